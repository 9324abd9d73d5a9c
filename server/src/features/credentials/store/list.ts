import type { credentialSorts } from '@chizheng/contract'
import { type Db, plannedAfresh, sql } from '../../../platform/db/index.ts'
import { type CredentialCondition, conditionOf, isInIndex, isWide, type ResolvedFilter } from './conditions.ts'
import { credentials, type StoredCredential, toCredential } from './credentials.ts'

export interface ListOrder {
  readonly sort: (typeof credentialSorts)[number]
  readonly direction: 'asc' | 'desc'
}

/** Beyond so many a list does not count on: counting all costs more than showing a page. */
export const totalCap = 100_000
/** Up to so many matches are read and sorted; more, and the order's index is walked instead. */
const sortedAtMost = 10_000
/** Rows looked at on a walk before giving up: what matches may all lie at the other end of the order. */
const walkedAtMost = 20_000

const columns = {
  due: 'due_on',
  name: 'holder_sort',
  type: 'type_sort',
  number: 'number',
  issued: 'issued_on',
  validUntil: 'valid_until',
  updated: 'updated_at',
} as const

/**
 * One page of the credentials that match, and how many match, at most `totalCap`.
 *
 * PostgreSQL chooses between reading what a filter finds and walking an order's index by estimates that assume filter and
 * order to be independent; they are not (titles never expire, a surname is one stretch of the alphabet), and then it walks the
 * whole table. So the way is chosen here by counting: few matches are read and sorted, many are met soon on a walk, and a walk
 * that meets none within its limit is given up for reading them all.
 */
export async function listCredentials(
  db: Db,
  filter: ResolvedFilter,
  order: ListOrder,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: StoredCredential[]; total: number }> {
  const condition = conditionOf(filter)
  if (isWide(filter)) {
    const [ids, total] = [await walkAll(db, condition, order, page), await countUpTo(db, condition, totalCap)]
    return { rows: await inOrder(db, ids), total }
  }
  const matching = isInIndex(filter) ? sql<boolean>`id in (select id from credential where ${condition})` : condition
  const few = await sortFew(db, matching, order, page)
  if (few !== null) return { rows: await inOrder(db, few.ids), total: few.total }
  const total = await countUpTo(db, condition, totalCap)
  const ids = (await walk(db, condition, order, page)) ?? (await sortAll(db, matching, order, page))
  return { rows: await inOrder(db, ids), total }
}

/** How many match, at most `cap`. */
export async function countUpTo(db: Db, condition: CredentialCondition, cap: number): Promise<number> {
  const found = await sql<{ total: number }>`${sql.raw(plannedAfresh)}
    select count(*) as total from (select 1 from credential where ${condition} limit ${sql.lit(cap)}) as matching`.execute(
    db,
  )
  return found.rows[0]!.total
}

/** How many match each of the filters, at most `totalCap`. Each is a question with a plan of its own, all in one statement. */
export async function countEach(db: Db, filters: readonly ResolvedFilter[]): Promise<number[]> {
  if (filters.length === 0) return []
  const counts = filters.map(
    (filter) =>
      sql`(select count(*) from (select 1 from credential where ${conditionOf(filter)} limit ${sql.lit(totalCap)}) as matching)`,
  )
  const found = await sql<{
    counts: number[]
  }>`${sql.raw(plannedAfresh)} select array[${sql.join(counts)}]::int[] as counts`.execute(db)
  return found.rows[0]!.counts
}

export function orderBy({ sort, direction }: ListOrder, key = columns[sort] as string) {
  return sql.raw(`${key} ${direction}, id ${direction}`)
}

/** Some of the credentials that match, at most `limit`, with whether the key of a whole number is theirs. */
export async function someCredentials(
  db: Db,
  filter: ResolvedFilter,
  limit: number,
): Promise<{ id: string; number: string | null; isKeyed: boolean }[]> {
  const key = filter.numberKey ? Buffer.from(filter.numberKey, 'hex') : null
  const found = await sql<{ id: string; number: string | null; isKeyed: boolean }>`${sql.raw(plannedAfresh)}
    select id, number, number_key is not distinct from ${key}::bytea and number_key is not null as "isKeyed"
    from credential where ${conditionOf(filter)} limit ${sql.lit(limit)}`.execute(db)
  return found.rows
}

/** The matches, read and sorted, when there are few; null when there are many. */
async function sortFew(
  db: Db,
  condition: CredentialCondition,
  order: ListOrder,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ ids: string[]; total: number } | null> {
  const found = await sql<{ total: number; ids: string[] | null }>`${sql.raw(plannedAfresh)}
    with matching as materialized (
      select id, ${sql.ref(columns[order.sort])} as key from credential where ${condition} limit ${sql.lit(sortedAtMost + 1)}
    )
    select (select count(*) from matching) as total, (
      select array_agg(id order by place) from (
        select id, row_number() over (order by ${orderBy(order, 'key')}) as place from matching
        order by ${orderBy(order, 'key')} limit ${sql.lit(limit)} offset ${sql.lit(offset)}
      ) as page
    ) as ids`.execute(db)
  const { total, ids } = found.rows[0]!
  return total > sortedAtMost ? null : { ids: ids ?? [], total }
}

/** The page met on the way along the order's index; null when it was not complete within the limit. */
async function walk(
  db: Db,
  condition: CredentialCondition,
  order: ListOrder,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[] | null> {
  const found = await sql<{ id: string }>`${sql.raw(plannedAfresh)}
    select id from (select * from credential order by ${orderBy(order)} limit ${sql.lit(walkedAtMost + 4 * offset)}) as begun
    where ${condition} order by ${orderBy(order)} limit ${sql.lit(limit)} offset ${sql.lit(offset)}`.execute(db)
  return found.rows.length < limit ? null : found.rows.map((row) => row.id)
}

/** Almost all match: along the index, reading no row on the way (`shelf` is in it). */
async function walkAll(
  db: Db,
  condition: CredentialCondition,
  order: ListOrder,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select id from credential where ${condition} order by ${orderBy(order)} limit ${sql.lit(limit)} offset ${sql.lit(offset)}`.execute(
    db,
  )
  return found.rows.map((row) => row.id)
}

/** All matches read and the page sorted out of them. `offset 0` keeps the planner from walking the index after all. */
async function sortAll(
  db: Db,
  condition: CredentialCondition,
  order: ListOrder,
  { limit, offset }: { limit: number; offset: number },
): Promise<string[]> {
  const found = await sql<{ id: string }>`${sql.raw(plannedAfresh)}
    select id from (select id, ${sql.ref(columns[order.sort])} as key from credential where ${condition} offset 0) as matching
    order by ${orderBy(order, 'key')} limit ${sql.lit(limit)} offset ${sql.lit(offset)}`.execute(db)
  return found.rows.map((row) => row.id)
}

/** The credentials of these ids, in the order of the ids. */
export async function inOrder(db: Db, ids: readonly string[]): Promise<StoredCredential[]> {
  if (ids.length === 0) return []
  const rows = await credentials(db).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
  const byId = new Map(rows.map((row) => [row.id, toCredential(row)]))
  return ids.flatMap((one) => byId.get(one) ?? [])
}
