import type { CredentialStatus, Dashboard, DashboardBlock, StatisticField, UnitScope } from '@chizheng/contract'
import { credentialStatuses } from '@chizheng/contract'
import type { Reach } from '../../kernel/actor.ts'
import { addDays, addMonths, type Day } from '../../kernel/day.ts'

/** How many credentials are alike in what the dashboard sorts them by. All of them count today. */
export interface Group {
  readonly unitId: string | null
  readonly category: 'registration' | 'title' | 'skill' | null
  readonly status: CredentialStatus
  /** Not refused by a check, and registered with one of our legal entities where the type is bound to one employer. */
  readonly fits: boolean
  readonly count: number
  /** Of these, not checked yet, and with open doubts. */
  readonly unverified: number
  readonly doubted: number
}

/**
 * Managed: what the company keeps in force for people who work here. What is over (cancelled, revoked, superseded) or given up
 * is not among the groups, since it counts nowhere; a draft is not a certificate yet.
 */
export function isManaged({ status }: Pick<Group, 'status'>): boolean {
  return !['draft', 'cancelled', 'revoked', 'superseded'].includes(status)
}

/**
 * Compliant: in force by its expiry (`valid` or `due`), its review not missed (a review that is merely near is not missed), not
 * refused by a check, and registered with our legal entity where the type is employer-bound.
 */
export function isCompliant({ status, fits }: Pick<Group, 'status' | 'fits'>): boolean {
  return fits && (status === 'valid' || status === 'due' || status === 'review_due')
}

/** Compliant of managed, in per cent with one decimal; null when nothing is managed. */
export function complianceRate(groups: readonly Group[]): number | null {
  const managed = sum(groups.filter(isManaged))
  if (managed === 0) return null
  return Math.round((1_000 * sum(groups.filter((group) => isManaged(group) && isCompliant(group)))) / managed) / 10
}

/**
 * What the overview shows whom: for the company what there is and where; for a head what is overdue in their units and by whom; for a
 * steward their holders first. Whoever holds certificates sees their own as well.
 */
export function blocksFor(reach: Reach, isHolder: boolean): DashboardBlock[] {
  const own: DashboardBlock[] = isHolder ? ['own'] : []
  if (reach.all) return ['todo', 'totals', 'status', 'category', 'calendar', 'units', ...own]
  if (reach.unitIds.length === 0) return ['todo', 'holders', ...own, 'totals', 'calendar']
  return ['todo', 'totals', 'holders', ...own, 'calendar', 'status', 'category', 'units']
}

export function sum(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((total, { count }) => total + count, 0)
}

const isDue = ({ status }: Group): boolean => status === 'due' || status === 'review_due'
const isExpired = ({ status }: Group): boolean => status === 'expired'

export function byStatus(groups: readonly Group[]): Dashboard['byStatus'] {
  return credentialStatuses
    .map((status) => ({ status, count: sum(groups.filter((group) => group.status === status)) }))
    .filter(({ count }) => count > 0)
}

export function byCategory(groups: readonly Group[]): Dashboard['byCategory'] {
  return (['registration', 'title', 'skill', null] as const)
    .map((category) => {
      const own = groups.filter((group) => group.category === category)
      return { category, count: sum(own), expired: sum(own.filter(isExpired)), due: sum(own.filter(isDue)) }
    })
    .filter(({ category, count }) => category !== null || count > 0)
}

export interface Unit {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
}

/**
 * The tree as a reader sees it who has a part of the company: the units within reach and those of people who are reached by name,
 * each without what is above and not among them.
 */
export function unitsSeen(
  units: readonly Unit[],
  reach: Reach,
  people: readonly { readonly unitId: string | null }[],
): Unit[] {
  if (reach.all) return [...units]
  const seen = new Set([...reach.unitIds, ...people.map(({ unitId }) => unitId)])
  return units
    .filter(({ id }) => seen.has(id))
    .map((unit) => ({ ...unit, parentId: seen.has(unit.parentId) ? unit.parentId : null }))
}

