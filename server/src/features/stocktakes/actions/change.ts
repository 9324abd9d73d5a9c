import type { BodyOf, ResponseOf, StocktakePlan, StocktakeRecord, stocktakeRoutes } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { knownPeople } from '../../people/index.ts'
import { tellOpenedJob } from '../jobs.ts'
import { unitsOf } from '../present.ts'
import { nothingCounted } from '../rules/count.ts'
import { nextOpening, quarterOf } from '../rules/quarter.ts'
import { dropItems } from '../store/items.ts'
import { automaticOnes, type Plan, readPlan, savePlan, saveProgress, saveTerms } from '../store/stocktakes.ts'
import { checkedScope, demandCounters } from './open.ts'
import { readingFor, stocktakeRecord } from './records.ts'
import { holdToRun } from './sign.ts'

/** @throws Refusal `not_found`, `forbidden`, `changed_meanwhile`, `stocktake_closed`, `stocktake_due_in_past`, `person_has_left` */
export async function changeStocktake(
  context: Context,
  actor: Actor,
  id: string,
  { version, name, dueOn, counterIds }: BodyOf<typeof stocktakeRoutes.changeStocktake>,
): Promise<StocktakeRecord> {
  await inTransaction(context.db, async (tx) => {
    const before = await holdToRun(tx, actor, id)
    if (before.version !== version)
      throw new Refusal('changed_meanwhile', { current: await stocktakeRecord(context, tx, actor, id) })
    if (before.state === 'closed' || before.state === 'cancelled') throw new Refusal('stocktake_closed')
    if (dueOn !== undefined && dueOn !== before.dueOn && dueOn < context.clock.today())
      throw new Refusal('stocktake_due_in_past')
    if (counterIds !== undefined) await demandCounters(tx, actor, counterIds)
    const after = {
      ...before,
      name: name === undefined ? before.name : name,
      dueOn: dueOn === undefined ? before.dueOn : day(dueOn),
      counterIds: counterIds === undefined ? before.counterIds : [...new Set(counterIds)],
    }
    await saveTerms(tx, after)
    const shown = (one: typeof before) => ({ name: one.name, dueOn: one.dueOn, counterIds: [...one.counterIds] })
    const subject = { type: 'stocktake', id } as const
    await append(tx, actor, context.clock.now(), [
      { action: 'stocktake.changed', subject, before: shown(before), after: shown(after) },
    ])
    // Who is named only now is told that it began; a list still in the making tells everybody in the end.
    if (after.state === 'counting' && counterIds !== undefined) await enqueue(tx, tellOpenedJob, { stocktakeId: id })
  })
  return await stocktakeRecord(context, context.db, actor, id)
}

/** Gives up one whose list is not whole yet; what of it was made is taken back. @throws Refusal `not_found`, `forbidden`, `wrong_state` */
export async function cancelStocktake(context: Context, actor: Actor, id: string): Promise<StocktakeRecord> {
  await inTransaction(context.db, async (tx) => {
    const before = await holdToRun(tx, actor, id)
    if (before.state !== 'freezing') throw new Refusal('wrong_state')
    await dropItems(tx, id)
    await saveProgress(tx, { ...before, state: 'cancelled', tally: nothingCounted })
    await append(tx, actor, context.clock.now(), [
      { action: 'stocktake.cancelled', subject: { type: 'stocktake', id }, before: {}, after: {} },
    ])
  })
  return await stocktakeRecord(context, context.db, actor, id)
}

const noPlan: Plan = {
  enabled: false,
  unitIds: [],
  categories: [],
  counterIds: [],
  opensAfterDays: 0,
  countsForDays: 30,
}

export async function stocktakePlan(
  context: Context,
): Promise<ResponseOf<typeof stocktakeRoutes.readStocktakePlan> & StocktakePlan> {
  const { db } = context
  const plan = (await readPlan(db)) ?? noPlan
  const { units, today } = await readingFor(context, db)
  const people = plan.counterIds.length === 0 ? [] : await knownPeople(db, { ids: plan.counterIds })
  const { isOpened } = await automaticOnes(db, quarterOf(today))
  return {
    enabled: plan.enabled,
    units: unitsOf(units, plan.unitIds),
    categories: [...plan.categories],
    counters: people.map(({ id, name }) => ({ id, name })),
    opensAfterDays: plan.opensAfterDays,
    countsForDays: plan.countsForDays,
    nextOn: plan.enabled ? nextOpening(today, plan.opensAfterDays, isOpened) : null,
  }
}

/** @throws Refusal `not_found`, `person_has_left` */
export async function setStocktakePlan(
  context: Context,
  actor: Actor,
  { enabled, opensAfterDays, countsForDays, ...given }: BodyOf<typeof stocktakeRoutes.setStocktakePlan>,
): Promise<StocktakePlan> {
  await inTransaction(context.db, async (tx) => {
    const plan = { enabled, opensAfterDays, countsForDays, ...(await checkedScope(tx, actor, given)) }
    const at = context.clock.now()
    await savePlan(tx, plan, actor.label, at)
    const after = {
      ...plan,
      unitIds: [...plan.unitIds],
      categories: [...plan.categories],
      counterIds: [...plan.counterIds],
    }
    await append(tx, actor, at, [
      { action: 'stocktake_plan.changed', subject: { type: 'stocktake_plan', id: 'plan' }, before: {}, after },
    ])
  })
  return await stocktakePlan(context)
}
