import type { BulkOutcome, BulkState, RecordChange, SkipReason, ViewList } from '@chizheng/contract'
import type { Grant } from '../../kernel/actor.ts'
import type { Done, Judged, Undone } from '../../kernel/bulk.ts'
import { copyInto, type Db, sql, type Tx } from '../../platform/db/index.ts'
import type { Counts } from './rules.ts'

/** Who confirmed it, with the reach of that moment. */
export interface Acting {
  readonly id: string
  readonly label: string
  readonly grants: readonly Grant[]
}

export interface BulkChange {
  readonly id: string
  readonly list: ViewList
  readonly change: RecordChange
  readonly state: BulkState
  readonly acting: Acting | null
}

const columns = sql.raw('id, list, change, state, acting')

/** The bulk change, when this account made it. */
export async function bulkChangeOf(db: Db, id: string, madeBy: string): Promise<BulkChange | null> {
  const found = await sql<BulkChange>`
    select ${columns} from bulk_change where id = ${id}::uuid and made_by = ${madeBy}`.execute(db)
  return found.rows[0] ?? null
}

/** The bulk change, locked until the transaction ends: its parts, and what is asked of it, come one after the other. */
export async function lockBulkChange(tx: Tx, id: string): Promise<BulkChange | null> {
  const found = await sql<BulkChange>`select ${columns} from bulk_change where id = ${id}::uuid for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function insertBulkChange(
  tx: Tx,
  { id, list, change, madeBy, at }: Pick<BulkChange, 'id' | 'list' | 'change'> & { madeBy: string; at: Date },
  rows: readonly Judged[],
): Promise<void> {
  await sql`
    insert into bulk_change (id, list, change, state, made_by, made_at)
    values (${id}::uuid, ${list}, ${JSON.stringify(change)}::jsonb, 'ready', ${madeBy}, ${at.toISOString()}::timestamptz)`.execute(
    tx,
  )
  const places = new Map(rows.map((row, place) => [row, place]))
  await copyInto(tx, 'bulk_change_row', rows, (row) => ({
    bulk_id: id,
    place: places.get(row)!,
    record_id: row.id,
    version: row.version,
    outcome: row.outcome,
    reason: row.reason,
  }))
}

/** Forgets this account's previews that came to nothing, and everybody's bulk changes of before that moment. */
export async function forgetOld(tx: Tx, madeBy: string, before: Date): Promise<void> {
  await sql`
    delete from bulk_change where (made_by = ${madeBy} and state = 'ready') or made_at < ${before.toISOString()}::timestamptz`.execute(
    tx,
  )
}

export async function saveState(tx: Tx, id: string, state: BulkState, acting: Acting | null): Promise<void> {
  await sql`
    update bulk_change set state = ${state}, acting = ${acting === null ? null : JSON.stringify(acting)}::jsonb
    where id = ${id}::uuid`.execute(tx)
}

/** A record whose turn it is. */
export interface Turn {
  readonly id: string
  readonly version: number
  readonly before: object | null
  readonly afterVersion: number | null
}

/** The next records with that outcome, in their order. */
export async function nextRows(tx: Tx, id: string, outcome: 'pending' | 'changed', limit: number): Promise<Turn[]> {
  const found = await sql<Turn>`
    select record_id as id, version, before, after_version as "afterVersion"
    from bulk_change_row where bulk_id = ${id}::uuid and outcome = ${outcome} order by place limit ${sql.lit(limit)}`.execute(
    tx,
  )
  return found.rows
}

/** Notes what became of records. */
export async function saveOutcomes(tx: Tx, id: string, outcomes: readonly (Done | Undone)[]): Promise<void> {
  await sql`
    update bulk_change_row set outcome = given.outcome, reason = given.reason,
      before = coalesce(given.before, bulk_change_row.before), after_version = coalesce(given."afterVersion", bulk_change_row.after_version)
    from json_to_recordset(${JSON.stringify(outcomes)}::json)
      as given (id uuid, outcome text, reason text, before jsonb, "afterVersion" integer)
    where bulk_id = ${id}::uuid and record_id = given.id`.execute(tx)
}

export async function countsOf(
  db: Db,
  id: string,
): Promise<{ counts: Counts; reasons: { reason: SkipReason; count: number }[] }> {
  const { rows } = await sql<{ outcome: BulkOutcome; reason: SkipReason | null; count: number }>`
    select outcome, reason, count(*) as count from bulk_change_row where bulk_id = ${id}::uuid group by outcome, reason
    order by count(*) desc, reason`.execute(db)
  const counts = { pending: 0, same: 0, skipped: 0, changed: 0, undone: 0, kept: 0 }
  for (const { outcome, count } of rows) counts[outcome] += count
  return { counts, reasons: rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])) }
}

/** The first of those that were left as they are for a reason. */
export async function skippedRows(db: Db, id: string, limit: number): Promise<{ id: string; reason: SkipReason }[]> {
  const found = await sql<{ id: string; reason: SkipReason }>`
    select record_id as id, reason from bulk_change_row
    where bulk_id = ${id}::uuid and outcome in ('skipped', 'kept') and reason is not null
    order by place limit ${sql.lit(limit)}`.execute(db)
  return found.rows
}
