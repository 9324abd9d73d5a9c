import { type Permission, type RoleName, rolePermissions } from '@chizheng/contract'
import { Refusal } from './refusal.ts'

/** How far a right goes: the whole company; or the people in these units, with everything below each in it, and these persons. */
export type Reach =
  | { readonly all: true }
  | { readonly all: false; readonly unitIds: readonly string[]; readonly personIds: readonly string[] }

export const everywhere: Reach = { all: true }

/** A role with its reach. */
export interface Grant {
  readonly role: RoleName
  readonly reach: Reach
}

/**
 * Who is acting. Every change names its actor; there is no ambient current user.
 *
 * `id` is opaque and goes into the ledger; `label` is what people read in a timeline.
 */
export type Actor =
  | { readonly kind: 'account'; readonly id: string; readonly label: string; readonly grants: readonly Grant[] }
  | { readonly kind: 'system'; readonly id: string; readonly label: string }

/** The product acting by itself: a job, a migration, the command line. */
export function systemActor(name: string): Actor {
  return { kind: 'system', id: `system:${name}`, label: name }
}

/** Where a record is: in a person's unit, about that person. A unit is a place without a person. */
export interface Place {
  readonly unitId: string | null
  readonly personId: string | null
}

/** Whether the place lies within the reach. People without a unit are within the whole company only, or reached by name. */
export function isWithin(reach: Reach, { unitId, personId }: Place): boolean {
  if (reach.all) return true
  return (
    (unitId !== null && reach.unitIds.includes(unitId)) || (personId !== null && reach.personIds.includes(personId))
  )
}

function reachesWith(actor: Actor, permission: Permission): readonly Reach[] {
  if (actor.kind === 'system') return [everywhere]
  return actor.grants.filter(({ role }) => rolePermissions[role].includes(permission)).map(({ reach }) => reach)
}

/** How far several go together. */
export function joinReaches(reaches: readonly Reach[]): Reach {
  const parts = reaches.flatMap((reach) => (reach.all ? [] : [reach]))
  if (parts.length < reaches.length) return everywhere
  return {
    all: false,
    unitIds: [...new Set(parts.flatMap(({ unitIds }) => unitIds))],
    personIds: [...new Set(parts.flatMap(({ personIds }) => personIds))],
  }
}

/** How far this actor's permission goes, all roles together that have it. */
export function reachOf(actor: Actor, permission: Permission): Reach {
  return joinReaches(reachesWith(actor, permission))
}

/**
 * Whether this actor may do what the permission names: with what is at the place, or, without one, anywhere at all. The product
 * itself may do everything.
 */
export function may(actor: Actor, permission: Permission, place?: Place): boolean {
  return reachesWith(actor, permission).some((reach) => place === undefined || isWithin(reach, place))
}

/** The actor by some of their roles alone: where a right goes less far by one role than by the others. */
export function byRoles(actor: Actor, counts: (role: RoleName) => boolean): Actor {
  return actor.kind === 'system' ? actor : { ...actor, grants: actor.grants.filter(({ role }) => counts(role)) }
}

/** Whether this actor may do it in the whole company: what belongs to no part of it takes that. */
export function mayEverywhere(actor: Actor, permission: Permission): boolean {
  return reachesWith(actor, permission).some((reach) => reach.all)
}

/** The actor once a new unit hangs at `parentId`: whoever reaches that unit reaches what is below it, from now on this one too. */
export function reachingNew(actor: Actor, unitId: string, parentId: string | null): Actor {
  if (actor.kind === 'system' || parentId === null) return actor
  const grants = actor.grants.map(({ role, reach }): Grant => {
    if (reach.all || !reach.unitIds.includes(parentId)) return { role, reach }
    return { role, reach: { ...reach, unitIds: [...reach.unitIds, unitId] } }
  })
  return { ...actor, grants }
}

/**
 * Lets pass who may do this with what is at the place.
 *
 * @throws Refusal `not_found` with the details where the actor sees nobody, so that nothing is told of what is there;
 * `forbidden` where they see and may not do that.
 */
export function demand(
  actor: Actor,
  permission: Permission,
  place: Place,
  details: Readonly<Record<string, unknown>> = {},
): void {
  if (may(actor, permission, place)) return
  if (may(actor, 'people.read', place)) throw new Refusal('forbidden', { permission })
  throw new Refusal('not_found', details)
}

/** @throws Refusal `forbidden` unless the actor may do this in the whole company. */
export function demandEverywhere(actor: Actor, permission: Permission): void {
  if (!mayEverywhere(actor, permission)) throw new Refusal('forbidden', { permission, everywhere: true })
}

export const accountKey = (accountId: string): string => `account:${accountId}`
export const personKey = (personId: string): string => `person:${personId}`

/** The person whose account it is, if it is one's. */
export function personOf(actor: Actor): string | null {
  if (actor.kind === 'system') return null
  for (const { role, reach } of actor.grants) if (role === 'holder' && !reach.all) return reach.personIds[0] ?? null
  return null
}

/** By which keys somebody is known to be the same human: one of them in common is enough. */
export function keysOf(actor: Actor): string[] {
  const personId = personOf(actor)
  return [accountKey(actor.id), ...(personId === null ? [] : [personKey(personId)])]
}
