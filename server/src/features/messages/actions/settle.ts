import type { Obstacle } from '@chizheng/contract'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import type { ConfiguredChannel, SendResult } from '../channel.ts'
import { deliverJob, receiptJob, resumeJob } from '../jobs.ts'
import { receiptAskedAt, type Settlement, settle } from '../rules/delivery.ts'
import { nextWay, reachableWays } from '../rules/reach.ts'
import type { MessageSeams } from '../seams.ts'
import { endAttempt } from '../store/attempts.ts'
import { enabledChannels, noteChannelError, pauseChannel } from '../store/channels.ts'
import { findMessage, insertMessages, lockMatter, type OutboxRow, saveMessage } from '../store/outbox.ts'
import { accountsFor } from '../store/settings.ts'
import { newMessage, queueMessages } from './queue.ts'
import { officeOf, recipientsOf } from './recipients.ts'
import { hasSmsText } from './render.ts'
import { queueTime, sendingTime, shownMinute } from './sending-time.ts'
import { type Addressed, rememberWrong } from './wrong-addresses.ts'

/** Why a message is written off, in the vendor's words where it was the vendor. */
export interface Reason {
  readonly obstacle: Obstacle
  readonly code: string | null
  readonly reason: string | null
}

interface Ended {
  readonly messageId: string
  readonly number: number
  readonly channel: ConfiguredChannel
  readonly addressed: Addressed | null
  readonly result: SendResult
}

/** Writes down what came of an attempt, and what follows from it. */
export async function settleAttempt(tx: Tx, context: Context, seams: MessageSeams, ended: Ended): Promise<void> {
  const { messageId, number, channel, addressed, result } = ended
  const now = context.clock.now()
  const matter = await lockMatterOf(tx, messageId)
  const row = matter.find(({ id }) => id === messageId)
  // Whoever held us for dead has taken over, and writes the end.
  if (row === undefined || row.state !== 'sending' || row.attempts !== number) return
  const refused = result.outcome === 'refused' ? result : null
  const reason = refused === null ? null : cut(refused.reason)
  await endAttempt(
    tx,
    { messageId, number },
    { outcome: result.outcome, refusal: refused?.class ?? null, code: refused?.code ?? null, reason },
    now,
  )
  const settlement = settle(refused === null ? { outcome: 'accepted' } : { ...refused, outcome: 'refused' }, {
    attempts: number,
    firstTriedAt: row.firstTriedAt ?? now,
    now,
    hasOtherWay: (await nextWayOf(tx, context, matter)) !== null,
    repeats: channel.definition.repeats,
  })
  if (result.outcome === 'accepted') return await noteSent(tx, context, channel, row, result.vendorId)
  const why: Reason = { obstacle: result.class, code: result.code, reason }
  await noteChannelError(tx, channel.id, `${result.code} ${reason}`.trim(), now)
  if (result.class === 'address' && addressed !== null) {
    const found = { ...addressed, channelId: channel.id, code: result.code, reason: reason ?? '' }
    await rememberWrong(tx, context, row, found)
  }
  await follow(tx, context, seams, { settlement, row, channel, why })
}

async function lockMatterOf(tx: Tx, messageId: string): Promise<OutboxRow[]> {
  const row = await findMessage(tx, messageId)
  return row === null ? [] : await lockMatter(tx, row.key)
}

async function noteSent(
  tx: Tx,
  context: Context,
  channel: ConfiguredChannel,
  row: OutboxRow,
  vendorId: string | null,
): Promise<void> {
  const now = context.clock.now()
  const sent = { state: 'sent', sentAt: now, vendorId, obstacle: null, code: null, reason: null } as const
  await saveMessage(tx, row.id, sent, now)
  const at = receiptAskedAt(0, now)
  if (vendorId === null || at === null || channel.open().receiptOf === undefined) return
  await enqueue(tx, receiptJob, { messageId: row.id }, { key: row.id, runAt: queueTime(context, at) })
}

async function follow(
  tx: Tx,
  context: Context,
  seams: MessageSeams,
  {
    settlement,
    row,
    channel,
    why,
  }: { settlement: Settlement; row: OutboxRow; channel: ConfiguredChannel; why: Reason },
): Promise<void> {
  const now = context.clock.now()
  if (settlement.state === 'queued') {
    await saveMessage(tx, row.id, { state: 'queued', notBefore: settlement.at, sentOn: null, ...why }, now)
    await enqueue(tx, deliverJob, { messageId: row.id }, { key: row.id, runAt: queueTime(context, settlement.at) })
  } else if (settlement.state === 'held') {
    await saveMessage(tx, row.id, { state: 'held', sentOn: null, ...why }, now)
    await pause(tx, context, channel, { reason: why.reason ?? '', resumesAt: settlement.resumesAt })
  } else {
    await writeOff(tx, context, seams, row, why)
  }
}

