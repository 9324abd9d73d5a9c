import type { AccountState } from '@chizheng/contract'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Account } from '../rules/account.ts'
import { accountsOf } from './accounts.ts'
import { anyOf, on } from './tables.ts'

export interface AccountFilter {
  /** What the user name or the name contains; null: anything. */
  readonly words: string | null
  /** People whom the words mean as well. */
  readonly meant: readonly string[]
  readonly state: AccountState | null
  /** Only accounts of people, without a granted role: of these people, or (null) of anybody. Null: every account. */
  readonly holders: { readonly personIds: readonly string[] | null } | null
}

/** One page of the accounts that match, by user name, and how many match. */
export async function listAccounts(
  db: Db,
  filter: AccountFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ accounts: Account[]; total: number }> {
  const [found, counted] = await Promise.all([
    matching(db, filter).select('id').orderBy('username').limit(page.limit).offset(page.offset).execute(),
    matching(db, filter).select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
  ])
  const ids = found.map(({ id }) => id)
  return { accounts: await accountsOf(db, ids), total: counted.total }
}

function matching(db: Db, { words, meant, state, holders }: AccountFilter) {
  let query = on(db).selectFrom('account')
  if (words !== null) {
    const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<boolean>`(username like ${pattern} or lower(display_name) like ${pattern} or person_id = ${anyOf(meant)})`,
    )
  }
  if (state === 'active') query = query.where(sql<boolean>`enabled and password_set_at is not null`)
  if (state === 'not_activated') query = query.where(sql<boolean>`enabled and password_set_at is null`)
  if (state === 'disabled') query = query.where('enabled', '=', false)
  if (holders !== null) {
    query = query.where(sql<boolean>`person_id is not null
      and not exists (select 1 from role_grant where account_id = account.id)`)
    if (holders.personIds !== null) query = query.where('person_id', '=', anyOf(holders.personIds))
  }
  return query
}

/** Of the user names there are, those that are one of these, or one of these stems with digits behind it. */
export async function usernamesLike(db: Db, stems: readonly string[]): Promise<string[]> {
  const rows = await on(db)
    .selectFrom('account')
    .select('username')
    .where(sql<boolean>`username = any(${stems}::text[]) or rtrim(username, '0123456789') = any(${stems}::text[])`)
    .execute()
  return rows.map(({ username }) => username)
}

/**
 * Inserts accounts without password and without granted role, in one statement.
 *
 * @returns the ids of those that were; the others' user name or person was taken meanwhile.
 */
export async function insertInvited(tx: Tx, added: readonly Account[]): Promise<ReadonlySet<string>> {
  const rows = added.map(({ id, username, displayName, personId, createdAt }) => ({
    id,
    username,
    displayName,
    personId,
    createdAt,
  }))
  const inserted = await sql<{ id: string }>`
    insert into account (id, version, username, display_name, enabled, person_id, created_at, updated_at)
    select id, 1, username, "displayName", true, "personId", "createdAt", "createdAt"
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as given (id uuid, username text, "displayName" text, "personId" uuid, "createdAt" timestamptz)
    on conflict do nothing returning id`.execute(tx)
  return new Set(inserted.rows.map(({ id }) => id))
}
