import { createHash } from 'node:crypto'
import { type Way, wayOfKind } from '@chizheng/contract'
import { addDays } from '../../../kernel/day.ts'
import { type Context, instantOf } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import type { Channel, ConfiguredChannel, OutgoingMessage, SendResult } from '../channel.ts'
import { deliverJob } from '../jobs.ts'
import { longestAttemptSeconds, nextAct, paceOf } from '../rules/delivery.ts'
import { channelFor } from '../rules/reach.ts'
import type { MessageSeams } from '../seams.ts'
import { beginAttempt, endAttempt, lastAttempt } from '../store/attempts.ts'
import { lockMessage, type OutboxRow, saveMessage, sentThatDay, takeSlot } from '../store/outbox.ts'
import { addressFor, type KnownRecipient, type Office, officeOf, recipientsOf } from './recipients.ts'
import { type Rendered, render } from './render.ts'
import { atAnyHour, queueTime, sendingTime } from './sending-time.ts'
import { type Reason, settleAttempt, writeOff } from './settle.ts'
import { type Addressed, whyWrong } from './wrong-addresses.ts'

/** A message that was claimed: its attempt is written down, the vendor is not called yet. */
interface Claimed {
  readonly number: number
  readonly channel: ConfiguredChannel
  readonly mustAsk: boolean
  readonly firstTriedAt: Date
  readonly outgoing: OutgoingMessage
  readonly addressed: Addressed | null
}

/**
 * Sends one message, puts it off, or writes it off. The attempt is written before the vendor is called and its end after, so a process
 * that is killed between leaves a trace, and the next one asks, repeats, or repeats and marks it, as the vendor's repeats say.
 * Safe to run twice and by two workers at once: the row is locked while it is claimed.
 */
export async function deliverMessage(
  context: Context,
  seams: MessageSeams,
  messageId: string,
  signal: AbortSignal,
): Promise<void> {
  const claimed = await inTransaction(context.db, (tx) => claim(tx, context, seams, messageId))
  if (claimed === null) return
  const ends = AbortSignal.any([signal, AbortSignal.timeout(longestAttemptSeconds * 1_000)])
  const { number, channel, addressed } = claimed
  const result = await callVendor(channel.open(), claimed, ends)
  await inTransaction(context.db, (tx) =>
    settleAttempt(tx, context, seams, { messageId, number, channel, addressed, result }),
  )
}

async function callVendor(
  channel: Channel,
  { mustAsk, outgoing, firstTriedAt }: Claimed,
  signal: AbortSignal,
): Promise<SendResult> {
  if (mustAsk && channel.wasAccepted) {
    const answer = await channel.wasAccepted(outgoing, firstTriedAt, signal)
    if (answer === 'accepted') return { outcome: 'accepted', vendorId: null }
    if (answer === 'unknown') return { outcome: 'refused', class: 'unknown', code: '', reason: '' }
  }
  return await channel.send(outgoing, signal)
}

async function claim(tx: Tx, context: Context, seams: MessageSeams, messageId: string): Promise<Claimed | null> {
  const row = await lockMessage(tx, messageId)
  if (row === null || (row.state !== 'queued' && row.state !== 'sending')) return null
  const now = context.clock.now()
  if (row.state === 'queued' && row.notBefore > now) return await putOff(tx, context, row, { at: row.notBefore })
  const office = await officeOf(tx)
  const recipient = await recipientOf(tx, context, office, row)
  if (recipient?.contact?.hasLeft) {
    await saveMessage(tx, row.id, { state: 'cancelled', obstacle: 'has_left' }, now)
    return null
  }
  const last = await lastAttempt(tx, row.id)
  const channels = await seams.channels(context, tx)
  const channel = pick(channels, row, recipient, last?.channelId ?? null)
  if (channel === null) {
    await writeOff(tx, context, seams, row, whyNone(recipient, row.way, channels))
    return null
  }
  const act = nextAct(last, channel.definition.repeats, now)
  if (act.act === 'wait') return await putOff(tx, context, row, { at: act.until })
  if (channel.isPaused) {
    await saveMessage(tx, row.id, { state: 'held', channelId: channel.id, obstacle: 'channel' }, now)
    return null
  }
  if (last !== null) {
    await endAttempt(tx, last, { outcome: 'cut_off', refusal: null, code: null, reason: null }, now)
  }
  const said = sayIt(context, office, row, recipient, channel)
  const digest = createHash('sha256').update(`${said.rendered.title}\n${said.rendered.text}`).digest()
  const wait = await waitFor(tx, context, office, row, channel, digest)
  if (wait !== null) return await putOff(tx, context, row, wait)
  const number = row.attempts + 1
  await beginAttempt(tx, { messageId: row.id, number, channelId: channel.id, startedAt: now, asked: act.act === 'ask' })
  const firstTriedAt = row.firstTriedAt ?? now
  await saveMessage(
    tx,
    row.id,
    {
      state: 'sending',
      channelId: channel.id,
      attempts: number,
      firstTriedAt,
      slotAt: null,
      maybeDouble: row.maybeDouble || (act.act === 'send' && act.maybeDouble),
      title: said.rendered.title,
      text: said.rendered.text,
      textDigest: digest,
      shippedInstead: said.rendered.shippedInstead,
      sentOn: context.clock.today(),
    },
    now,
  )
  const addressed = addressedOn(channel, recipient)
  return { number, channel, mustAsk: act.act === 'ask', firstTriedAt, outgoing: said.outgoing, addressed }
}

