import type { Reach } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Document, DocumentKind } from '../rules/document.ts'
import { documents, toDocument } from './documents.ts'

/** Beyond so many documents a list does not count on. */
export const totalCap = 100_000

/** What the end of a document's retention is computed from, and the end that is stored. */
export interface Kept {
  readonly id: string
  readonly personId: string
  readonly kind: DocumentKind
  /** Day in the time zone. */
  readonly addedOn: Day
  readonly until: Day | null
  readonly unitId: string | null
}

/** All documents of these people, held until the transaction ends; always in one order. */
export async function keptOf(tx: Tx, personIds: readonly string[], timeZone: string): Promise<Kept[]> {
  const found = await sql<Kept>`
    select id, person_id as "personId", kind, (added_at at time zone ${timeZone})::date as "addedOn", retain_until as until,
      unit_id as "unitId"
    from document where person_id = any(${personIds}::uuid[]) order by id for update`.execute(tx)
  return found.rows
}

export async function saveSettled(
  tx: Tx,
  settled: readonly { readonly id: string; readonly unitId: string | null; readonly until: Day | null }[],
): Promise<void> {
  if (settled.length === 0) return
  const [ids, units, ends] = [
    settled.map(({ id }) => id),
    settled.map(({ unitId }) => unitId),
    settled.map(({ until }) => until),
  ]
  await sql`
    update document set unit_id = settled.unit_id, retain_until = settled.until
    from unnest(${ids}::uuid[], ${units}::uuid[], ${ends}::date[]) as settled(id, unit_id, until)
    where document.id = settled.id`.execute(tx)
}

/** People who hold documents, in the order of their ids, after one of them. */
export async function nextHolders(db: Db, after: string, limit: number): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select distinct person_id as id from document where person_id > ${after}::uuid order by id limit ${limit}`.execute(
    db,
  )
  return found.rows.map(({ id }) => id)
}

/** Documents of people within a reach whose last day lies before a day, and not before another; of these kinds, or of all. */
export interface Due {
  readonly from: Day | null
  readonly before: Day
  readonly kinds: readonly DocumentKind[] | null
  readonly reach: Reach
}

function due(db: Db, { from, before, kinds, reach }: Due) {
  let found = documents(db).where('retain_until', '<', before)
  if (from !== null) found = found.where('retain_until', '>=', from)
  if (kinds !== null) found = found.where('kind', 'in', kinds)
  if (reach.all) return found
  const { unitIds, personIds } = reach
  return found.where(sql<boolean>`(unit_id = any(${unitIds}::uuid[]) or person_id = any(${personIds}::uuid[]))`)
}

/** How many are due, at most `limit`. */
export async function countDue(db: Db, what: Due, limit: number): Promise<number> {
  const row = await db
    .withTables<Record<never, never>>()
    .selectFrom(due(db, what).clearSelect().select('id').limit(limit).as('due'))
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  return row.total
}

/** One page of them, the longest overdue first: read along `document_due`, not sorted. */
export async function dueDocuments(db: Db, what: Due, page: { limit: number; offset: number }): Promise<Document[]> {
  const rows = await due(db, what).orderBy('retain_until').orderBy('id').limit(page.limit).offset(page.offset).execute()
  return rows.map(toDocument)
}
