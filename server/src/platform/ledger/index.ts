/**
 * The ledger: every change of a record appends an entry in the transaction of the change.
 *
 * `append` gives each record its own numbered chain of entries (rev 1, 2, 3 …, each naming the leaf before it) and queues
 * the leaf for the log. Entries are append-only; triggers refuse anything else. What leaves the database later is the leaf
 * alone: salted commitments and file digests, never a name or a number.
 */
export { append, type LedgerEntry, type SubjectType } from './append.ts'
export { canonicalJson, type Json } from './canonical.ts'
export { type Change, changesOf } from './changes.ts'
export { checkLedger, type LedgerFault } from './check.ts'
