import { isWithin, type Reach } from '../../../kernel/actor.ts'
import { organisationKey, tidy } from '../../../kernel/text.ts'
import type { Named } from './person.ts'

/** A department, branch or company in the tree. */
export interface OrgUnit {
  readonly id: string
  readonly version: number
  readonly parentId: string | null
  readonly name: string
  readonly nameKey: string
  /** A company of its own (法人); a branch is not one. */
  readonly legalEntity: boolean
  readonly creditCode: string | null
  readonly position: number
  /** Who leads it. */
  readonly head: Named | null
  /** Names from the top, joined by `/`. */
  readonly path: string
  /** Place in the tree read from top to bottom, from 0. */
  readonly treeOrder: number
}

/** The key unit names are compared by. */
export function unitNameKey(name: string): string {
  return organisationKey(name)
}

/** A unit name for keeping. */
export function unitName(text: string): string {
  return tidy(text) || text.trim()
}

/** Whether putting `id` below `newParentId` would make it its own ancestor. */
export function wouldCircle(units: readonly OrgUnit[], id: string, newParentId: string | null): boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]))
  for (let at = newParentId; at !== null; at = parents.get(at) ?? null) if (at === id) return true
  return false
}

/**
 * The units a reader sees: those within reach, those of the persons within it, and all above these, without which a tree is none.
 *
 * @param personUnitIds units of the persons that the reach names
 */
export function visibleUnits(
  units: readonly OrgUnit[],
  reach: Reach,
  personUnitIds: readonly (string | null)[],
): readonly OrgUnit[] {
  if (reach.all) return units
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]))
  const seen = new Set<string>()
  const own = units.filter(({ id }) => isWithin(reach, { unitId: id, personId: null })).map(({ id }) => id)
  for (const id of [...own, ...personUnitIds])
    for (let at = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) seen.add(at)
  return units.filter(({ id }) => seen.has(id))
}

/**
 * How many people are in each unit and everything below it.
 *
 * @param units in tree order
 * @param direct people directly in a unit, by its id
 */
export function peopleBelow(
  units: readonly OrgUnit[],
  direct: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const counts = new Map(units.map((unit) => [unit.id, direct.get(unit.id) ?? 0]))
  for (const unit of units.toReversed()) {
    if (unit.parentId !== null) counts.set(unit.parentId, counts.get(unit.parentId)! + counts.get(unit.id)!)
  }
  return counts
}

/**
 * The units with their path and place written anew, in tree order: siblings by position, then by name.
 *
 * @returns all units; compare with what was given to see which rows to write.
 */
export function placeUnits(units: readonly OrgUnit[]): OrgUnit[] {
  const children = childrenByParent(units)
  const placed: OrgUnit[] = []
  const place = (unit: OrgUnit, above: string): void => {
    const path = above === '' ? unit.name : `${above}/${unit.name}`
    placed.push({ ...unit, path, treeOrder: placed.length })
    for (const child of children.get(unit.id) ?? []) place(child, path)
  }
  for (const top of children.get(null) ?? []) place(top, '')
  return placed
}

function childrenByParent(units: readonly OrgUnit[]): Map<string | null, OrgUnit[]> {
  const children = new Map<string | null, OrgUnit[]>()
  for (const unit of units) {
    const siblings = children.get(unit.parentId)
    if (siblings) siblings.push(unit)
    else children.set(unit.parentId, [unit])
  }
  for (const siblings of children.values()) {
    siblings.sort((a, b) => a.position - b.position || (a.nameKey < b.nameKey ? -1 : a.nameKey > b.nameKey ? 1 : 0))
  }
  return children
}

/** `A公司/第二项目部` and `A公司 > 第二项目部` as the names from top to bottom. */
export function pathSegments(text: string): string[] {
  return text
    .split(/[/／\\＼>＞→]/)
    .map(tidy)
    .filter((segment) => segment !== '')
}

/**
 * Whether a name alone says that this is a company of its own: it ends in 有限公司, 有限责任公司 or 集团公司 and the like. A branch
 * (分公司) has a code of its own but is no legal person; 一公司 may be either and is left for a person to say.
 */
export function namesLegalEntity(name: string): boolean {
  const key = unitNameKey(name)
  return /(有限公司|有限责任公司|股份公司|集团公司)$/.test(key) && !/分公司$/.test(key)
}

/**
 * The existing unit that a department name in a spreadsheet means, or how much of it exists.
 *
 * The first name is looked for at the top, then directly below the company, then anywhere (of several of one name the first in
 * tree order); the names after it among the children.
 *
 * @returns the deepest unit found (null: none) and the names still missing below it.
 */
export function findUnit(
  units: readonly OrgUnit[],
  rootId: string | null,
  segments: readonly string[],
): { found: OrgUnit | null; missing: readonly string[] } {
  const childOf = (parentId: string | null, name: string): OrgUnit | undefined =>
    units.find((unit) => unit.parentId === parentId && unit.nameKey === unitNameKey(name))
  const [first, ...rest] = segments
  if (first === undefined) return { found: null, missing: [] }
  const anywhere = units
    .filter((unit) => unit.nameKey === unitNameKey(first))
    .sort((a, b) => a.treeOrder - b.treeOrder)[0]
  let found = childOf(null, first) ?? (rootId === null ? undefined : childOf(rootId, first)) ?? anywhere
  if (found === undefined) return { found: null, missing: segments }
  for (const [at, name] of rest.entries()) {
    const next = childOf(found.id, name)
    if (next === undefined) return { found, missing: rest.slice(at) }
    found = next
  }
  return { found, missing: [] }
}
