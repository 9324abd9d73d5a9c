import type { StocktakeRecord, Tally } from '@chizheng/contract'
import { type Actor, keysOf } from '../../../kernel/actor.ts'
import { addDays } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { caseDays } from '../rules/cases.ts'
import { isOf, obstacleToSigning } from '../rules/signing.ts'
import { leaveCases } from '../store/cases.ts'
import {
  dropSignatures,
  insertSignature,
  lockStocktake,
  type Stocktake,
  saveProgress,
  signaturesOf,
} from '../store/stocktakes.ts'
import { demandRun, stocktakeRecord } from './records.ts'
import { enqueueTelling } from './tell.ts'

/** Held, for who runs it. @throws Refusal `not_found`, `forbidden` */
export async function holdToRun(tx: Tx, actor: Actor, id: string): Promise<Stocktake> {
  const stocktake = await lockStocktake(tx, id)
  if (stocktake === null) throw new Refusal('not_found')
  await demandRun(tx, actor, stocktake)
  return stocktake
}

/**
 * Signs the numbers that were seen. The second one closes: what is missing or was never compared becomes cases.
 *
 * @throws Refusal `not_found`, `forbidden`, and those of `obstacleToSigning`
 */
export async function signStocktake(context: Context, actor: Actor, id: string, seen: Tally): Promise<StocktakeRecord> {
  await inTransaction(context.db, async (tx) => {
    const stocktake = await holdToRun(tx, actor, id)
    const signatures = (await signaturesOf(tx, [id])).get(id) ?? []
    const obstacle = obstacleToSigning({ ...stocktake, signatures }, keysOf(actor), seen)
    if (obstacle !== null) throw new Refusal(obstacle)
    const at = context.clock.now()
    const position = signatures.length + 1
    const signature = { position, keys: keysOf(actor), by: actor.id, label: actor.label, at: at.toISOString() }
    await insertSignature(tx, id, signature)
    const subject = { type: 'stocktake', id } as const
    const signed = { action: 'stocktake.signed', subject, before: {}, after: { position, ...stocktake.tally } }
    if (position === 1) {
      await saveProgress(tx, stocktake)
      return await append(tx, actor, at, [signed])
    }
    const cases = await leaveCases(tx, id, { dueOn: addDays(context.clock.today(), caseDays), at })
    await saveProgress(tx, { ...stocktake, state: 'closed', closedAt: at.toISOString() })
    const closed = { action: 'stocktake.closed', subject, before: {}, after: { ...stocktake.tally, cases } }
    await enqueueTelling(tx, 'now')
    await append(tx, actor, at, [signed, closed])
  })
  return await stocktakeRecord(context, context.db, actor, id)
}

/** Takes back the first signature, which is one's own. @throws Refusal `not_found`, `forbidden`, `stocktake_closed` */
export async function unsignStocktake(context: Context, actor: Actor, id: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const stocktake = await holdToRun(tx, actor, id)
    if (stocktake.state === 'closed') throw new Refusal('stocktake_closed')
    const [first] = (await signaturesOf(tx, [id])).get(id) ?? []
    if (first === undefined) return
    if (!isOf(first, keysOf(actor))) throw new Refusal('forbidden', { permission: 'stocktakes.run' })
    await dropSignatures(tx, id)
    await saveProgress(tx, stocktake)
    const subject = { type: 'stocktake', id } as const
    await append(tx, actor, context.clock.now(), [
      { action: 'stocktake.unsigned', subject, before: {}, after: { ...stocktake.tally } },
    ])
  })
}
