import {
  type AddressKind,
  type ChannelKind,
  type ChatAddressKind,
  type PersonalWay,
  personalWays,
  type ReachFault,
  type Way,
  wayOfKind,
} from '@chizheng/contract'

/** A channel as a message may take it. */
export interface OpenChannel {
  readonly id: string
  readonly kind: ChannelKind
}

/** What a kind of channel needs to reach one person; nothing: it reaches a group, a system, or our own inbox. */
const addressing: Readonly<Partial<Record<ChannelKind, AddressKind>>> = {
  smtp: 'email',
  sms_aliyun: 'phone',
  sms_tencent: 'phone',
  wecom_app: 'wecom_user',
  dingtalk_notice: 'dingtalk_user',
  feishu_app: 'feishu_user',
}

/** What is known of how to reach somebody. An account of no person has an inbox and nothing else. */
export interface Recipient {
  readonly hasInbox: boolean
  readonly email: string | null
  readonly hasPhone: boolean
  readonly chat: Readonly<Partial<Record<ChatAddressKind, string>>>
  /** Of these, what a vendor refused for good. */
  readonly wrong: readonly AddressKind[]
  /** In the order they want. */
  readonly ways: readonly PersonalWay[]
}

/** Whether the recipient has what the channel needs, and it was not found wrong. */
function isAddressed(recipient: Recipient, { kind }: OpenChannel): boolean {
  const needs = addressing[kind]
  if (needs !== undefined && recipient.wrong.includes(needs)) return false
  if (needs === 'email') return recipient.email !== null
  if (needs === 'phone') return recipient.hasPhone
  return needs !== undefined && recipient.chat[needs] !== undefined
}

/** By which channel somebody is reached by that way: the first in the company's order for which they have an address. */
export function channelFor<C extends OpenChannel>(recipient: Recipient, way: Way, channels: readonly C[]): C | null {
  return channels.find((channel) => wayOfKind[channel.kind] === way && isAddressed(recipient, channel)) ?? null
}

/** A way, and the channel it would take; or why it does not reach the recipient. */
export interface WayOfReach<C extends OpenChannel> {
  readonly way: PersonalWay
  /** Null: our own inbox, or none. */
  readonly channel: C | null
  readonly fault: ReachFault | null
}

/**
 * Every way in the recipient's order, those they did not name last. `hasSmsText`: a vendor's template is named for it; there is no SMS
 * without one. What the company lacks is said before what the recipient lacks: an address would not help without a channel.
 */
export function waysOfReach<C extends OpenChannel>(
  recipient: Recipient,
  channels: readonly C[],
  hasSmsText: boolean,
): WayOfReach<C>[] {
  const inOrder = [...recipient.ways, ...personalWays.filter((way) => !recipient.ways.includes(way))]
  return inOrder.map((way) => {
    if (way === 'inbox') return { way, channel: null, fault: recipient.hasInbox ? null : 'no_account' }
    const ofWay = channels.filter(({ kind }) => wayOfKind[kind] === way)
    if (ofWay.length === 0) return { way, channel: null, fault: 'no_channel' }
    if (way === 'sms' && !hasSmsText) return { way, channel: null, fault: 'no_sms_text' }
    const channel = channelFor(recipient, way, ofWay)
    if (channel !== null) return { way, channel, fault: null }
    return { way, channel, fault: wrongAddressOf(recipient, way, ofWay) === null ? 'no_address' : 'wrong_address' }
  })
}

/** Every way by which somebody can be told this, their own order first. */
export function reachableWays(
  recipient: Recipient,
  channels: readonly OpenChannel[],
  hasSmsText: boolean,
): PersonalWay[] {
  return waysOfReach(recipient, channels, hasSmsText).flatMap(({ way, fault }) => (fault === null ? way : []))
}

/** The address because of which a way does not reach somebody whom it would reach otherwise; null: it is something else. */
export function wrongAddressOf(recipient: Recipient, way: Way, channels: readonly OpenChannel[]): AddressKind | null {
  if (channelFor(recipient, way, channels) !== null) return null
  const channel = channelFor({ ...recipient, wrong: [] }, way, channels)
  return channel === null ? null : (addressing[channel.kind] ?? null)
}

/** By which ways an order goes out: those it asks for that reach, else the first that does; none when nothing does. */
export function waysOut(asked: readonly Way[], reachable: readonly PersonalWay[]): Way[] {
  const able = asked.filter((way) => (reachable as readonly Way[]).includes(way))
  return able.length > 0 ? able : reachable.slice(0, 1)
}

/** The way to take when one failed for good: the recipient's next that this matter has not tried. */
export function nextWay(reachable: readonly PersonalWay[], tried: readonly Way[]): PersonalWay | null {
  return reachable.find((way) => !tried.includes(way)) ?? null
}
