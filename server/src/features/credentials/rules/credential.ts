import type { CredentialState, EmploymentState, VerificationState } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import type { CertificateNumber } from './number-secrecy.ts'

/** What one validity period says: the part of a credential that a renewal replaces, with the number and issuer it was printed with. */
export interface Period {
  readonly number: CertificateNumber | null
  readonly issuer: string | null
  readonly issuedOn: Day | null
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  /** Printed as valid for ever; then there is no `validUntil`. */
  readonly noExpiry: boolean
  /** The last review (复审) that was passed. */
  readonly reviewedOn: Day | null
  /** Next review as printed or recorded; the one that counts may come from the type's rule instead. */
  readonly reviewDueOn: Day | null
  readonly eCertificateUseUntil: Day | null
}

export const emptyPeriod: Period = {
  number: null,
  issuer: null,
  issuedOn: null,
  validFrom: null,
  validUntil: null,
  noExpiry: false,
  reviewedOn: null,
  reviewDueOn: null,
  eCertificateUseUntil: null,
}

/** One certificate of one person, as recorded: what was written down and decided, nothing that depends on the day. */
export interface Credential {
  readonly id: string
  readonly version: number
  readonly personId: string
  /** null: the type was not recognised yet, and `typeText` is what was written. */
  readonly typeId: string | null
  readonly typeText: string | null
  readonly category: 'registration' | 'title' | 'skill' | null
  readonly profession: string | null
  readonly level: string | null
  readonly registered: boolean | null
  /** One of our legal entities, when the employer is one of them. */
  readonly employerUnitId: string | null
  readonly employerName: string | null
  readonly labels: readonly string[]
  /** Doubts left open: codes of an import's issues. */
  readonly reviewCodes: readonly string[]
  readonly remarks: string | null
  readonly state: CredentialState
  readonly stateReason: string | null
  readonly supersededBy: string | null
  readonly givenUpOn: Day | null
  readonly givenUpReason: string | null
  readonly ordinal: number
  readonly period: Period
  readonly verification: Verification
  readonly importId: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

export interface Verification {
  readonly state: VerificationState
  readonly source: string | null
  readonly checkedOn: Day | null
  readonly note: string | null
  readonly documentId: string | null
}

export const unverified: Verification = {
  state: 'unverified',
  source: null,
  checkedOn: null,
  note: null,
  documentId: null,
}

/** The holder as credentials need to know them: what lists copy, and what age limits are computed from. */
export interface Holder {
  readonly id: string
  readonly name: string
  readonly employeeNumber: string | null
  readonly employmentState: EmploymentState
  readonly unitId: string | null
  readonly sortKey: string
  readonly searchText: string
  readonly bornOn: Day | null
  readonly sex: 'male' | 'female' | null
  readonly hasValidId: boolean
  /** Mask and keyed hash of the ID number: certificates may be numbered by it. */
  readonly idMasked: string | null
  readonly idIndex: string | null
}

/** A period that was recorded, with who recorded it; the last revision of each ordinal is the one that counts. */
export interface RecordedPeriod extends Period {
  readonly id: string
  readonly ordinal: number
  readonly recordedAt: string
  readonly recordedBy: string
}

/**
 * States after which a certificate counts nowhere: in no total, no rate and no reminder. Lists show it on demand.
 */
export const statesOver = ['cancelled', 'revoked', 'superseded'] as const satisfies readonly CredentialState[]

export function isOver(state: CredentialState): boolean {
  return (statesOver as readonly CredentialState[]).includes(state)
}

/** Whether anybody is to be warned of its deadlines: it counts, is in force, and its holder is here. */
export function isWatched(credential: Pick<Credential, 'state' | 'givenUpOn'>, hasLeft: boolean): boolean {
  const isInForce = credential.state === 'held' || credential.state === 'suspended'
  return isInForce && shelfOf(credential, hasLeft) === 0
}

/**
 * Where lists look for a credential: 0 counts today, 1 is given up, 2 is history (over, or its holder left), 3 is both.
 * The database holds every row to the same rule (`credential_shelf`).
 */
export function shelfOf(credential: Pick<Credential, 'state' | 'givenUpOn'>, hasLeft: boolean): 0 | 1 | 2 | 3 {
  const givenUp = credential.givenUpOn === null ? 0 : 1
  return isOver(credential.state) || hasLeft ? (givenUp === 0 ? 2 : 3) : givenUp
}
