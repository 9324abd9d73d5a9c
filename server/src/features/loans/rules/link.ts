import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Loan } from './loan.ts'

/** A copy behind a link, as it is recorded. Its token is not: only its hash is. */
export interface Link {
  readonly id: string
  readonly loanId: string
  readonly recipient: string
  readonly outside: boolean
  readonly consentOn: Day | null
  readonly consent: string | null
  /** The last day. */
  readonly expiresOn: Day
  readonly lastOpenedAt: string | null
  readonly endedAt: string | null
  readonly endedBy: string | null
  readonly by: { readonly id: string; readonly label: string }
  readonly madeAt: string
}

/** A scan is behind links while its loan is approved or out, and is not called back. */
export function mayHaveLinks({ what, state, calledBack }: Pick<Loan, 'what' | 'state' | 'calledBack'>): boolean {
  return what === 'scan' && calledBack === null && (state === 'approved' || state === 'out')
}

export function linkStateOf({ endedAt, expiresOn }: Link, today: Day): 'open' | 'expired' | 'ended' {
  if (endedAt !== null) return 'ended'
  return expiresOn < today ? 'expired' : 'open'
}

/**
 * Whether a link of this loan may be made today, for these days.
 *
 * @throws Refusal `wrong_state` with `state`; `loan_not_begun` with `from`; `loan_link_day_unfit` with `until`
 */
export function demandLink(
  loan: Loan,
  { expiresOn, consentOn }: { readonly expiresOn: Day; readonly consentOn: Day | null },
  today: Day,
): void {
  if (!mayHaveLinks(loan)) throw new Refusal('wrong_state', { state: loan.state })
  if (today < loan.from) throw new Refusal('loan_not_begun', { from: loan.from })
  const isFit = expiresOn >= today && expiresOn <= loan.to && (consentOn === null || consentOn <= today)
  if (!isFit) throw new Refusal('loan_link_day_unfit', { until: loan.to })
}
