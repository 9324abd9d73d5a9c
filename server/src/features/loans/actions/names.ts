import type { Db } from '../../../platform/db/index.ts'
import { knownPeople } from '../../people/index.ts'

/** What these people are called. */
export async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids.flatMap((id) => id ?? []))]
  const people = asked.length === 0 ? [] : await knownPeople(db, { ids: asked })
  return new Map(people.map(({ id, name }) => [id, name]))
}
