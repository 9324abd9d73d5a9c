import type { Channels } from './channels.ts'
import type { MessageListener } from './order.ts'

/** What delivery needs from outside: the company's channels, and whoever must hear that nobody could be told. */
export interface MessageSeams {
  readonly channels: Channels
  readonly listener: MessageListener
}
