import type { EmploymentState, IdState } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Db, plannedAfresh, sql } from '../../../platform/db/index.ts'
import type { Insurer } from '../rules/person.ts'
import { insurer } from './people.ts'
import { withinReach } from './reach.ts'
import { on } from './tables.ts'

export interface PeopleFilter {
  /** Only people whom the reader may see. */
  readonly reach: Reach
  /** Only these; null: all. */
  readonly ids?: readonly string[] | null
  /** LIKE patterns that must all match. */
  readonly patterns: readonly string[]
  /** People who are meant as well: the words were their ID number. */
  readonly holderIds: readonly string[]
  /** Only people of these units; null: of all; empty: people without a unit. */
  readonly unitIds: readonly string[] | null
  readonly employment: readonly EmploymentState[] | null
  readonly idStates: readonly IdState[] | null
  /** Whether they hold a credential that counts; null: either. */
  readonly holds: 'none' | 'some' | null
  /** Who pays their social insurance: a legal entity by id, somebody else, or not known; null: whoever. */
  readonly insured: string | null
  /** Only those whom this bulk change left as they were; null: everybody. */
  readonly skippedBy: string | null
}

export type PeopleSort = 'name' | 'unit' | 'nextDue' | 'credentials' | 'updated'

export interface ListedPerson {
  readonly id: string
  readonly name: string
  readonly employeeNumber: string | null
  readonly idMasked: string | null
  readonly idState: IdState
  readonly phoneMasked: string | null
  readonly unitId: string | null
  readonly unitName: string | null
  readonly unitPath: string | null
  readonly post: string | null
  readonly employmentState: EmploymentState
  readonly credentialCount: number
  readonly nextDueOn: Day | null
  readonly insuredWith: Insurer | null
}

/** Beyond so many people a list does not count on: counting all costs more than showing a page. */
export const totalCap = 100_000

/** The people that match, beside what the credentials told of them where the order or the filter asks for it. */
export function matching(db: Db, filter: PeopleFilter, sort?: PeopleSort) {
  let query = found(db, filter)
  if (filter.holds !== null || sort === 'nextDue' || sort === 'credentials')
    query = query.innerJoin('person_summary', 'person_summary.person_id', 'person.id') as unknown as typeof query
  if (filter.holds === 'none') query = query.where(sql<boolean>`person_summary.credential_count = 0`)
  if (filter.holds === 'some') query = query.where(sql<boolean>`person_summary.credential_count > 0`)
  if (filter.ids) query = query.where('person.id', '=', sql<string>`any(${filter.ids}::uuid[])`)
  if (!filter.reach.all) query = query.where(withinReach(filter.reach))
  if (filter.unitIds?.length === 0) query = query.where('person.unit_id', 'is', null)
  else if (filter.unitIds !== null)
    query = query.where('person.unit_id', '=', sql<string>`any(${filter.unitIds}::uuid[])`)
  if (filter.employment !== null) query = query.where('person.employment_state', 'in', filter.employment)
  if (filter.skippedBy !== null) query = query.where(skipped(filter.skippedBy))
  if (filter.insured !== null) query = query.where(insuredBy(filter.insured))
  if (filter.idStates !== null) query = query.where('person.id_state', 'in', filter.idStates)
  return query
}

/** Asked by id, because a materialised search carries only a few columns. */
function insuredBy(insured: string) {
  const condition =
    insured === 'none'
      ? sql`insured_with_id is null and insured_with_name is null`
      : insured === 'elsewhere'
        ? sql`insured_with_name is not null`
        : sql`insured_with_id = ${insured}::uuid`
  return sql<boolean>`person.id in (select id from person as insured where ${condition})`
}

/** Whom a bulk change left as they were. */
function skipped(bulkId: string) {
  return sql<boolean>`person.id in (
    select record_id from bulk_change_row where bulk_id = ${bulkId}::uuid and outcome in ('skipped', 'pending', 'kept'))`
}

/**
 * The people who match the words, or all. Words are looked up first and by themselves: for a page in some order PostgreSQL would
 * otherwise rather walk that order until fifty have come by, which for a name that begins with zh is nearly the whole table.
 */
