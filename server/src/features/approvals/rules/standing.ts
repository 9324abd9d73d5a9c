import type { DeputyRole } from '@chizheng/contract'
import { type Actor, everywhere, isWithin, joinReaches, keysOf, personOf, type Reach } from '../../../kernel/actor.ts'
import type { Decider } from '../../../kernel/approval.ts'

/** One step of one request. */
export interface StepKey {
  readonly requestId: string
  readonly position: number
}

/** What somebody may decide by what they are, and by which keys they are known to be the same one. */
export interface Standing {
  /** `account:…`, and `person:…` where the account is a person's: one of them in common is the same human. */
  readonly keys: readonly string[]
  readonly personId: string | null
  readonly hr: Reach
  readonly head: Reach
  /** Steps that they handed over, and that are not theirs as long as that holds. */
  readonly without: readonly StepKey[]
}

/** An administrator stands in for HR. */
export function standingOf(actor: Actor): Standing {
  const grants = actor.kind === 'system' ? [] : actor.grants
  const reachAs = (...roles: readonly string[]): Reach =>
    joinReaches(grants.filter(({ role }) => roles.includes(role)).map(({ reach }) => reach))
  return {
    keys: keysOf(actor),
    personId: personOf(actor),
    hr: actor.kind === 'system' ? everywhere : reachAs('hr', 'admin'),
    head: reachAs('head'),
    without: [],
  }
}

/** The standing without what the role has not: a deputy decides within it. */
export function withinRole(standing: Standing, role: DeputyRole): Standing {
  const nowhere: Reach = { all: false, unitIds: [], personIds: [] }
  return {
    keys: standing.keys,
    personId: role === 'person' ? standing.personId : null,
    hr: role === 'hr' ? standing.hr : nowhere,
    head: role === 'head' ? standing.head : nowhere,
    without: standing.without,
  }
}

/** Whether there is anything to decide by it. */
export function isEmpty({ personId, hr, head }: Standing): boolean {
  const reachesNobody = (reach: Reach): boolean =>
    !reach.all && reach.unitIds.length === 0 && reach.personIds.length === 0
  return personId === null && reachesNobody(hr) && reachesNobody(head)
}

/** Whether a step of that decider is theirs. */
export function decides(standing: Standing, decider: Decider): boolean {
  switch (decider.kind) {
    case 'hr':
    case 'head':
      return isWithin(standing[decider.kind], { unitId: decider.unitId, personId: null })
    case 'person':
    case 'holder':
      return standing.personId === decider.personId
  }
}

/** In whose place somebody decides. */
export interface Deputyship {
  readonly principalId: string
  readonly principalName: string
  /** Of the principal, within the role. */
  readonly standing: Standing
  /** The step that was handed over to them; null: whatever is the principal's. */
  readonly only: StepKey | null
}

/** Who reads, by what they are and in whose places they decide. */
export interface Reader {
  readonly actor: Actor
  readonly own: Standing
  readonly deputyships: readonly Deputyship[]
}
