/**
 * Reminders: who must be told of which deadline, what they answer, and who must know when nobody does.
 *
 * Owns the policies, the nightly run, and every notice that was ever due. A notice is one deadline × its day × stage × recipient and
 * is written once, by a constraint of the database; it is told in the transaction that orders its message, one digest for each
 * recipient of a run. A run that was killed goes on, a missed night is caught up by the next, and whoever cannot be told is
 * handed to HR by name.
 *
 * An answer belongs to a deadline with its day and ends with it. Pressing (催办) happens once a day for a deadline, whoever presses.
 * Every answer and every press is an entry in the ledger, in the transaction of the change. What is due is read within the
 * reader's reach; whoever takes a deadline over already sees the person.
 *
 * Imports credentials, people and messages. Who is HR is asked through seams that `wiring.ts` fills; `onUndeliverable` is handed to
 * messages by it.
 */
export type { ReminderSeams as ResponseSeams } from './actions/respond.ts'
export { scan } from './actions/scan.ts'
export { onUndeliverable } from './actions/undeliverable.ts'
export { routes } from './routes.ts'
export type { ReminderSeams } from './seams.ts'
export { handlings, schedules } from './worker.ts'
