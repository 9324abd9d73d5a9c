import type { OrgUnitRecord } from '@chizheng/contract'
import { type Actor, demand, demandEverywhere, everywhere, reachingNew } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx, violatedConstraint } from '../../../platform/db/index.ts'
import { append, type LedgerEntry } from '../../../platform/ledger/index.ts'
import type { PeopleListener } from '../people-listener.ts'
import { mayChangeIn } from '../policy.ts'
import { type OrgUnit, placeUnits, unitName, unitNameKey, wouldCircle } from '../rules/org-units.ts'
import { unitSnapshot } from '../rules/snapshot.ts'
import { lockCompany } from '../store/company.ts'
import { allUnits, deleteUnit, insertUnit, peopleByUnit, savePlaces, saveUnit } from '../store/org-units.ts'
import { linkInsurers } from './insurers.ts'
import { namedPerson } from './named.ts'
import { unitRecord } from './records.ts'
import { refusingTaken } from './refusals.ts'

/**
 * Adds a department, branch or company as the last of its siblings.
 *
 * @throws Refusal `not_found` when there is no such parent within reach, `forbidden` for the top of the tree, which takes a right
 * for the whole company; `org_unit_name_taken`.
 */
export async function createOrgUnit(
  context: Context,
  listener: PeopleListener,
  actor: Actor,
  input: { parentId: string | null; name: string; legalEntity: boolean; creditCode: string | null },
): Promise<OrgUnitRecord> {
  const id = newId()
  demandPlaceIn(actor, input.parentId, 'parentId')
  await inTransaction(context.db, async (tx) => {
    await lockCompany(tx)
    const units = await allUnits(tx)
    const parent = parentIn(units, input.parentId)
    const added = newUnit({ ...input, id, position: nextPosition(units, parent) })
    await addUnits(context, listener, tx, actor, units, [added])
  })
  return await unitRecord(context.db, reachingNew(actor, id, input.parentId), id)
}

/**
 * Renames or moves a unit, with everything below it, or names its head. Whoever moves it may change both places it hangs at.
 *
 * @throws Refusal `not_found`, `forbidden`, `changed_meanwhile` with `current`, `org_unit_cycle`, `org_unit_name_taken`,
 * `person_has_left`.
 */
export async function changeOrgUnit(
  context: Context,
  listener: PeopleListener,
  actor: Actor,
  id: string,
  {
    version,
    headId,
    ...input
  }: { version: number; headId?: string | null | undefined } & Partial<
    Pick<OrgUnit, 'parentId' | 'name' | 'legalEntity' | 'creditCode' | 'position'>
  >,
): Promise<OrgUnitRecord> {
  await inTransaction(context.db, async (tx) => {
    await lockCompany(tx)
    const units = await allUnits(tx)
    const before = units.find((unit) => unit.id === id)
    if (before === undefined) throw new Refusal('not_found')
    demand(actor, 'people.change', { unitId: id, personId: null })
    if (before.version !== version) {
      throw new Refusal('changed_meanwhile', { current: await unitRecord(tx, actor, id) })
    }
    const name = input.name === undefined ? before.name : unitName(input.name)
    const head = await namedPerson(tx, actor, headId, { kept: before.head, field: 'headId' })
    const after: OrgUnit = { ...before, ...input, name, nameKey: unitNameKey(name), head }
    if (after.parentId !== before.parentId || after.position !== before.position) {
      demandPlaceIn(actor, before.parentId)
      demandPlaceIn(actor, after.parentId, 'parentId')
    }
    if (wouldCircle(units, id, after.parentId)) throw new Refusal('org_unit_cycle')
    const snapshot = unitSnapshot(after, parentIn(units, after.parentId)?.path ?? null)
    const fields = changedFields(unitSnapshot(before, parentIn(units, before.parentId)?.path ?? null), snapshot)
    if (fields === null) return
    await refusingTaken(() => saveUnit(tx, after, context.clock.now()))
    await placeAgain(
      tx,
      units,
      units.map((unit) => (unit.id === id ? after : unit)),
    )
    await append(tx, actor, context.clock.now(), [
      { action: 'org_unit.changed', subject: { type: 'org_unit', id }, before: fields, after: snapshot },
    ])
    const isNamedAnew = after.legalEntity && (!before.legalEntity || after.name !== before.name)
    if (isNamedAnew) await entitiesNamed(context, listener, tx)
  })
  return await unitRecord(context.db, actor, id)
}

