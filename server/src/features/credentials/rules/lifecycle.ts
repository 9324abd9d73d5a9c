import type { CredentialState } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { type Credential, emptyPeriod, type Period, unverified, type Verification } from './credential.ts'
import type { CertificateNumber } from './number-secrecy.ts'

/**
 * The life of a credential: each command as a function from the record to the record after it, or a Refusal. The renewal, which
 * makes the next period, is in `renewal.ts`.
 *
 * What may be done in which state stands in one table, which the permissions sent to the desk read as well. None of these
 * functions touches `version` or the dates that are computed from a period; whoever saves does.
 */
export type Command = 'correct' | 'renew' | 'suspend' | 'resume' | 'cancel' | 'revoke' | 'giveUp' | 'takeUp' | 'verify'

/**
 * States a command is possible in.
 *
 * A revoked certificate is not lifted by us: whoever gets it back holds a new one. A cancellation recorded by mistake is
 * taken back by `resume`. A draft that comes to nothing is given up: what was recorded stays. Only a certificate in force is renewed; after a cancellation there is a new registration.
 */
const possibleIn: Readonly<Record<Command, readonly CredentialState[]>> = {
  correct: ['draft', 'held', 'suspended', 'cancelled', 'revoked'],
  renew: ['held'],
  suspend: ['held'],
  resume: ['suspended', 'cancelled'],
  cancel: ['held', 'suspended'],
  revoke: ['held', 'suspended', 'cancelled'],
  giveUp: ['draft', 'held', 'suspended', 'cancelled', 'revoked'],
  takeUp: ['draft', 'held', 'suspended', 'cancelled', 'revoked'],
  verify: ['draft', 'held', 'suspended', 'cancelled', 'revoked', 'superseded'],
}

/** Whether the record allows the command now. */
export function isPossible(command: Command, credential: Pick<Credential, 'state' | 'givenUpOn'>): boolean {
  if (!possibleIn[command].includes(credential.state)) return false
  if (command === 'giveUp') return credential.givenUpOn === null
  if (command === 'takeUp') return credential.givenUpOn !== null
  return true
}

/** @throws Refusal `wrong_state` when the record does not allow the command now. */
export function demand(command: Command, credential: Credential): void {
  if (!isPossible(command, credential)) throw new Refusal('wrong_state', { state: credential.state, command })
}

/** What a registration or a correction may set; `undefined` leaves a field as it is. */
export interface CredentialChanges {
  readonly typeId?: string | null | undefined
  readonly typeText?: string | null | undefined
  readonly category?: Credential['category'] | undefined
  readonly profession?: string | null | undefined
  readonly level?: string | null | undefined
  readonly number?: CertificateNumber | null | undefined
  readonly issuer?: string | null | undefined
  readonly issuedOn?: Day | null | undefined
  readonly validFrom?: Day | null | undefined
  readonly validUntil?: Day | null | undefined
  readonly noExpiry?: boolean | undefined
  readonly reviewedOn?: Day | null | undefined
  readonly reviewDueOn?: Day | null | undefined
  readonly eCertificateUseUntil?: Day | null | undefined
  readonly registered?: boolean | null | undefined
  readonly employerUnitId?: string | null | undefined
  readonly employerName?: string | null | undefined
  readonly labels?: readonly string[] | undefined
  readonly reviewCodes?: readonly string[] | undefined
  readonly remarks?: string | null | undefined
  /** `false` makes a draft a credential that is held. */
  readonly draft?: false | undefined
}

/**
 * A new credential.
 *
 * @throws Refusal `date_order` when it ends before it begins.
 */
export function register(
  given: CredentialChanges,
  facts: { id: string; personId: string; at: string; isDraft: boolean; importId: string | null; ordinal: number },
): Credential {
  const blank: Credential = {
    id: facts.id,
    version: 1,
    personId: facts.personId,
    typeId: null,
    typeText: null,
    category: null,
    profession: null,
    level: null,
    registered: null,
    employerUnitId: null,
    employerName: null,
    labels: [],
    reviewCodes: [],
    remarks: null,
    state: facts.isDraft ? 'draft' : 'held',
    stateReason: null,
    supersededBy: null,
    givenUpOn: null,
    givenUpReason: null,
    ordinal: facts.ordinal,
    period: emptyPeriod,
    verification: unverified,
    importId: facts.importId,
    createdAt: facts.at,
    updatedAt: facts.at,
  }
  return withChanges(blank, given)
}

/**
 * Corrects what was recorded wrongly. A changed identifying field returns the verification to `unverified`.
 *
 * @throws Refusal `wrong_state` for a superseded credential, `date_order`.
 */
export function correct(before: Credential, changes: CredentialChanges): Credential {
  demand('correct', before)
  const corrected = withChanges(before, changes)
  const after =
    changes.draft === false && before.state === 'draft' ? { ...corrected, state: 'held' as const } : corrected
  return identifies(before) === identifies(after) ? after : { ...after, verification: unverified }
}

