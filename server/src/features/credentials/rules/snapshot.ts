import type { Credential } from './credential.ts'

/**
 * What the ledger keeps of a credential: every field that was recorded or decided, beside them the type's name as it read then;
 * nothing that is computed, and no ID number: a number that holds one as its mask and its keyed hash. Names are those of the
 * contract.
 */
export function credentialSnapshot(credential: Credential, typeName: string) {
  const { period, verification } = credential
  return {
    personId: credential.personId,
    typeId: credential.typeId,
    typeName,
    category: credential.category,
    profession: credential.profession,
    level: credential.level,
    number: period.number?.shown ?? null,
    numberIndex: period.number?.sealed ? period.number.key : null,
    issuer: period.issuer,
    issuedOn: period.issuedOn,
    validFrom: period.validFrom,
    validUntil: period.validUntil,
    noExpiry: period.noExpiry,
    reviewedOn: period.reviewedOn,
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
