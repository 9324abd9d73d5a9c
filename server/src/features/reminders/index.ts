/**
 * Reminders: who is told of a deadline, what they answer, and who must know when nobody does.
 *
 * An answer belongs to a deadline with its day and ends with it. Pressing (催办) happens once a day for a deadline, whoever presses.
 * Every answer and every press is an entry in the ledger, in the transaction of the change. What is due is read within the
 * reader's reach; whoever takes a deadline over already sees the person.
 *
 * Imports credentials, people and messages; who is HR is asked through a seam (`ReminderSeams`) that `wiring.ts` fills.
 */
export type { ReminderSeams } from './actions/respond.ts'
export { routes } from './routes.ts'