/**
 * Nothing goes out by the channel until its vendor's period is over, or somebody looks at it; its administrators are told in their
 * inboxes, once.
 */
async function pause(
  tx: Tx,
  context: Context,
  channel: ConfiguredChannel,
  { reason, resumesAt }: { readonly reason: string; readonly resumesAt: Date | null },
): Promise<void> {
  const now = context.clock.now()
  if (!(await pauseChannel(tx, channel.id, { reason, resumesAt }, now))) return
  if (resumesAt !== null) {
    const runAt = queueTime(context, resumesAt)
    await enqueue(tx, resumeJob, { channelId: channel.id }, { key: channel.id, runAt })
  }
  context.log.warn({ channel: channel.id, kind: channel.kind }, 'a message channel was paused')
  const admins = await accountsFor(tx, { admins: true })
  await queueMessages(
    tx,
    context,
    admins.map(({ accountId }) => ({
      key: `channel_paused:${channel.id}:${now.toISOString()}:${accountId}`,
      template: 'channel_paused' as const,
      to: { accountId },
      ways: ['inbox' as const],
      data: { channelName: channel.name, reason, until: resumesAt === null ? null : shownMinute(context, resumesAt) },
      credentialIds: [],
    })),
  )
}

/** The way to take instead; null when there is none. `matter` holds the rows of one key. */
async function nextWayOf(tx: Tx, context: Context, matter: readonly OutboxRow[]): Promise<ReturnType<typeof nextWay>> {
  const [row] = matter
  if (row === undefined || row.personId === null) return null
  const office = await officeOf(tx)
  const recipients = await recipientsOf(context, tx, office, { personIds: [row.personId], accountIds: [] })
  const recipient = recipients.people.get(row.personId)
  if (recipient === undefined) return null
  const reachable = reachableWays(recipient.reach, await enabledChannels(tx), hasSmsText(office.own, row.template))
  return nextWay(
    reachable,
    matter.map(({ way }) => way),
  )
}

const stillHopeful = new Set(['queued', 'sending', 'held', 'sent', 'delivered'])

/**
 * A way that failed for good: the recipient's next way is taken. Where there is none and no other way told them, nobody was told, which
 * the listener hears in this transaction.
 */
export async function writeOff(
  tx: Tx,
  context: Context,
  seams: MessageSeams,
  row: OutboxRow,
  why: Reason,
): Promise<void> {
  const now = context.clock.now()
  const matter = await lockMatter(tx, row.key)
  const way = await nextWayOf(tx, context, matter)
  const off = { ...why, sentOn: null }
  if (way !== null) {
    await saveMessage(tx, row.id, { ...off, state: 'fell_back' }, now)
    await queueBy(tx, context, row, way)
    return
  }
  const isToldOtherwise = matter.some(({ id, state }) => id !== row.id && stillHopeful.has(state))
  await saveMessage(tx, row.id, { ...off, state: isToldOtherwise ? 'failed' : 'unreachable' }, now)
  context.log.warn({ message: row.id, way: row.way, obstacle: why.obstacle }, 'a message was written off')
  if (!isToldOtherwise) await seams.listener.onUndeliverable(tx, context, row)
}

/** The same matter by another way. */
async function queueBy(
  tx: Tx,
  context: Context,
  row: OutboxRow,
  way: 'inbox' | 'chat' | 'mail' | 'sms',
): Promise<void> {
  const office = await officeOf(tx)
  const personId = row.personId!
  const recipients = await recipientsOf(context, tx, office, { personIds: [personId], accountIds: [] })
  const now = context.clock.now()
  const message = newMessage(context, office, {
    order: {
      key: row.key,
      template: row.template,
      to: { personId },
      ways: [way],
      data: row.data as never,
      credentialIds: row.credentialIds,
    },
    recipient: recipients.people.get(personId) ?? null,
    way,
    at: sendingTime(context, office.settings, now),
  })
  const written = await insertMessages(tx, [message], now)
  if (message.state !== 'queued' || !written.has(message.id)) return
  const runAt = queueTime(context, message.notBefore)
  await enqueue(tx, deliverJob, { messageId: message.id }, { key: message.id, runAt })
}

/** What a vendor says, as it is kept: it may be a page of HTML. */
const cut = (reason: string): string => [...reason.replace(/\s+/g, ' ')].slice(0, 300).join('')
