import type { BodyOf, ProposedMove, RenewalPlan, renewalPlanRoutes } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { type Day, day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { orgTree } from '../../people/index.ts'
import { typeNameOf } from '../present.ts'
import { monthOf, monthsOf, monthsOfYear, monthsOver, type Planned, plannedMonth, smooth } from '../rules/plan.ts'
import { windowOf } from '../rules/steps.ts'
import * as store from '../store/plan.ts'
import { templatesOf } from '../store/templates.ts'

type Body<Name extends keyof typeof renewalPlanRoutes> = BodyOf<(typeof renewalPlanRoutes)[Name]>

/** A planned renewal with the words it is listed by. */
export interface PlannedRenewal extends Planned {
  readonly endsOn: Day
  readonly unitId: string | null
  readonly typeId: string | null
  readonly typeName: string
  readonly holder: string
  readonly hasCost: boolean
}

/**
 * What is to be renewed in a year, from the deadlines as they are: also what opens only later in the year. Each in the month it was
 * moved to, else a month before the last day of its window; its cost is that of its case, else what the company set for the type.
 */
export async function plannedRenewals(db: Db, year: number): Promise<PlannedRenewal[]> {
  const types = new Map((await effectiveTypes(db)).map((type) => [type.id, type]))
  const names = new Map([...types.values()].map(({ id, nameZh }) => [id, nameZh]))
  const templates = await templatesOf(db)
  // A window closes up to some months before its deadline.
  const due = await store.dueBetween(db, year, day(`${year}-01-01`), day(`${year + 1}-04-30`))
  return due.flatMap((one) => {
    const deadlines = [
      { kind: one.kind === 'review' ? 'review' : 'expiry', dueOn: one.endsOn },
      ...(one.opensOn ? [{ kind: 'renewal_window_opens', dueOn: one.opensOn }] : []),
      ...(one.closesOn ? [{ kind: 'renewal_window_closes', dueOn: one.closesOn }] : []),
    ]
    const window = windowOf(one.kind, deadlines, one.warnsFrom)!
    const days = { windowFrom: window.opensOn, windowTo: window.applyBy }
    const usual = plannedMonth(days)
    const moved = one.movedTo !== null && monthsOf(days, year, `${year}-01`).includes(one.movedTo) ? one.movedTo : null
    if (!usual.startsWith(`${year}-`)) return []
    const set = templates.get(one.typeId ?? '')?.steps.reduce((sum, { costFen }) => sum + (costFen ?? 0), 0) ?? 0
    const costFen = one.caseCostFen ?? set
    const { credentialId, kind, endsOn, unitId, typeId, holder } = one
    const typeName = typeNameOf(one, names)
    const hasCost = costFen > 0
    return [
      {
        credentialId,
        kind,
        endsOn,
        unitId,
        typeId,
        typeName,
        holder,
        hasCost,
        ...days,
        costFen,
        month: moved ?? usual,
      },
    ]
  })
}

const nothing = { count: 0, costFen: 0 }
type Amount = typeof nothing

function added(to: Amount | undefined, costFen: number, count = 1): Amount {
  return { count: (to?.count ?? 0) + count, costFen: (to?.costFen ?? 0) + costFen }
}

/** The plan of a year: from its lines once it is frozen, else as it is today. */
export async function renewalPlan(context: Context, db: Db, year: number): Promise<RenewalPlan> {
  const head = await store.planHead(db, year)
  const lines = head?.frozenAt ? await store.linesOf(db, year) : null
  const items = lines === null ? await plannedRenewals(db, year) : null
  const rows =
    lines?.map((line) => ({ ...line, costFen: line.costFen ?? 0, count: line.origin === 'plan' ? 1 : 0 })) ??
    items!.map((item) => ({ ...item, count: 1 }))
  const budgets = new Map((await store.budgetsOf(db, year)).map(({ unitId, amountFen }) => [unitId ?? '', amountFen]))
  const [months, units, types] = [new Map<string, Amount>(), new Map<string, Amount>(), new Map<string, Amount>()]
  for (const { month, unitId, typeId, costFen, count } of rows) {
    months.set(month, added(months.get(month), costFen, count))
    if (count === 0) continue
    units.set(unitId ?? '', added(units.get(unitId ?? ''), costFen))
    types.set(typeId ?? '', added(types.get(typeId ?? ''), costFen))
  }
  const done = new Map((await store.doneByMonth(db, year, context.settings.timeZone)).map((one) => [one.month, one]))
  const budgetFen = budgets.get('') ?? null
  const costs = monthsOfYear(year).map((month) => ({ month, ...(months.get(month) ?? nothing) }))
  const over = monthsOver(costs, budgetFen)
  const unitNames = new Map((await orgTree(db)).map(({ id, path }) => [id, path]))
  const typeNames = new Map((await effectiveTypes(db)).map(({ id, nameZh }) => [id, nameZh]))
  const withBudget = [...new Set([...units.keys(), ...[...budgets.keys()].filter((id) => id !== '')])]
  return {
    year,
    version: head?.version ?? 0,
    frozen: head?.frozenAt ? { at: head.frozenAt, by: head.frozenBy ?? '' } : null,
    budgetFen,
    planned: total(costs),
    actual: total([...done.values()]),
    withoutCost:
      items?.filter(({ hasCost }) => !hasCost).length ?? lines!.filter(({ costFen }) => costFen === 0).length,
    months: costs.map(({ month, count, costFen }) => ({
      month,
      planned: { count, costFen },
      actual: { count: done.get(month)?.count ?? 0, costFen: done.get(month)?.costFen ?? 0 },
      isOver: over.has(month),
    })),
    units: withBudget
      .map((unitId) => {
        const [planned, budget] = [units.get(unitId) ?? nothing, unitId === '' ? null : (budgets.get(unitId) ?? null)]
        const isOver = budget !== null && planned.costFen > budget
        return { unitId: unitId || null, name: unitNames.get(unitId) ?? '', planned, budgetFen: budget, isOver }
      })
      .sort((a, b) => b.planned.costFen - a.planned.costFen || b.planned.count - a.planned.count),
    types: [...types]
      .map(([typeId, planned]) => ({ typeId: typeId || null, name: typeNames.get(typeId) ?? '', planned }))
      .sort((a, b) => b.planned.costFen - a.planned.costFen || b.planned.count - a.planned.count),
    corrections: (lines ?? [])
      .filter(({ origin }) => origin === 'correction')
      .map(({ month, costFen, reason, madeAt, madeBy }) => ({
        month,
        costFen: costFen ?? 0,
        reason: reason ?? '',
        at: madeAt,
        by: madeBy,
      })),
  }
}

function total(amounts: readonly Amount[]): Amount {
  return amounts.reduce<Amount>((sum, { count, costFen }) => added(sum, costFen, count), nothing)
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

/** One change of a plan that is not frozen: hold it, decide, save, record. @throws Refusal `plan_frozen` */
async function change(
  context: Context,
  actor: Actor,
  year: number,
  work: (tx: Tx, at: Date, version: number) => Promise<{ action: string; after: object }>,
  options: { readonly frozen?: boolean } = {},
): Promise<RenewalPlan> {
  const at = context.clock.now()
  await inTransaction(context.db, async (tx) => {
    const head = await store.holdPlan(tx, year, at)
    if (!options.frozen && head.frozenAt !== null) throw new Refusal('plan_frozen')
    if (options.frozen && head.frozenAt === null) throw new Refusal('wrong_state')
    const { action, after } = await work(tx, at, head.version)
    await store.touchPlan(tx, year, at, action === 'renewal_plan.frozen' ? actor.label : null)
    await append(tx, actor, at, [
      { action, subject: { type: 'renewal_plan', id: String(year) }, before: {}, after: { year, ...after } },
    ])
  })
  return await renewalPlan(context, context.db, year)
}

/** @throws Refusal `plan_frozen`; `not_found` for what is not of this year's plan; `month_outside_window`, also of a month that is past. */
export function movePlanned(context: Context, actor: Actor, { year, moves }: Body<'movePlanned'>) {
  return change(context, actor, year, async (tx, at) => {
    const items = new Map((await plannedRenewals(tx, year)).map((item) => [`${item.credentialId} ${item.kind}`, item]))
    const first = monthOf(context.clock.today())
    const decided = moves.map(({ credentialId, kind, month }) => {
      const item = items.get(`${credentialId} ${kind}`)
      if (item === undefined) throw new Refusal('not_found', { credentialId })
      if (!monthsOf(item, year, first).includes(month))
        throw new Refusal('month_outside_window', { credentialId, month })
      return { item, month }
    })
    await store.saveMoves(tx, year, decided, { at, label: actor.label })
    return { action: 'renewal_plan.moved', after: { moves } }
  })
}

/** @throws Refusal `not_found` for a unit that is not there. */
export async function setBudget(context: Context, actor: Actor, budget: Body<'setBudget'>): Promise<RenewalPlan> {
  const at = context.clock.now()
  await inTransaction(context.db, async (tx) => {
    if (budget.unitId !== null && !(await orgTree(tx)).some(({ id }) => id === budget.unitId))
      throw new Refusal('not_found', { field: 'unitId' })
    await store.holdPlan(tx, budget.year, at)
    const known = (await store.budgetsOf(tx, budget.year)).find(({ unitId }) => unitId === budget.unitId)
    await store.saveBudget(tx, budget, at)
    await append(tx, actor, at, [
      {
        action: 'renewal_plan.budget_set',
        subject: { type: 'renewal_plan', id: String(budget.year) },
        before: { amountFen: known?.amountFen ?? null },
        after: budget,
      },
    ])
  })
  return await renewalPlan(context, context.db, budget.year)
}

/** Keeps the plan as it is, line by line. @throws Refusal `plan_frozen`, `changed_meanwhile` */
export function freezePlan(context: Context, actor: Actor, { year, version }: Body<'freezePlan'>) {
  return change(context, actor, year, async (tx, at, known) => {
    if (known !== version) throw new Refusal('changed_meanwhile')
    const items = await plannedRenewals(tx, year)
    const made = { reason: null, madeAt: at.toISOString(), madeBy: actor.label }
    await store.insertLines(
      tx,
      year,
      items.map(({ credentialId, unitId, typeId, kind, windowFrom, windowTo, month, costFen }) => {
        return {
          origin: 'plan' as const,
          credentialId,
          unitId,
          typeId,
          kind,
          windowFrom,
          windowTo,
          month,
          costFen,
          ...made,
        }
      }),
    )
    const costFen = items.reduce((sum, item) => sum + item.costFen, 0)
    return { action: 'renewal_plan.frozen', after: { count: items.length, costFen } }
  })
}

/** A frozen plan never changes; what is different now is one more line. @throws Refusal `wrong_state` of one that is not frozen */
export function correctPlan(context: Context, actor: Actor, { year, month, costFen, reason }: Body<'correctPlan'>) {
  return change(
    context,
    actor,
    year,
    async (tx, at) => {
      if (!month.startsWith(`${year}-`)) throw new Refusal('month_outside_window', { month })
      await store.insertLines(tx, year, [
        {
          origin: 'correction',
          credentialId: null,
          unitId: null,
          typeId: null,
          kind: null,
          windowFrom: null,
          windowTo: null,
          month,
          costFen,
          reason,
          madeAt: at.toISOString(),
          madeBy: actor.label,
        },
      ])
      return { action: 'renewal_plan.corrected', after: { month, costFen, reason } }
    },
    { frozen: true },
  )
}
