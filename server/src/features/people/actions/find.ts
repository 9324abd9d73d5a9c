import type { PersonRow } from '@chizheng/contract'
import { type Actor, reachOf } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { distanceFrom } from '../rules/search.ts'
import { firstFound } from '../store/people-list.ts'
import { filterOf } from './list.ts'

export type FoundPerson = Pick<PersonRow, 'id' | 'name' | 'employeeNumber' | 'unit' | 'employmentState'>

/** More people than this match only what is too short to mean one of them. */
const looked = 200

/** The people within reach who are nearest to what was typed, at most `limit`; those who work here before those who left. */
export async function findPeople(context: Context, actor: Actor, typed: string, limit: number): Promise<FoundPerson[]> {
  const filter = await filterOf(context, { q: typed, unitScope: 'below' }, reachOf(actor, 'people.read'))
  const found = await firstFound(context.db, filter, looked)
  const hasLeft = ({ employmentState }: FoundPerson): number => Number(employmentState === 'left')
  return found
    .map(({ searchText, unitId, unitName, unitPath, ...person }) => ({
      person: { ...person, unit: unitId === null ? null : { id: unitId, name: unitName!, path: unitPath! } },
      distance: distanceFrom(typed, searchText),
    }))
    .sort((one, other) => hasLeft(one.person) - hasLeft(other.person) || one.distance - other.distance)
    .slice(0, limit)
    .map(({ person }) => person)
}
