import { shippedCatalogue } from '@chizheng/catalogue'
import type {
  CredentialRecord,
  CredentialRow,
  CredentialStatus,
  CredentialTypeRecord,
  CredentialTypeRow,
} from '@chizheng/contract'
import type { Actor } from '../../kernel/actor.ts'
import { type Day, daysBetween } from '../../kernel/day.ts'
import { canWithCredential, canWithType, placeOf } from './policy.ts'
import { type EffectiveType, fieldsOf } from './rules/catalogue.ts'
import type { RecordedPeriod } from './rules/credential.ts'
import type { Deadline } from './rules/deadlines.ts'
import type { CertificateNumber } from './rules/number-secrecy.ts'
import { credentialStatus, type StatusThresholds } from './rules/status.ts'
import type { StoredCredential } from './store/credentials.ts'
import type { CompanyType, TypeUse } from './store/types.ts'

/** The words that stand for ids, and who reads them on which day. */
export interface Reading {
  readonly actor: Actor
  readonly today: Day
  readonly typeNames: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, { readonly id: string; readonly name: string; readonly path: string }>
}

/** Whether a number is only known by its mask: `revealCredential` shows the whole. */
function isMasked(number: CertificateNumber | null): boolean {
  return number !== null && number.sealed !== null
}

export function presentRow(credential: StoredCredential, reading: Reading): CredentialRow {
  const { holder, period, thresholds } = credential
  const unit = holder.unitId === null ? undefined : reading.units.get(holder.unitId)
  const status = credentialStatus(credential, reading.today)
  const deadline = decidingDeadline(status, thresholds)
  return {
    id: credential.id,
    person: {
      id: holder.id,
      name: holder.name,
      employeeNumber: holder.employeeNumber,
      employmentState: holder.employmentState,
    },
    unit: unit === undefined ? null : { id: unit.id, name: unit.name, path: unit.path },
    typeId: credential.typeId,
    typeName: typeNameOf(credential, reading.typeNames),
    category: credential.category,
    profession: credential.profession,
    level: credential.level,
    number: period.number?.shown ?? null,
    numberMasked: isMasked(period.number),
    issuer: period.issuer,
    issuedOn: period.issuedOn,
    validUntil: period.validUntil,
    noExpiry: period.noExpiry,
    reviewDueOn: thresholds.reviewDueOn,
    registered: credential.registered,
    employer: presentEmployer(credential, reading),
    status,
    daysLeft: deadline === null ? null : daysBetween(reading.today, deadline),
    verification: credential.verification.state,
    labels: [...credential.labels],
    givenUp: credential.givenUpOn !== null,
    reviewCodes: [...credential.reviewCodes],
    documentCount: credential.documentCount,
    uploadRequest: credential.uploadRequest,
    custody: credential.custody,
  }
}

/** The deadline that makes the status what it is; of a valid credential the next one; null where people decided. */
function decidingDeadline(status: CredentialStatus, { expiresOn, reviewDueOn, dueOn }: StatusThresholds): Day | null {
  switch (status) {
    case 'expired':
    case 'due':
      return expiresOn
    case 'review_missed':
    case 'review_due':
      return reviewDueOn
    case 'valid':
      return dueOn
    default:
      return null
  }
}

/** The type's name, or what was written where the type is not known. */
export function typeNameOf(
  { typeId, typeText }: Pick<StoredCredential, 'typeId' | 'typeText'>,
  typeNames: ReadonlyMap<string, string>,
): string {
  return (typeId === null ? typeText : (typeNames.get(typeId) ?? typeId)) ?? ''
}

function presentEmployer(credential: StoredCredential, { units }: Reading): CredentialRow['employer'] {
  const { employerUnitId, employerName } = credential
  const unit = employerUnitId === null ? undefined : units.get(employerUnitId)
  const name = unit?.name ?? employerName
  return name === null ? null : { unitId: employerUnitId, name }
}

export function presentCredential(
  credential: StoredCredential,
  parts: { readonly periods: readonly RecordedPeriod[]; readonly deadlines: readonly Deadline[] },
  reading: Reading,
): CredentialRecord {
  const { verification, period } = credential
  return {
    ...presentRow(credential, reading),
    version: credential.version,
    state: credential.state,
    stateReason: credential.stateReason,
    validFrom: period.validFrom,
    reviewedOn: period.reviewedOn,
    eCertificateUseUntil: period.eCertificateUseUntil,
    givenUpOn: credential.givenUpOn,
    givenUpReason: credential.givenUpReason,
    remarks: credential.remarks,
    supersededBy: credential.supersededBy,
    verificationDetail: {
      source: verification.source,
      checkedOn: verification.checkedOn,
      note: verification.note,
      documentId: verification.documentId,
    },
    periods: parts.periods.map((one) => ({
      id: one.id,
      ordinal: one.ordinal,
      number: one.number?.shown ?? null,
      numberMasked: isMasked(one.number),
      issuer: one.issuer,
      issuedOn: one.issuedOn,
      validFrom: one.validFrom,
      validUntil: one.validUntil,
      noExpiry: one.noExpiry,
      reviewedOn: one.reviewedOn,
      recordedAt: one.recordedAt,
      recordedBy: one.recordedBy,
    })),
    deadlines: parts.deadlines.map((one) => ({
      kind: one.kind,
      profession: one.profession,
      dueOn: one.dueOn,
      daysLeft: daysBetween(reading.today, one.dueOn),
      source: one.source,
      rule: one.rule,
    })),
    createdAt: credential.createdAt,
    updatedAt: credential.updatedAt,
    can: canWithCredential(reading.actor, credential, placeOf(credential)),
  }
}

export function presentTypeRow(
  type: EffectiveType,
  company: CompanyType | undefined,
  use: TypeUse | undefined,
): CredentialTypeRow {
  return {
    id: type.id,
    nameZh: type.nameZh,
    nameEn: type.nameEn,
    category: type.category,
    level: type.level,
    professions: [...type.professions],
    validityMonths: type.validityMonths,
    reviewCycleMonths: type.reviewCycleMonths,
    employerBound: type.employerBound,
    registrationRequired: type.registrationRequired,
    ...typeStanding(type, company),
    credentialCount: use?.current ?? 0,
    aliases: [...type.aliases],
  }
}

export function presentType(
  actor: Actor,
  type: EffectiveType,
  company: CompanyType | undefined,
  use: TypeUse | undefined,
): CredentialTypeRecord {
  const standing = typeStanding(type, company)
  return {
    ...fieldsOf(type),
    id: type.id,
    ...standing,
    version: company?.version ?? 0,
    variesByProvince: type.variesByProvince,
    origins: type.origins,
    sources: sourcesOf(type),
    credentialCount: use?.current ?? 0,
    can: canWithType(actor, { origin: standing.origin, uses: use?.all ?? 0 }),
  }
}

/** The sources a type's values come from, each once, in the order they are first named. */
function sourcesOf(type: EffectiveType): CredentialTypeRecord['sources'] {
  const keys = new Set(Object.values(type.origins).flatMap(({ source }) => source?.split('、') ?? []))
  return [...keys].map((key) => ({ key, text: shippedCatalogue.sources[key] ?? key }))
}

function typeStanding(type: EffectiveType, company: CompanyType | undefined) {
  return {
    origin: company?.origin ?? 'shipped',
    changedHere: company?.origin === 'shipped' && Object.keys(company.fields).length > 0,
    legacy: type.status !== 'active',
  } as const
}
