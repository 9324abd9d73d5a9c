import type { CountAnswer, CountCommand, ResponseOf, stocktakeRoutes } from '@chizheng/contract'
import { type Actor, may, reachOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { mayCount } from '../policy.ts'
import { withinCounting } from '../rules/count.ts'
import { answersTo, keepAnswers, saveCounts } from '../store/items.ts'
import {
  dropSignatures,
  isSeenWithin,
  lockStocktake,
  type Stocktake,
  saveProgress,
  stocktakeById,
  talliesWithin,
} from '../store/stocktakes.ts'
import { applyCommand, beginWork } from './count-one.ts'
import { enqueueTelling } from './tell.ts'

/**
 * What a phone counted, in its order, in one transaction. A key that was answered before gets its answer again and changes
 * nothing; so the phone may send as often as it likes. What is counted after a signature takes that back: it was given on
 * other numbers.
 *
 * @throws Refusal `not_found`, `forbidden` for who is not named to count, `stocktake_freezing`
 */
export async function countItems(
  context: Context,
  actor: Actor,
  id: string,
  commands: readonly CountCommand[],
): Promise<ResponseOf<typeof stocktakeRoutes.countItems>> {
  const reach = reachOf(actor, 'stocktakes.count')
  return await inTransaction(context.db, async (tx) => {
    const stocktake = await holdForCounting(tx, actor, id)
    const rows = await applyCommands(context, tx, actor, stocktake, commands)
    const tally = reach.all
      ? (await stocktakeById(tx, id))!.tally
      : (await talliesWithin(tx, [id], reach, actor.id)).get(id)!
    return { rows, tally }
  })
}

/** @throws Refusal as `countItems` */
export async function holdForCounting(tx: Tx, actor: Actor, id: string): Promise<Stocktake> {
  const stocktake = await lockStocktake(tx, id)
  if (stocktake === null) throw new Refusal('not_found')
  await demandCounting(tx, actor, stocktake)
  if (stocktake.state === 'freezing') throw new Refusal('stocktake_freezing')
  return stocktake
}

async function demandCounting(tx: Tx, actor: Actor, stocktake: Stocktake): Promise<void> {
  const isSeen = await isSeenWithin(tx, stocktake.id, reachOf(actor, 'stocktakes.count'))
  if (!isSeen) {
    const isRead =
      may(actor, 'stocktakes.read') && (await isSeenWithin(tx, stocktake.id, reachOf(actor, 'stocktakes.read')))
    throw isRead ? new Refusal('forbidden', { permission: 'stocktakes.count' }) : new Refusal('not_found')
  }
  if (!mayCount(actor, stocktake)) throw new Refusal('forbidden', { permission: 'stocktakes.count' })
}

/** The answers in the order of the commands; what is new is done, kept under its key, and in the ledger. */
export async function applyCommands(
  context: Context,
  tx: Tx,
  actor: Actor,
  stocktake: Stocktake,
  commands: readonly CountCommand[],
): Promise<CountAnswer[]> {
  const now = context.clock.now()
  const kept = await answersTo<CountAnswer>(
    tx,
    commands.map(({ key }) => key),
  )
  const answers = new Map<string, CountAnswer>()
  for (const [key, { stocktakeId, by, answer }] of kept) {
    // A key is its phone's own; somebody else's tells nothing.
    const isTheirs = stocktakeId === stocktake.id && by === actor.id
    answers.set(key, isTheirs ? answer : unanswered(key, 'not_counted'))
  }
  const fresh = commands.filter(
    ({ key }, nth) => !kept.has(key) && commands.findIndex((one) => one.key === key) === nth,
  )
  if (stocktake.state !== 'counting') for (const { key } of fresh) answers.set(key, unanswered(key, 'closed'))
  else {
    const work = await beginWork(context, tx, actor, stocktake, fresh)
    for (const command of fresh) {
      const at = withinCounting(command.at, stocktake.frozenAt!, now)
      answers.set(command.key, await applyCommand(work, { ...command, at }))
    }
    await saveCounts(
      tx,
      stocktake.id,
      [...work.changed].map((id) => work.items.get(id)!),
    )
    await keepAnswers(
      tx,
      stocktake.id,
      fresh.map(({ key, at }) => ({ key, at, answer: answers.get(key)! })),
      actor.id,
      now,
    )
    if (work.entries.length > 0) {
      await saveProgress(tx, { ...stocktake, tally: work.tally })
      if (await dropSignatures(tx, stocktake.id)) {
        const subject = { type: 'stocktake', id: stocktake.id } as const
        work.entries.push({ action: 'stocktake.signature_dropped', subject, before: {}, after: { ...work.tally } })
      }
      if (work.hasNewCases) await enqueueTelling(tx, 'at_rest')
      await append(tx, actor, now, work.entries)
    }
  }
  return commands.map(({ key }) => answers.get(key)!)
}

const unanswered = (key: string, outcome: 'closed' | 'not_counted'): CountAnswer => ({
  key,
  outcome,
  credentialId: null,
  by: null,
  at: null,
})
