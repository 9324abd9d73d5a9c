import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { CredentialCount, PeopleListener } from '../../people/index.ts'
import { countsOf } from '../store/lookups.ts'
import { lockCatalogue, outdateTypes } from '../store/types.ts'
import { linkEmployers } from './employers.ts'
import { enqueueRecompute, recomputeOf } from './recompute.ts'

/** What credentials do when people change; `wiring.ts` hands it to people. */
export const peopleListener: PeopleListener = {
  onPeopleChanged: recomputeOf,
  /** Whoever writes a credential now waits, and then finds the company by its name. */
  async onLegalEntitiesChanged(context, tx) {
    await lockCatalogue(tx)
    await linkEmployers(context, tx)
  },
  /** Types are effective for a province: whoever writes a credential now waits and then sees the new one. */
  async onProvinceChanged(_context, tx) {
    await outdateTypes(tx)
    await enqueueRecompute(tx, null)
  },
}

/** How many credentials these people hold that count today, how many are expired, and what is due next. */
export async function credentialCounts(
  context: Context,
  db: Db,
  personIds: readonly string[],
): Promise<Map<string, CredentialCount>> {
  const rows = await countsOf(db, personIds, context.clock.today())
  return new Map(rows.map(({ personId, ...count }) => [personId, count]))
}
