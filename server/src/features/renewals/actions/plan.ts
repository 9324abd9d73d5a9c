import type { ProposedMove, RenewalPlan } from '@chizheng/contract'
import { type Day, day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { orgTree } from '../../people/index.ts'
import { typeNameOf } from '../present.ts'
import { costOf } from '../rules/case.ts'
import { monthOf, monthsOf, type Planned, plannedMonth, smooth } from '../rules/plan.ts'
import { planSums } from '../rules/plan-sums.ts'
import { windowOf } from '../rules/steps.ts'
import * as store from '../store/plan.ts'
import { templatesOf } from '../store/templates.ts'

/** A planned renewal with the words it is listed by. */
export interface PlannedRenewal extends Planned {
  readonly endsOn: Day
  readonly unitId: string | null
  readonly typeId: string | null
  readonly typeName: string
  readonly profession: string | null
  readonly holder: string
  readonly holderNumber: string | null
}

/**
 * The renewals of a year: from the deadlines as they are, also of what opens only later, and what was renewed already. Each in the
 * month it was moved to, else a month before the last day of its window; its cost is that of its case, else what the company set
 * for the type.
 */
export async function plannedRenewals(db: Db, year: number): Promise<PlannedRenewal[]> {
  const types = new Map((await effectiveTypes(db)).map(({ id, nameZh }) => [id, nameZh]))
  const templates = await templatesOf(db)
  // A window closes up to some months before its deadline.
  const [from, to] = [day(`${year}-01-01`), day(`${year + 1}-04-30`)]
  const open = (await store.dueBetween(db, year, from, to)).map((one) => {
    const { opensOn, applyBy } = windowOf(one.kind, deadlinesOf(one), one.warnsFrom)!
    return { ...one, windowFrom: opensOn, windowTo: applyBy, isDone: false }
  })
  const done = (await store.renewedBetween(db, year, from, to)).map((one) => ({ ...one, isDone: true }))
  return [...open, ...done].flatMap((one) => {
    const usual = plannedMonth(one)
    if (!usual.startsWith(`${year}-`)) return []
    const isMoved = one.movedTo !== null && monthsOf(one, year, `${year}-01`).includes(one.movedTo)
    const costFen = one.caseCostFen ?? costOf({ steps: templates.get(one.typeId ?? '')?.steps ?? [] })
    const { credentialId, kind, endsOn, unitId, typeId, holder, holderNumber, profession, windowFrom, windowTo } = one
    const words = { typeName: typeNameOf(one, types), holder, holderNumber, profession }
    const days = { endsOn, windowFrom, windowTo, month: isMoved ? one.movedTo! : usual }
    return [{ credentialId, kind, unitId, typeId, costFen, isDone: one.isDone, ...words, ...days }]
  })
}

function deadlinesOf({ kind, endsOn, opensOn, closesOn }: store.DueInYear) {
  return [
    { kind: kind === 'review' ? 'review' : 'expiry', dueOn: endsOn },
    ...(opensOn ? [{ kind: 'renewal_window_opens', dueOn: opensOn }] : []),
    ...(closesOn ? [{ kind: 'renewal_window_closes', dueOn: closesOn }] : []),
  ]
}

/** The plan of a year, of the company or of a unit and what is below it: from its lines once it is frozen, else as it is today. */
export async function renewalPlan(
  { settings }: Context,
  db: Db,
  year: number,
  unitId: string | null = null,
): Promise<RenewalPlan> {
  const tree = await orgTree(db)
  const paths = new Map(tree.map(({ id, path }) => [id, path]))
  if (unitId !== null && !paths.has(unitId)) throw new Refusal('not_found', { field: 'unit' })
  const head = await store.planHead(db, year)
  const lines = head?.frozenAt ? await store.linesOf(db, year) : null
  const items = lines === null ? await plannedRenewals(db, year) : null
  const planned =
    lines?.map((line) => ({ ...line, costFen: line.costFen ?? 0, count: line.origin === 'plan' ? 1 : 0 })) ??
    items!.map((item) => ({ ...item, count: 1 }))
  const budgets = new Map((await store.budgetsOf(db, year)).map(({ unitId, amountFen }) => [unitId ?? '', amountFen]))
  const done = await store.doneInMonths(db, year, settings.timeZone)
  const below = unitsBelow(tree)
  const sums = planSums(year, { planned, done }, budgets, unitId, below)
  const isIn = (id: string | null) => unitId === null || (id !== null && below(unitId).has(id))
  const hoursDue = new Map<string, number>()
  for (const { month, unitId: id, count } of await store.hoursDueInMonths(db, year))
    if (isIn(id)) hoursDue.set(month, (hoursDue.get(month) ?? 0) + count)
  const typeNames = new Map((await effectiveTypes(db)).map(({ id, nameZh }) => [id, nameZh]))
  return {
    ...sums,
    year,
    unit: unitId === null ? null : { id: unitId, name: paths.get(unitId)! },
    version: head?.version ?? 0,
    frozen: head?.frozenAt ? { at: head.frozenAt, by: head.frozenBy ?? '' } : null,
    withoutCost: planned.filter((row) => row.count > 0 && row.costFen === 0 && isIn(row.unitId)).length,
    months: sums.months.map((month) => ({ ...month, hoursDue: hoursDue.get(month.month) ?? 0 })),
    units: sums.units.map(({ overMonths, ...unit }) => ({
      ...unit,
      name: paths.get(unit.unitId ?? '') ?? '',
      isOver: overMonths.length > 0,
      overMonths: [...overMonths],
    })),
    types: sums.types.map((type) => ({ ...type, name: typeNames.get(type.typeId ?? '') ?? '' })),
    corrections: (lines ?? [])
      .filter((line) => line.origin === 'correction' && isIn(line.unitId))
      .map(({ month, costFen, unitId: id, reason, madeAt, madeBy }) => ({
        month,
        costFen: costFen ?? 0,
        unitName: id === null ? null : (paths.get(id) ?? ''),
        reason: reason ?? '',
        at: madeAt,
        by: madeBy,
      })),
  }
}

/** The units at and below a unit; each is looked up once. */
function unitsBelow(tree: readonly { readonly id: string; readonly parentId: string | null }[]) {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]))
  const known = new Map<string, ReadonlySet<string>>()
  const isBelow = (id: string | null, top: string): boolean =>
    id !== null && (id === top || isBelow(parents.get(id) ?? null, top))
  return (top: string): ReadonlySet<string> => {
    const found = known.get(top) ?? new Set(tree.flatMap(({ id }) => (isBelow(id, top) ? [id] : [])))
    known.set(top, found)
    return found
  }
}

/** Moves that would take the year's peaks down, from this month on; none of a frozen plan. */
export async function proposedMoves(context: Context, year: number): Promise<ProposedMove[]> {
  if ((await store.planHead(context.db, year))?.frozenAt) return []
  const items = await plannedRenewals(context.db, year)
  const byItem = new Map<Planned, PlannedRenewal>(items.map((item) => [item, item]))
  return smooth(items, year, monthOf(context.clock.today())).map(({ item, to, load }) => {
    const { credentialId, kind, holder, typeName, windowFrom, windowTo, month, costFen } = byItem.get(item)!
    return { credentialId, kind, person: holder, typeName, windowFrom, windowTo, from: month, to, costFen, load }
  })
}
