import type { PeopleFilter } from '@chizheng/contract'
import { type Actor, reachOf } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { countEach, totalCap } from '../store/people-list.ts'
import { filterOf } from './list.ts'

/** How many people within reach each of the filters lists, exact up to the cap of lists, in one question. */
export async function countPeopleBy(
  context: Context,
  actor: Actor,
  filters: readonly PeopleFilter[],
): Promise<{ count: number; capped: boolean }[]> {
  const reach = reachOf(actor, 'people.read')
  const resolved = await Promise.all(filters.map((filter) => filterOf(context, filter, reach)))
  const counts = await countEach(context.db, resolved)
  return counts.map((count) => ({ count, capped: count === totalCap }))
}
