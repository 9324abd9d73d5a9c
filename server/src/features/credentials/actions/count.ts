import type { CredentialFilter } from '@chizheng/contract'
import { type Actor, reachOf } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { countEach, totalCap } from '../store/list.ts'
import { resolveFilter } from './list.ts'

/** How many credentials within reach each of the filters lists, exact up to the cap of lists, in one question. */
export async function countCredentialsBy(
  context: Context,
  actor: Actor,
  filters: readonly CredentialFilter[],
): Promise<{ count: number; capped: boolean }[]> {
  const reach = reachOf(actor, 'credentials.read')
  const resolved = await Promise.all(filters.map((filter) => resolveFilter(context, filter, reach)))
  const counts = await countEach(context.db, resolved)
  return counts.map((count) => ({ count, capped: count === totalCap }))
}
