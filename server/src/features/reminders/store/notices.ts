/** Notices: what was due to whom, and the message it went into. Each is written once and never again. */
import type { Way } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, newId, sql, type Tx } from '../../../platform/db/index.ts'
import { forNobody, type KnownNotice, type PlannedNotice } from '../rules/plan-notices.ts'
import type { DeadlineKey } from '../rules/response.ts'

/** What was planned for these credentials, and the day each deadline was first warned of. */
export async function knownNotices(
  db: Db,
  credentialIds: readonly string[],
): Promise<readonly (KnownNotice & { readonly plannedOn: Day })[]> {
  if (credentialIds.length === 0) return []
  const found = await sql<DeadlineKey & Omit<KnownNotice, 'key'> & { plannedOn: Day }>`
    select credential_id as "credentialId", kind, profession, due_on as "dueOn", stage, level, escalated_from as "escalatedFrom",
      role, recipient, reminder_run.today as "plannedOn"
    from notice join reminder_run on reminder_run.id = run_id
    where credential_id = any(${credentialIds}::uuid[]) and fault is distinct from 'void'`.execute(db)
  return found.rows.map(({ credentialId, kind, profession, dueOn, ...rest }) => ({
    ...rest,
    key: { credentialId, kind, profession, dueOn },
  }))
}

/** Writes those that are new. Two workers cannot both: the table holds each once. @returns the ids that were written. */
export async function insertNotices(
  tx: Tx,
  runId: string,
  planned: readonly PlannedNotice[],
  at: Date,
): Promise<string[]> {
  if (planned.length === 0) return []
  const rows = planned.map(({ key, ways, ...notice }) => ({
    ...notice,
    ...key,
    ways,
    id: newId(),
    fault: notice.recipient === forNobody ? 'nobody' : null,
  }))
  const written = await sql<{ id: string }>`
    insert into notice (id, run_id, credential_id, kind, profession, due_on, stage, level, escalated_from, role, recipient,
      person_id, unit_id, ways, planned_at, fault)
    select id, ${runId}::uuid, "credentialId", kind, profession, "dueOn", stage, level, "escalatedFrom", role, recipient,
      "personId", "unitId", array(select json_array_elements_text(ways)), ${at.toISOString()}::timestamptz, fault
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (id uuid, "credentialId" uuid, kind text, profession text,
      "dueOn" date, stage integer, level smallint, "escalatedFrom" date, role text, recipient text, "personId" uuid, "unitId" uuid,
      ways json, fault text)
    on conflict on constraint notice_once do nothing returning id`.execute(tx)
  return written.rows.map(({ id }) => id)
}

/** Whoever waits to be told, in the order of their ids; of `among` alone when that is given. */
export async function untoldRecipients(tx: Tx, among: readonly string[] | null, limit: number): Promise<string[]> {
  const whom = among === null ? sql<boolean>`true` : sql<boolean>`recipient = any(${among}::text[])`
  const found = await sql<{ recipient: string }>`
    select distinct recipient from notice where message_key is null and fault is null and ${whom}
    order by recipient limit ${sql.lit(limit)}`.execute(tx)
  return found.rows.map(({ recipient }) => recipient)
}

/** What waits to be told to somebody, by the level it is told at: the nearest of it, how much it is, by which ways. */
export interface UntoldList {
  readonly recipient: string
  readonly level: number
  readonly count: number
  readonly ways: readonly Way[]
  readonly nearest: readonly UntoldNotice[]
}

export interface UntoldNotice extends DeadlineKey {
  readonly id: string
  readonly stage: number
}

/** For `hr` only what concerns these units; null: all of it. At most `most` notices of a list are named. */
export async function untoldLists(
  tx: Tx,
  recipients: readonly string[],
  { unitIds, most }: { readonly unitIds: readonly string[] | null; readonly most: number },
): Promise<UntoldList[]> {
  if (recipients.length === 0) return []
  const where = unitIds === null ? sql<boolean>`true` : sql<boolean>`unit_id = any(${unitIds}::uuid[])`
  const found = await sql<UntoldList>`
    select recipient, level, max(count)::int as count, (
        select json_agg(distinct way) from notice n, unnest(n.ways) as way
        where n.recipient = ranked.recipient and n.level = ranked.level and n.message_key is null and n.fault is null
      ) as ways,
      json_agg(json_build_object('id', id, 'credentialId', credential_id, 'kind', kind, 'profession', profession,
        'dueOn', due_on, 'stage', stage) order by due_on, id) as nearest
    from (
      select *, row_number() over (partition by recipient, level order by due_on, id) as place,
        count(*) over (partition by recipient, level) as count
      from notice where recipient = any(${recipients}::text[]) and message_key is null and fault is null and ${where}
    ) as ranked
    where place <= ${sql.lit(most)} group by recipient, level order by recipient, level`.execute(tx)
  return found.rows
}

/** Key of the message that tells somebody of one level in a run. */
export function messageKey(day: Day, level: number, recipient: string): string {
  return level === 0 ? `digest:${day}:${recipient}` : `escalation:${day}:${level}:${recipient}`
}

/** Everything that waited for these is told with their messages: written in the transaction that orders them. */
export async function markTold(tx: Tx, recipients: readonly string[], day: Day, at: Date): Promise<void> {
  await sql`
    update notice set told_at = ${at.toISOString()}::timestamptz,
      message_key = case level when 0 then 'digest:' || ${day} || ':' || recipient
        else 'escalation:' || ${day} || ':' || level || ':' || recipient end
    where recipient = any(${recipients}::text[]) and message_key is null and fault is null`.execute(tx)
}

/** What waits for these cannot be told to them. @returns how many notices. */
export async function markUntellable(
  tx: Tx,
  recipients: readonly string[],
  fault: 'no_address' | 'no_hr',
): Promise<number> {
  const { numAffectedRows } = await sql`
    update notice set fault = ${fault}
    where recipient = any(${recipients}::text[]) and message_key is null and fault is null`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** What a message was to tell, and nobody was told by it. */
export async function markUndeliverable(tx: Tx, key: string): Promise<void> {
  await sql`update notice set fault = 'undeliverable' where message_key = ${key} and fault is null`.execute(tx)
}

/** What waits from runs before this one, in the order of ids after one of them. */
export async function leftOver(tx: Tx, runId: string, after: string, limit: number): Promise<UntoldNotice[]> {
  const found = await sql<UntoldNotice>`
    select id, credential_id as "credentialId", kind, profession, due_on as "dueOn", stage from notice
    where message_key is null and fault is null and run_id <> ${runId}::uuid and id > ${after}::uuid
    order by id limit ${sql.lit(limit)}`.execute(tx)
  return found.rows
}

/** These are over before they were told. */
export async function markOver(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update notice set fault = 'void'
    where id = any(${ids}::uuid[]) and message_key is null and fault is null`.execute(tx)
}

/** Whom this run could not tell: the persons, at most `limit`, and how many they are. */
export async function untellable(
  tx: Tx,
  runId: string,
  limit: number,
): Promise<{ readonly personIds: string[]; readonly count: number }> {
  const found = await sql<{ id: string; count: number }>`
    select person_id as id, count(*) over ()::int as count from notice
    where run_id = ${runId}::uuid and fault = 'no_address' and person_id is not null
    group by person_id order by person_id limit ${sql.lit(limit)}`.execute(tx)
  return { personIds: found.rows.map(({ id }) => id), count: found.rows[0]?.count ?? 0 }
}
