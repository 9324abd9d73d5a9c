import type { LoanItem, LoanObstacle, LoanPurpose, LoanState } from '@chizheng/contract'
import { type Day, daysBetween } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'

/** A loan as it is recorded. */
export interface Loan {
  readonly id: string
  readonly version: number
  readonly credentialId: string
  readonly holderId: string
  readonly what: LoanItem
  readonly purpose: LoanPurpose
  readonly projectId: string | null
  readonly projectName: string | null
  readonly unitId: string
  readonly borrowerId: string
  readonly from: Day
  /** The last day. */
  readonly to: Day
  /** Until when nobody else can have it: the last day, or that of an extension that is asked for. */
  readonly heldUntil: Day
  readonly reason: string
  readonly state: LoanState
  readonly stateReason: string | null
  readonly approvalId: string
  readonly requestedBy: { readonly id: string; readonly label: string }
  readonly requestedAt: string
  readonly handedOn: Day | null
  readonly calledBack: { readonly on: Day; readonly why: readonly LoanObstacle[] } | null
  readonly closedOn: Day | null
}

/** What happens to a loan, and from which states. Whatever is not here is over. */
const moves = {
  approved: ['requested'],
  refused: ['requested'],
  recalled: ['requested'],
  out: ['approved'],
  cancelled: ['approved'],
  lapsed: ['approved'],
  returned: ['out'],
  lost: ['out'],
} as const satisfies Record<string, readonly LoanState[]>
export type LoanMove = keyof typeof moves

const isClosed = (state: LoanState): boolean => state !== 'requested' && state !== 'approved' && state !== 'out'

export const canBecome = ({ state }: Pick<Loan, 'state'>, to: LoanMove): boolean =>
  (moves[to] as readonly LoanState[]).includes(state)

/** The loan in its next state. @throws Refusal `wrong_state` with the `state` it is in */
export function become(loan: Loan, to: LoanMove, today: Day, reason: string | null = null): Loan {
  if (!canBecome(loan, to)) throw new Refusal('wrong_state', { state: loan.state })
  return {
    ...loan,
    state: to,
    stateReason: reason,
    handedOn: to === 'out' ? today : loan.handedOn,
    closedOn: isClosed(to) ? today : null,
  }
}

/** Until its last day while somebody may have it; negative once it is overdue. */
export function daysLeftOf({ state, to }: Pick<Loan, 'state' | 'to'>, today: Day): number | null {
  return state === 'approved' || state === 'out' ? daysBetween(today, to) : null
}
