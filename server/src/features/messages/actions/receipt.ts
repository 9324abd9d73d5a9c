import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { receiptJob } from '../jobs.ts'
import { longestAttemptSeconds, receiptAskedAt } from '../rules/delivery.ts'
import type { MessageSeams } from '../seams.ts'
import { findMessage, lockMessage, saveMessage } from '../store/outbox.ts'
import { addressedOn, addressOn } from './deliver.ts'
import { officeOf, recipientsOf } from './recipients.ts'
import { queueTime } from './sending-time.ts'
import { writeOff } from './settle.ts'
import { rememberWrong } from './wrong-addresses.ts'

/** Asks the vendor what became of a message it accepted, and writes it down; asks again later while it does not know. */
export async function askReceipt(
  context: Context,
  seams: MessageSeams,
  messageId: string,
  signal: AbortSignal,
): Promise<void> {
  const { db } = context
  const row = await findMessage(db, messageId)
  if (row === null || row.state !== 'sent' || row.vendorId === null || row.sentAt === null) return
  const channel = (await seams.channels(context, db)).find(({ id }) => id === row.channelId)
  const opened = channel?.open()
  if (channel === undefined || opened?.receiptOf === undefined) return
  const personIds = row.personId === null ? [] : [row.personId]
  const recipients = await recipientsOf(context, db, await officeOf(db), { personIds, accountIds: [] })
  const recipient = recipients.people.get(row.personId ?? '') ?? null
  const [address, addressed] = [addressOn(channel, recipient) ?? '', addressedOn(channel, recipient)]
  const ends = AbortSignal.any([signal, AbortSignal.timeout(longestAttemptSeconds * 1_000)])
  const receipt = await opened.receiptOf(row.vendorId, address, row.sentAt, ends)
  await inTransaction(db, async (tx) => {
    const now = context.clock.now()
    const held = await lockMessage(tx, messageId)
    if (held === null || held.state !== 'sent' || held.sentAt === null) return
    if (receipt.fate === 'delivered') return await saveMessage(tx, messageId, { state: 'delivered' }, now)
    if (receipt.fate === 'failed') {
      const { code, isWrongAddress } = receipt
      const reason = receipt.reason.slice(0, 300)
      if (isWrongAddress && addressed !== null)
        await rememberWrong(tx, context, held, { ...addressed, channelId: channel.id, code, reason })
      return await writeOff(tx, context, seams, held, { obstacle: 'address', code, reason })
    }
    const receiptAsked = held.receiptAsked + 1
    await saveMessage(tx, messageId, { state: 'sent', receiptAsked }, now)
    const at = receiptAskedAt(receiptAsked, held.sentAt)
    if (at !== null) await enqueue(tx, receiptJob, { messageId }, { key: messageId, runAt: queueTime(context, at) })
  })
}
