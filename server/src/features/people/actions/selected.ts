import type { PeopleFilter } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { firstIds } from '../store/people-list.ts'
import { filterOf } from './list.ts'

/** People who were picked one by one, or all whom a filter means. */
export interface SelectedPeople {
  readonly people?: readonly string[] | undefined
  readonly filter?: PeopleFilter | undefined
}

const everybody: PeopleFilter = { unitScope: 'below' }

/** Ids of the selected people within reach, in the order of names, at most `limit`. Who was picked and is not within reach is left out. */
export async function selectedPeople(
  context: Pick<Context, 'db' | 'clock' | 'secrets'>,
  { people, filter }: SelectedPeople,
  reach: Reach,
  limit: number,
): Promise<string[]> {
  const asked = await filterOf(context, filter ?? everybody, reach)
  return await firstIds(context.db, people === undefined ? asked : { ...asked, ids: people }, limit)
}

/** Everybody within a reach. For a part of the company these are some thousand ids at most. */
export async function idsWithin(context: Pick<Context, 'db' | 'clock' | 'secrets'>, reach: Reach): Promise<string[]> {
  return await firstIds(context.db, await filterOf(context, everybody, reach), 1_000_000)
}
