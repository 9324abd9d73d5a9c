import type { RefusalClass } from '@chizheng/contract'

/** What a repeat does at the vendor (`ChannelDefinition.repeats`). */
export type Repeats = 'dropped' | 'askable' | 'possible'

/** The last attempt: how it ended; null: nobody wrote an end, so it runs in another process, or was cut off. */
export interface LastAttempt {
  readonly startedAt: Date
  readonly outcome: 'accepted' | 'refused' | 'cut_off' | null
  readonly refusal: RefusalClass | null
}

export type Act =
  /** Somebody may still be at it. */
  | { readonly act: 'wait'; readonly until: Date }
  /** Ask the vendor whether it came before sending it again. */
  | { readonly act: 'ask' }
  | { readonly act: 'send'; readonly maybeDouble: boolean }

/** A call to a vendor ends before that; an attempt without an end that is older was cut off. */
export const longestAttemptSeconds = 60
const leaseSeconds = 2 * longestAttemptSeconds

/** What to do with a message whose turn it is. */
export function nextAct(last: LastAttempt | null, repeats: Repeats, now: Date): Act {
  if (last === null) return { act: 'send', maybeDouble: false }
  if (last.outcome === null) {
    const until = new Date(last.startedAt.getTime() + leaseSeconds * 1_000)
    if (until > now) return { act: 'wait', until }
  }
  const mayHaveArrived = last.outcome === null || last.outcome === 'cut_off' || last.refusal === 'unknown'
  if (!mayHaveArrived || repeats === 'dropped') return { act: 'send', maybeDouble: false }
  return repeats === 'askable' ? { act: 'ask' } : { act: 'send', maybeDouble: true }
}

/** What came of an attempt. */
export type Outcome =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'refused'; readonly class: RefusalClass; readonly retryAfterSeconds?: number | undefined }

export interface Tried {
  /** This one included. */
  readonly attempts: number
  readonly firstTriedAt: Date
  readonly now: Date
  /** The matter can still be told by another way. */
  readonly hasOtherWay: boolean
  readonly repeats: Repeats
}

export type Settlement =
  | { readonly state: 'sent' }
  | { readonly state: 'queued'; readonly at: Date }
  /** Waits until the channel is resumed: by itself then, where the vendor's period is over; null: by somebody. */
  | { readonly state: 'held'; readonly resumesAt: Date | null }
  /** For good. */
  | { readonly state: 'failed' }

/** Minutes until the next attempt: greylisting and full mailboxes pass in these (facts/connectors/smtp.md, 3). */
const pauses = [5, 15, 60, 240]
const minute = 60_000
const hour = 60 * minute
/** Another way is taken after a day; without one it is worth trying for three, so that a channel may be down for two. */
const longestWithOtherWay = 24 * hour
const longestWithout = 72 * hour
/** Where a repeat may arrive twice, it is not tried for days. */
const mostUncertain = 3

/** What becomes of a message after an attempt. */
export function settle(result: Outcome, tried: Tried): Settlement {
  if (result.outcome === 'accepted') return { state: 'sent' }
  if (result.class === 'channel') return { state: 'held', resumesAt: inSeconds(result.retryAfterSeconds, tried.now) }
  if (result.class === 'address' || result.class === 'message') return { state: 'failed' }
  if (result.class === 'unknown' && tried.repeats === 'possible' && tried.attempts >= mostUncertain) {
    return { state: 'failed' }
  }
  const pause = pauses[Math.min(tried.attempts, pauses.length) - 1]! * minute
  const wait = result.retryAfterSeconds === undefined ? pause : Math.max(result.retryAfterSeconds, 1) * 1_000
  const at = new Date(tried.now.getTime() + wait)
  const longest = tried.hasOtherWay ? longestWithOtherWay : longestWithout
  return at.getTime() - tried.firstTriedAt.getTime() > longest ? { state: 'failed' } : { state: 'queued', at }
}

function inSeconds(seconds: number | undefined, now: Date): Date | null {
  return seconds === undefined ? null : new Date(now.getTime() + Math.max(seconds, 1) * 1_000)
}

/** Minutes after sending at which the vendor is asked what became of it; then never again. */
const receiptPauses = [10, 60, 360, 1440]

/** When to ask for the receipt the `asked`-th time (from 0); null: no more. */
export function receiptAskedAt(asked: number, sentAt: Date): Date | null {
  const pause = receiptPauses[asked]
  return pause === undefined ? null : new Date(sentAt.getTime() + pause * minute)
}

/** Milliseconds between two messages of a channel, by its vendor's limits. */
export function paceOf(limits: { readonly perSecond: number | null; readonly perMinute: number | null }): number {
  const [second, minutes] = [limits.perSecond ?? Number.POSITIVE_INFINITY, limits.perMinute ?? Number.POSITIVE_INFINITY]
  return Math.ceil(Math.max(1_000 / second, minute / minutes))
}
