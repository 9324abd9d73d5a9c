import type { AssessedCredential, AssessedPerson } from '@chizheng/contract'

/** A registered, verified certificate of ours, valid for the whole of 2026. */
export function credential(typeId: string, changes: Partial<AssessedCredential> = {}): AssessedCredential {
  return {
    id: typeId,
    typeId,
    professions: [],
    level: null,
    registered: true,
    employerId: 'first',
    employerName: '一公司',
    issuedOn: '2026-01-01',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    reviewDueOn: null,
    verification: 'verified',
    unusable: null,
    ...changes,
  }
}

/** Somebody of the first company, born in 1980, who holds these. */
export function person(
  credentials: readonly AssessedCredential[],
  changes: Partial<AssessedPerson> = {},
): AssessedPerson {
  return {
    unitIds: ['site', 'first'],
    employerId: 'first',
    post: '项目经理',
    bornOn: '1980-06-15',
    insuredWithId: null,
    employedFrom: null,
    employedUntil: null,
    credentials: [...credentials],
    ...changes,
  }
}