/**
 * Departments as the dashboard lists them, so that their lines add up to the total: the units right below a company, each with
 * all below it; before them the company's own unit with the people who are in no department, when there are any; people without
 * a unit last. A company without departments is one line.
 */
export function byUnit(
  groups: readonly Group[],
  units: readonly Unit[],
  people: readonly { readonly unitId: string | null; readonly count: number }[],
): Dashboard['byUnit'] {
  const lineFor = linesOf(units)
  const parents = new Set(units.map(({ parentId }) => parentId))
  const credentials = bucketed(groups, lineFor)
  const holders = bucketed(people, lineFor)
  const line = (unitId: string | null, name: string, unitScope: UnitScope) => {
    const own = credentials.get(unitId) ?? []
    return {
      unitId,
      unitScope,
      name,
      people: sum(holders.get(unitId) ?? []),
      credentials: sum(own),
      due: sum(own.filter(isDue)),
      expired: sum(own.filter(isExpired)),
      complianceRate: complianceRate(own),
    }
  }
  const isCompany = ({ id, parentId }: Unit): boolean => parentId === null && parents.has(id)
  const lines = units
    .filter(({ id }) => lineFor.get(id) === id)
    .map((unit) => line(unit.id, unit.name, isCompany(unit) ? 'only' : 'below'))
  return [...lines, line(null, '', 'below')].filter(
    ({ unitId, unitScope, people, credentials }) =>
      (unitId !== null && unitScope === 'below') || people + credentials > 0,
  )
}

/** By the line each belongs to; null: people without a unit. */
function bucketed<T extends { readonly unitId: string | null }>(
  all: readonly T[],
  lineFor: ReadonlyMap<string, string>,
): Map<string | null, T[]> {
  const found = new Map<string | null, T[]>()
  for (const one of all) {
    const key = one.unitId === null ? null : lineFor.get(one.unitId)!
    const bucket = found.get(key)
    if (bucket) bucket.push(one)
    else found.set(key, [one])
  }
  return found
}

/** For every unit the one whose line counts it: companies and what is right below them count themselves. */
function linesOf(units: readonly Unit[]): Map<string, string> {
  const companies = new Set(units.filter(({ parentId }) => parentId === null).map(({ id }) => id))
  const found = new Map<string, string>()
  // Parents come first.
  for (const { id, parentId } of units) {
    const isOwn = parentId === null || companies.has(parentId)
    found.set(id, isOwn ? id : found.get(parentId)!)
  }
  return found
}

/** How many months ahead deadlines are shown, this one included. */
const monthsAhead = 24

/** This month and those after it, `2026-11` first. */
export function comingMonths(today: Day): string[] {
  const first = `${today.slice(0, 7)}-01` as Day
  return Array.from({ length: monthsAhead }, (_, index) => addMonths(first, index).slice(0, 7))
}

/** First and last day of the months that `comingMonths` names. */
export function comingDays(today: Day): { readonly from: Day; readonly to: Day } {
  const from = `${today.slice(0, 7)}-01` as Day
  return { from, to: addDays(addMonths(from, monthsAhead), -1) }
}

/** First and last day of a month `2026-11`. */
export function daysOf(month: string): { readonly from: Day; readonly to: Day } {
  const from = `${month}-01` as Day
  return { from, to: addDays(addMonths(from, 1), -1) }
}

/** Fields whose values follow one another in time: their axis goes by value, others by how much was counted. */
const inTime: ReadonlySet<StatisticField> = new Set(['expiryYear', 'expiryMonth', 'issueYear'])

export interface AxisValue {
  readonly key: string
  readonly label: string
  readonly total: number
}

/** The order of an axis; what is not given comes last. */
export function inOrder(field: StatisticField, values: readonly AxisValue[]): AxisValue[] {
  const last = (one: AxisValue): number => (one.key === 'none' ? 1 : 0)
  const byValue = (one: AxisValue, other: AxisValue): number => (one.key < other.key ? -1 : 1)
  return [...values].sort(
    (one, other) =>
      last(one) - last(other) ||
      (inTime.has(field) ? byValue(one, other) : other.total - one.total || byValue(one, other)),
  )
}
