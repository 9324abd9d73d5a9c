/**
 * What a credential is worth on a day.
 *
 * Never stored: the days it depends on are, and the database makes the same comparisons (`credential_status`). A certificate
 * is valid through its last day.
 */
import type { CredentialState, CredentialStatus } from '@chizheng/contract'
import { addDays, type Day, earliest } from '../../../kernel/day.ts'
import type { Deadline } from './deadlines.ts'

/** The days at which the status changes; null where nothing is due. */
export interface StatusThresholds {
  /** Last good day. */
  readonly expiresOn: Day | null
  /** First day of the first warning stage before the deadline that counts. */
  readonly dueFrom: Day | null
  /** Last day to pass the review. */
  readonly reviewDueOn: Day | null
  readonly reviewDueFrom: Day | null
  /** The earlier of expiry and review: what lists sort by. */
  readonly dueOn: Day | null
}

/** The first warning stage: 90, then 30 and 7 days before, unless the company sets others for a type. */
const firstWarningDays = 90

/**
 * The thresholds of a credential with these deadlines.
 *
 * Warnings count back from the last day on which a renewal can be applied for, not from the expiry: 30 days before its
 * expiry a constructor's window has closed (R153). A certificate with professions that end on days of their own warns from
 * the earliest of them and expires with the last, unless it prints a day for the whole.
 */
export function statusThresholds(
  deadlines: readonly Deadline[],
  warningDays: number = firstWarningDays,
): StatusThresholds {
  const expiries = deadlines.filter((deadline) => deadline.kind === 'expiry')
  const whole = expiries.find((expiry) => expiry.profession === null)
  const expiresOn =
    whole?.dueOn ??
    expiries
      .map((expiry) => expiry.dueOn)
      .sort()
      .at(-1) ??
    null
  const lastToApply = deadlines.filter((deadline) => deadline.kind === 'renewal_window_closes')
  const counts = earliest(...expiries.map((expiry) => expiry.dueOn), ...lastToApply.map((closing) => closing.dueOn))
  const reviewDueOn = earliest(...deadlines.filter((d) => d.kind === 'review').map((review) => review.dueOn))
  return {
    expiresOn,
    dueFrom: counts === null ? null : addDays(counts, -warningDays),
    reviewDueOn,
    reviewDueFrom: reviewDueOn === null ? null : addDays(reviewDueOn, -warningDays),
    dueOn: earliest(expiresOn, reviewDueOn),
  }
}

/**
 * The status on a day. What people decided (a draft, a suspension, a cancellation, …) stands before every date; then the
 * graver consequence before the lesser: expired, review missed, due, review due. Given up is a decision of its own and no
 * status.
 */
export function credentialStatus(
  credential: {
    readonly state: CredentialState
    readonly thresholds: Pick<StatusThresholds, 'expiresOn' | 'dueFrom' | 'reviewDueOn' | 'reviewDueFrom'>
  },
  today: Day,
): CredentialStatus {
  const { state, thresholds } = credential
  if (state !== 'held') return state
  if (isBefore(thresholds.expiresOn, today)) return 'expired'
  if (isBefore(thresholds.reviewDueOn, today)) return 'review_missed'
  if (hasBegun(thresholds.dueFrom, today)) return 'due'
  if (hasBegun(thresholds.reviewDueFrom, today)) return 'review_due'
  return 'valid'
}

function isBefore(lastGoodDay: Day | null, today: Day): boolean {
  return lastGoodDay !== null && lastGoodDay < today
}

function hasBegun(from: Day | null, today: Day): boolean {
  return from !== null && from <= today
}
