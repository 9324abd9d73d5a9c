import type { MessageState, Obstacle, TemplateName, Way } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import { type Db, sql } from '../../../platform/db/index.ts'
import { on } from './tables.ts'

export interface LogFilter {
  readonly states: readonly MessageState[] | null
  readonly ways: readonly Way[] | null
  readonly templates: readonly TemplateName[] | null
  readonly personId: string | null
  readonly credentialId: string | null
  readonly from: Date | null
  readonly until: Date | null
  /** Where the page before ended. */
  readonly before: { readonly at: string; readonly id: string } | null
}

function log(db: Db) {
  return on(db)
    .selectFrom('message')
    .select([
      'message.id',
      'created_at as at',
      'template',
      'way',
      'state',
      'refusal as obstacle',
      'reason',
      'person_id as personId',
      'account_id as accountId',
      'channel_id as channelId',
      'title',
      'attempts',
      'not_before as notBefore',
      'sent_at as sentAt',
      'read_at as readAt',
      'maybe_double as maybeDouble',
      'shipped_instead as shippedInstead',
    ])
}

export type LogRow = Awaited<ReturnType<ReturnType<typeof log>['executeTakeFirstOrThrow']>>

type Part = Extract<Reach, { all: false }>

/** Messages to people within the reach; those to no person take the whole company. Where each person is stands in the view of people. */
function within(reach: Part) {
  return sql<boolean>`exists (select 1 from person_report where person_report.person_id = message.person_id
    and (unit_id = any(${reach.unitIds}::uuid[]) or person_report.person_id = any(${reach.personIds}::uuid[])))`
}

/** So many people at most are asked for one by one; for more, a page is full soon whoever they are. */
const fewPeople = 200

/**
 * A page of the log, newest first. Of everybody: by the index of what it is filtered by. Of a few people among many: by each one's own
 * messages, since along the time nearly all would be others'.
 */
export async function logPage(db: Db, filter: LogFilter, reach: Reach, limit: number): Promise<LogRow[]> {
  const page = newest(db, filter, limit)
  if (reach.all) return await page.execute()
  const few = await peopleWithin(db, reach)
  if (few === null) return await page.where(within(reach)).execute()
  const theirs = page.where('person_id', '=', sql.ref<string>('whom.id'))
  const { rows } = await sql<LogRow>`
    select theirs.* from unnest(${few}::uuid[]) as whom(id) cross join lateral (${theirs}) as theirs
    order by at desc, id desc limit ${limit}`.execute(db)
  return rows
}

/** Everybody within the reach, when they are few; null: they are many. */
async function peopleWithin(db: Db, { unitIds, personIds }: Part): Promise<string[] | null> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from person_report
    where unit_id = any(${unitIds}::uuid[]) or person_id = any(${personIds}::uuid[]) limit ${sql.lit(fewPeople + 1)}`.execute(
    db,
  )
  return rows.length > fewPeople ? null : rows.map(({ id }) => id)
}

function newest(db: Db, filter: LogFilter, limit: number) {
  let query = log(db).orderBy('created_at', 'desc').orderBy('message.id', 'desc').limit(limit)
  if (filter.states) query = query.where('state', 'in', filter.states)
  if (filter.ways) query = query.where('way', 'in', filter.ways)
  if (filter.templates) query = query.where('template', 'in', filter.templates)
  if (filter.personId) query = query.where('person_id', '=', filter.personId)
  if (filter.credentialId) query = query.where(sql<boolean>`credential_ids @> array[${filter.credentialId}::uuid]`)
  if (filter.from) query = query.where('created_at', '>=', filter.from.toISOString())
  if (filter.until) query = query.where('created_at', '<', filter.until.toISOString())
  if (filter.before) {
    const { at, id } = filter.before
    query = query.where(sql<boolean>`(created_at, message.id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  return query
}

/** One message with what only its own page shows. */
export async function logRecord(db: Db, id: string) {
  return await log(db)
    .select(['key', 'text', 'credential_ids as credentialIds', 'resend_of as resendOf', 'resends'])
    .where('message.id', '=', id)
    .executeTakeFirst()
}

/** Where a message's person is; nulls for one to no person. */
export async function placeOfMessage(
  db: Db,
  id: string,
): Promise<{ personId: string | null; unitId: string | null } | null> {
  const { rows } = await sql<{ personId: string | null; unitId: string | null }>`
    select message.person_id as "personId", unit_id as "unitId" from message
    left join person_report on person_report.person_id = message.person_id where message.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** How the messages of these keys stand, the earliest first. */
export async function statesOf(
  db: Db,
  keys: readonly string[],
): Promise<{ key: string; way: Way; state: MessageState; obstacle: Obstacle | null }[]> {
  if (keys.length === 0) return []
  return await on(db)
    .selectFrom('message')
    .select(['key', 'way', 'state', 'refusal as obstacle'])
    .where(sql<boolean>`key = any(${keys}::text[])`)
    .orderBy('id')
    .execute()
}

/** The other ways of a matter. */
export async function otherWays(
  db: Db,
  key: string,
  id: string,
): Promise<{ id: string; way: Way; state: MessageState }[]> {
  return await on(db)
    .selectFrom('message')
    .select(['id', 'way', 'state'])
    .where('key', '=', key)
    .where('id', '<>', id)
    .orderBy('id')
    .execute()
}

/** The names of accounts, for messages to nobody in particular. */
export async function accountNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select account_id as id, display_name as name from message_account where account_id = any(${ids}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Names of channels, of those that are switched off as well. */
export async function channelNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from message_channel where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
