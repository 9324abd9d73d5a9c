import type { EmploymentState, IdState } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql } from '../../../platform/db/index.ts'
import { on } from './tables.ts'

export interface PeopleFilter {
  /** LIKE patterns that must all match. */
  readonly patterns: readonly string[]
  /** Only people of these units; null: of all. */
  readonly unitIds: readonly string[] | null
  readonly employment: readonly EmploymentState[] | null
  readonly idStates: readonly IdState[] | null
  /** Only whose ID number has this keyed hash, hex. */
  readonly idIndex: string | null
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
}

/** Beyond so many people a list does not count on: counting all costs more than showing a page. */
export const totalCap = 100_000

function matching(db: Db, filter: PeopleFilter) {
  let query = found(db, filter.patterns)
  if (filter.unitIds !== null) query = query.where('person.unit_id', '=', sql<string>`any(${filter.unitIds}::uuid[])`)
  if (filter.employment !== null) query = query.where('person.employment_state', 'in', filter.employment)
  if (filter.idStates !== null) query = query.where('person.id_state', 'in', filter.idStates)
  if (filter.idIndex !== null) {
    const matches = sql`person.id_index = ${Buffer.from(filter.idIndex, 'hex')}`
    // In two halves, because valid and other numbers have an index each.
    query = query.where(
      sql<boolean>`(person.id_state = 'valid' and ${matches} or person.id_state <> 'valid' and ${matches})`,
    )
  }
  return query
}

/**
 * The people who match the words, or all. Words are looked up first and by themselves: for a page in some order PostgreSQL would
 * otherwise rather walk that order until fifty have come by, which for a name that begins with zh is nearly the whole table.
 */
function found(db: Db, patterns: readonly string[]) {
  const everybody = on(db).selectFrom('person')
  if (patterns.length === 0) return everybody
  let wanted = on(db)
    .selectFrom('person')
    .select(['id', 'unit_id', 'employment_state', 'id_state', 'id_index', 'sort_key', 'updated_at'])
  for (const pattern of patterns) wanted = wanted.where('search_text', 'like', pattern)
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

/**
 * One page of the people that match.
 *
 * Each order ends in an id and is that of an index, so that a page is read and not sorted. The page's ids are found first, from
 * the index alone where there is no filter, and only then its rows: a late page costs no more joins than the first. People
 * without a next deadline come last when the nearest come first.
 */
export async function listPeople(
  db: Db,
  filter: PeopleFilter,
  order: { readonly sort: PeopleSort; readonly direction: 'asc' | 'desc' },
  page: { readonly limit: number; readonly offset: number },
): Promise<ListedPerson[]> {
  const ordering = orderings[order.sort].map((column) => sql.raw(`${column} ${order.direction}`))
  const ids = orderedBy(db, filter, order.sort)
    .select('person.id')
    .orderBy(sql.join(ordering))
    .limit(page.limit)
    .offset(page.offset)
  return await rows(db).where('person.id', 'in', ids).orderBy(sql.join(ordering)).execute()
}

const orderings: Readonly<Record<PeopleSort, readonly string[]>> = {
  name: ['person.sort_key', 'person.id'],
  unit: ['org_unit.tree_order', 'person.sort_key', 'person.id'],
  nextDue: ['person_summary.next_due_on', 'person_summary.person_id'],
  credentials: ['person_summary.credential_count', 'person_summary.person_id'],
  updated: ['person.updated_at', 'person.id'],
}

/** The people that match, with the table whose order is asked for and no other. */
function orderedBy(db: Db, filter: PeopleFilter, sort: PeopleSort) {
  const query = matching(db, filter)
  switch (sort) {
    case 'unit':
      return query.leftJoin('org_unit', 'org_unit.id', 'person.unit_id')
    case 'nextDue':
    case 'credentials':
      return query.innerJoin('person_summary', 'person_summary.person_id', 'person.id')
    default:
      return query
  }
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
}

/** Rows in memory at once. */
const part = 1_000

/**
 * Lets `work` read everybody who matches, by name and in parts, as they are at one moment: what others write meanwhile is not
 * seen. The first argument of `work` reads from the same moment.
 */
export async function inSnapshot<T>(
  db: Db,
  filter: PeopleFilter,
  work: (snapshot: Db, parts: AsyncIterable<ListedPerson[]>) => Promise<T>,
): Promise<T> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const query = rows(tx)
        .where('person.id', 'in', matching(tx, filter).select('person.id'))
        .orderBy('person.sort_key')
        .orderBy('person.id')
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
