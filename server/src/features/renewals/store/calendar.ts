import type { Day } from '../../../kernel/day.ts'
import { type Db, sql } from '../../../platform/db/index.ts'

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
