import type { BodyOf, RenewalPlan, renewalPlanRoutes } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { orgTree } from '../../people/index.ts'
import { monthOf, monthsOf } from '../rules/plan.ts'
import * as store from '../store/plan.ts'
import { plannedRenewals, renewalPlan } from './plan.ts'

type Body<Name extends keyof typeof renewalPlanRoutes> = BodyOf<(typeof renewalPlanRoutes)[Name]>

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

/** @throws Refusal `plan_frozen`; `not_found` for what is not of this year's plan, or renewed already; `month_outside_window`, also of a month that is past. */
export function movePlanned(context: Context, actor: Actor, { year, moves }: Body<'movePlanned'>) {
  return change(context, actor, year, async (tx, at) => {
    const movable = (await plannedRenewals(tx, year)).filter(({ isDone }) => !isDone)
    const items = new Map(movable.map((item) => [`${item.credentialId} ${item.kind}`, item]))
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
    await demandUnit(tx, budget.unitId)
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

/**
 * A frozen plan never changes; what is different now is one more line.
 *
 * @throws Refusal `wrong_state` of one that is not frozen, `month_outside_window`, `not_found` for a unit that is not there.
 */
export function correctPlan(context: Context, actor: Actor, correction: Body<'correctPlan'>) {
  const { year, month, unitId, costFen, reason } = correction
  return change(
    context,
    actor,
    year,
    async (tx, at) => {
      if (!month.startsWith(`${year}-`)) throw new Refusal('month_outside_window', { month })
      await demandUnit(tx, unitId)
      await store.insertLines(tx, year, [
        {
          origin: 'correction',
          credentialId: null,
          unitId,
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
      return { action: 'renewal_plan.corrected', after: { month, unitId, costFen, reason } }
    },
    { frozen: true },
  )
}

async function demandUnit(tx: Tx, unitId: string | null): Promise<void> {
  if (unitId !== null && !(await orgTree(tx)).some(({ id }) => id === unitId))
    throw new Refusal('not_found', { field: 'unitId' })
}
