import { type Db, sql } from '../db/index.ts'
import { canonicalJson, type Json } from './canonical.ts'
import { bodyOf, leafHash, leafText } from './leaf.ts'

/** Something in the ledger that does not add up. */
export interface LedgerFault {
  readonly record: string
  /** Number of the entry, or null when it is about the record as a whole. */
  readonly rev: number | null
  readonly fault: string
}

type Row = {
  rec: string
  rev: number
  prev: Buffer | null
  at: string
  action: string
  actor_id: string
  person_id: string | null
  credential_id: string | null
  snapshot: { subject: { type: string; id: string }; about: { personId?: string; credentialId?: string } }
  salt: Buffer
  files: string[]
  leaf: Buffer
}
type End = { rec: string; rev: number; prev: Buffer | null; subject_type: string; subject_id: string; queued: boolean }

const page = 2_000

/**
 * Recomputes the whole ledger: every chain without gaps, every commitment and leaf hash from what the rows say now, every
 * leaf in the queue. Trusts no stored hash that it can compute.
 */
export async function checkLedger(db: Db): Promise<LedgerFault[]> {
  const faults: LedgerFault[] = []
  const ends = new Map(
    (await sql<End>`select rec, rev, prev, subject_type, subject_id from ledger_record`.execute(db)).rows.map((end) => [
      end.rec,
      end,
    ]),
  )
  const seen = new Map<string, { rev: number; leaf: Buffer }>()
  let after: { rec: string; rev: number } = { rec: '00000000-0000-0000-0000-000000000000', rev: 0 }
  for (;;) {
    const rows = (
      await sql<Row>`select rec, rev, prev, at, action, actor_id, person_id, credential_id, snapshot, salt, files, leaf from ledger_change
        where (rec, rev) > (${after.rec}::uuid, ${after.rev}::integer) order by rec, rev limit ${page}`.execute(db)
    ).rows
    for (const row of rows) {
      faults.push(
        ...faultsOfRow(row, ends.get(row.rec), seen.get(row.rec)).map((fault) => ({
          record: row.rec,
          rev: row.rev,
          fault,
        })),
      )
      seen.set(row.rec, { rev: row.rev, leaf: row.leaf })
    }
    faults.push(...(await notQueued(db, rows)))
    const last = rows.at(-1)
    if (last === undefined) break
    after = last
  }
  for (const end of ends.values()) {
    const last = seen.get(end.rec)
    const isRight = last ? last.rev === end.rev && end.prev?.equals(last.leaf) : end.rev === 0
    if (!isRight)
      faults.push({
        record: end.rec,
        rev: null,
        fault: `the record stands at entry ${end.rev}, its last entry is ${last?.rev ?? 'missing'}`,
      })
  }
  return faults
}

function faultsOfRow(row: Row, end: End | undefined, before: { rev: number; leaf: Buffer } | undefined): string[] {
  const faults: string[] = []
  if (end === undefined) return ['its record is missing']
  if (row.rev !== (before?.rev ?? 0) + 1) faults.push(`entry ${row.rev} follows entry ${before?.rev ?? 0}`)
  if ((row.prev?.toString('hex') ?? '') !== (before?.leaf.toString('hex') ?? ''))
    faults.push('it does not name the entry before it')
  if (!leafOf(row).equals(row.leaf)) faults.push('its leaf hash does not come out of what it says')
  const { subject, about } = row.snapshot
  if (subject.type !== end.subject_type || subject.id !== end.subject_id) faults.push('it stands under another record')
  if (row.person_id !== (about.personId ?? (subject.type === 'person' ? subject.id : null)))
    faults.push("it stands in another person's timeline")
  if (row.credential_id !== (about.credentialId ?? (subject.type === 'credential' ? subject.id : null)))
    faults.push("it stands in another credential's timeline")
  return faults
}

function textOf(row: Row): string {
  return leafText({
    v: 1,
    t: row.action,
    rec: row.rec,
    rev: row.rev,
    ...(row.prev ? { prev: row.prev.toString('hex') } : {}),
    body: bodyOf(row.salt, canonicalJson(row.snapshot as unknown as Json)),
    files: row.files,
    by: row.actor_id,
    at: new Date(row.at).toISOString(),
  })
}

const leafOf = (row: Row): Buffer => leafHash(textOf(row))

/** Entries whose leaf is not in the queue of the log. */
async function notQueued(db: Db, rows: readonly Row[]): Promise<LedgerFault[]> {
  if (rows.length === 0) return []
  const texts = rows.map(textOf)
  const there = await sql<{
    payload: string
  }>`select distinct payload from log_queue where payload = any(${texts}::text[])`.execute(db)
  const queued = new Set(there.rows.map((row) => row.payload))
  return rows
    .filter((_, place) => !queued.has(texts[place]!))
    .map((row) => ({ record: row.rec, rev: row.rev, fault: 'its leaf is not in the log queue' }))
}
