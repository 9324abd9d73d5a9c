/**
 * Renewals: what must be done so that a certificate stays in force, and what it costs.
 *
 * Owns cases, each with its steps, of a credential in one period; the hours of continuing education; the calendar of exams and
 * courses; the yearly plan with its budget. A case opens by itself when its window opens, goes on by a machine that is a table
 * (`rules/case.ts`), and is closed by the next period, whoever recorded it. What a type asks for is read from the catalogue as it
 * applies here, and from nowhere else. Every change appends to the ledger in its own transaction.
 *
 * Imports credentials, archive, messages and people. Credentials tell of their changes by `credentialsListener`, people of leavers
 * by `onPeopleLeft`: `wiring.ts` connects both.
 *
 * Rows are held in one order, so that nobody waits in a circle: the holder, the credential, its documents, its cases by their ids, an
 * entry of the calendar, and the ledger last. Whoever holds a case asks nothing more of a credential (`locks.test.ts`).
 */
export { credentialsListener, onPeopleLeft } from './actions/settle.ts'
export { openDueJob } from './jobs.ts'
export { routes } from './routes.ts'
export { handlings, schedules } from './worker.ts'
