import { type Way, wayOfKind } from '@chizheng/contract'
import type { Context } from '../../../platform/context/index.ts'
import { newId, type Tx } from '../../../platform/db/index.ts'
import { enqueueMany } from '../../../platform/jobs/index.ts'
import { deliverJob } from '../jobs.ts'
import type { MessageOrder, QueuedMessage } from '../order.ts'
import { reachableWays, waysOut, wrongAddressOf } from '../rules/reach.ts'
import { enabledChannels, type StoredChannel } from '../store/channels.ts'
import { insertMessages, knownKeys, type NewMessage } from '../store/outbox.ts'
import { checkedData } from './message-view.ts'
import { addressFor, type KnownRecipient, type Office, officeOf, recipientsOf } from './recipients.ts'
import { hasSmsText, render } from './render.ts'
import { atAnyHour, queueTime, sendingTime } from './sending-time.ts'
import { whyWrong } from './wrong-addresses.ts'

/** Orders looked at together: bounds the memory of a night with fifty thousand of them. */
const atOnce = 1_000

/**
 * Ordered in the caller's transaction: one outbox row for each order and way, and its job. An order whose key is known already
 * changes nothing. The inbox is told at once; by every other way a message waits for the company's hours. Who can be reached by
 * none of the ways asked for is told by their own first one; who can be reached by none at all gets a row that says so, and so does each way
 * that is asked for and left out because its address was found wrong.
 *
 * @throws for data that is not as the template says: a programming fault.
 */
export async function queueMessages(
  tx: Tx,
  context: Context,
  orders: readonly MessageOrder[],
): Promise<readonly QueuedMessage[]> {
  if (orders.length === 0) return []
  const [office, channels] = [await officeOf(tx), await enabledChannels(tx)]
  const queued: QueuedMessage[] = []
  for (let start = 0; start < orders.length; start += atOnce) {
    queued.push(...(await queueSome(tx, context, { office, channels }, orders.slice(start, start + atOnce))))
  }
  return queued
}

interface Known {
  readonly office: Office
  readonly channels: readonly StoredChannel[]
}

async function queueSome(
  tx: Tx,
  context: Context,
  known: Known,
  orders: readonly MessageOrder[],
): Promise<QueuedMessage[]> {
  const old = await knownKeys(
    tx,
    orders.map(({ key }) => key),
  )
  const recipients = await recipientsOf(context, tx, known.office, {
    personIds: orders.flatMap(({ to }) => ('personId' in to ? to.personId : [])),
    accountIds: orders.flatMap(({ to }) => ('accountId' in to ? to.accountId : [])),
  })
  const now = context.clock.now()
  const later = sendingTime(context, known.office.settings, now)
  const planned = orders.map((order) => {
    const { to } = order
    const recipient =
      'personId' in to
        ? recipients.people.get(to.personId)
        : 'accountId' in to
          ? recipients.accounts.get(to.accountId)
          : null
    const plan = 'channelId' in to ? channelPlan(known, to.channelId) : personalPlan(known, order, recipient ?? null)
    const at = atAnyHour.has(order.template) ? now : later
    const made = (ways: readonly Way[]) =>
      ways.map((way) => newMessage(context, known.office, { order, recipient: recipient ?? null, way, at }))
    const rows = made(plan.ways)
    if (plan.reachableBy.length === 0)
      return { order, plan, rows: rows.map((row) => unreachable(known, row, recipient ?? null)) }
    const state = plan.ways.some((way) => order.ways.includes(way)) ? 'failed' : 'fell_back'
    const skipped = made(plan.skipped).map((row) => notSent(known, row, recipient ?? null, state))
    return { order, plan, rows: [...rows, ...skipped] }
  })
  const fresh = planned.filter(({ order }) => !old.has(order.key)).flatMap(({ rows }) => rows)
  const written = await insertMessages(tx, fresh, now)
  const waiting = fresh.filter(({ id, state }) => state === 'queued' && written.has(id))
  await enqueueMany(
    tx,
    deliverJob,
    waiting.map(({ id, notBefore }) => ({
      payload: { messageId: id },
      options: { key: id, runAt: queueTime(context, notBefore) },
    })),
  )
  return planned.map(({ order: { key }, plan, rows }) => ({
    key,
    isNew: rows.some(({ id }) => written.has(id)),
    reachableBy: plan.reachableBy,
  }))
}

