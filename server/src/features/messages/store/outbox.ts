import type { MessageState, TemplateName, Way } from '@chizheng/contract'
import { sql, type Tx } from '../../../platform/db/index.ts'
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
  readonly refusal: string | null
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
    insert into message (id, key, way, template, person_id, account_id, channel_id, data, credential_ids, state, refusal, not_before,
      title, text, shipped_instead, sent_at, resend_of, created_at, updated_at)
    select id, key, way, template, "personId", "accountId", "channelId", data,
      array(select jsonb_array_elements_text("credentialIds"))::uuid[], state, refusal, "notBefore", title, text, "shippedInstead",
      "sentAt", "resendOf", ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, key text, way text, template text, "personId" uuid,
      "accountId" uuid, "channelId" uuid, data jsonb, "credentialIds" jsonb, state text, refusal text, "notBefore" timestamptz,
      title text, text text, "shippedInstead" boolean, "sentAt" timestamptz, "resendOf" uuid)
    on conflict on constraint message_once do nothing returning id`.execute(tx)
  return new Set(inserted.rows.map(({ id }) => id))
}