/**
 * Removes a unit that nothing is in.
 *
 * @throws Refusal `not_found`, `forbidden`; `org_unit_not_empty` when people, units or credentials refer to it, or it is the company itself.
 */
export async function removeOrgUnit(context: Context, actor: Actor, id: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const company = await lockCompany(tx)
    const units = await allUnits(tx)
    const unit = units.find((one) => one.id === id)
    if (unit === undefined) throw new Refusal('not_found')
    demand(actor, 'people.change', { unitId: id, personId: null })
    demandPlaceIn(actor, unit.parentId)
    const isInUse = units.some((one) => one.parentId === id) || (await peopleByUnit(tx, everywhere)).has(id)
    if (isInUse || company.rootUnitId === id) throw new Refusal('org_unit_not_empty')
    try {
      await deleteUnit(tx, id)
    } catch (error) {
      // Somebody was put into the unit meanwhile, or another feature's record names it.
      if (violatedConstraint(error) !== null) throw new Refusal('org_unit_not_empty')
      throw error
    }
    await placeAgain(
      tx,
      units,
      units.filter((one) => one.id !== id),
    )
    await append(tx, actor, context.clock.now(), [
      {
        action: 'org_unit.removed',
        subject: { type: 'org_unit', id },
        before: unitSnapshot(unit, parentIn(units, unit.parentId)?.path ?? null),
        after: null,
      },
    ])
  })
}

/** A unit that is not in the tree yet; `addUnits` gives it its place. */
export function newUnit(
  given: Pick<OrgUnit, 'id' | 'parentId' | 'name' | 'legalEntity' | 'creditCode' | 'position'>,
): OrgUnit {
  const name = unitName(given.name)
  return { ...given, version: 1, name, nameKey: unitNameKey(name), head: null, path: name, treeOrder: 0 }
}

/** Inserts units, parents before children, and writes the places anew. The caller holds the tree's lock. */
export async function addUnits(
  context: Context,
  listener: PeopleListener,
  tx: Tx,
  actor: Actor,
  units: readonly OrgUnit[],
  added: readonly OrgUnit[],
): Promise<void> {
  const at = context.clock.now()
  for (const unit of added) await refusingTaken(() => insertUnit(tx, unit, at))
  const placed = await placeAgain(tx, [...units, ...added], [...units, ...added])
  const entries = added.map((unit): LedgerEntry => {
    const parentPath = placed.find((one) => one.id === unit.parentId)?.path ?? null
    return {
      action: 'org_unit.added',
      subject: { type: 'org_unit', id: unit.id },
      after: unitSnapshot(unit, parentPath),
    }
  })
  await append(tx, actor, at, entries)
  if (added.some((unit) => unit.legalEntity)) await entitiesNamed(context, listener, tx)
}

/** Names that others wrote before may be those of our companies now. */
export async function entitiesNamed(context: Context, listener: PeopleListener, tx: Tx): Promise<void> {
  await listener.onLegalEntitiesChanged(context, tx)
  await linkInsurers(context, tx)
}

/** Writes path and place of those units for which they are different now. */
export async function placeAgain(tx: Tx, before: readonly OrgUnit[], after: readonly OrgUnit[]): Promise<OrgUnit[]> {
  const known = new Map(before.map((unit) => [unit.id, unit]))
  const placed = placeUnits(after)
  const moved = placed.filter(({ id, path, treeOrder }) => {
    const was = known.get(id)
    return was?.path !== path || was.treeOrder !== treeOrder
  })
  if (moved.length > 0) await savePlaces(tx, moved)
  return placed
}

/** A place after the last sibling. */
export function nextPosition(units: readonly OrgUnit[], parent: OrgUnit | null): number {
  const siblings = units.filter((unit) => unit.parentId === (parent?.id ?? null))
  return siblings.reduce((last, unit) => Math.max(last, unit.position), -1) + 1
}

/**
 * Lets pass who may change what hangs at this unit, or at the top of the tree.
 *
 * @throws Refusal `forbidden`, or `not_found` with the field that named a unit out of reach
 */
function demandPlaceIn(actor: Actor, unitId: string | null, field?: string): void {
  if (mayChangeIn(actor, unitId)) return
  if (unitId === null || field === undefined) demandEverywhere(actor, 'people.change')
  throw new Refusal('not_found', { field })
}

function parentIn(units: readonly OrgUnit[], parentId: string | null): OrgUnit | null {
  if (parentId === null) return null
  const parent = units.find((unit) => unit.id === parentId)
  if (parent === undefined) throw new Refusal('not_found', { field: 'parentId' })
  return parent
}
