import type { DeadlineKind, FeedScope } from '@chizheng/contract'
import type { Reach } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import { type Db, plannedAfresh, sql, type Tx } from '../../platform/db/index.ts'

export interface Feed {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly scope: FeedScope
  readonly language: 'zh-CN' | 'en'
  readonly createdAt: string
  readonly fetchedAt: string | null
}

type FeedTables = {
  calendar_feed: {
    id: string
    account_id: string
    name: string
    scope: FeedScope
    language: 'zh-CN' | 'en'
    token_hash: Buffer
    created_at: string
    fetched_at: string | null
  }
}

const on = (db: Db) => db.withTables<FeedTables>()

function feeds(db: Db) {
  return on(db)
    .selectFrom('calendar_feed')
    .select(['id', 'account_id as accountId', 'name', 'scope', 'language'])
    .select(['created_at as createdAt', 'fetched_at as fetchedAt'])
}

/** The account's feeds, the oldest first. */
export async function feedsOf(db: Db, accountId: string): Promise<Feed[]> {
  return await feeds(db).where('account_id', '=', accountId).orderBy('created_at').orderBy('id').execute()
}

export async function feedByToken(db: Db, tokenHash: Buffer): Promise<Feed | null> {
  return (await feeds(db).where('token_hash', '=', tokenHash).executeTakeFirst()) ?? null
}

/** Holds the feeds of an account until the transaction ends, so that two new ones are counted one after the other. */
export async function holdAccount(tx: Tx, accountId: string): Promise<void> {
  await sql`select 1 from account where id = ${accountId}::uuid for no key update`.execute(tx)
}

export async function insertFeed(tx: Tx, feed: Feed, tokenHash: Buffer): Promise<void> {
  const { id, accountId: account_id, name, scope, language, createdAt: created_at } = feed
  const row = { id, account_id, name, scope, language, token_hash: tokenHash, created_at, fetched_at: null }
  await on(tx).insertInto('calendar_feed').values(row).execute()
}

/** The feed that was taken away; null when the account has none of this id. */
export async function deleteFeed(tx: Tx, accountId: string, id: string): Promise<Pick<Feed, 'name' | 'scope'> | null> {
  const gone = await on(tx)
    .deleteFrom('calendar_feed')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning(['name', 'scope'])
    .executeTakeFirst()
  return gone ?? null
}

/** Remembers a reading, to the minute. */
export async function noteFetched(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`
    update calendar_feed set fetched_at = ${at.toISOString()}::timestamptz
    where id = ${id}::uuid and (fetched_at is null or fetched_at < ${at.toISOString()}::timestamptz - interval '1 minute')`.execute(
    tx,
  )
}

/** A deadline as a calendar tells it. */
export interface ToldDeadline {
  readonly credentialId: string
  readonly kind: DeadlineKind
  /** '' for the certificate as a whole. */
  readonly profession: string
  readonly dueOn: Day
  readonly holderName: string
  readonly typeId: string | null
  readonly typeText: string | null
  readonly credentialProfession: string | null
  /** As written; null where it would hold an ID number. */
  readonly number: string | null
  readonly updatedAt: string
  readonly sequence: number
  readonly changedAt: string
}

const within = (reach: Reach) =>
  reach.all ? sql`true` : sql`(unit_id = any(${reach.unitIds}::uuid[]) or person_id = any(${reach.personIds}::uuid[]))`

const told = sql`report.credential_id as "credentialId", report.kind, report.profession, report.due_on as "dueOn", holder_name as "holderName",
  type_id as "typeId", type_text as "typeText", credential_profession as "credentialProfession", number, updated_at as "updatedAt"`

/** The deadlines within reach from that day on, the nearest first. */
export async function deadlinesWithin(db: Db, reach: Reach, from: Day, limit: number): Promise<ToldDeadline[]> {
  const found = await sql<ToldDeadline>`${sql.raw(plannedAfresh)}
    select ${told}, coalesce(sequence, 0) as sequence, coalesce(changed_at, updated_at) as "changedAt"
    from deadline_report as report left join calendar_event using (credential_id, kind, profession)
    where counts and report.due_on >= ${from}::date and ${within(reach)}
    order by report.due_on, report.credential_id, report.kind, report.profession limit ${limit}`.execute(db)
  return found.rows
}

/**
 * Remembers what is told now, so that a date that moved is told as moved. Ordered by key: two readings at once wait for each other.
 *
 * @returns how many were new or moved.
 */
export async function rememberTold(tx: Tx, deadlines: readonly ToldDeadline[], at: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into calendar_event (credential_id, kind, profession, due_on, changed_at)
    select distinct on (id, kind, profession) id, kind, profession, due_on, ${at.toISOString()}::timestamptz
    from unnest(
      ${deadlines.map(({ credentialId }) => credentialId)}::uuid[], ${deadlines.map(({ kind }) => kind)}::text[],
      ${deadlines.map(({ profession }) => profession)}::text[], ${deadlines.map(({ dueOn }) => dueOn)}::date[]
    ) as given(id, kind, profession, due_on)
    order by id, kind, profession, due_on
    on conflict (credential_id, kind, profession) do update
      set due_on = excluded.due_on, sequence = calendar_event.sequence + 1, changed_at = excluded.changed_at, gone_at = null
      where calendar_event.due_on <> excluded.due_on or calendar_event.gone_at is not null`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** Marks what was told before and is no deadline any more. @returns how many that are. */
export async function markGone(tx: Tx, reach: Reach, at: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update calendar_event set gone_at = ${at.toISOString()}::timestamptz, changed_at = ${at.toISOString()}::timestamptz, sequence = sequence + 1
    where gone_at is null
      and ${reach.all ? sql`true` : sql`credential_id in (select credential_id from deadline_report where ${within(reach)})`}
      and not exists (
        select 1 from deadline_report as report where report.credential_id = calendar_event.credential_id
          and report.kind = calendar_event.kind and report.profession = calendar_event.profession and counts
      )`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

/** What ended within reach since that instant: programs that keep what they once read are told so. */
export async function goneWithin(db: Db, reach: Reach, since: Date, limit: number): Promise<ToldDeadline[]> {
  const found = await sql<ToldDeadline>`
    select distinct on (gone_at, event.credential_id, event.kind, event.profession)
      event.credential_id as "credentialId", event.kind, event.profession, event.due_on as "dueOn", holder_name as "holderName",
      type_id as "typeId", type_text as "typeText", credential_profession as "credentialProfession", number, updated_at as "updatedAt",
      sequence, changed_at as "changedAt"
    from calendar_event as event join deadline_report as report on report.credential_id = event.credential_id
    where gone_at > ${since.toISOString()}::timestamptz and ${within(reach)}
    order by gone_at desc, event.credential_id, event.kind, event.profession limit ${limit}`.execute(db)
  return found.rows
}
