/**
 * Stock-takes: once a quarter, whether every original is where it should be and says what the record says.
 *
 * Owns campaigns with their frozen lists, what was counted, codes that nobody expected, signatures, and the cases that follow.
 *
 * Promises: every item of a list is found, missing or different at every moment, and the database holds the sum. A count has a
 * key made by the phone; sent again, it changes nothing and gets the same answer. A second scan is told who counted and when.
 * A code that is not on the list is kept. Two people sign the same numbers; after that nothing is counted and nothing is opened
 * again, by the database too. What is missing, different or never compared is a case with an owner and a day, and the next
 * stock-take begins with those that are still open.
 *
 * Whoever counts is told that it began, that its day is near, and that it is late, each once; owners of cases get digests.
 *
 * Whoever counts, signs or freezes holds the stock-take's row first, then its cases, and the ledger last.
 *
 * Imports people, credentials and messages. Where originals are and who is HR comes in by the seam `StocktakeSeams`.
 */
export { routes } from './routes.ts'
export type { StocktakeSeams } from './seams.ts'
export { handlings, schedules } from './worker.ts'
