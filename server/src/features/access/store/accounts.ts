import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Account } from '../rules/account.ts'
import { inOrder, type RoleGrant } from '../rules/grants.ts'
import { anyOf, on } from './tables.ts'

/** What is granted to the account of the row, in no order. */
export const grantsOf = sql<RoleGrant[]>`(
  select coalesce(json_agg(json_build_object('role', role, 'unitId', unit_id)), '[]')
  from role_grant where account_id = account.id)`

function accounts(db: Db) {
  return on(db)
    .selectFrom('account')
    .select([
      'account.id',
      'version',
      'username',
      'display_name as displayName',
      'enabled',
      'password_set_at as passwordSetAt',
      'renewal_asked_at as renewalAskedAt',
      'last_sign_in_at as lastSignInAt',
      'created_at as createdAt',
      'person_id as personId',
      grantsOf.as('grants'),
    ])
}

const toAccount = <Row extends Account>(row: Row): Row => ({ ...row, grants: inOrder(row.grants) })

/** The accounts of these ids that there are, by user name. */
export async function accountsOf(db: Db, ids: readonly string[]): Promise<Account[]> {
  const rows = await accounts(db).where('account.id', '=', anyOf(ids)).orderBy('username').execute()
  return rows.map(toAccount)
}

/** The accounts of these people. */
export async function accountsOfPeople(db: Db, personIds: readonly string[]): Promise<Account[]> {
  return (await accounts(db).where('person_id', '=', anyOf(personIds)).execute()).map(toAccount)
}

/** Accounts that can sign in and were granted one of these roles, for the company or a part of it. */
export async function workingAccounts(db: Db, roles: readonly RoleGrant['role'][]): Promise<Account[]> {
  const holders = sql`select account_id from role_grant where role = any(${roles}::text[])`
  const rows = await accounts(db)
    .where(sql<boolean>`enabled and password_set_at is not null and account.id in (${holders})`)
    .orderBy('username')
    .execute()
  return rows.map(toAccount)
}

export async function accountById(db: Db, id: string): Promise<Account | null> {
  const row = await accounts(db).where('account.id', '=', id).executeTakeFirst()
  return row ? toAccount(row) : null
}

/** The account of that user name, with its password hash; null instead of one as long as it was only invited. */
export async function accountByUsername(
  db: Db,
  username: string,
): Promise<{ account: Account; passwordHash: string | null } | null> {
  const row = await accounts(db)
    .select('password_hash as passwordHash')
    .where('username', '=', username)
    .executeTakeFirst()
  if (row === undefined) return null
  const { passwordHash, ...account } = toAccount(row)
  return { account, passwordHash }
}

export async function hasAccounts(db: Db): Promise<boolean> {
  return (await on(db).selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined
}

/**
 * These accounts and those of these people, with every account that runs the system, locked until the transaction ends: two
 * administrators who disable each other must not both succeed, so whoever decides about an account sees all administrators still.
 * They are locked in one order, so nobody waits in a ring.
 */
export async function lockAccounts(
  tx: Tx,
  which: { readonly ids?: readonly string[]; readonly personIds?: readonly string[] },
): Promise<Account[]> {
  const locked = await sql<{ id: string }>`
    select id from account
    where id = any(${which.ids ?? []}::uuid[]) or person_id = any(${which.personIds ?? []}::uuid[]) or id in (${runningTheSystem})
    order by id for update`.execute(tx)
  return await accountsOf(
    tx,
    locked.rows.map(({ id }) => id),
  )
}

/** Which accounts hold the administrator's role for the whole company, active or not. */
const runningTheSystem = sql`select account_id from role_grant where role = 'admin' and unit_id is null`

/** How many accounts run the system: as `isActiveAdmin` says it. */
export async function countActiveAdmins(db: Db): Promise<number> {
  const row = await on(db)
    .selectFrom('account')
    .select(sql<number>`count(*)::int`.as('admins'))
    .where(sql<boolean>`enabled and password_set_at is not null and id in (${runningTheSystem})`)
    .executeTakeFirstOrThrow()
  return row.admins
}

/** @returns false when the user name is taken. */
export async function insertAccount(tx: Tx, account: Account, passwordHash: string | null): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('account')
    .values({
      id: account.id,
      version: account.version,
      username: account.username,
      display_name: account.displayName,
      password_hash: passwordHash,
      password_set_at: account.passwordSetAt,
      enabled: account.enabled,
      person_id: account.personId,
      last_sign_in_at: account.lastSignInAt,
      created_at: account.createdAt,
      updated_at: account.createdAt,
    })
    .onConflict((conflict) => conflict.constraint('account_username_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) return false
  await writeGrants(tx, account)
  return true
}

/** Writes an account; its version becomes the next. The password stays when no hash is given. */
export async function saveAccount(tx: Tx, account: Account, passwordHash: string | null, at: Date): Promise<void> {
  await on(tx)
    .updateTable('account')
    .set({
      version: account.version + 1,
      display_name: account.displayName,
      enabled: account.enabled,
      person_id: account.personId,
      password_set_at: account.passwordSetAt,
      renewal_asked_at: account.renewalAskedAt,
      updated_at: at.toISOString(),
      ...(passwordHash === null ? {} : { password_hash: passwordHash }),
    })
    .where('id', '=', account.id)
    .execute()
  await on(tx).deleteFrom('role_grant').where('account_id', '=', account.id).execute()
  await writeGrants(tx, account)
}

async function writeGrants(tx: Tx, account: Account): Promise<void> {
  if (account.grants.length === 0) return
  await on(tx)
    .insertInto('role_grant')
    .values(account.grants.map(({ role, unitId }) => ({ account_id: account.id, role, unit_id: unitId })))
    .execute()
}

/**
 * Notes a sign-in, which is no change of the account.
 *
 * @returns false when the account was disabled, got another password or was asked for one since it was read: whoever ends its sessions holds this
 * row, so no session slips in behind.
 */
export async function noteSignIn(tx: Tx, account: Account, at: Date): Promise<boolean> {
  const noted = await on(tx)
    .updateTable('account')
    .set({ last_sign_in_at: at.toISOString() })
    .where('id', '=', account.id)
    .where('enabled', '=', true)
    .where('renewal_asked_at', 'is', null)
    // Null equals nothing: nobody signs in to an account without a password.
    .where('password_set_at', '=', sql<string>`${account.passwordSetAt}`)
    .returning('id')
    .executeTakeFirst()
  return noted !== undefined
}

/** Asks these accounts for another password; their versions become the next. */
export async function markRenewal(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  const now = at.toISOString()
  await on(tx)
    .updateTable('account')
    .set({ renewal_asked_at: now, updated_at: now, version: sql<number>`version + 1` })
    .where('id', '=', anyOf(ids))
    .execute()
}

/** The same password under newer costs, which is no change of the account. */
export async function rehash(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  await on(tx).updateTable('account').set({ password_hash: passwordHash }).where('id', '=', accountId).execute()
}
