import { type Lost, type Reply, sayLost } from './call.ts'

/** A call that brought no decision of the service: later again (`retry`), or it may have been done (`unknown`). */
export interface Undecided {
  readonly outcome: 'refused'
  readonly class: 'retry' | 'unknown'
  readonly code: string
  readonly reason: string
  readonly retryAfterSeconds?: number
}

export function undecidedBy(lost: Lost): Undecided {
  const { arrived, code } = lost
  return { outcome: 'refused', class: arrived === 'no' ? 'retry' : 'unknown', code, reason: sayLost(lost) }
}

type Answered = Extract<Reply, { kind: 'answered' }>

/**
 * By the status alone, for an answer without the service's own words: of a gateway, or garbled. 429 and 503 say that nothing was done;
 * anything else leaves open whether it was.
 */
export function undecidedByStatus({ status, headers }: Answered): Undecided {
  const wait = retryAfterSeconds(headers)
  const after = wait === null ? {} : { retryAfterSeconds: wait }
  const code = `http_${status}`
  if (status === 429) return { outcome: 'refused', class: 'retry', code, reason: 'too many requests', ...after }
  if (status === 503) return { outcome: 'refused', class: 'retry', code, reason: 'not available now', ...after }
  const reason = status < 500 ? 'the answer cannot be read' : 'the service failed'
  return { outcome: 'refused', class: 'unknown', code, reason, ...after }
}

/**
 * A refusal met while asking for a token, before anything of the message was sent: whatever became of that call, later again is safe;
 * and what the service has against it is against the configuration, never against one message or person.
 */
export function refusedToken<Refusal extends { readonly class: string }>(
  refusal: Refusal,
): Refusal | (Refusal & { readonly class: 'retry' | 'channel' }) {
  if (refusal.class === 'unknown') return { ...refusal, class: 'retry' }
  return refusal.class === 'retry' ? refusal : { ...refusal, class: 'channel' }
}

const longestWait = 24 * 3_600

/** RFC 9110 `Retry-After` as seconds; its form as a date is rare and read too. */
export function retryAfterSeconds(headers: Headers): number | null {
  const text = headers.get('retry-after')?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text), longestWait)
  const until = Date.parse(text)
  const sent = Date.parse(headers.get('date') ?? '')
  if (Number.isNaN(until) || Number.isNaN(sent)) return null
  return Math.min(Math.max(0, Math.ceil((until - sent) / 1_000)), longestWait)
}
