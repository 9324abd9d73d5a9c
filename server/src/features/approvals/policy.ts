import type { ApprovalKind } from '@chizheng/contract'
import { type Actor, byRoles, type Reach, reachOf } from '../../kernel/actor.ts'

/** Requests about loans. */
export const loanKinds = ['loan', 'extend_loan'] as const satisfies readonly ApprovalKind[]

/**
 * Within which reach somebody reads requests they take no part in. The project office sees no loans of everybody within its reach, so
 * neither what is asked and decided about them.
 */
export function reachOfRequests(actor: Actor): { readonly loans: Reach; readonly others: Reach } {
  return {
    loans: reachOf(
      byRoles(actor, (role) => role !== 'project'),
      'approvals.read',
    ),
    others: reachOf(actor, 'approvals.read'),
  }
}
