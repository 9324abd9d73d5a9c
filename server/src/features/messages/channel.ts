import type { AddressKind, ChannelKind, RefusalClass, Way } from '@chizheng/contract'

/**
 * The seam of ways out: a connector fills it for its vendor, `wiring.ts` collects the definitions. What a connector owes: it never
 * throws for what vendor or network do, it names each refusal by its class, and it says what a repeat does.
 */
export interface ChannelDefinition<S = unknown> {
  readonly kind: ChannelKind
  readonly way: Way
  /** What it needs to reach one person; null: it reaches a group or a system, not a person. */
  readonly addressing: AddressKind | null
  /** What a repeat of the same message (same key) does at the vendor: dropped; found by asking; or it may arrive twice, and is marked so. */
  readonly repeats: Repeats
  /** Vendor's limits; the outbox keeps them. `sameTextPerDay`: how often one text may go to one person a day (null: no rule). */
  readonly limits: ChannelLimits
  /** Opens it with the configuration as stored. `outside` holds what a test replaces. */
  open(
    configuration: { readonly settings: S; readonly secrets: Readonly<Record<string, string>> },
    outside: Outside,
  ): Channel
}

export type Repeats = 'dropped' | 'askable' | 'possible'

export interface ChannelLimits {
  readonly perSecond: number | null
  readonly perMinute: number | null
  readonly perPersonPerDay: number | null
  readonly sameTextPerDay: number | null
  /** Of title and text together, in UTF-8. */
  readonly maxBytes: number
}

export interface Outside {
  readonly fetch: typeof fetch
  readonly now: () => Date
  readonly random: (bytes: number) => Uint8Array
}

export interface OutgoingMessage {
  /** Ours, lasting: Message-ID, uuid, OutId, webhook-id are made of it. */
  readonly key: string
  readonly address: string | null
  readonly title: string
  /** Plain. */
  readonly text: string
  /** Of mail. */
  readonly html: string | null
  readonly link: string | null
  readonly sms: { readonly templateCode: string; readonly variables: Readonly<Record<string, string>> } | null
  /** Of a webhook: the event. */
  readonly payload: unknown
}

export type SendResult =
  | { readonly outcome: 'accepted'; readonly vendorId: string | null }
  | {
      readonly outcome: 'refused'
      readonly class: RefusalClass
      /** The vendor's own. */
      readonly code: string
      /** In the vendor's words; no address, no secret. */
      readonly reason: string
      readonly retryAfterSeconds?: number
    }

export interface Receipt {
  readonly fate: 'delivered' | 'failed' | 'pending'
  readonly code: string
  readonly reason: string
  /** The vendor says that there is nobody at the address: nothing is sent there again. */
  readonly isWrongAddress?: boolean
}

export interface Channel {
  /** Never throws for what the vendor or the network does: that is a result. Safe to call twice only as `repeats` says. */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<SendResult>
  /** Only where repeats is 'askable': whether an earlier send with this key arrived. */
  wasAccepted?(
    message: OutgoingMessage,
    firstTriedAt: Date,
    signal: AbortSignal,
  ): Promise<'accepted' | 'not_accepted' | 'unknown'>
  /** What became of it at the recipient, where the vendor tells. */
  receiptOf?(vendorId: string, address: string, sentAt: Date, signal: AbortSignal): Promise<Receipt>
  close(): Promise<void>
}

/** A channel as the company configured it. */
export interface ConfiguredChannel {
  readonly id: string
  readonly kind: ChannelKind
  readonly name: string
  readonly definition: ChannelDefinition
  /** Nothing goes out by it until somebody resumes it. */
  readonly isPaused: boolean
  open(): Channel
}
