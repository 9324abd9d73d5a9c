import type { PeopleFilter as PeopleQuery, PersonRow } from '@chizheng/contract'
import { type Actor, type Reach, reachOf } from '../../../kernel/actor.ts'
import { wholeIdNumber } from '../../../kernel/identity.ts'
import { searchPatterns } from '../../../kernel/search.ts'
import type { Context } from '../../../platform/context/index.ts'
import { unitIdsOf } from '../directory.ts'
import type { PeopleSeams } from '../people-listener.ts'
import { presentRow } from '../present.ts'
import { peopleBy } from '../store/people.ts'
import { countPeople, listPeople, type PeopleFilter, type PeopleSort, totalCap } from '../store/people-list.ts'

/** What a filter is looked up with. */
type Asked = Pick<Context, 'db' | 'clock' | 'secrets'>

/**
 * The filter as the store asks it, within the reader's reach. Somebody who types a whole valid ID number looks for its holder as well: the number itself is
 * never compared or kept, its keyed hash is.
 */
export async function filterOf({ db, clock, secrets }: Asked, query: PeopleQuery, reach: Reach): Promise<PeopleFilter> {
  const idNumber = wholeIdNumber(query.q ?? '', clock.today())
  const holders =
    idNumber === null ? [] : await peopleBy(db, { idIndexes: [secrets.blindIndex('id_number', idNumber)] })
  return {
    reach,
    patterns: searchPatterns(query.q ?? ''),
    holderIds: holders.map(({ id }) => id),
    unitIds: await unitIdsOf(db, query.unit, query.unitScope),
    employment: query.employment?.length ? query.employment : null,
    idStates: query.idState?.length ? query.idState : null,
    holds: query.holds ?? null,
    insured: query.insured ?? null,
    skippedBy: query.skippedBy ?? null,
  }
}

/** The order as the contract reads it from the URL. */
export interface PersonOrder {
  readonly sort: PeopleSort
  readonly order: 'asc' | 'desc'
}

/** One page of the people within reach. `total` is exact up to `totalCap`. */
export async function peoplePage(
  context: Context,
  seams: PeopleSeams,
  actor: Actor,
  query: PeopleQuery & PersonOrder & { page: number; size: number },
): Promise<{ rows: PersonRow[]; total: number; totalCapped: boolean }> {
  const { db } = context
  const filter = await filterOf(context, query, reachOf(actor, 'people.read'))
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
