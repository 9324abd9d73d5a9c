import { Refusal } from '../../../kernel/refusal.ts'
import type { Db } from '../../../platform/db/index.ts'
import { knownPeople } from '../../people/index.ts'
import { typeNameOf } from '../present.ts'
import { headsBy } from '../store/lookups.ts'
import { loadTypes } from './types.ts'

/** What a credential is called, for features that list things of it. */
export interface CredentialTitle {
  readonly id: string
  readonly personId: string
  readonly typeName: string
}

/**
 * Credentials by their ids, or all of one person, superseded ones too.
 *
 * @throws Refusal `not_found` when there is no such person.
 */
export async function credentialTitles(
  db: Db,
  by: { readonly ids: readonly string[] } | { readonly personId: string },
): Promise<CredentialTitle[]> {
  if ('personId' in by && (await knownPeople(db, { ids: [by.personId] })).length === 0) throw new Refusal('not_found')
  const { names } = await loadTypes(db)
  return (await headsBy(db, by)).map(({ id, personId, ...type }) => ({
    id,
    personId,
    typeName: typeNameOf(type, names),
  }))
}
