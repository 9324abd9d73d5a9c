/**
 * Whether a certificate may be lent. facts/hr-domain.md section 3 is law: what stands against it blocks, nothing warns. Asked when a loan
 * is requested, approved and handed over, and every day while it goes on.
 */
import type { CredentialStatus, LoanItem, LoanObstacle, LoanPurpose, VerificationState } from '@chizheng/contract'
import type { PlannedStep } from '../../../kernel/approval.ts'
import type { Day } from '../../../kernel/day.ts'

/** A certificate as far as lending asks. */
export interface LentCredential {
  readonly holderId: string
  readonly hasHolderLeft: boolean
  readonly category: 'registration' | 'title' | 'skill' | null
  readonly employerBound: boolean
  readonly registered: boolean | null
  /** On the day it is asked. */
  readonly status: CredentialStatus
  readonly validUntil: Day | null
  readonly verification: VerificationState
  readonly hasNumberConflict: boolean
  /** The thing that is asked for: the original, or the seal. */
  readonly isLost: boolean
}

/** Legal entities by their units; null: of none of ours. */
export interface Entities {
  /** Of the unit that borrows, and of the unit its borrower is in. */
  readonly borrowing: string | null
  readonly borrower: string | null
  /** Of the holder's unit. */
  readonly employing: string | null
  /** With which the certificate is registered. */
  readonly registered: string | null
  /** It is registered with somebody who is none of ours. */
  readonly isRegisteredElsewhere: boolean
  /** Of the project of ours that it is for; null: for none. */
  readonly project: string | null
}

export interface Terms {
  readonly what: LoanItem
  readonly purpose: LoanPurpose
  readonly borrowerId: string
  readonly hasBorrowerLeft: boolean
  readonly to: Day
}

const inForce: readonly CredentialStatus[] = ['valid', 'due', 'review_due']
/** What is brought to its inspection may be just what makes it valid again. */
const mendable: readonly CredentialStatus[] = ['expired', 'review_missed']

export function obstaclesTo(credential: LentCredential, terms: Terms, entities: Entities): LoanObstacle[] {
  const { status, validUntil, verification } = credential
  const isInspected = terms.purpose === 'inspection'
  const isUsable = inForce.includes(status) || (isInspected && mendable.includes(status))
  const found: readonly (readonly [LoanObstacle, boolean])[] = [
    ...scopeOf(credential, terms, entities),
    ['not_valid', !isUsable],
    ['ends_before', isUsable && !isInspected && validUntil !== null && validUntil < terms.to],
    ['not_genuine', verification === 'refused'],
    ['number_conflict', credential.hasNumberConflict],
    ['holder_left', credential.hasHolderLeft],
    ['borrower_left', terms.hasBorrowerLeft],
    ['borrower_elsewhere', entities.borrower !== entities.borrowing],
    // What is the holder's is returned to them, not lent.
    ['borrower_is_holder', terms.what !== 'scan' && terms.borrowerId === credential.holderId],
    ['lost', terms.what !== 'scan' && credential.isLost],
  ]
  return found.flatMap(([obstacle, stands]) => (stands ? [obstacle] : []))
}

/**
 * Employer-bound types are used by the registered legal entity alone, never by a parent, a subsidiary or a sister; a branch is no entity
 * of its own. Others are used for units of the company that employs the holder (section 3.1, 3.2). Whoever fetches it: it is used by the
 * company whose project it is for, which must be that one.
 */
function scopeOf(
  { employerBound, registered }: LentCredential,
  { purpose }: Terms,
  entities: Entities,
): readonly (readonly [LoanObstacle, boolean])[] {
  const { borrowing, employing, project } = entities
  const isUsedBy = (entity: string | null) => entity !== null && borrowing === entity && (project ?? entity) === entity
  const isBound = employerBound && registered !== false
  if (!isBound) return [['not_employed', !isUsedBy(employing)]]
  if (entities.isRegisteredElsewhere) return [['registered_elsewhere', true]]
  // Registered, and nobody wrote with whom: with the employer, as the law asks.
  const home = entities.registered ?? employing
  return [
    ['other_entity', !isUsedBy(home)],
    // Section 3.4: an employer who is not the registered unit stops use in tenders until it is explained.
    ['employer_differs', purpose === 'tender' && home !== employing],
  ]
}

const workingDays = 2

/**
 * Who decides: the holder, where a registration certificate or a seal leaves their hands (153号令 第十条); the head of the unit that
 * lends and HR, two different people.
 */
export function stepsOf(
  what: LoanItem,
  { category, holderId }: Pick<LentCredential, 'category' | 'holderId'>,
  lendingUnitId: string | null,
): PlannedStep[] {
  const needsConsent = what === 'seal' || (what === 'original' && category === 'registration')
  const consent: PlannedStep = { decider: { kind: 'holder', personId: holderId }, workingDays, isOptional: false }
  return [
    ...(needsConsent ? [consent] : []),
    { decider: { kind: 'head', unitId: lendingUnitId }, workingDays, isOptional: false },
    { decider: { kind: 'hr', unitId: lendingUnitId }, workingDays, isOptional: false },
  ]
}
