/** Moves that wait, into the vault or back to a holder: closed by the move, or by hand, and its holder is told what became of it. */
import type { CustodyOutcome } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { type MessageOrder, queueMessages } from '../../messages/index.ts'
import type { Move } from '../rules/custody.ts'
import type { Case } from '../rules/custody-case.ts'
import { closeCase, lockWaiting } from '../store/cases.ts'
import { lendableCredentials } from '../store/credentials.ts'
import { appendCase, saidOf } from './case-record.ts'
import { ways } from './news.ts'

/** What waited for just this move is done. */
export async function settleWaiting(
  context: Context,
  tx: Tx,
  actor: Actor,
  holderId: string,
  { credentialId, item, place, note }: Pick<Move, 'credentialId' | 'item' | 'place' | 'note'>,
): Promise<void> {
  if (place !== 'holder' && place !== 'vault') return
  const open = await lockWaiting(tx, credentialId, item)
  if (open?.kind === 'return' && place === 'holder')
    await closeAs(context, tx, actor, holderId, open, { outcome: 'returned', note })
  if (open?.kind === 'deposit' && place === 'vault')
    await closeAs(context, tx, actor, holderId, open, { outcome: 'deposited', note })
}

/** Closes a case that is locked. Whoever offered or asked for it is told, unless they close it themselves. */
export async function closeAs(
  context: Context,
  tx: Tx,
  actor: Actor,
  holderId: string,
  open: Case,
  { outcome, note }: { readonly outcome: CustodyOutcome; readonly note: string | null },
): Promise<void> {
  const after: Case = { ...open, outcome, outcomeNote: note, closedOn: context.clock.today() }
  await closeCase(tx, after, context.clock.now())
  await appendCase(context, tx, actor, after, { holderId, action: 'custody.case_closed', reason: note })
  if (open.origin === 'holder' && isNews(outcome)) await tellHolder(context, tx, actor, after, { outcome, note })
}

const news = ['deposited', 'refused', 'returned', 'kept'] as const
type News = (typeof news)[number]
const isNews = (outcome: CustodyOutcome): outcome is News => (news as readonly CustodyOutcome[]).includes(outcome)

async function tellHolder(
  context: Context,
  tx: Tx,
  actor: Actor,
  one: Case,
  { outcome, note }: { readonly outcome: News; readonly note: string | null },
): Promise<void> {
  const credential = (await lendableCredentials(tx, [one.credentialId], context.clock.today())).get(one.credentialId)
  if (credential === undefined) return
  const order: MessageOrder<'custody_told'> = {
    key: `custody:${one.id}:${outcome}`,
    template: 'custody_told',
    to: { personId: credential.holderId },
    ways,
    data: { ...(await saidOf(tx, one, credential)), outcome, byName: actor.label, note },
    credentialIds: [one.credentialId],
  }
  await queueMessages(tx, context, [order])
}
