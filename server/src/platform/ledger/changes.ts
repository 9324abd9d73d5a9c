import { type Db, sql } from '../db/index.ts'
import type { SubjectType } from './append.ts'
import type { Json } from './canonical.ts'

/** One entry of a timeline. */
export interface Change {
  readonly id: string
  /** ISO instant, UTC. */
  readonly at: string
  readonly action: string
  readonly actorId: string
  readonly actorLabel: string
  readonly subject: { readonly type: SubjectType; readonly id: string }
  readonly before: Json | null
  readonly after: Json
  readonly reason: string | null
  /** Number of the entry in its record's own chain, from 1. */
  readonly rev: number
  /** Leaf hash, hex. */
  readonly leaf: string
}

type Row = { id: string; at: string; action: string; actor_id: string; rev: number; leaf: Buffer; snapshot: Snapshot }
type Snapshot = { subject: Change['subject']; actor: string; before: Json | null; after: Json; reason: string | null }

/**
 * The timeline of a person, of a credential, or of one record alone: newest first.
 *
 * `page.before` is the id of the last entry already seen.
 */
export async function changesOf(
  db: Db,
  about: {
    personId?: string
    credentialId?: string
    subject?: { type: SubjectType; id: string }
    /** Leaves out what is about records of this type. */
    without?: SubjectType
  },
  page: { limit: number; before?: string },
): Promise<Change[]> {
  const conditions = [
    ...(about.personId === undefined ? [] : [sql`person_id = ${about.personId}`]),
    ...(about.credentialId === undefined ? [] : [sql`credential_id = ${about.credentialId}`]),
    ...(about.subject === undefined
      ? []
      : [
          sql`rec = (select rec from ledger_record where subject_type = ${about.subject.type} and subject_id = ${about.subject.id})`,
        ]),
  ]
  if (conditions.length === 0) throw new TypeError('a timeline needs a person, a credential or a record')
  if (about.without !== undefined) conditions.push(sql`snapshot->'subject'->>'type' <> ${about.without}`)
  if (page.before !== undefined) conditions.push(sql`id < ${page.before}::uuid`)
  const rows = await sql<Row>`
    select id, at, action, actor_id, rev, leaf, snapshot from ledger_change
    where ${sql.join(conditions, sql` and `)} order by id desc limit ${page.limit}`.execute(db)
  return rows.rows.map(({ id, at, action, actor_id, rev, leaf, snapshot }) => ({
    id,
    at,
    action,
    rev,
    leaf: leaf.toString('hex'),
    actorId: actor_id,
    actorLabel: snapshot.actor,
    subject: snapshot.subject,
    before: snapshot.before,
    after: snapshot.after,
    reason: snapshot.reason,
  }))
}