function found(db: Db, { patterns, holderIds }: Pick<PeopleFilter, 'patterns' | 'holderIds'>) {
  const everybody = on(db).selectFrom('person')
  if (patterns.length === 0) return everybody
  let wanted = on(db)
    .selectFrom('person')
    .select(['id', 'unit_id', 'employment_state', 'id_state', 'sort_key', 'updated_at'])
  for (const pattern of patterns)
    wanted = wanted.where(
      holderIds.length === 0
        ? sql<boolean>`search_text like ${pattern}`
        : sql<boolean>`(search_text like ${pattern} or id = any(${holderIds}::uuid[]))`,
    )
  return on(db)
    .with(
      (cte) => cte('wanted').materialized(),
      () => wanted,
    )
    .selectFrom('wanted as person') as unknown as typeof everybody
}

/** How many people match, at most `totalCap`. */
export async function countPeople(db: Db, filter: PeopleFilter): Promise<number> {
  const row = await db
    .withTables<Record<never, never>>()
    .selectFrom(matching(db, filter).select('person.id').limit(totalCap).as('matching'))
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  return row.total
}

/** How many people match each of the filters, at most `totalCap`. */
export async function countEach(db: Db, filters: readonly PeopleFilter[]): Promise<number[]> {
  if (filters.length === 0) return []
  const counts = filters.map(
    (filter) => sql`(select count(*) from (${matching(db, filter).select('person.id').limit(totalCap)}) as matching)`,
  )
  const found = await sql<{
    counts: number[]
  }>`${sql.raw(plannedAfresh)} select array[${sql.join(counts)}]::int[] as counts`.execute(db)
  return found.rows[0]!.counts
}

export interface PeopleOrder {
  readonly sort: PeopleSort
  readonly direction: 'asc' | 'desc'
}

/**
 * One page of the people that match.
 *
 * Each order ends in an id and follows an index, so that a page is read and not sorted. The page's ids are found first, from
 * the index alone where there is no filter, and only then its rows: a late page costs no more joins than the first. People
 * without a next deadline come last when the nearest come first.
 */
export async function listPeople(
  db: Db,
  filter: PeopleFilter,
  order: PeopleOrder,
  page: Page,
): Promise<ListedPerson[]> {
  const ids = await (order.sort === 'unit' ? idsByUnit(db, filter, order, page) : idsInOrder(db, filter, order, page))
  return await rows(db).where('person.id', '=', sql<string>`any(${ids}::uuid[])`).orderBy(ordering(order)).execute()
}

