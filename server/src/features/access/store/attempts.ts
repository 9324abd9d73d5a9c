import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { type Attempts, knownDays } from '../rules/throttle.ts'
import { on } from './tables.ts'

/** The attempts of a browser that signed in before, locked, and the database's time; null for every other browser. */
export async function lockDevice(tx: Tx, key: Buffer): Promise<{ attempts: Attempts; now: Date } | null> {
  const { rows } = await sql<AttemptRow>`
    select failures, last_at as "lastAt", succeeded_at as "succeededAt", clock_timestamp() as now
    from sign_in_attempt where key = ${key} for update`.execute(tx)
  return rows[0] === undefined ? null : { attempts: toAttempts(rows[0]), now: new Date(rows[0].now) }
}

/** What attempts are counted under: the key of a browser, a place or a name, and the key of the name where there is one. */
export interface AttemptKey {
  readonly key: Buffer
  readonly nameKey: Buffer | null
}

/**
 * The attempts of these keys, locked in the order of the keys, and the database's time. A key nobody tried yet has none.
 */
export async function lockAttempts(
  tx: Tx,
  keys: readonly AttemptKey[],
): Promise<{ attempts: ReadonlyMap<string, Attempts>; now: Date }> {
  const attempts = new Map<string, Attempts>()
  let now = new Date(0)
  for (const { key, nameKey } of keys.toSorted((one, other) => Buffer.compare(one.key, other.key))) {
    // An update of what is there already instead of "do nothing": it locks the row.
    const locked = await sql<AttemptRow>`
      insert into sign_in_attempt (key, name_key, failures, last_at) values (${key}, ${nameKey}, 0, now())
      on conflict (key) do update set name_key = excluded.name_key
      returning failures, last_at as "lastAt", succeeded_at as "succeededAt", clock_timestamp() as now`.execute(tx)
    const row = locked.rows[0]!
    attempts.set(key.toString('hex'), toAttempts(row))
    now = new Date(row.now)
  }
  return { attempts, now }
}

type AttemptRow = { failures: number; lastAt: string; succeededAt: string | null; now: string }

function toAttempts({ failures, lastAt, succeededAt }: AttemptRow): Attempts {
  return { failures, lastAt: new Date(lastAt), succeededAt: succeededAt === null ? null : new Date(succeededAt) }
}

export async function saveAttempt(tx: Tx, key: Buffer, failures: number, at: Date): Promise<void> {
  await on(tx)
    .updateTable('sign_in_attempt')
    .set({ failures, last_at: at.toISOString() })
    .where('key', '=', key)
    .execute()
}

/** After a success: the browser, or the address and name together, is known from now and starts anew. */
export async function rememberSuccess(tx: Tx, { key, nameKey }: AttemptKey): Promise<void> {
  await sql`insert into sign_in_attempt (key, name_key, failures, last_at, succeeded_at)
    values (${key}, ${nameKey}, 0, now(), now())
    on conflict (key) do update set failures = 0, name_key = excluded.name_key, succeeded_at = excluded.succeeded_at`.execute(
    tx,
  )
}

/** After a success: one attempt is given back. */
export async function giveBackAttempt(tx: Tx, key: Buffer): Promise<void> {
  await sql`update sign_in_attempt set failures = greatest(failures - 1, 0) where key = ${key}`.execute(tx)
}

/** Every count there is for these names, and the database's time. */
export async function attemptsFor(
  db: Db,
  nameKeys: readonly Buffer[],
): Promise<{ counts: readonly { nameKey: string; isName: boolean; attempts: Attempts }[]; now: Date }> {
  const { rows } = await sql<AttemptRow & { nameKey: string; isName: boolean }>`
    select encode(name_key, 'hex') as "nameKey", key = name_key as "isName", failures, last_at as "lastAt",
      succeeded_at as "succeededAt", clock_timestamp() as now
    from sign_in_attempt where name_key = any(${nameKeys}) and failures > 0`.execute(db)
  const counts = rows.map(({ nameKey, isName, ...row }) => ({ nameKey, isName, attempts: toAttempts(row) }))
  return { counts, now: new Date(rows[0]?.now ?? 0) }
}

/** Forgets every failure for a name; who is known stays known. */
export async function forgiveName(tx: Tx, nameKey: Buffer): Promise<void> {
  await on(tx).updateTable('sign_in_attempt').set({ failures: 0 }).where('name_key', '=', nameKey).execute()
}

/** Removes what no rule looks at any more. */
export async function deleteOldAttempts(tx: Tx): Promise<void> {
  await sql`delete from sign_in_attempt where last_at < now() - interval '1 day'
    and (succeeded_at is null or succeeded_at < now() - make_interval(days => ${knownDays}))`.execute(tx)
}
