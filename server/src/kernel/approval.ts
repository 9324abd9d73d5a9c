import type { ApprovalFact, ApprovalRisk } from '@chizheng/contract'
import type { Place } from './actor.ts'

/** Who decides a step of a request. `unitId` null: a person without a unit, whom only the whole company's roles reach. */
export type Decider =
  | { readonly kind: 'hr' | 'head'; readonly unitId: string | null }
  | { readonly kind: 'person'; readonly personId: string }
  /** The holder's consent: theirs alone, no deputy gives it. */
  | { readonly kind: 'holder'; readonly personId: string }

export interface PlannedStep {
  readonly decider: Decider
  /** Working days until it is due, from the day its turn comes. */
  readonly workingDays: number
  /** Left out when nobody can decide it; otherwise the request is refused. */
  readonly isOptional: boolean
}

/** What an approver sees of a subject, and what the mechanism must know of it. */
export interface SubjectLook {
  readonly title: string
  readonly facts: readonly ApprovalFact[]
  readonly risks: readonly ApprovalRisk[]
  /** Of the record it is about. */
  readonly version: number
  readonly place: Place
  /** Persons who gain by it: they decide no step of it but their own consent. */
  readonly beneficiaryIds: readonly string[]
  /** For the timelines and the log of messages. */
  readonly credentialId: string | null
}
