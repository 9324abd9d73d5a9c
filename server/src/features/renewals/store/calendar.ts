import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'

export interface EntryName {
  readonly id: string
  readonly kind: 'exam' | 'training'
  readonly title: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly place: string | null
}

export async function entriesById(db: Db, ids: readonly string[]): Promise<Map<string, EntryName>> {
  if (ids.length === 0) return new Map()
  const found = await sql<EntryName>`
    select id, kind, title, starts_on as "startsOn", ends_on as "endsOn", place
    from renewal_entry where id = any(${ids}::uuid[])`.execute(db)
  return new Map(found.rows.map((entry) => [entry.id, entry]))
}

export interface EntryPlaces {
  readonly id: string
  readonly typeIds: readonly string[]
  readonly capacity: number | null
  readonly isCancelled: boolean
  readonly taken: number
}

/** An entry, held until the transaction ends, with how many places are taken: two at once get the last one after each other. */
export async function holdEntry(db: Db, id: string): Promise<EntryPlaces | null> {
  const held = await sql<Omit<EntryPlaces, 'taken'>>`
    select id, type_ids as "typeIds", capacity, cancelled_at is not null as "isCancelled"
    from renewal_entry where id = ${id}::uuid for update`.execute(db)
  const [entry] = held.rows
  if (entry === undefined) return null
  const counted = await sql<{ taken: number }>`
    select count(*) as taken from renewal_step where entry_id = ${id}::uuid`.execute(db)
  return { ...entry, taken: counted.rows[0]!.taken }
}

/** What is written down of an entry. */
export interface EntryFields {
  readonly kind: 'exam' | 'training'
  readonly title: string
  /** Empty: for every type. */
  readonly typeIds: readonly string[]
  readonly startsOn: Day
  readonly endsOn: Day
  readonly registerBy: Day | null
  readonly place: string | null
  readonly capacity: number | null
  readonly feeFen: number | null
  readonly remarks: string | null
}

export interface StoredEntry extends EntryFields {
  readonly id: string
  readonly version: number
  readonly cancelled: boolean
  readonly taken: number
}

const columns = sql`
  id, version, kind, title, type_ids as "typeIds", starts_on as "startsOn", ends_on as "endsOn", register_by as "registerBy", place, capacity,
  fee_fen as "feeFen", remarks, cancelled_at is not null as cancelled,
  (select count(*) from renewal_step s where s.entry_id = renewal_entry.id) as taken`

export async function entriesBetween(db: Db, from: Day, to: Day): Promise<StoredEntry[]> {
  const found = await sql<StoredEntry>`
    select ${columns} from renewal_entry where starts_on <= ${to} and ends_on >= ${from} order by starts_on, id limit 1000`.execute(
    db,
  )
  return found.rows
}

export async function entriesOf(db: Db, ids: readonly string[]): Promise<StoredEntry[]> {
  const found = await sql<StoredEntry>`
    select ${columns} from renewal_entry where id = any(${ids}::uuid[]) order by id`.execute(db)
  return found.rows
}

/** Writes a new entry, or over one that is held. */
export async function saveEntry(tx: Tx, entry: StoredEntry, at: Date): Promise<void> {
  const now = at.toISOString()
  await sql`
    insert into renewal_entry (id, version, kind, title, type_ids, starts_on, ends_on, register_by, place, capacity, fee_fen, remarks,
      cancelled_at, created_at, updated_at)
    values (${entry.id}, ${entry.version}, ${entry.kind}, ${entry.title}, ${entry.typeIds}::text[], ${entry.startsOn}, ${entry.endsOn},
      ${entry.registerBy}, ${entry.place || null}, ${entry.capacity}, ${entry.feeFen}, ${entry.remarks || null},
      ${entry.cancelled ? now : null}, ${now}, ${now})
    on conflict (id) do update set version = excluded.version, kind = excluded.kind, title = excluded.title, type_ids = excluded.type_ids,
      starts_on = excluded.starts_on, ends_on = excluded.ends_on, register_by = excluded.register_by, place = excluded.place,
      capacity = excluded.capacity, fee_fen = excluded.fee_fen, remarks = excluded.remarks,
      cancelled_at = case when excluded.cancelled_at is null then null else coalesce(renewal_entry.cancelled_at, excluded.cancelled_at) end,
      updated_at = excluded.updated_at`.execute(tx)
}
