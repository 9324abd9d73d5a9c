import type { BodyOf, StocktakeRecord, stocktakeRoutes } from '@chizheng/contract'
import { type Actor, reachOf, systemActor } from '../../../kernel/actor.ts'
import { addDays, day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { knownPeople, orgTree } from '../../people/index.ts'
import { freezeJob } from '../jobs.ts'
import { mayRun } from '../policy.ts'
import { nothingCounted } from '../rules/count.ts'
import { nextOpening, quarterOf } from '../rules/quarter.ts'
import { automaticOnes, insertStocktake, readPlan, type Scope, type Stocktake } from '../store/stocktakes.ts'
import { stocktakeRecord } from './records.ts'

/** @throws Refusal `not_found` for a unit outside the reach, `stocktake_due_in_past`, `person_has_left` */
export async function openStocktake(
  context: Context,
  actor: Actor,
  body: BodyOf<typeof stocktakeRoutes.openStocktake>,
): Promise<StocktakeRecord> {
  const { name, dueOn, ...given } = body
  const today = context.clock.today()
  if (dueOn < today) throw new Refusal('stocktake_due_in_past')
  const id = newId()
  await inTransaction(context.db, async (tx) => {
    const scope = await checkedScope(tx, actor, given)
    await open(context, tx, actor, { id, ...scope, name, dueOn: day(dueOn), automatic: false })
  })
  return await stocktakeRecord(context, context.db, actor, id)
}

/** Units that are there and within the reach, and counters who work here. @throws Refusal `not_found`, `forbidden`, `person_has_left` */
export async function checkedScope(db: Db, actor: Actor, scope: Scope): Promise<Scope> {
  const known = new Set((await orgTree(db)).map(({ id }) => id))
  if (scope.unitIds.some((id) => !known.has(id))) throw new Refusal('not_found')
  if (!mayRun(actor, scope)) {
    const isOutside = scope.unitIds.length > 0
    throw isOutside
      ? new Refusal('not_found')
      : new Refusal('forbidden', { permission: 'stocktakes.run', everywhere: true })
  }
  await demandCounters(db, actor, scope.counterIds)
  const { unitIds, categories, counterIds } = scope
  return { unitIds: [...new Set(unitIds)], categories: [...new Set(categories)], counterIds: [...new Set(counterIds)] }
}

/** Who counts works here, and is somebody the actor sees. @throws Refusal `not_found`, `person_has_left` */
export async function demandCounters(db: Db, actor: Actor, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const people = await knownPeople(db, { ids: [...personIds] })
  const reach = reachOf(actor, 'people.read')
  const seen = people.filter(
    ({ id, unitId }) =>
      reach.all || reach.personIds.includes(id) || (unitId !== null && reach.unitIds.includes(unitId)),
  )
  if (seen.length < new Set(personIds).size) throw new Refusal('not_found')
  if (seen.some(({ employmentState }) => employmentState === 'left')) throw new Refusal('person_has_left')
}

type Opening = Pick<Stocktake, 'id' | 'name' | 'dueOn' | 'automatic'> & Scope

async function open(context: Context, tx: Tx, actor: Actor, opening: Opening): Promise<void> {
  const at = context.clock.now()
  const one: Stocktake = {
    ...opening,
    version: 1,
    quarter: quarterOf(context.clock.today()),
    state: 'freezing',
    frozenAfter: '00000000-0000-0000-0000-000000000000',
    toFreeze: null,
    tally: nothingCounted,
    openedBy: actor.id,
    openedByLabel: actor.label,
    openedAt: at.toISOString(),
    frozenAt: null,
    closedAt: null,
  }
  await insertStocktake(tx, one)
  const { quarter, name, automatic, unitIds, categories, counterIds, dueOn } = one
  await append(tx, actor, at, [
    {
      action: 'stocktake.opened',
      subject: { type: 'stocktake', id: one.id },
      after: {
        quarter,
        name,
        automatic,
        unitIds: [...unitIds],
        categories: [...categories],
        counterIds: [...counterIds],
        dueOn,
      },
    },
  ])
  await enqueue(tx, freezeJob, { stocktakeId: one.id })
}

/** Opens this quarter's by the plan, once its day has come and the one before is closed. */
export async function openDueStocktake(context: Context): Promise<void> {
  const today = context.clock.today()
  await inTransaction(context.db, async (tx) => {
    const plan = await readPlan(tx)
    if (plan === null || !plan.enabled) return
    const { isOpened, goesOn } = await automaticOnes(tx, quarterOf(today))
    if (isOpened || goesOn || nextOpening(today, plan.opensAfterDays, false) > today) return
    const known = new Set((await orgTree(tx)).map(({ id }) => id))
    const unitIds = plan.unitIds.filter((id) => known.has(id))
    // Every unit that was chosen is gone: nothing is left to count, and the whole company was not meant.
    if (unitIds.length === 0 && plan.unitIds.length > 0) return
    const { categories, counterIds, countsForDays } = plan
    const dueOn = addDays(today, countsForDays)
    const opening = { id: newId(), name: null, automatic: true, unitIds, categories, counterIds, dueOn }
    await open(context, tx, systemActor('stocktakes'), opening)
  })
}
