import type { EmploymentState, IdState, PersonRow } from '@chizheng/contract'
import { searchPatterns } from '../../../kernel/search.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { PeopleSeams } from '../people-listener.ts'
import { presentRow } from '../present.ts'
import { wholeIdNumber } from '../rules/search.ts'
import { subtreeIds } from '../store/org-units.ts'
import { countPeople, listPeople, type PeopleFilter, type PeopleSort, totalCap } from '../store/people-list.ts'

/** The filter as the contract reads it from the URL. */
export interface PeopleQuery {
  readonly q?: string | undefined
  readonly unit?: string | undefined
  readonly employment?: readonly EmploymentState[] | undefined
  readonly idState?: readonly IdState[] | undefined
}

/**
 * The filter as the store asks it. Somebody who types a whole valid ID number looks for its holder: the number itself is never
 * compared or kept, its keyed hash is.
 */
export async function filterOf(context: Context, query: PeopleQuery): Promise<PeopleFilter> {
  const idNumber = wholeIdNumber(query.q ?? '', context.clock.today())
  return {
    patterns: idNumber === null ? searchPatterns(query.q ?? '') : [],
    unitIds: query.unit === undefined ? null : await subtreeIds(context.db, query.unit),
    employment: query.employment?.length ? query.employment : null,
    idStates: query.idState?.length ? query.idState : null,
    idIndex: idNumber === null ? null : context.secrets.blindIndex('id_number', idNumber).toString('hex'),
  }
}

/** One page of people. `total` is exact up to `totalCap`. */
export async function peoplePage(
  context: Context,
  seams: PeopleSeams,
  query: PeopleQuery & { page: number; size: number; sort: PeopleSort; order: 'asc' | 'desc' },
): Promise<{ rows: PersonRow[]; total: number; totalCapped: boolean }> {
  const { db } = context
  const filter = await filterOf(context, query)
  const [people, total] = await Promise.all([
    listPeople(
      db,
      filter,
      { sort: query.sort, direction: query.order },
      { limit: query.size, offset: (query.page - 1) * query.size },
    ),
    countPeople(db, filter),
  ])
  const counts = await seams.credentialCounts(
    db,
    people.map(({ id }) => id),
  )
  return {
    rows: people.map((person) => presentRow(person, counts.get(person.id))),
    total,
    totalCapped: total === totalCap,
  }
}
