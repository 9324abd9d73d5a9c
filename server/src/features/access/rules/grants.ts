import { type GrantableRole, type RoleName, roleNames } from '@chizheng/contract'
import { type Grant, joinReaches, type Reach } from '../../../kernel/actor.ts'
import type { Responsibilities } from '../../people/index.ts'

/** A role as it was granted to an account: for a unit with everything below it, or (null) for the whole company. */
export interface RoleGrant {
  readonly role: GrantableRole
  readonly unitId: string | null
}

/** A role somebody has, and the units at whose tops it is held. */
export interface HeldRole extends Grant {
  readonly tops: readonly string[]
}

/** Grants once each and in one order. What is held for the whole company need not be held for a unit as well. */
export function inOrder(grants: readonly RoleGrant[]): RoleGrant[] {
  const everywhere = new Set(grants.filter(({ unitId }) => unitId === null).map(({ role }) => role))
  const kept = grants.filter(({ role, unitId }) => unitId === null || !everywhere.has(role))
  const byKey = new Map(
    kept.map(({ role, unitId }) => [`${roleNames.indexOf(role)} ${unitId ?? ''}`, { role, unitId }]),
  )
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, grant]) => grant)
}

/**
 * Every role of an account with its reach: those granted; `holder` of the own record, when the account is a person's; `head` of
 * every unit the person heads; `steward` of those whose steward they were named, and of the units they head, whose people have no
 * other unless one is named.
 *
 * A unit of `grants` that is not in `below` is gone and reaches nobody.
 */
export function heldRoles(
  grants: readonly RoleGrant[],
  personId: string | null,
  { headOf, stewardOf, below }: Responsibilities,
): HeldRole[] {
  const held = new Map<RoleName, { tops: Set<string>; reaches: Reach[] }>()
  const add = (role: RoleName, tops: readonly string[], reach: Reach): void => {
    const known = held.get(role) ?? { tops: new Set(), reaches: [] }
    held.set(role, known)
    for (const top of tops) known.tops.add(top)
    known.reaches.push(reach)
  }
  const units = (tops: readonly string[]): Reach => ({
    all: false,
    unitIds: tops.flatMap((top) => below.get(top) ?? []),
    personIds: [],
  })
  for (const { role, unitId } of grants) {
    if (unitId === null) add(role, [], { all: true })
    else if (below.has(unitId)) add(role, [unitId], units([unitId]))
  }
  if (headOf.length > 0) {
    add('head', headOf, units(headOf))
    add('steward', headOf, units(headOf))
  }
  if (stewardOf.length > 0) add('steward', [], { all: false, unitIds: [], personIds: stewardOf })
  if (personId !== null) add('holder', [], { all: false, unitIds: [], personIds: [personId] })
  return roleNames.flatMap((role) => {
    const known = held.get(role)
    return known === undefined ? [] : [{ role, reach: joinReaches(known.reaches), tops: [...known.tops] }]
  })
}
