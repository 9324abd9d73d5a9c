import { randomUUID } from 'node:crypto'
import type { Actor } from '../../kernel/actor.ts'
import { mapInTurns, newId, sql, type Tx } from '../db/index.ts'
import { randomPiece } from '../random/index.ts'
import { canonicalJson, type Json } from './canonical.ts'
import { bodyOf, leafHash, leafText } from './leaf.ts'
import { type Act, insertFirst, type LinkedChange, writeFew, writeMany } from './write.ts'

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
  | 'view'
  | 'bulk_change'
  | 'reminder_run'
  | 'reminder_policy'
  | 'channel'
  | 'message'
  | 'message_settings'
  | 'message_template'
  | 'message_recipient'
  | 'calendar_feed'
  | 'renewal'
  | 'renewal_steps'
  | 'renewal_entry'
  | 'renewal_plan'
  | 'hours'
  | 'requirement'
  | 'post'
  | 'qualification'
  | 'approval'
  | 'approval_deputy'
  | 'proposal'
  | 'tender_package'
  | 'project'
  | 'project_slot'
  | 'engagement'
  | 'stocktake'
  | 'stocktake_case'
  | 'stocktake_plan'
  | 'loan'
  | 'custody'
  | 'custody_case'

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
/** Up to so many changes one statement, and so one round trip, is quicker than a COPY. */
const few = 20
const saltBytes = 32

/**
 * Appends entries in the caller's transaction: they are recorded if the change is, and only then.
 *
 * Each record's row is locked, in the same order everywhere, so two writers of one record get consecutive numbers. Entries
 * of one call keep their order. Made for bulk: thousands of entries are a few statements.
 */
export async function append(tx: Tx, actor: Actor, at: Date, entries: readonly LedgerEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += batch) {
    await appendBatch(tx, { actor, at }, entries.slice(start, start + batch))
  }
}

type Subject = LedgerEntry['subject']

/** The entries of one record in this call, and the end of its chain that they move. */
interface Chain {
  readonly key: string
  readonly subject: Subject
  readonly entries: LedgerEntry[]
  rec: string
  rev: number
  prev: Buffer | null
}

async function appendBatch(tx: Tx, act: Act, entries: readonly LedgerEntry[]): Promise<void> {
  const chains = chainsOf(entries)
  if (entries.length === 1 && (await writeFirst(tx, act, chains[0]!))) return
  // What has nothing before it is most often new: its record is made in one go with the chain's end already in it.
  const presumedNew = chains.filter((chain) => chain.entries[0]!.before == null)
  const linked = new Map(await mapInTurns(presumedNew, (chain) => [chain.key, extend(chain, act)] as const))
  const made = await createRecords(tx, presumedNew)
  const known = chains.filter((chain) => !made.has(chain.rec))
  await lockRecords(tx, known)
  for (const [key, changes] of await mapInTurns(known, (chain) => [chain.key, extend(chain, act)] as const))
    linked.set(key, changes)
  const changes = inOrder(entries, linked)
  await (changes.length > few ? writeMany : writeFew)(tx, act, known, changes)
}

const keyOf = (subject: Subject): string => `${subject.type} ${subject.id}`

/** Sorted by key: every caller locks in this order, so that two of them wait instead of blocking each other. */
function chainsOf(entries: readonly LedgerEntry[]): Chain[] {
  const chains = new Map<string, Chain>()
  for (const entry of entries) {
    const key = keyOf(entry.subject)
    const known = chains.get(key)
    if (known) known.entries.push(entry)
    else chains.set(key, { key, subject: entry.subject, entries: [entry], rec: randomUUID(), rev: 0, prev: null })
  }
  return [...chains.values()].sort((one, other) => (one.key < other.key ? -1 : 1))
}

