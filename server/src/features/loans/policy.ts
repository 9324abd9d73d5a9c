import type { LoanRecord } from '@chizheng/contract'
import {
  type Actor,
  byRoles,
  demand,
  keysOf,
  may,
  type Place,
  personKey,
  type Reach,
  reachOf,
} from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { isExtendable, isWaiting } from './rules/extension.ts'
import { canBecome, type Loan } from './rules/loan.ts'

/** Where a loan is: with whom it lends from, with whom it borrows, and where the project is that it is for, if it is one of ours. */
export interface LoanPlaces {
  readonly lending: Place
  readonly borrowing: Place
  readonly project: Place | null
}

/** The project office looks after projects, not after people: it sees the loans for its projects, whoever lends or borrows. */
export const forPeople = (actor: Actor): Actor => byRoles(actor, (role) => role !== 'project')
const forProjects = (actor: Actor): Actor => byRoles(actor, (role) => role === 'project')

/** How far loans are seen: by whom they lend from and borrow, and by the projects they are for. What one asked for is seen besides. */
export function loanReach(actor: Actor): { readonly people: Reach; readonly projects: Reach } {
  return {
    people: reachOf(forPeople(actor), 'loans.read'),
    projects: reachOf(forProjects(actor), 'loans.read'),
  }
}

type LoanPermission = 'loans.read' | 'loans.request' | 'loans.handle'

/** What is asked for is seen by who asked. */
const isOwn = (actor: Actor, { requestedBy }: Pick<Loan, 'requestedBy'>): boolean => actor.id === requestedBy.id

function mayWithLoan(
  actor: Actor,
  permission: LoanPermission,
  loan: Loan,
  { lending, borrowing, project }: LoanPlaces,
): boolean {
  const one = forPeople(actor)
  // Handing out and taking back is for whoever lends.
  if (permission === 'loans.handle') return may(one, permission, lending)
  return (
    may(one, permission, lending) ||
    may(one, permission, borrowing) ||
    (project !== null && may(forProjects(actor), permission, project)) ||
    (isOwn(actor, loan) && may(actor, permission))
  )
}

/** Lets pass who may do this with the loan, from either side. @throws Refusal `not_found` where it is not seen, `forbidden` */
export function demandLoan(actor: Actor, permission: LoanPermission, loan: Loan, places: LoanPlaces): void {
  if (mayWithLoan(actor, permission, loan, places)) return
  if (mayWithLoan(actor, 'loans.read', loan, places)) throw new Refusal('forbidden', { permission })
  // Whoever reaches its holder by their other roles is told that they may not; the project office hears nothing of it.
  demand(forPeople(actor), permission, places.lending)
}

/** Whoever asked for it gives it up, or whoever lends. */
export function mayCancel(actor: Actor, loan: Loan, { lending }: LoanPlaces): boolean {
  return isOwn(actor, loan) || may(actor, 'loans.handle', lending)
}

/** Whoever borrows it or asked for it asks for a longer time. */
export function mayExtend(actor: Actor, loan: Loan): boolean {
  return isOwn(actor, loan) || keysOf(actor).includes(personKey(loan.borrowerId))
}

/** What this actor may do with a loan now: the `can` block of the record. */
export function canWithLoan(actor: Actor, loan: Loan, places: LoanPlaces): LoanRecord['can'] {
  const handle = mayWithLoan(actor, 'loans.handle', loan, places)
  return {
    handOver: handle && canBecome(loan, 'out'),
    takeBack: handle && canBecome(loan, 'returned'),
    cancel: canBecome(loan, 'cancelled') && mayCancel(actor, loan, places),
    extend:
      isExtendable(loan) &&
      !isWaiting(loan) &&
      mayExtend(actor, loan) &&
      mayWithLoan(actor, 'loans.request', loan, places),
    report:
      loan.state === 'out' &&
      loan.what !== 'scan' &&
      (handle || keysOf(actor).includes(personKey(loan.borrowerId))) &&
      mayWithLoan(actor, 'loans.request', loan, places),
    approval: may(forPeople(actor), 'approvals.read', places.lending) || isOwn(actor, loan),
  }
}
