/**
 * Bulk changes: one change of many people or credentials, looked at first, done in parts, and undone where nothing changed since.
 *
 * Owns the preview and what became of every record. A preview notes each record's version; a record that has another one when its
 * turn comes is skipped and said, and so is one that its maker may not change. What is changed, and whether it may be, is decided
 * by the features that own the records, in the transaction of the part, with a ledger entry for each; the bulk change itself has its
 * own when it ends and when it is undone. A bulk change is its maker's alone and goes on with the rights they confirmed it with.
 */
export { routes } from './routes.ts'
export { handlings } from './worker.ts'
