import { addDays, type Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { type Credential, emptyPeriod, type Period, unverified } from './credential.ts'
import { demand, demandOrder } from './lifecycle.ts'
import type { CertificateNumber } from './number-secrecy.ts'
import type { StatusThresholds } from './status.ts'

/** What the next period says; a number or issuer that is not named stays. */
export interface Renewal {
  readonly number?: CertificateNumber | null | undefined
  readonly issuer?: string | null | undefined
  readonly issuedOn?: Day | null | undefined
  readonly validFrom?: Day | null | undefined
  readonly validUntil?: Day | null | undefined
  readonly noExpiry?: boolean | undefined
  readonly reviewedOn?: Day | null | undefined
  readonly reviewDueOn?: Day | null | undefined
  readonly eCertificateUseUntil?: Day | null | undefined
}

/** The days that count so far, printed or computed. */
export type CountingDays = Pick<StatusThresholds, 'expiresOn' | 'reviewDueOn'>

/**
 * The credential in its next period. It is unverified again, and no longer given up: who renews keeps it.
 *
 * Later means a later last day, or none where there was one; what is later than a computed last day counts like what is later
 * than a printed one. A passed review (复审) inside an unchanged validity is a renewal too: the dates stay, and
 * the review is later than the last one, or the next later than the one that counted so far. A period of which only the end is named begins the day after the last one ended, so
 * that its reviews can be computed.
 *
 * @throws Refusal `renewal_not_later`, `date_order`, `wrong_state`.
 */
export function renew(before: Credential, next: Renewal, counting: CountingDays): Credential {
  demand('renew', before)
  const present = before.period
  const end = present.noExpiry ? null : (present.validUntil ?? counting.expiresOn)
  const keepsEnd = next.reviewedOn || next.reviewDueOn ? isSameEnd(next, present, end) : false
  const kept = keepsEnd ? present : emptyPeriod
  const follows = keepsEnd || next.issuedOn || end === null ? null : addDays(end, 1)
  const period: Period = {
    number: next.number ?? present.number,
    issuer: next.issuer ?? present.issuer,
    issuedOn: next.issuedOn ?? kept.issuedOn,
    validFrom: next.validFrom ?? kept.validFrom ?? follows,
    validUntil: next.validUntil ?? kept.validUntil,
    noExpiry: next.noExpiry || kept.noExpiry,
    reviewedOn: next.reviewedOn ?? null,
    reviewDueOn: next.reviewDueOn ?? null,
    eCertificateUseUntil: next.eCertificateUseUntil ?? null,
  }
  const isLaterPeriod = !present.noExpiry && (period.noExpiry || isLater(period.validUntil, end))
  const isReviewPassed =
    keepsEnd && (isLater(period.reviewedOn, present.reviewedOn) || isLater(period.reviewDueOn, counting.reviewDueOn))
  if (!isLaterPeriod && !isReviewPassed) throw new Refusal('renewal_not_later', { field: 'validUntil' })
  demandOrder(period)
  return {
    ...before,
    ordinal: before.ordinal + 1,
    period,
    givenUpOn: null,
    givenUpReason: null,
    verification: unverified,
  }
}

/** Whether the end is named as it is, or not at all. */
function isSameEnd(next: Renewal, present: Period, end: Day | null): boolean {
  if (next.noExpiry) return present.noExpiry
  return !next.validUntil || next.validUntil === end
}

function isLater(day: Day | null, than: Day | null): boolean {
  return day !== null && (than === null || day > than)
}
