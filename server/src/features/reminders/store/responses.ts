/** Answers to deadlines, presses, and the policy of both. A deadline of the whole certificate has '' for its profession in SQL. */
import type { Day } from '../../../kernel/day.ts'
import { type Db, newId, sql, type Tx } from '../../../platform/db/index.ts'
import type { EscalationPolicy } from '../rules/escalation.ts'
import type { DeadlineKey, Response, ResponseLimits } from '../rules/response.ts'

/** A response as it is kept: with who is named to readers. */
export interface StoredResponse extends Response, DeadlineKey {
  readonly version: number
  readonly acknowledgedByLabel: string | null
  readonly acknowledgedNote: string | null
  readonly snoozedByLabel: string | null
}

export interface Push {
  readonly at: string
  readonly on: Day
  readonly by: string
  readonly note: string | null
  /** Of the message it went into. */
  readonly messageKey: string | null
}

export type ResponsePolicy = EscalationPolicy & ResponseLimits

const keysGiven = (keys: readonly DeadlineKey[]) => sql`
  unnest(${keys.map((key) => key.credentialId)}::uuid[], ${keys.map((key) => key.dueOn)}::date[], ${keys.map((key) => key.kind)}::text[],
    ${keys.map((key) => key.profession ?? '')}::text[]) as given (credential_id, due_on, kind, profession)`

const columns = sql`
  r.credential_id as "credentialId", r.due_on as "dueOn", r.kind, nullif(r.profession, '') as profession, r.version,
  acknowledged_by as "acknowledgedBy", acknowledged_by_label as "acknowledgedByLabel", acknowledged_until as "acknowledgedUntil",
  acknowledged_note as "acknowledgedNote", snoozed_by_label as "snoozedByLabel", snoozed_until as "snoozedUntil",
  responsible_person_id as "responsiblePersonId", reacted_on as "reactedOn"`

/** What was answered to any deadline of these credentials. */
export async function responsesOf(db: Db, credentialIds: readonly string[]): Promise<StoredResponse[]> {
  if (credentialIds.length === 0) return []
  const found = await sql<StoredResponse>`
    select ${columns} from deadline_response r where credential_id = any(${credentialIds}::uuid[]) and version > 0`.execute(
    db,
  )
  return found.rows
}

/**
 * The responses to these deadlines, locked until the transaction ends; of one never answered an empty row is held, so that of two who
 * answer at once the second sees the first. Locked in one order.
 */
export async function lockResponses(tx: Tx, keys: readonly DeadlineKey[], at: Date): Promise<StoredResponse[]> {
  await sql`
    insert into deadline_response (credential_id, due_on, kind, profession, updated_at)
    select credential_id, due_on, kind, profession, ${at.toISOString()}::timestamptz from ${keysGiven(keys)}
    order by credential_id, due_on, kind, profession
    on conflict do nothing`.execute(tx)
  const found = await sql<StoredResponse>`
    select ${columns} from deadline_response r join ${keysGiven(keys)} using (credential_id, due_on, kind, profession)
    order by r.credential_id, r.due_on, r.kind, r.profession for update of r`.execute(tx)
  return found.rows
}

/** Writes responses that are locked; the version becomes the next. */
export async function saveResponses(tx: Tx, responses: readonly StoredResponse[], at: Date): Promise<void> {
  if (responses.length === 0) return
  const rows = responses.map((one) => ({ ...one, profession: one.profession ?? '' }))
  await sql`
    update deadline_response r set version = r.version + 1, acknowledged_by = given."acknowledgedBy",
      acknowledged_by_label = given."acknowledgedByLabel", acknowledged_until = given."acknowledgedUntil",
      acknowledged_note = given."acknowledgedNote", snoozed_by_label = given."snoozedByLabel", snoozed_until = given."snoozedUntil",
      responsible_person_id = given."responsiblePersonId", reacted_on = given."reactedOn", updated_at = ${at.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as given ("credentialId" uuid, "dueOn" date, kind text, profession text,
      "acknowledgedBy" text, "acknowledgedByLabel" text, "acknowledgedUntil" date, "acknowledgedNote" text, "snoozedByLabel" text,
      "snoozedUntil" date, "responsiblePersonId" uuid, "reactedOn" date)
    where (r.credential_id, r.due_on, r.kind, r.profession) = (given."credentialId", given."dueOn", given.kind, given.profession)`.execute(
    tx,
  )
}

/** Notes a press of each; those that were pressed for on that day already are left out of the answer. */
export async function insertPushes(
  tx: Tx,
  keys: readonly DeadlineKey[],
  push: Omit<Push, 'messageKey'> & { readonly byId: string },
  messageKeys: readonly string[],
): Promise<DeadlineKey[]> {
  const ids = keys.map(() => newId())
  const found = await sql<DeadlineKey>`
    insert into deadline_push as r (id, credential_id, due_on, kind, profession, pushed_on, pushed_at, pushed_by, pushed_by_label, note,
      message_key)
    select given.id, credential_id, due_on, kind, profession, ${push.on}::date, ${push.at}::timestamptz, ${push.byId}, ${push.by}, ${push.note},
      given.message_key
    from unnest(${ids}::uuid[], ${keys.map((key) => key.credentialId)}::uuid[], ${keys.map((key) => key.dueOn)}::date[],
      ${keys.map((key) => key.kind)}::text[], ${keys.map((key) => key.profession ?? '')}::text[], ${messageKeys}::text[])
      as given (id, credential_id, due_on, kind, profession, message_key)
    order by credential_id, due_on, kind, profession
    on conflict on constraint deadline_push_once_a_day do nothing
    returning r.credential_id as "credentialId", r.due_on as "dueOn", r.kind, nullif(r.profession, '') as profession`.execute(
    tx,
  )
  return found.rows
}

/** The presses for one deadline, newest first, or the last one for each of many. */
export async function pushesFor(db: Db, key: DeadlineKey): Promise<Push[]> {
  const found = await sql<Push>`
    select pushed_at as at, pushed_on as on, pushed_by_label as by, note, message_key as "messageKey" from deadline_push join ${keysGiven([key])}
      using (credential_id, due_on, kind, profession)
    order by pushed_at desc`.execute(db)
  return found.rows
}

export async function lastPushes(db: Db, keys: readonly DeadlineKey[]): Promise<(Push & DeadlineKey)[]> {
  if (keys.length === 0) return []
  const found = await sql<Push & DeadlineKey>`
    select distinct on (r.credential_id, r.due_on, r.kind, r.profession) r.credential_id as "credentialId", r.due_on as "dueOn", r.kind,
      nullif(r.profession, '') as profession, pushed_at as at, pushed_on as on, pushed_by_label as by, note,
      message_key as "messageKey"
    from deadline_push r join ${keysGiven(keys)} using (credential_id, due_on, kind, profession)
    order by r.credential_id, r.due_on, r.kind, r.profession, pushed_on desc`.execute(db)
  return found.rows
}

/** The policy with its version. */
export async function readResponsePolicy(db: Db): Promise<ResponsePolicy & { readonly version: number }> {
  const found = await sql<{
    version: number
    policy: ResponsePolicy
  }>`select version, policy from response_policy`.execute(db)
  const { version, policy } = found.rows[0]!
  return { ...policy, version }
}

/** Writes it over that version. @returns false when somebody was faster. */
export async function saveResponsePolicy(tx: Tx, policy: ResponsePolicy, version: number, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update response_policy set policy = ${JSON.stringify(policy)}::jsonb, version = version + 1, updated_at = ${at.toISOString()}::timestamptz
    where version = ${version}`.execute(tx)
  return numAffectedRows === 1n
}
