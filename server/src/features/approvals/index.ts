/**
 * Approvals: ordered decisions about any subject.
 *
 * Owns requests with their steps, who may decide them, deputies, steps that were handed over, what approvers saw, and the history. A
 * request is about one subject of a closed list in the contract; what it is, who decides and what a decision does comes in by the seam `SubjectHandler`, one for
 * each kind, or the program does not compile. `wiring.ts` connects them: no subject is imported here.
 *
 * Promises: a decision, its effect, its ledger entries and its messages are one transaction, and of two at once one wins. Steps are
 * decided by different people, none of them who asked or whom it serves; the holder's consent is the holder's alone. A decision is
 * made on what was seen: a subject that changed since is shown again first, and the hash of what was seen stands in the ledger.
 *
 * Whoever changes a request holds its row first, then what its subject holds, and the ledger last.
 *
 * Imports people and messages.
 */
export { openRequest } from './actions/request.ts'
export { remindJob } from './jobs.ts'
export { routes } from './routes.ts'
export type { ApprovalSeams, SubjectHandler, SubjectHandlers } from './seams.ts'
export { handlings, schedules } from './worker.ts'
