import type { ApprovalKind } from '@chizheng/contract'
import { type Actor, byRoles, isWithin, may, type Place, type Reach, reachOf } from '../../kernel/actor.ts'

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

/** Whether somebody sees a request of that kind where it is, also without taking part in it. */
export function seesRequest(actor: Actor, kind: ApprovalKind, place: Place): boolean {
  const { loans, others } = reachOfRequests(actor)
  return isWithin((loanKinds as readonly ApprovalKind[]).includes(kind) ? loans : others, place)
}

/** Whether a step of it may be handed over to them: they see it by their own roles, and decide requests there. */
export function mayReceive(actor: Actor, kind: ApprovalKind, place: Place): boolean {
  return seesRequest(actor, kind, place) && may(actor, 'approvals.decide', place)
}