/** The changes in the order of the call: each record's are taken in turn. */
function inOrder(entries: readonly LedgerEntry[], linked: ReadonlyMap<string, LinkedChange[]>): LinkedChange[] {
  const next = new Map<string, number>()
  return entries.map((entry) => {
    const key = keyOf(entry.subject)
    const place = next.get(key) ?? 0
    next.set(key, place + 1)
    return linked.get(key)![place]!
  })
}

/** Makes the records that are not there, with the chain's end; the `rec` of those that were made. */
async function createRecords(tx: Tx, chains: readonly Chain[]): Promise<Set<string>> {
  if (chains.length === 0) return new Set()
  const rows = await sql<{ rec: string }>`
    insert into ledger_record (rec, subject_type, subject_id, rev, prev)
    select * from unnest(
      ${chains.map((chain) => chain.rec)}::uuid[], ${chains.map((chain) => chain.subject.type)}::text[], ${chains.map((chain) => chain.subject.id)}::text[],
      ${chains.map((chain) => chain.rev)}::integer[], ${chains.map((chain) => chain.prev)}::bytea[]
    )
    on conflict (subject_type, subject_id) do nothing returning rec`.execute(tx)
  return new Set(rows.rows.map((row) => row.rec))
}

/** Locks records and reads where their chains end; makes those that are not there, empty. */
async function lockRecords(tx: Tx, chains: readonly Chain[]): Promise<void> {
  if (chains.length === 0) return
  const byKey = new Map(chains.map((chain) => [chain.key, chain]))
  for (let waiting = [...chains]; waiting.length > 0; ) {
    for (const { type, id, rec, rev, prev } of await lockKnown(tx, waiting)) {
      const chain = byKey.get(keyOf({ type, id }))!
      Object.assign(chain, { rec, rev, prev })
      byKey.delete(chain.key)
    }
    waiting = waiting.filter((chain) => byKey.has(chain.key))
    for (const chain of waiting) Object.assign(chain, { rev: 0, prev: null })
    await createRecords(tx, waiting)
  }
}

type LockedRow = { type: SubjectType; id: string; rec: string; rev: number; prev: Buffer | null }

async function lockKnown(tx: Tx, chains: readonly Chain[]): Promise<LockedRow[]> {
  const rows = await sql<LockedRow>`
    select r.rec, r.rev, r.prev, r.subject_type as type, r.subject_id as id
    from unnest(${chains.map((chain) => chain.subject.type)}::text[], ${chains.map((chain) => chain.subject.id)}::text[]) with ordinality as given(type, id, place)
    join ledger_record r on r.subject_type = given.type and r.subject_id = given.id
    order by given.place for update of r`.execute(tx)
  return rows.rows
}

/** Makes the chain's entries the next ones of its record, and moves its end onto the last. */
function extend(chain: Chain, act: Act): LinkedChange[] {
  return chain.entries.map((entry) => {
    const linked = link(chain, act, entry)
    chain.rev = linked.rev
    chain.prev = linked.leaf
    return linked
  })
}

function link(end: Chain, { actor, at }: Act, entry: LedgerEntry): LinkedChange {
  const snapshot = canonicalJson(snapshotOf(actor, entry))
  const salt = randomPiece(saltBytes)
  const files = entry.files ?? []
  const { rec, prev } = end
  const rev = end.rev + 1
  const payload = leafText({
    v: 1,
    t: entry.action,
    rec,
    rev,
    ...(prev ? { prev: prev.toString('hex') } : {}),
    body: bodyOf(salt, snapshot),
    files,
    by: actor.id,
    at: at.toISOString(),
  })
  return {
    id: newId(),
    rec,
    rev,
    prev,
    action: entry.action,
    salt,
    files,
    payload,
    leaf: leafHash(payload),
    snapshot,
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

/** The first entry of a new record, which most single changes are; false when the record is known. */
async function writeFirst(tx: Tx, act: Act, chain: Chain): Promise<boolean> {
  if (chain.entries[0]!.before != null) return false
  return await insertFirst(tx, act, chain.subject, link(chain, act, chain.entries[0]!))
}
