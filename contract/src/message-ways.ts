import type { Way } from './channel-kinds.ts'

/** Ways that reach one person; the others reach a group or a system. */
export const personalWays = ['inbox', 'chat', 'mail', 'sms'] as const satisfies readonly Way[]
export type PersonalWay = (typeof personalWays)[number]

/** Who somebody is in a chat system. */
export const chatAddressKinds = ['wecom_user', 'dingtalk_user', 'feishu_user'] as const
export type ChatAddressKind = (typeof chatAddressKinds)[number]

/** What a person can be reached at. */
export const addressKinds = ['email', 'phone', ...chatAddressKinds] as const
export type AddressKind = (typeof addressKinds)[number]

/** A message goes out from here to there. */
export const messageStates = [
  'queued',
  'sending',
  'held',
  'sent',
  'delivered',
  'failed',
  'fell_back',
  'unreachable',
  'cancelled',
] as const
export type MessageState = (typeof messageStates)[number]

/**
 * Why a channel did not take a message. `retry`: the same later. `address`: this person cannot be reached by it. `message`: this
 * message never. `channel`: nobody can until the settings change. `unknown`: it may have arrived.
 */
export const refusalClasses = ['retry', 'address', 'message', 'channel', 'unknown'] as const
export type RefusalClass = (typeof refusalClasses)[number]

/** Why a person is not reached by a way: what they lack, what the company lacks. */
export const reachFaults = [
  'has_left',
  'no_account',
  'no_address',
  'wrong_address',
  'no_channel',
  'no_sms_text',
] as const
export type ReachFault = (typeof reachFaults)[number]

/** Why a message has not gone, or did not arrive: what a channel said, or what kept it from one. */
export const obstacles = [
  ...refusalClasses,
  /** No address for that way. */
  'no_address',
  /** A vendor refused the address for good before; it is left alone until it changes or somebody says to try it again. */
  'wrong_address',
  /** No channel for that way, or it is switched off. */
  'no_channel',
  'has_left',
  /** The vendor takes no more for this person today. */
  'day_limit',
  /** The vendor drops what it took today already: the same text to the same person. */
  'same_text',
] as const
export type Obstacle = (typeof obstacles)[number]