interface Plan {
  /** What is written. */
  readonly ways: readonly Way[]
  readonly reachableBy: readonly Way[]
  /** Asked for, and not tried: the address was refused for good before. */
  readonly skipped: readonly Way[]
}

function personalPlan({ office, channels }: Known, order: MessageOrder, recipient: KnownRecipient | null): Plan {
  const hasText = hasSmsText(office.own, order.template)
  const reachable =
    recipient === null || recipient.contact?.hasLeft ? [] : reachableWays(recipient.reach, channels, hasText)
  const ways = waysOut(order.ways, reachable)
  const isWrong = (way: Way): boolean =>
    recipient !== null && (way !== 'sms' || hasText) && wrongAddressOf(recipient.reach, way, channels) !== null
  const skipped = order.ways.filter((way) => !ways.includes(way) && isWrong(way))
  return { ways: ways.length > 0 ? ways : [skipped[0] ?? order.ways[0] ?? 'inbox'], reachableBy: reachable, skipped }
}

function channelPlan({ channels }: Known, channelId: string): Plan {
  const found = channels.find(({ id }) => id === channelId)
  if (found === undefined) return { ways: ['group'], reachableBy: [], skipped: [] }
  const ways = [wayOfKind[found.kind]]
  return { ways, reachableBy: ways, skipped: [] }
}

export function newMessage(
  context: Context,
  office: Office,
  { order, recipient, way, at }: { order: MessageOrder; recipient: KnownRecipient | null; way: Way; at: Date },
): NewMessage {
  const data = checkedData(order.template, order.data)
  const isInbox = way === 'inbox'
  const { to, template } = order
  const said = isInbox
    ? render(office.own, {
        template,
        data,
        way,
        language: recipient?.language ?? office.settings.language,
        address: addressFor(context, office, recipient, { template, data }),
      })
    : null
  return {
    id: newId(),
    key: order.key,
    way,
    template,
    personId: recipient?.personId ?? ('personId' in to ? to.personId : null),
    accountId: recipient?.accountId ?? null,
    channelId: 'channelId' in to ? to.channelId : null,
    data,
    credentialIds: order.credentialIds.slice(0, 200),
    state: isInbox ? 'sent' : 'queued',
    refusal: null,
    code: null,
    reason: null,
    notBefore: isInbox ? context.clock.now() : at,
    title: said?.title ?? null,
    text: said?.text ?? null,
    shippedInstead: said?.shippedInstead ?? false,
    sentAt: isInbox ? context.clock.now() : null,
    resendOf: null,
  }
}

/** The row that says somebody could not be told at all. */
function unreachable(known: Known, row: NewMessage, recipient: KnownRecipient | null): NewMessage {
  const off = notSent(known, row, recipient, 'unreachable')
  if (off.refusal === 'wrong_address' && !recipient?.contact?.hasLeft) return off
  const refusal = recipient?.contact?.hasLeft ? 'has_left' : row.channelId === null ? 'no_address' : 'no_channel'
  return { ...off, refusal, code: null, reason: null }
}

/** The row that says why a way was not tried: the address was refused before, in the vendor's words of then. */
function notSent(
  { channels }: Known,
  row: NewMessage,
  recipient: KnownRecipient | null,
  state: 'failed' | 'fell_back' | 'unreachable',
): NewMessage {
  const why = recipient === null ? null : whyWrong(recipient, row.way, channels)
  return { ...row, state, refusal: null, ...why, sentAt: null, title: null, text: null }
}
