/**
 * Messages: what is told to people, by which way, and what became of it.
 *
 * Owns templates, the outbox, delivery and its log, and everybody's inbox. Another feature orders in its own transaction
 * (`queueMessages`): a key is told by a way once, whatever is tried again. *Sent* means that the channel accepted it, nothing less.
 * Quiet hours and working days are kept here, not by whoever orders.
 *
 * Imports people, whose addresses it uses. Ways out come in through the seam `channel.ts`, which connectors fill; whoever must hear that
 * nobody could be told fills `MessageListener`. Both are connected in `wiring.ts`.
 */

export { deliverDue, releaseMessages } from './actions/due.ts'
export { fatesOf } from './actions/fates.ts'
export { type PossibleMessage, renderMessages } from './actions/preview.ts'
export { queueMessages } from './actions/queue.ts'
export { nextSendingTime } from './actions/sending-time.ts'
export type {
  Channel,
  ChannelDefinition,
  ChannelLimits,
  OutgoingMessage,
  Outside,
  Receipt,
  SendResult,
} from './channel.ts'
export { routes as channelRoutes } from './channel-routes.ts'
export { type Channels, createChannels, type Definitions } from './channels.ts'
export type { MessageListener, MessageOrder, QueuedMessage } from './order.ts'
export { routes } from './routes.ts'
export type { MessageSeams } from './seams.ts'
export { handlings, schedules } from './worker.ts'
