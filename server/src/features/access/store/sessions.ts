import type { OpenSession } from '@chizheng/contract'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Device } from '../rules/device.ts'
import type { RoleGrant } from '../rules/grants.ts'
import { grantsOf } from './accounts.ts'
import { anyOf, on } from './tables.ts'

/**
 * Sessions live by the database's clock: it is one for all processes, and it is the real time, whatever day the registry is
 * told to be on in a demonstration.
 */
export interface SessionLimits {
  readonly idleHours: number
  readonly absoluteDays: number
}

export async function insertSession(
  tx: Tx,
  session: { id: string; tokenHash: Buffer; accountId: string; address: string; device: Device },
  limits: SessionLimits,
): Promise<void> {
  const { program, system } = session.device
  await sql`insert into session (token_hash, id, account_id, created_at, idle_until, ends_at, program, system, address)
    values (${session.tokenHash}, ${session.id}, ${session.accountId}, now(),
      now() + make_interval(hours => ${limits.idleHours}), now() + make_interval(days => ${limits.absoluteDays}),
      ${program}, ${system}, ${session.address})`.execute(tx)
}

export interface SessionHolder {
  readonly sessionId: string
  readonly accountId: string
  readonly username: string
  readonly displayName: string
  readonly personId: string | null
  readonly grants: readonly RoleGrant[]
  /** Whether its last use should be written down and the idle limit moved on: at most once a minute, so that reading writes nothing. */
  readonly isStale: boolean
}

/** Whose session it is, if it is still one. One statement: every request asks. */
export async function holderOfSession(db: Db, tokenHash: Buffer, limits: SessionLimits): Promise<SessionHolder | null> {
  const found = await sql<SessionHolder>`
    select s.id as "sessionId", account.id as "accountId", username, display_name as "displayName", person_id as "personId",
      ${grantsOf} as grants,
      (s.used_at < now() - interval '1 minute' or
        s.idle_until < least(now() + make_interval(hours => ${limits.idleHours}), s.ends_at) - interval '1 minute') as "isStale"
    from session s join account on account.id = s.account_id
    where s.token_hash = ${tokenHash} and s.idle_until > now() and s.ends_at > now() and account.enabled`.execute(db)
  return found.rows[0] ?? null
}

/** It is used now, from there: the idle limit moves on. */
export async function touchSession(db: Db, tokenHash: Buffer, address: string, limits: SessionLimits): Promise<void> {
  await sql`update session set used_at = now(), address = ${address},
      idle_until = least(now() + make_interval(hours => ${limits.idleHours}), ends_at)
    where token_hash = ${tokenHash}`.execute(db)
}

/** The account's sessions that time has not ended, the one used last first. */
export async function sessionsOf(
  db: Db,
  accountId: string,
): Promise<(Omit<OpenSession, 'isThis'> & { tokenHash: Buffer })[]> {
  return await on(db)
    .selectFrom('session')
    .select(['id', 'token_hash as tokenHash', 'program', 'system', 'address'])
    .select(['created_at as startedAt', 'used_at as usedAt'])
    .where('account_id', '=', accountId)
    .where('idle_until', '>', sql<string>`now()`)
    .orderBy('used_at', 'desc')
    .orderBy('id')
    .execute()
}

/** How many sessions each of these accounts has that time has not ended; accounts without one are not in it. */
export async function sessionCounts(db: Db, accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await on(db)
    .selectFrom('session')
    .select(['account_id as accountId', sql<number>`count(*)::int`.as('sessions')])
    .where('account_id', '=', anyOf(accountIds))
    .where('idle_until', '>', sql<string>`now()`)
    .groupBy('account_id')
    .execute()
  return new Map(rows.map(({ accountId, sessions }) => [accountId, sessions]))
}

/** Ends one session of an account. @returns whether there was such a one. */
export async function deleteSessionOf(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const ended = await on(tx)
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('idle_until', '>', sql<string>`now()`)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Ends one session. @returns its id, or null when there was none. */
export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<string | null> {
  const row = await on(tx).deleteFrom('session').where('token_hash', '=', tokenHash).returning('id').executeTakeFirst()
  return row?.id ?? null
}

/** Ends an account's sessions, but for one. @returns their ids. */
export async function deleteSessionsOf(tx: Tx, accountId: string, except: Buffer | null): Promise<string[]> {
  let query = on(tx).deleteFrom('session').where('account_id', '=', accountId)
  if (except !== null) query = query.where('token_hash', '<>', except)
  return (await query.returning('id').execute()).map((row) => row.id)
}

/** Ends every session of these accounts. @returns which, and whose. */
export async function deleteSessionsOfAll(
  tx: Tx,
  accountIds: readonly string[],
): Promise<{ id: string; accountId: string }[]> {
  return await on(tx)
    .deleteFrom('session')
    .where('account_id', '=', anyOf(accountIds))
    .returning(['id', 'account_id as accountId'])
    .execute()
}

/** Removes what time has ended. */
export async function deleteEndedSessions(tx: Tx): Promise<void> {
  await sql`delete from session where idle_until <= now()`.execute(tx)
}
