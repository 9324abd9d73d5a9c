import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { anyOf, on } from './tables.ts'

export interface SecondFactor {
  readonly secretSealed: string
  readonly confirmedAt: string | null
  /** The step of the code used last. */
  readonly lastStep: number
  /** The real time by the database's clock, in seconds since 1970: codes know no demonstration's day. */
  readonly now: number
}

/** The second factor of an account, also one that no code has confirmed yet. */
export async function secondFactorOf(db: Db, accountId: string): Promise<SecondFactor | null> {
  const row = await on(db)
    .selectFrom('second_factor')
    .select(['secret_sealed as secretSealed', 'confirmed_at as confirmedAt', 'last_step as lastStep'])
    .select(sql<number>`extract(epoch from clock_timestamp())::float8`.as('now'))
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row ?? null
}

/** Puts a secret in the place of one that was never confirmed. @returns false when there is a confirmed one. */
export async function beginSecret(tx: Tx, accountId: string, secretSealed: string): Promise<boolean> {
  const begun = await sql`insert into second_factor (account_id, secret_sealed, made_at)
    values (${accountId}, ${secretSealed}, now())
    on conflict (account_id) do update set secret_sealed = excluded.secret_sealed, made_at = excluded.made_at
      where second_factor.confirmed_at is null
    returning account_id`.execute(tx)
  return begun.rows.length === 1
}

/** @returns false when that secret is not the one that waits any more. */
export async function confirmSecret(tx: Tx, accountId: string, secretSealed: string, step: number): Promise<boolean> {
  const confirmed = await sql`update second_factor set confirmed_at = now(), last_step = ${step}
    where account_id = ${accountId} and secret_sealed = ${secretSealed} and confirmed_at is null
    returning account_id`.execute(tx)
  return confirmed.rows.length === 1
}

/** Uses a code's step up. @returns false when it, or a later one, was used meanwhile: of two at once one is told false. */
export async function takeStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const taken = await sql`update second_factor set last_step = ${step}
    where account_id = ${accountId} and confirmed_at is not null and last_step < ${step}
    returning account_id`.execute(tx)
  return taken.rows.length === 1
}

/** @returns whether there was one. */
export async function deleteSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  const gone = await on(tx)
    .deleteFrom('second_factor')
    .where('account_id', '=', accountId)
    .returning('confirmed_at')
    .execute()
  return gone.some((row) => row.confirmed_at !== null)
}

export async function replaceRecoveryCodes(tx: Tx, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await on(tx).deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  await on(tx)
    .insertInto('recovery_code')
    .values(hashes.map((code_hash) => ({ account_id: accountId, code_hash })))
    .execute()
}

/** Uses a recovery code up. Of two who come with it at once one is told false. */
export async function takeRecoveryCode(tx: Tx, accountId: string, hash: Buffer): Promise<boolean> {
  const taken = await on(tx)
    .deleteFrom('recovery_code')
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .returning('account_id')
    .execute()
  return taken.length === 1
}

export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  const row = await on(db)
    .selectFrom('recovery_code')
    .select(sql<number>`count(*)::int`.as('left'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return row.left
}

/** Which of these accounts ask for a code. */
export async function withSecondFactor(db: Db, accountIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await on(db)
    .selectFrom('second_factor')
    .select('account_id as id')
    .where('account_id', '=', anyOf(accountIds))
    .where('confirmed_at', 'is not', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
