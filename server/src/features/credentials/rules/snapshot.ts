import type { Credential } from './credential.ts'

/** What the ledger keeps beside the record: the type's name as it read then, and what may be shown of the number. */
export interface SnapshotWords {
  readonly typeName: string
  /** Instead of the number itself, when an ID number is in it. */
  readonly hidden: { readonly masked: string; readonly idIndex: string } | null
}

/**
 * What the ledger keeps of a credential: every field that was recorded or decided; nothing that is computed, and no ID
 * number. Names are those of the contract.
 */
export function credentialSnapshot(credential: Credential, { typeName, hidden }: SnapshotWords) {
  const { period, verification } = credential
  return {
    personId: credential.personId,
    typeId: credential.typeId,
    typeName,
    category: credential.category,
    profession: credential.profession,
    level: credential.level,
    number: hidden?.masked ?? period.number,
    idIndex: hidden?.idIndex ?? null,
    issuer: period.issuer,
    issuedOn: period.issuedOn,
    validFrom: period.validFrom,
    validUntil: period.validUntil,
    noExpiry: period.noExpiry,
    reviewDueOn: period.reviewDueOn,
    eCertificateUseUntil: period.eCertificateUseUntil,
    ordinal: credential.ordinal,
    registered: credential.registered,
    employerUnitId: credential.employerUnitId,
    employerName: credential.employerName,
    labels: credential.labels,
    reviewCodes: credential.reviewCodes,
    remarks: credential.remarks,
    state: credential.state,
    stateReason: credential.stateReason,
    supersededBy: credential.supersededBy,
    givenUpOn: credential.givenUpOn,
    givenUpReason: credential.givenUpReason,
    verification: verification.state,
    verificationSource: verification.source,
    checkedOn: verification.checkedOn,
    verificationNote: verification.note,
    verificationDocumentId: verification.documentId,
    importId: credential.importId,
  }
}
export type CredentialSnapshot = ReturnType<typeof credentialSnapshot>
