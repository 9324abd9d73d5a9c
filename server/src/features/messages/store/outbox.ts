import type { MessageState, Obstacle, TemplateName, Way } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { on } from './tables.ts'

/** A row on its way into the outbox. */
export interface NewMessage {
  readonly id: string
  readonly key: string
  readonly way: Way
  readonly template: TemplateName
  readonly personId: string | null
  readonly accountId: string | null
  readonly channelId: string | null
  readonly data: unknown
  readonly credentialIds: readonly string[]
  readonly state: MessageState
  readonly refusal: Obstacle | null
  readonly code: string | null
  readonly reason: string | null
  readonly notBefore: Date
  readonly title: string | null
  readonly text: string | null
  readonly shippedInstead: boolean
  readonly sentAt: Date | null
  readonly resendOf: string | null
}

/** Which of these keys were ordered before. */
export async function knownKeys(tx: Tx, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await on(tx)
    .selectFrom('message')
    .select('key')
    .distinct()
    .where('key', '=', sql<string>`any(${keys}::text[])`)
    .execute()
  return new Set(rows.map(({ key }) => key))
}

/** Writes rows in one statement; a key that was told by a way meanwhile is left out. Answers the ids that were written. */
export async function insertMessages(tx: Tx, rows: readonly NewMessage[], at: Date): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set()
  const inserted = await sql<{ id: string }>`
    insert into message (id, key, way, template, person_id, account_id, channel_id, data, credential_ids, state, refusal, code, reason,
      not_before, title, text, shipped_instead, sent_at, resend_of, created_at, updated_at)
    select id, key, way, template, "personId", "accountId", "channelId", data,
      array(select jsonb_array_elements_text("credentialIds"))::uuid[], state, refusal, code, reason, "notBefore", title, text, "shippedInstead",
      "sentAt", "resendOf", ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, key text, way text, template text, "personId" uuid,
      "accountId" uuid, "channelId" uuid, data jsonb, "credentialIds" jsonb, state text, refusal text, code text, reason text, "notBefore" timestamptz,
      title text, text text, "shippedInstead" boolean, "sentAt" timestamptz, "resendOf" uuid)
    on conflict on constraint message_once do nothing returning id`.execute(tx)
  return new Set(inserted.rows.map(({ id }) => id))
}

/** A row of the outbox as delivery sees it. */
export interface OutboxRow {
  readonly id: string
  readonly key: string
  readonly way: Way
  readonly template: TemplateName
  readonly personId: string | null
  readonly accountId: string | null
  readonly channelId: string | null
  readonly data: unknown
  readonly credentialIds: readonly string[]
  readonly state: MessageState
  readonly notBefore: Date
  readonly slotAt: Date | null
  readonly attempts: number
  readonly firstTriedAt: Date | null
  readonly maybeDouble: boolean
  readonly vendorId: string | null
  readonly sentAt: Date | null
  readonly receiptAsked: number
  readonly resends: number
}

