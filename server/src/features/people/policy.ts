import type { PersonRecord } from '@chizheng/contract'
import { type Actor, may, mayEverywhere, type Place } from '../../kernel/actor.ts'

/** Where a person's record is. */
export function placeOf(person: { readonly id: string; readonly unitId: string | null }): Place {
  return { unitId: person.unitId, personId: person.id }
}

/** What this actor may do with a person: the `can` block of the record. */
export function canWithPerson(actor: Actor, place: Place): PersonRecord['can'] {
  return {
    change: may(actor, 'people.change', place),
    reveal: may(actor, 'people.reveal', place),
    register: may(actor, 'credentials.change', place),
    archive: may(actor, 'archive.read', place),
    export: may(actor, 'credentials.export', place),
  }
}

/**
 * Whether this actor may change what is directly in a unit, or, for null, what stands at the top of the tree: whoever looks after
 * a part of the company leaves what is above it alone.
 */
export function mayChangeIn(actor: Actor, unitId: string | null): boolean {
  if (unitId === null) return mayEverywhere(actor, 'people.change')
  return may(actor, 'people.change', { unitId, personId: null })
}

/** A unit can be moved or removed by whoever may change what it hangs at, and removed when nothing is in it and it is not the company itself. */
export function canWithUnit(
  actor: Actor,
  unit: {
    readonly id: string
    readonly parentId: string | null
    readonly isRoot: boolean
    readonly hasChildren: boolean
    readonly peopleCount: number
  },
): { change: boolean; move: boolean; remove: boolean } {
  const change = mayChangeIn(actor, unit.id)
  const move = change && mayChangeIn(actor, unit.parentId)
  return { change, move, remove: move && !unit.isRoot && !unit.hasChildren && unit.peopleCount === 0 }
}

export function canWithCompany(actor: Actor): { change: boolean } {
  return { change: mayEverywhere(actor, 'company.change') }
}
