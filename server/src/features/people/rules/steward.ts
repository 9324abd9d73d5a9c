import type { OrgUnit } from './org-units.ts'
import type { Person } from './person.ts'

export interface Steward {
  readonly id: string
  readonly name: string
  /** Whether somebody named them, rather than that they head the unit. */
  readonly named: boolean
}

/**
 * Who looks after a person's certificates (证书管理员): who was named, else the head of the person's unit, else of the nearest unit
 * upwards that has one. Nobody is their own steward: of a head it is the next one up. Whoever has left is passed over.
 */
export function stewardOf(
  person: Pick<Person, 'id' | 'unitId' | 'steward'>,
  units: readonly Pick<OrgUnit, 'id' | 'parentId' | 'head'>[],
): Steward | null {
  const { steward } = person
  if (steward !== null && !steward.hasLeft) return { id: steward.id, name: steward.name, named: true }
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  for (let at = byId.get(person.unitId ?? ''); at !== undefined; at = byId.get(at.parentId ?? '')) {
    const { head } = at
    if (head !== null && !head.hasLeft && head.id !== person.id) return { id: head.id, name: head.name, named: false }
  }
  return null
}
