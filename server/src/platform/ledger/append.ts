import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '../../kernel/actor.ts'
import { newId, sql, type Tx } from '../db/index.ts'
import { canonicalJson, type Json } from './canonical.ts'
import { bodyOf, leafHash, leafText } from './leaf.ts'

export type SubjectType =
  | 'person'
  | 'credential'
  | 'org_unit'
  | 'document'
  | 'import'
  | 'account'
  | 'credential_type'
  | 'company'
  | 'session'
  | 'export'

export interface LedgerEntry {
  /** `credential.renewed`: noun and past participle. */
  readonly action: string
  readonly subject: { readonly type: SubjectType; readonly id: string }
  /** Other timelines this entry belongs to. An entry about a person or a credential is in its own timeline anyway. */
  readonly about?: { readonly personId?: string | null; readonly credentialId?: string | null }
  /** The changed fields before, no secrets, no plain ID or phone numbers. */
  readonly before?: Json | null
  /** Canonical snapshot of the record after the change; an ID number only as its blind index. */
  readonly after: Json
  readonly reason?: string | null
  /** SHA-256 of the files the entry is about, as hex. */
  readonly files?: readonly string[]
}

const batch = 5_000
const saltBytes = 32

/**
 * Appends entries in the caller's transaction: they are recorded if the change is, and only then.
 *
 * Each record's row is locked, in the same order everywhere, so two writers of one record get consecutive numbers. Entries
 * of one call keep their order. Made for bulk: thousands of entries are a handful of statements.
 */
export async function append(tx: Tx, actor: Actor, at: Date, entries: readonly LedgerEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += batch)
    await appendBatch(tx, actor, at, entries.slice(start, start + batch))
}

/** The end of a record's chain while entries are added to it. */
interface ChainEnd {
  rec: string
  rev: number
  prev: Buffer | null
}

async function appendBatch(tx: Tx, actor: Actor, at: Date, entries: readonly LedgerEntry[]): Promise<void> {
  const subjects = distinctSubjects(entries)
  await createRecords(tx, subjects)
  const ends = await lockRecords(tx, subjects)
  const changes = entries.map((entry) => link(ends.get(keyOf(entry.subject))!, actor, at, entry))
  await moveEnds(tx, [...ends.values()])
  await insertChanges(tx, actor, at, changes)
  await sql`insert into log_queue (payload) select * from unnest(${changes.map((change) => change.payload)}::text[])`.execute(
    tx,
  )
}

type Subject = LedgerEntry['subject']
const keyOf = (subject: Subject): string => `${subject.type} ${subject.id}`

/** Sorted by key: every caller locks in this order, so that two of them wait instead of blocking each other. */
function distinctSubjects(entries: readonly LedgerEntry[]): Subject[] {
  const byKey = new Map(entries.map((entry) => [keyOf(entry.subject), entry.subject]))
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, subject]) => subject)
}

async function createRecords(tx: Tx, subjects: readonly Subject[]): Promise<void> {
  await sql`
    insert into ledger_record (rec, subject_type, subject_id, rev)
    select rec, type, id, 0 from unnest(${subjects.map(() => randomUUID())}::uuid[], ${subjects.map((s) => s.type)}::text[], ${subjects.map((s) => s.id)}::text[]) as given(rec, type, id)
    on conflict (subject_type, subject_id) do nothing`.execute(tx)
}

async function lockRecords(tx: Tx, subjects: readonly Subject[]): Promise<Map<string, ChainEnd>> {
  const rows = await sql<ChainEnd & { type: SubjectType; id: string }>`
    select r.rec, r.rev, r.prev, r.subject_type as type, r.subject_id as id
    from unnest(${subjects.map((s) => s.type)}::text[], ${subjects.map((s) => s.id)}::text[]) with ordinality as given(type, id, place)
    join ledger_record r on r.subject_type = given.type and r.subject_id = given.id
    order by given.place for update of r`.execute(tx)
  return new Map(rows.rows.map(({ type, id, rec, rev, prev }) => [keyOf({ type, id }), { rec, rev, prev }]))
}

interface LinkedChange {
  readonly id: string
  readonly rec: string
  readonly rev: number
  readonly prev: Buffer | null
  readonly action: string
  readonly personId: string | null
  readonly credentialId: string | null
  readonly snapshot: string
  readonly salt: Buffer
  readonly files: readonly string[]
  readonly leaf: Buffer
  readonly payload: string
}

/** Makes the entry the next of its record's chain, and moves the chain's end onto it. */
function link(end: ChainEnd, actor: Actor, at: Date, entry: LedgerEntry): LinkedChange {
  const snapshot = snapshotOf(actor, entry)
  const salt = randomBytes(saltBytes)
  const files = entry.files ?? []
  const rev = end.rev + 1
  const prev = end.prev
  const payload = leafText({
    v: 1,
    t: entry.action,
    rec: end.rec,
    rev,
    ...(prev ? { prev: prev.toString('hex') } : {}),
    body: bodyOf(salt, snapshot),
    files,
    by: actor.id,
    at: at.toISOString(),
  })
  const leaf = leafHash(payload)
  end.rev = rev
  end.prev = leaf
  return {
    id: newId(),
    rec: end.rec,
    rev,
    prev,
    action: entry.action,
    salt,
    files,
    leaf,
    payload,
    snapshot: canonicalJson(snapshot),
    personId: entry.about?.personId ?? (entry.subject.type === 'person' ? entry.subject.id : null),
    credentialId: entry.about?.credentialId ?? (entry.subject.type === 'credential' ? entry.subject.id : null),
  }
}

/** Everything a reader is shown of the entry, so that the commitment covers all of it. */
function snapshotOf(actor: Actor, entry: LedgerEntry): Json {
  return {
    subject: { type: entry.subject.type, id: entry.subject.id },
    about: { personId: entry.about?.personId ?? undefined, credentialId: entry.about?.credentialId ?? undefined },
    actor: actor.label,
    before: entry.before ?? null,
    after: entry.after,
    reason: entry.reason ?? null,
  }
}

async function moveEnds(tx: Tx, ends: readonly ChainEnd[]): Promise<void> {
  await sql`
    update ledger_record r set rev = given.rev, prev = given.prev
    from unnest(${ends.map((end) => end.rec)}::uuid[], ${ends.map((end) => end.rev)}::integer[], ${ends.map((end) => end.prev)}::bytea[]) as given(rec, rev, prev)
    where r.rec = given.rec`.execute(tx)
}

async function insertChanges(tx: Tx, actor: Actor, at: Date, changes: readonly LinkedChange[]): Promise<void> {
  const column = <K extends keyof LinkedChange>(name: K): LinkedChange[K][] => changes.map((change) => change[name])
  // Arrays of arrays must be of one length in SQL, so each entry's files travel as one text.
  const files = changes.map((change) => change.files.join(','))
  await sql`
    insert into ledger_change (id, rec, rev, prev, at, action, actor_id, person_id, credential_id, snapshot, salt, files, leaf)
    select id, rec, rev, prev, ${at.toISOString()}::timestamptz, action, ${actor.id}, person, credential, snapshot, salt, string_to_array(files, ','), leaf
    from unnest(
      ${column('id')}::uuid[], ${column('rec')}::uuid[], ${column('rev')}::integer[], ${column('prev')}::bytea[], ${column('action')}::text[],
      ${column('personId')}::text[], ${column('credentialId')}::text[], ${column('snapshot')}::jsonb[], ${column('salt')}::bytea[], ${files}::text[], ${column('leaf')}::bytea[]
    ) as given(id, rec, rev, prev, action, person, credential, snapshot, salt, files, leaf)`.execute(tx)
}
