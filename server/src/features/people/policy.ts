import { type Actor, may } from '../../kernel/actor.ts'

/** What this actor may do with a person: the `can` block of the record. */
export function canWithPerson(actor: Actor): { change: boolean; reveal: boolean } {
  return { change: may(actor, 'people.change'), reveal: may(actor, 'people.reveal') }
}

/** A unit can be removed when nothing is in it and it is not the company itself. */
export function canWithUnit(
  actor: Actor,
  unit: { readonly isRoot: boolean; readonly hasChildren: boolean; readonly peopleCount: number },
): { change: boolean; remove: boolean } {
  const change = may(actor, 'people.change')
  return { change, remove: change && !unit.isRoot && !unit.hasChildren && unit.peopleCount === 0 }
}

export function canWithCompany(actor: Actor): { change: boolean } {
  return { change: may(actor, 'company.change') }
}
