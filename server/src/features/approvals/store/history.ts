import type { ApprovalEventKind, ApprovalFact, ApprovalRisk } from '@chizheng/contract'
import { type Db, newId, sql, type Tx } from '../../../platform/db/index.ts'

export interface Event {
  readonly kind: ApprovalEventKind
  readonly at: Date
  readonly by: string
  readonly forName?: string | null
  readonly said?: string | null
  readonly attachmentId?: string | null
  readonly once?: string | null
}

/** @returns false when it happens once only, and has happened. */
export async function insertEvent(tx: Tx, requestId: string, event: Event): Promise<boolean> {
  const { rows } = await sql`
    insert into approval_event (id, request_id, at, kind, by_label, for_label, said, attachment_id, once)
    values (${newId()}::uuid, ${requestId}::uuid, ${event.at.toISOString()}::timestamptz, ${event.kind}, ${event.by},
      ${event.forName ?? null}::text, ${event.said ?? null}::text, ${event.attachmentId ?? null}::uuid, ${event.once ?? null}::text)
    on conflict (request_id, once) do nothing returning id`.execute(tx)
  return rows.length > 0
}

export interface StoredEvent {
  readonly id: string
  readonly at: string
  readonly kind: ApprovalEventKind
  readonly by: string
  readonly forName: string | null
  readonly text: string | null
  readonly attachmentId: string | null
  readonly once: string | null
}

/** The oldest first. */
export async function eventsOf(db: Db, requestId: string): Promise<StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select id, at, kind, by_label as by, for_label as "forName", said as text, attachment_id as "attachmentId", once
    from approval_event where request_id = ${requestId}::uuid order by at, id limit 1000`.execute(db)
  return rows
}

export interface Snapshot {
  readonly title: string
  readonly facts: readonly ApprovalFact[]
  readonly risks: readonly ApprovalRisk[]
}

export async function keepSnapshot(tx: Tx, requestId: string, sha256: string, body: Snapshot, at: Date): Promise<void> {
  await sql`
    insert into approval_snapshot (request_id, sha256, body, taken_at)
    values (${requestId}::uuid, ${sha256}, ${JSON.stringify(body)}::jsonb, ${at.toISOString()}::timestamptz)
    on conflict do nothing`.execute(tx)
}

/** By their hashes. */
export async function snapshotsOf(db: Db, requestId: string): Promise<ReadonlyMap<string, Snapshot>> {
  const { rows } = await sql<{ sha256: string; body: Snapshot }>`
    select sha256, body from approval_snapshot where request_id = ${requestId}::uuid`.execute(db)
  return new Map(rows.map(({ sha256, body }) => [sha256, body]))
}

export interface Attachment {
  readonly id: string
  readonly requestId: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly addedBy: string
  readonly addedAt: string
}

const attachmentColumns = sql.raw(
  'id, request_id as "requestId", name, media_type as "mediaType", bytes, sha256, added_by_label as "addedBy", added_at as "addedAt"',
)

export async function attachmentsOf(db: Db, requestId: string): Promise<Attachment[]> {
  const { rows } = await sql<Attachment>`
    select ${attachmentColumns} from approval_attachment where request_id = ${requestId}::uuid order by added_at, id`.execute(
    db,
  )
  return rows
}

export async function attachmentById(db: Db, id: string): Promise<Attachment | null> {
  const { rows } = await sql<Attachment>`
    select ${attachmentColumns} from approval_attachment where id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export async function insertAttachment(tx: Tx, one: Attachment): Promise<void> {
  await sql`
    insert into approval_attachment (id, request_id, name, media_type, bytes, sha256, added_by_label, added_at)
    values (${one.id}::uuid, ${one.requestId}::uuid, ${one.name}, ${one.mediaType}, ${one.bytes}, ${one.sha256},
      ${one.addedBy}, ${one.addedAt}::timestamptz)`.execute(tx)
}
