import type { CredentialFilter, CredentialRow } from '@chizheng/contract'
import { type Actor, type Reach, reachOf } from '../../../kernel/actor.ts'
import { wholeIdNumber } from '../../../kernel/identity.ts'
import { searchPatterns } from '../../../kernel/search.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { knownPeople, legalEntities, unitIdsOf } from '../../people/index.ts'
import { presentRow } from '../present.ts'
import { searchedNumber } from '../rules/search.ts'
import { type CredentialCondition, conditionOf, type ResolvedFilter } from '../store/conditions.ts'
import { type ListOrder, listCredentials, totalCap } from '../store/list.ts'
import { employersInUse, labelsInUse, valuesOf } from '../store/lookups.ts'
import { keyOfNumber } from './numbers.ts'
import { readingFor } from './reading.ts'

/** What a filter is looked up with. */
export type Asked = Pick<Context, 'db' | 'clock' | 'secrets'>

/**
 * The filter of the URL with what SQL cannot know: the words of a search, the units below a unit, the day; and the reach it is asked within. Somebody who types a
 * whole valid ID number looks for its holder as well, and a certificate number that holds an ID number is found by the whole of
 * it alone: both by keyed hashes.
 */
export async function resolveFilter(
  { db, clock, secrets }: Asked,
  filter: CredentialFilter,
  reach: Reach,
): Promise<ResolvedFilter> {
  const { q, unit, unitScope, ...rest } = filter
  const idNumber = wholeIdNumber(q ?? '', clock.today())
  const number = searchedNumber(q ?? '')
  const holders =
    idNumber === null ? [] : await knownPeople(db, { idIndexes: [secrets.blindIndex('id_number', idNumber)] })
  return {
    ...rest,
    reach,
    today: clock.today(),
    patterns: searchPatterns(q ?? ''),
    holderIds: holders.map((holder) => holder.id),
    numberKey: number === null ? null : keyOfNumber(secrets, number),
    unitIds: await unitIdsOf(db, unit, unitScope),
  }
}

/** The registry's filter as a condition over `credential_report`, for features that count what the registry lists within reach. */
export async function credentialCondition(
  asked: Asked,
  filter: CredentialFilter,
  reach: Reach,
): Promise<CredentialCondition> {
  return conditionOf(await resolveFilter(asked, filter, reach))
}

/** One page of the registry within the actor's reach. `total` is exact up to `totalCap`. */
export async function credentialPage(
  context: Context,
  actor: Actor,
  query: CredentialFilter & { page: number; size: number; sort: ListOrder['sort']; order: 'asc' | 'desc' },
): Promise<{ rows: CredentialRow[]; total: number; totalCapped: boolean }> {
  const { db } = context
  const { page, size, sort, order, ...filter } = query
  const { rows, total } = await listCredentials(
    db,
    await resolveFilter(context, filter, reachOf(actor, 'credentials.read')),
    { sort, direction: order },
    { limit: size, offset: (page - 1) * size },
  )
  const reading = await readingFor(context, db, actor)
  return { rows: rows.map((row) => presentRow(row, reading)), total, totalCapped: total === totalCap }
}

const mostValues = 500
/** People look for one of them by typing, so none is left out of a list that can be searched. */
const mostEmployers = 5_000

/** What the filters of the registry offer: what stands in the credentials within reach. */
export async function filterValues(db: Db, actor: Actor) {
  const reach = reachOf(actor, 'credentials.read')
  const entities = new Map((await legalEntities(db)).map(({ id, name }) => [id, name]))
  return {
    professions: await valuesOf(db, 'profession', reach, mostValues),
    levels: await valuesOf(db, 'level', reach, mostValues),
    labels: await labelsInUse(db, reach, mostValues),
    shelves: await valuesOf(db, 'custody_shelf', reach, mostValues),
    employers: (await employersInUse(db, reach, mostEmployers)).map((one) => ({
      ...one,
      name: entities.get(one.unitId ?? '') ?? one.name,
    })),
  }
}
