import type { Kysely, Transaction } from 'kysely'

/** Deliberately empty: each `store.ts` types its own tables with `withTables`. */
// biome-ignore lint/complexity/noBannedTypes: Kysely asks for an object type, and an empty one is meant.
export type Tables = {}
export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

const maxAttempts = 5

/** Serialization failure and deadlock: PostgreSQL took the transaction back, and doing it again is right. */
function isRetryable(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === '40001' || code === '40P01'
}

/**
 * Runs `work` in one transaction: all of it happens, or none.
 *
 * `work` may run again (up to five times) when PostgreSQL took the transaction back because of a serialization failure or
 * a deadlock, so it must do nothing outside the database. Joining another transaction is a programming fault: pass the
 * `Tx` on instead.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (db.isTransaction) throw new TypeError('already in a transaction: pass the Tx on instead of opening another')
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt === maxAttempts || !isRetryable(error)) throw error
      await new Promise((done) => setTimeout(done, Math.random() * 20 * 2 ** attempt))
    }
  }
}