/** Why there is no channel to take. */
function whyNone(recipient: KnownRecipient | null, way: Way, channels: readonly ConfiguredChannel[]): Reason {
  if (recipient === null) return { obstacle: 'no_channel', code: null, reason: null }
  const wrong = whyWrong(recipient, way, channels)
  return { obstacle: wrong?.refusal ?? 'no_address', code: wrong?.code ?? null, reason: wrong?.reason ?? null }
}

async function recipientOf(tx: Tx, context: Context, office: Office, row: OutboxRow): Promise<KnownRecipient | null> {
  if (row.personId === null) return null
  const found = await recipientsOf(context, tx, office, { personIds: [row.personId], accountIds: [] })
  return found.people.get(row.personId) ?? null
}

/**
 * The channel to take: an attempt whose end nobody knows is followed up where it went; else the first of the way that knows the
 * recipient, one that is not paused before one that is.
 */
function pick(
  channels: readonly ConfiguredChannel[],
  row: OutboxRow,
  recipient: KnownRecipient | null,
  lastChannelId: string | null,
): ConfiguredChannel | null {
  const ofWay = channels.filter(({ kind }) => wayOfKind[kind] === row.way)
  if (recipient === null) return ofWay.find(({ id }) => id === row.channelId) ?? null
  const tried = ofWay.filter(({ id }) => id === lastChannelId)
  const open = ofWay.filter(({ isPaused }) => !isPaused)
  return (
    channelFor(recipient.reach, row.way, tried) ??
    channelFor(recipient.reach, row.way, open) ??
    channelFor(recipient.reach, row.way, ofWay)
  )
}

function sayIt(
  context: Context,
  office: Office,
  row: OutboxRow,
  recipient: KnownRecipient | null,
  channel: ConfiguredChannel,
): { rendered: Rendered; outgoing: OutgoingMessage } {
  const address = addressFor(context, office, recipient, row)
  const rendered = render(office.own, {
    template: row.template,
    data: row.data,
    way: row.way,
    language: recipient?.language ?? office.settings.language,
    address,
    maxBytes: channel.definition.limits.maxBytes,
  })
  const outgoing: OutgoingMessage = {
    key: row.id,
    address: addressOn(channel, recipient),
    title: rendered.title,
    text: rendered.text,
    html: rendered.html,
    link: address.link,
    sms: rendered.sms,
    payload: row.way === 'webhook' ? { type: row.template, key: row.key, data: row.data } : null,
  }
  return { rendered, outgoing }
}

/** The recipient's address for the channel; a phone number is opened here and nowhere else. */
export function addressOn(channel: ConfiguredChannel, recipient: KnownRecipient | null): string | null {
  const { addressing } = channel.definition
  if (addressing === null || recipient === null) return null
  if (addressing === 'email') return recipient.reach.email
  if (addressing === 'phone') return recipient.contact?.phone() ?? null
  return recipient.reach.chat[addressing] ?? null
}

/** The address of the channel's kind that they have now, as it is compared; null where the channel reaches no one person. */
export function addressedOn(channel: ConfiguredChannel, recipient: KnownRecipient | null): Addressed | null {
  const kind = channel.definition.addressing
  const index = kind === null ? undefined : recipient?.indexes[kind]
  return kind === null || index === undefined ? null : { kind, index }
}

interface Wait {
  readonly at: Date
  readonly slotAt?: Date
  readonly obstacle?: 'day_limit' | 'same_text'
}

/** A slot that is older was missed: taking it would make a crowd of those that missed theirs. */
const slotLastsMilliseconds = 60_000

/** Why it cannot go this minute, and until when: quiet hours, the vendor's limits for a person and a day, the channel's pace. */
async function waitFor(
  tx: Tx,
  context: Context,
  office: Office,
  row: OutboxRow,
  { id: channelId, definition: { limits } }: ConfiguredChannel,
  textDigest: Buffer,
): Promise<Wait | null> {
  const now = context.clock.now()
  const isBound = !atAnyHour.has(row.template)
  const open = isBound ? sendingTime(context, office.settings, now) : now
  if (open > now) return { at: open }
  if (row.personId !== null && (limits.perPersonPerDay !== null || limits.sameTextPerDay !== null)) {
    const today = context.clock.today()
    const sent = await sentThatDay(tx, { personId: row.personId, channelId, on: today, textDigest })
    const tomorrow = (): Date => {
      const begins = instantOf(addDays(today, 1), 0, context.settings.timeZone)
      return isBound ? sendingTime(context, office.settings, begins) : begins
    }
    if (sent.all >= (limits.perPersonPerDay ?? Number.POSITIVE_INFINITY))
      return { at: tomorrow(), obstacle: 'day_limit' }
    if (sent.sameText >= (limits.sameTextPerDay ?? Number.POSITIVE_INFINITY))
      return { at: tomorrow(), obstacle: 'same_text' }
  }
  const pace = paceOf(limits)
  const hasSlot = row.slotAt !== null && now.getTime() - row.slotAt.getTime() < slotLastsMilliseconds
  if (pace === 0 || hasSlot) return null
  const slot = await takeSlot(tx, channelId, pace, now)
  return slot > now ? { at: slot, slotAt: slot } : null
}

/** Waits until then, by a job of its own. */
async function putOff(tx: Tx, context: Context, row: OutboxRow, { at, slotAt, obstacle }: Wait): Promise<null> {
  await saveMessage(
    tx,
    row.id,
    {
      state: row.state,
      notBefore: at,
      ...(slotAt && { slotAt }),
      ...(obstacle && { obstacle }),
    },
    context.clock.now(),
  )
  await enqueue(tx, deliverJob, { messageId: row.id }, { key: row.id, runAt: queueTime(context, at) })
  return null
}