/** The first people that match, in the order of the list, each with what it is searched by. */
export async function firstFound(
  db: Db,
  filter: PeopleFilter,
  limit: number,
): Promise<(ListedPerson & { searchText: string })[]> {
  const order: PeopleOrder = { sort: 'name', direction: 'asc' }
  const ids = await idsInOrder(db, filter, order, { limit, offset: 0 })
  return await rows(db)
    .select('person.search_text as searchText')
    .where('person.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy(ordering(order))
    .execute()
}

/** The first ids that match, in the order of names. */
export async function firstIds(db: Db, filter: PeopleFilter, limit: number): Promise<string[]> {
  return await idsInOrder(db, filter, { sort: 'name', direction: 'asc' }, { limit, offset: 0 })
}

interface Page {
  readonly limit: number
  readonly offset: number
}

const orderings: Readonly<Record<PeopleSort, readonly string[]>> = {
  name: ['person.sort_key', 'person.id'],
  unit: ['org_unit.tree_order', 'person.sort_key', 'person.id'],
  nextDue: ['person_summary.next_due_on', 'person_summary.person_id'],
  credentials: ['person_summary.credential_count', 'person_summary.person_id'],
  updated: ['person.updated_at', 'person.id'],
}

function ordering({ sort, direction }: PeopleOrder) {
  return sql.join(orderings[sort].map((column) => sql.raw(`${column} ${direction}`)))
}

async function idsInOrder(db: Db, filter: PeopleFilter, order: PeopleOrder, page: Page): Promise<string[]> {
  const found = await matching(db, filter, order.sort)
    .select('person.id')
    .orderBy(ordering(order))
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return found.map(({ id }) => id)
}

/**
 * The page along the tree: people in units, and those without one at its end. No index holds that order, so these are two
 * questions, and people in units are read unit by unit along `person_unit`; asked at once, the whole table would be sorted.
 */
async function idsByUnit(db: Db, filter: PeopleFilter, order: PeopleOrder, page: Page): Promise<string[]> {
  const parts = [idsInUnits, idsNowhere]
  const [first, second] = (order.direction === 'asc' ? parts : parts.toReversed()) as [
    typeof idsInUnits,
    typeof idsNowhere,
  ]
  const begun = await first(db, filter, order, page)
  if (begun.length === page.limit) return begun
  const inFirst = matching(db, filter).where('person.unit_id', order.direction === 'asc' ? 'is not' : 'is', null)
  const { total } = await inFirst.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  const rest = { limit: page.limit - begun.length, offset: Math.max(0, page.offset - total) }
  return [...begun, ...(await second(db, filter, order, rest))]
}

async function idsInUnits(db: Db, filter: PeopleFilter, { direction }: PeopleOrder, page: Page): Promise<string[]> {
  const to = sql.raw(direction)
  const ofUnit = matching(db, filter)
    .select(['person.id', 'person.sort_key'])
    .where('person.unit_id', '=', sql.ref<string>('unit.id'))
    .orderBy(sql`person.sort_key ${to}, person.id ${to}`)
    // Nobody beyond can be on the page; and the two limits keep the planner to going unit by unit, along the tree.
    .limit(page.offset + page.limit)
  const found = await sql<{ id: string }>`
    select member.id from (select id, tree_order from org_unit order by tree_order ${to} offset 0) as unit
    cross join lateral (${ofUnit}) as member
    order by unit.tree_order ${to}, member.sort_key ${to}, member.id ${to}
    limit ${page.limit} offset ${page.offset}`.execute(db)
  return found.rows.map(({ id }) => id)
}

async function idsNowhere(db: Db, filter: PeopleFilter, { direction }: PeopleOrder, page: Page): Promise<string[]> {
  const to = sql.raw(direction)
  const found = await matching(db, filter)
    .select('person.id')
    .where('person.unit_id', 'is', null)
    // The unit is the same for all; named, it makes this the order of `person_unit`.
    .orderBy(sql`person.unit_id ${to}, person.sort_key ${to}, person.id ${to}`)
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return found.map(({ id }) => id)
}

function rows(db: Db) {
  return on(db)
    .selectFrom('person')
    .innerJoin('person_summary', 'person_summary.person_id', 'person.id')
    .leftJoin('org_unit', 'org_unit.id', 'person.unit_id')
    .select([
      'person.id',
      'person.name',
      'person.employee_number as employeeNumber',
      'person.id_masked as idMasked',
      'person.id_state as idState',
      'person.phone_masked as phoneMasked',
      'person.unit_id as unitId',
      'org_unit.name as unitName',
      'org_unit.path as unitPath',
      'person.post',
      'person.employment_state as employmentState',
      'person_summary.credential_count as credentialCount',
      'person_summary.next_due_on as nextDueOn',
    ])
    .select(insurer.as('insuredWith'))
}

/** Rows in memory at once. */
const part = 1_000

/**
 * Lets `work` read everybody who matches, in this order and in parts, as they are at one moment: what others write meanwhile is
 * not seen. The first argument of `work` reads from the same moment.
 */
export async function inSnapshot<T>(
  db: Db,
  filter: PeopleFilter,
  order: PeopleOrder,
  work: (snapshot: Db, parts: AsyncIterable<ListedPerson[]>) => Promise<T>,
): Promise<T> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const query = rows(tx).where('person.id', 'in', matching(tx, filter).select('person.id')).orderBy(ordering(order))
      // All rows will be read, so the plan that begins soonest is not the best.
      await sql`set local cursor_tuple_fraction = 1`.execute(tx)
      await sql`declare matching no scroll cursor for ${query}`.execute(tx)
      return await work(tx, partsOf(tx))
    })
}

async function* partsOf(tx: Db): AsyncGenerator<ListedPerson[]> {
  for (;;) {
    const fetched = await sql<ListedPerson>`fetch ${sql.lit(part)} from matching`.execute(tx)
    if (fetched.rows.length === 0) return
    yield fetched.rows
  }
}