function outbox(db: Db) {
  return on(db)
    .selectFrom('message')
    .select([
      'id',
      'key',
      'way',
      'template',
      'person_id as personId',
      'account_id as accountId',
      'channel_id as channelId',
      'data',
      'credential_ids as credentialIds',
      'state',
      'not_before as notBefore',
      'slot_at as slotAt',
      'attempts',
      'first_tried_at as firstTriedAt',
      'maybe_double as maybeDouble',
      'vendor_id as vendorId',
      'sent_at as sentAt',
      'receipt_asked as receiptAsked',
      'resends',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof outbox>['executeTakeFirstOrThrow']>>

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))

const toOutboxRow = (row: Row): OutboxRow => ({
  ...row,
  notBefore: new Date(row.notBefore),
  slotAt: instant(row.slotAt),
  firstTriedAt: instant(row.firstTriedAt),
  sentAt: instant(row.sentAt),
})

/** The row, locked until the transaction ends. */
export async function lockMessage(tx: Tx, id: string): Promise<OutboxRow | null> {
  const row = await outbox(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? toOutboxRow(row) : null
}

/** Every row of one matter, locked in one order, so that two ways that fail at once see each other. */
export async function lockMatter(tx: Tx, key: string): Promise<OutboxRow[]> {
  return (await outbox(tx).where('key', '=', key).orderBy('id').forUpdate().execute()).map(toOutboxRow)
}

export interface MessageChange {
  readonly state: MessageState
  readonly notBefore?: Date
  readonly slotAt?: Date | null
  readonly obstacle?: Obstacle | null
  readonly code?: string | null
  readonly reason?: string | null
  readonly channelId?: string
  readonly attempts?: number
  readonly firstTriedAt?: Date
  readonly maybeDouble?: boolean
  readonly vendorId?: string | null
  readonly title?: string
  readonly text?: string
  readonly textDigest?: Buffer
  readonly shippedInstead?: boolean
  readonly sentAt?: Date | null
  readonly sentOn?: Day | null
  readonly receiptAsked?: number
  readonly resends?: number
}

/** Writes what is given over the row that was locked. */
export async function saveMessage(tx: Tx, id: string, change: MessageChange, at: Date): Promise<void> {
  const { notBefore, slotAt, firstTriedAt, sentAt } = change
  await on(tx)
    .updateTable('message')
    .set({
      state: change.state,
      ...(notBefore && { not_before: notBefore.toISOString() }),
      ...(slotAt !== undefined && { slot_at: slotAt?.toISOString() ?? null }),
      ...(change.obstacle !== undefined && { refusal: change.obstacle }),
      ...(change.code !== undefined && { code: change.code }),
      ...(change.reason !== undefined && { reason: change.reason }),
      ...(change.channelId !== undefined && { channel_id: change.channelId }),
      ...(change.attempts !== undefined && { attempts: change.attempts }),
      ...(firstTriedAt && { first_tried_at: firstTriedAt.toISOString() }),
      ...(change.maybeDouble !== undefined && { maybe_double: change.maybeDouble }),
      ...(change.vendorId !== undefined && { vendor_id: change.vendorId }),
      ...(change.title !== undefined && { title: change.title }),
      ...(change.text !== undefined && { text: change.text }),
      ...(change.textDigest !== undefined && { text_digest: change.textDigest }),
      ...(change.shippedInstead !== undefined && { shipped_instead: change.shippedInstead }),
      ...(sentAt !== undefined && { sent_at: sentAt?.toISOString() ?? null }),
      ...(change.sentOn !== undefined && { sent_on: change.sentOn }),
      ...(change.receiptAsked !== undefined && { receipt_asked: change.receiptAsked }),
      ...(change.resends !== undefined && { resends: change.resends }),
      updated_at: at.toISOString(),
    })
    .where('id', '=', id)
    .execute()
}

/** Rows whose turn it is, oldest first; those among them whose attempt was cut off. Each state by its own index. */
export async function dueMessages(db: Db, at: Date, limit: number): Promise<string[]> {
  const due = (state: 'queued' | 'sending') => sql`
    (select id, not_before from message where state = ${sql.lit(state)} and not_before <= ${at.toISOString()}::timestamptz
     order by not_before limit ${limit})`
  const { rows } = await sql<{ id: string }>`
    select id from (${due('queued')} union all ${due('sending')}) as due order by not_before limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Lets go what waits for a channel, or (null) for any. Answers the ids. */
export async function releaseHeld(tx: Tx, channelId: string | null, notBefore: Date, at: Date): Promise<string[]> {
  const released = await on(tx)
    .updateTable('message')
    .set({ state: 'queued', not_before: notBefore.toISOString(), slot_at: null, updated_at: at.toISOString() })
    .where('state', '=', 'held')
    .$if(channelId !== null, (query) => query.where('channel_id', '=', channelId))
    .returning('id')
    .execute()
  return released.map(({ id }) => id)
}

/** What went to a person by a channel that day: how much, and how often this text. Holds the pair until the transaction ends. */
export async function sentThatDay(
  tx: Tx,
  by: { readonly personId: string; readonly channelId: string; readonly on: Day; readonly textDigest: Buffer },
): Promise<{ all: number; sameText: number }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`message ${by.personId} ${by.channelId}`}::text, 0))`.execute(
    tx,
  )
  const { rows } = await sql<{ all: number; sameText: number }>`
    select count(*)::int as all, (count(*) filter (where text_digest = ${by.textDigest}))::int as "sameText" from message
    where person_id = ${by.personId}::uuid and channel_id = ${by.channelId}::uuid and sent_on = ${by.on}::date`.execute(
    tx,
  )
  return rows[0]!
}

/** The next place in the channel's pace, taken. */
export async function takeSlot(tx: Tx, channelId: string, paceMilliseconds: number, now: Date): Promise<Date> {
  const pace = sql`make_interval(secs => ${paceMilliseconds / 1_000}::float8)`
  const { rows } = await sql<{ slot: string }>`
    insert into channel_pace as pace (channel_id, next_at) values (${channelId}::uuid, ${now.toISOString()}::timestamptz + ${pace})
    on conflict (channel_id) do update set next_at = greatest(pace.next_at, ${now.toISOString()}::timestamptz) + ${pace}
    returning next_at - ${pace} as slot`.execute(tx)
  return new Date(rows[0]!.slot)
}

export async function findMessage(db: Db, id: string): Promise<OutboxRow | null> {
  const row = await outbox(db).where('id', '=', id).executeTakeFirst()
  return row ? toOutboxRow(row) : null
}
