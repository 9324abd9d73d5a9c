import { sql, type Tx } from '../../../platform/db/index.ts'
import type { Attempts } from '../rules/throttle.ts'
import { on } from './tables.ts'

/**
 * The attempts of these keys, locked in the order of the keys, and the database's time. A key nobody tried yet has none.
 */
export async function lockAttempts(
  tx: Tx,
  keys: readonly Buffer[],
): Promise<{ attempts: ReadonlyMap<string, Attempts>; now: Date }> {
  const attempts = new Map<string, Attempts>()
  let now = new Date(0)
  for (const key of [...keys].sort(Buffer.compare)) {
    // An update of nothing instead of "do nothing": it locks the row that is there.
    const locked = await sql<{ failures: number; lastAt: string; succeededAt: string | null; now: string }>`
      insert into sign_in_attempt as a (key, failures, last_at) values (${key}, 0, now())
      on conflict (key) do update set failures = a.failures
      returning failures, last_at as "lastAt", succeeded_at as "succeededAt", clock_timestamp() as now`.execute(tx)
    const row = locked.rows[0]!
    attempts.set(key.toString('hex'), {
      failures: row.failures,
      lastAt: new Date(row.lastAt),
      succeededAt: row.succeededAt === null ? null : new Date(row.succeededAt),
    })
    now = new Date(row.now)
  }
  return { attempts, now }
}

export async function saveAttempt(tx: Tx, key: Buffer, failures: number, at: Date): Promise<void> {
  await on(tx)
    .updateTable('sign_in_attempt')
    .set({ failures, last_at: at.toISOString() })
    .where('key', '=', key)
    .execute()
}

/** After a success: the address and name together start anew, the address and the name get their one attempt back. */
export async function forgiveAttempt(tx: Tx, pair: Buffer, others: readonly Buffer[]): Promise<void> {
  await sql`update sign_in_attempt set failures = 0, succeeded_at = now() where key = ${pair}`.execute(tx)
  for (const key of others) {
    await sql`update sign_in_attempt set failures = greatest(failures - 1, 0) where key = ${key}`.execute(tx)
  }
}

/** Removes what no rule looks at any more. */
export async function deleteOldAttempts(tx: Tx): Promise<void> {
  await sql`delete from sign_in_attempt where last_at < now() - interval '90 days'`.execute(tx)
}
