/** Writing changes that are chained already, as few statements as their number allows. */
import type { Actor } from '../../kernel/actor.ts'
import { copyInto, sql, type Tx } from '../db/index.ts'

/** Who acts, and when. */
export interface Act {
  readonly actor: Actor
  readonly at: Date
}

/** Where the chain of a record ends. */
interface ChainEnd {
  readonly rec: string
  readonly rev: number
  readonly prev: Buffer | null
}

/** A change in its place in its record's chain. */
export interface LinkedChange {
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

/** The first entry of a new record in one round trip; false when the record is known. */
export async function insertFirst(
  tx: Tx,
  act: Act,
  subject: { readonly type: string; readonly id: string },
  change: LinkedChange,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with made as (
      insert into ledger_record (rec, subject_type, subject_id, rev, prev)
      values (${change.rec}::uuid, ${subject.type}, ${subject.id}, 1, ${change.leaf}::bytea)
      on conflict (subject_type, subject_id) do nothing returning rec
    ), queued as (
      insert into log_queue (payload) select ${change.payload}::text from made
    )
    insert into ledger_change (id, rec, rev, at, action, actor_id, person_id, credential_id, snapshot, salt, files, leaf)
    select ${change.id}::uuid, rec, 1, ${act.at.toISOString()}::timestamptz, ${change.action}::text, ${act.actor.id}::text,
      ${change.personId}::text, ${change.credentialId}::text, ${change.snapshot}::jsonb, ${change.salt}::bytea, ${change.files}::text[], ${change.leaf}::bytea
    from made`.execute(tx)
  return numAffectedRows === 1n
}

/** One statement, so that a single change costs one round trip: the ends of known records, the changes, the queue. */
export async function writeFew(
  tx: Tx,
  { actor, at }: Act,
  moved: readonly ChainEnd[],
  changes: readonly LinkedChange[],
): Promise<void> {
  const column = <K extends keyof LinkedChange>(name: K): LinkedChange[K][] => changes.map((change) => change[name])
  // Arrays of arrays must be of one length in SQL, so each entry's files travel as one text.
  const files = changes.map((change) => change.files.join(','))
  await sql`
    with moved as (
      update ledger_record r set rev = given.rev, prev = given.prev
      from unnest(${moved.map((end) => end.rec)}::uuid[], ${moved.map((end) => end.rev)}::integer[], ${moved.map((end) => end.prev)}::bytea[]) as given(rec, rev, prev)
      where r.rec = given.rec
    ), queued as (
      insert into log_queue (payload) select * from unnest(${column('payload')}::text[])
    )
    insert into ledger_change (id, rec, rev, prev, at, action, actor_id, person_id, credential_id, snapshot, salt, files, leaf)
    select id, rec, rev, prev, ${at.toISOString()}::timestamptz, action, ${actor.id}::text, person, credential, snapshot, salt, string_to_array(files, ','), leaf
    from unnest(
      ${column('id')}::uuid[], ${column('rec')}::uuid[], ${column('rev')}::integer[], ${column('prev')}::bytea[], ${column('action')}::text[],
      ${column('personId')}::text[], ${column('credentialId')}::text[], ${column('snapshot')}::jsonb[], ${column('salt')}::bytea[], ${files}::text[], ${column('leaf')}::bytea[]
    ) as given(id, rec, rev, prev, action, person, credential, snapshot, salt, files, leaf)`.execute(tx)
}

/** The same for thousands of changes. */
export async function writeMany(
  tx: Tx,
  { actor, at }: Act,
  moved: readonly ChainEnd[],
  changes: readonly LinkedChange[],
): Promise<void> {
  await moveEnds(tx, moved)
  await copyInto(tx, 'log_queue', changes, ({ payload }) => ({ payload }))
  await copyInto(tx, 'ledger_change', changes, (change) => ({
    id: change.id,
    rec: change.rec,
    rev: change.rev,
    prev: change.prev,
    at: at.toISOString(),
    action: change.action,
    actor_id: actor.id,
    person_id: change.personId,
    credential_id: change.credentialId,
    snapshot: change.snapshot,
    salt: change.salt,
    files: change.files,
    leaf: change.leaf,
  }))
}

async function moveEnds(tx: Tx, moved: readonly ChainEnd[]): Promise<void> {
  if (moved.length === 0) return
  await sql`
    update ledger_record r set rev = given.rev, prev = given.prev
    from unnest(${moved.map((end) => end.rec)}::uuid[], ${moved.map((end) => end.rev)}::integer[], ${moved.map((end) => end.prev)}::bytea[]) as given(rec, rev, prev)
    where r.rec = given.rec`.execute(tx)
}
