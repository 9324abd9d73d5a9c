/**
 * The database: one PostgreSQL, embedded or the operator's own, behind a pool and Kysely.
 *
 * Promises: days are `YYYY-MM-DD` texts, instants are ISO texts in UTC, bigint is a safe number, jsonb is parsed. Writes take
 * a `Tx` as their first argument and so cannot happen outside a transaction. A feature types its own tables in its
 * `store.ts`: `type LoanTables = { loan: … }` and `const on = (db: Db) => db.withTables<LoanTables>()` (a `type`, not an
 * `interface`: Kysely asks for an index signature).
 */
export type { Transaction } from 'kysely'
export { sql } from 'kysely'
export { type Cell, copyInto } from './copy.ts'
export { type Database, type DatabaseSettings, openDatabase, type Reporter } from './database.ts'
export { type EmbeddedState, embeddedState } from './embedded/state.ts'
export { newId } from './id.ts'
export { type MigrationState, migrate, migrationState } from './migrate.ts'
export { createPool, plannedAfresh } from './pool.ts'
export { dumpSchema } from './schema-dump.ts'
export { type Db, inTransaction, type Tables, type Tx } from './transaction.ts'
export { mapInTurns } from './turns.ts'
export { violatedConstraint } from './violated.ts'
