import type { LoanRecord } from '@chizheng/contract'
import { mostLoanDays } from '@chizheng/contract'
import { type Day, daysBetween } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Loan } from './loan.ts'

/** A later last day that is, or was, asked for. */
export interface Extension {
  readonly id: string
  readonly loanId: string
  /** The loan's last day when it was asked for, and the one asked for. */
  readonly from: Day
  readonly to: Day
  readonly state: LoanRecord['extensions'][number]['state']
  readonly reason: string
  readonly approvalId: string
  readonly by: string
  readonly at: string
}

/** What must come back at once is not kept longer. */
export const isExtendable = ({ state, calledBack }: Pick<Loan, 'state' | 'calledBack'>): boolean =>
  (state === 'approved' || state === 'out') && calledBack === null

/** Days beyond the last one are held for it. */
export const isWaiting = ({ heldUntil, to }: Pick<Loan, 'heldUntil' | 'to'>): boolean => heldUntil > to

/**
 * The loan with the days held that are asked for.
 *
 * @throws Refusal `wrong_state` with `state`; `loan_not_allowed` with `why` of what is called back; `loan_day_unfit` with the last day `to`
 * unless it is later than that, not past, and by at most a year
 */
export function holding(loan: Loan, to: Day, today: Day): Loan {
  if (loan.calledBack !== null) throw new Refusal('loan_not_allowed', { why: loan.calledBack.why })
  if (!isExtendable(loan)) throw new Refusal('wrong_state', { state: loan.state })
  if (to <= loan.to || to < today || daysBetween(loan.to, to) > mostLoanDays)
    throw new Refusal('loan_day_unfit', { to: loan.to })
  return { ...loan, heldUntil: to }
}

/** It is lent until the new day. @throws Refusal `wrong_state` with `state` when it came back meanwhile */
export function extendedTo(loan: Loan, to: Day): Loan {
  if (!isExtendable(loan)) throw new Refusal('wrong_state', { state: loan.state })
  return { ...loan, to, heldUntil: to }
}

/** The days that were held are free again. */
export const givenBack = (loan: Loan): Loan => ({ ...loan, heldUntil: loan.to })
