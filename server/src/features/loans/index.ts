/**
 * Loans and custody: where the original and the seal of a certificate are, and who has them when.
 *
 * Owns loans (what is handed out, for what, to whom, on which days), extensions, copies behind links, every move of a thing, and
 * the cases of what is lost or damaged. facts/hr-domain.md section 3 is law: what it forbids is refused, when a loan is asked for, approved and
 * handed over. There are no fees, and nothing is lent to outsiders. A deposit is the holder's choice: they offer it and ask it
 * back themselves, and what they agreed to is kept; back to them is always possible.
 *
 * Promises: days that are asked for are nobody else's (`loan_apart` in the database): of any number of requests at once one gets them, and
 * the others are told who has them until when. Whether it may be is for the approvals: the holder where their registration
 * certificate or seal leaves their hands, the head of the unit that lends, and HR. Moves are added, never changed. What of leavers lies in the vault is a case
 * until it is back with them, or it is said why not.
 *
 * Whoever changes a loan holds the request that decides about it, if at all, before the loan, and the ledger last.
 *
 * A lent scan goes out behind a link that whoever has it opens without account: its token is stored as a hash, it ends on its day, by hand and
 * with its loan, and every opening is a row.
 *
 * Imports people, credentials, archive, approvals, messages and staffing; `loanRequests` and `extensionRequests` are handed to the approvals by
 * `wiring.ts`.
 */
export { type CustodyPlaceOf, custodyOf } from './actions/custody.ts'
export { extensionRequests } from './actions/extension-subject.ts'
export { loanRequests } from './actions/subject.ts'
export { dailyJob } from './jobs.ts'
export { routes } from './routes.ts'
export type { LoanSeams } from './seams.ts'
export { handlings, schedules } from './worker.ts'
