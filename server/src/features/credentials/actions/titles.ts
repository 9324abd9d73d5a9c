import { type Actor, demand, may, type Place } from '../../../kernel/actor.ts'
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
  /** Where it is: with its holder. */
  readonly place: Place
  readonly typeName: string
}

/**
 * Credentials by their ids, or all of one person, superseded ones too: those that the actor sees.
 *
 * @throws Refusal `not_found` when the actor sees no such person.
 */
export async function credentialTitles(
  db: Db,
  actor: Actor,
  by: { readonly ids: readonly string[] } | { readonly personId: string },
): Promise<CredentialTitle[]> {
  if ('personId' in by) {
    const [person] = await knownPeople(db, { ids: [by.personId] })
    if (person === undefined) throw new Refusal('not_found')
    demand(actor, 'credentials.read', { unitId: person.unitId, personId: person.id })
  }
  const { names } = await loadTypes(db)
  const found = (await headsBy(db, by)).map(({ id, personId, unitId, ...type }) => {
    return { id, personId, place: { unitId, personId }, typeName: typeNameOf(type, names) }
  })
  return found.filter(({ place }) => may(actor, 'credentials.read', place))
}