/** Suspends a credential (暂扣). @throws Refusal `wrong_state` */
export function suspend(before: Credential, reason: string): Credential {
  demand('suspend', before)
  return { ...before, state: 'suspended', stateReason: reason }
}

/** Lifts a suspension, or takes a mistaken cancellation back. @throws Refusal `wrong_state` */
export function resume(before: Credential): Credential {
  demand('resume', before)
  return { ...before, state: 'held', stateReason: null }
}

/** Records a cancellation (注销). @throws Refusal `wrong_state` */
export function cancel(before: Credential, reason: string): Credential {
  demand('cancel', before)
  return { ...before, state: 'cancelled', stateReason: reason }
}

/** Records a revocation (吊销 as a penalty, 撤销 when wrongly granted). @throws Refusal `wrong_state` */
export function revoke(before: Credential, reason: string): Credential {
  demand('revoke', before)
  return { ...before, state: 'revoked', stateReason: reason }
}

/** A new certificate took the place of this one, which stays in the chain. What ended it is kept as the reason. */
export function supersede(before: Credential, by: string): Credential {
  return { ...before, state: 'superseded', supersededBy: by }
}

/** The company decides not to keep the credential in force: it is no longer managed. @throws Refusal `wrong_state` */
export function giveUp(before: Credential, reason: string, today: Day): Credential {
  demand('giveUp', before)
  return { ...before, givenUpOn: today, givenUpReason: reason }
}

/** Takes a given-up credential up again. @throws Refusal `wrong_state` */
export function takeUp(before: Credential): Credential {
  demand('takeUp', before)
  return { ...before, givenUpOn: null, givenUpReason: null }
}

/** Records one check of genuineness. A check of tomorrow is a typing fault. @throws Refusal `date_order` */
export function verify(before: Credential, check: Verification, today: Day): Credential {
  demand('verify', before)
  if (check.checkedOn !== null && check.checkedOn > today) throw new Refusal('date_order', { field: 'checkedOn' })
  return { ...before, verification: check }
}

/** The evidence of the check was withdrawn: what it proved is open again. The same record comes back when it proved nothing. */
export function withoutEvidence<C extends Credential>(before: C, documentId: string): C {
  return before.verification.documentId === documentId ? { ...before, verification: unverified } : before
}

function withChanges(before: Credential, changes: CredentialChanges): Credential {
  const chosen = <T>(value: T | undefined, otherwise: T): T => (value === undefined ? otherwise : value)
  const { period } = before
  const noExpiry = chosen(changes.noExpiry, changes.validUntil ? false : period.noExpiry)
  const after: Credential = {
    ...before,
    typeId: chosen(changes.typeId, before.typeId),
    typeText: chosen(changes.typeText, before.typeText),
    category: chosen(changes.category, before.category),
    profession: chosen(changes.profession, before.profession),
    level: chosen(changes.level, before.level),
    registered: chosen(changes.registered, before.registered),
    employerUnitId: chosen(changes.employerUnitId, before.employerUnitId),
    employerName: chosen(changes.employerName, before.employerName),
    labels: changes.labels === undefined ? before.labels : [...new Set(changes.labels)],
    reviewCodes: changes.reviewCodes === undefined ? before.reviewCodes : [...new Set(changes.reviewCodes)],
    remarks: chosen(changes.remarks, before.remarks),
    period: {
      number: chosen(changes.number, period.number),
      issuer: chosen(changes.issuer, period.issuer),
      issuedOn: chosen(changes.issuedOn, period.issuedOn),
      validFrom: chosen(changes.validFrom, period.validFrom),
      validUntil: noExpiry ? null : chosen(changes.validUntil, period.validUntil),
      noExpiry,
      reviewedOn: chosen(changes.reviewedOn, period.reviewedOn),
      reviewDueOn: chosen(changes.reviewDueOn, period.reviewDueOn),
      eCertificateUseUntil: chosen(changes.eCertificateUseUntil, period.eCertificateUseUntil),
    },
  }
  demandOrder(after.period)
  return after
}

/** Validity cannot end before it begins, nor before the certificate was issued. @throws Refusal `date_order` */
export function demandOrder({ issuedOn, validFrom, validUntil }: Period): void {
  if (validUntil === null) return
  if (validFrom !== null && validUntil < validFrom) throw new Refusal('date_order', { field: 'validUntil' })
  if (issuedOn !== null && validUntil < issuedOn) throw new Refusal('date_order', { field: 'validUntil' })
}

/** What a check of genuineness confirmed: what the certificate is, and the dates printed on it. */
function identifies({ typeId, profession, level, period }: Credential): string {
  const { number, issuer, issuedOn, validFrom, validUntil, noExpiry } = period
  const written = [number?.shown, number?.key]
  return JSON.stringify([typeId, profession, level, written, issuer, issuedOn, validFrom, validUntil, noExpiry])
}
