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
  let query = on(db).selectFrom('person')
  for (const pattern of filter.patterns) query = query.where('person.search_text', 'like', pattern)
  if (filter.unitIds !== null) query = query.where('person.unit_id', '=', sql<string>`any(${filter.unitIds}::uuid[])`)
  if (filter.employment !== null) query = query.where('person.employment_state', 'in', filter.employment)
  if (filter.idStates !== null) query = query.where('person.id_state', 'in', filter.idStates)
  return query
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
 * Each order ends in the id and is that of an index, so that a page is read and not sorted. People without a next deadline come
 * last when the nearest come first.
 */
export async function listPeople(
  db: Db,
  filter: PeopleFilter,
  order: { readonly sort: PeopleSort; readonly direction: 'asc' | 'desc' },
  page: { readonly limit: number; readonly offset: number },
): Promise<ListedPerson[]> {
  const { direction } = order
  const query = matching(db, filter)
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
    .limit(page.limit)
    .offset(page.offset)
  switch (order.sort) {
    case 'name':
      return query.orderBy('person.sort_key', direction).orderBy('person.id', direction).execute()
    case 'unit':
      return query
        .orderBy('org_unit.tree_order', direction)
        .orderBy('person.sort_key', direction)
        .orderBy('person.id', direction)
        .execute()
    case 'nextDue':
      return query
        .orderBy('person_summary.next_due_on', direction)
        .orderBy('person_summary.person_id', direction)
        .execute()
    case 'credentials':
      return query
        .orderBy('person_summary.credential_count', direction)
        .orderBy('person_summary.person_id', direction)
        .execute()
    case 'updated':
      return query.orderBy('person.updated_at', direction).orderBy('person.id', direction).execute()
  }
}
