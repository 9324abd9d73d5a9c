import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { Named } from '../rules/person.ts'
import { holdPeople } from '../store/people.ts'
import { seenPerson } from './records.ts'

/**
 * The person whom another record is to name as its head or steward; `undefined` keeps who stood there. They are held until the
 * transaction ends, so that nobody who leaves meanwhile is named.
 *
 * @throws Refusal `not_found` with the field for nobody the actor sees; `person_has_left`.
 */
export async function namedPerson(
  tx: Tx,
  actor: Actor,
  id: string | null | undefined,
  { kept, field }: { readonly kept: Named | null; readonly field: string },
): Promise<Named | null> {
  if (id === undefined || id === kept?.id) return kept
  if (id === null) return null
  await holdPeople(tx, [id])
  const { name, employmentState } = await seenPerson(tx, actor, id, { field })
  if (employmentState === 'left') throw new Refusal('person_has_left', { field })
  return { id, name, hasLeft: false }
}
