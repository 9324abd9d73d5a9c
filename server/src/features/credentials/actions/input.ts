import type { CredentialInput } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { isNothing, organisationKey, tidy } from '../../../kernel/text.ts'
import type { CredentialChanges } from '../rules/lifecycle.ts'
import type { CertificateNumber } from '../rules/number-secrecy.ts'
import type { Entities, Ground } from './ground.ts'

/**
 * What a clerk typed, as changes of a credential: words tidied, the type and the employer found; `recordable` says what becomes
 * of a number.
 *
 * @throws Refusal `type_missing`, `not_found` for a unit that is no company of its own, `invalid_input` for a last day beside
 * "no expiry", `date_order` for a review passed tomorrow.
 */
export function changesOfInput(
  ground: Ground,
  input: Partial<CredentialInput>,
  recordable: (number: string | null) => CertificateNumber | null,
): CredentialChanges {
  if (input.noExpiry && input.validUntil) {
    const message = 'valid until and no expiry exclude each other'
    throw new Refusal('invalid_input', { errors: [{ path: 'validUntil', code: 'excluded', message }] })
  }
  if (input.reviewedOn && input.reviewedOn > ground.today) throw new Refusal('date_order', { field: 'reviewedOn' })
  const { labels, typeId, number, employerUnitId, employerName, ...plain } = input
  return {
    ...typeChanges(ground, typeId),
    profession: word(plain.profession),
    level: word(plain.level),
    number: number === undefined ? undefined : recordable(number),
    issuer: word(plain.issuer),
    issuedOn: plain.issuedOn as Day | null | undefined,
    validFrom: plain.validFrom as Day | null | undefined,
    validUntil: plain.validUntil as Day | null | undefined,
    noExpiry: plain.noExpiry,
    reviewedOn: plain.reviewedOn as Day | null | undefined,
    reviewDueOn: plain.reviewDueOn as Day | null | undefined,
    eCertificateUseUntil: plain.eCertificateUseUntil as Day | null | undefined,
    registered: plain.registered,
    ...employerChanges(ground.entities, employerUnitId, employerName),
    labels: labels?.map(tidy),
    remarks: plain.remarks === undefined ? undefined : plain.remarks?.trim() || null,
  }
}

function word(text: string | null | undefined): string | null | undefined {
  return text === undefined ? undefined : text === null || isNothing(text) ? null : tidy(text)
}

function typeChanges(
  ground: Ground,
  typeId: string | undefined,
): Pick<CredentialChanges, 'typeId' | 'typeText' | 'category'> {
  if (typeId === undefined) return {}
  const type = ground.types.byId.get(typeId)
  if (type === undefined) throw new Refusal('type_missing', { typeId })
  return { typeId, typeText: null, category: type.category }
}

/** The employer by id, or by the name that was written when it is one of ours; else the name is kept as it is. */
export function employerChanges(
  entities: Entities,
  unitId: string | null | undefined,
  name: string | null | undefined,
): Pick<CredentialChanges, 'employerUnitId' | 'employerName'> {
  if (unitId) {
    const known = entities.names.get(unitId)
    if (known === undefined) throw new Refusal('not_found', { field: 'employerUnitId' })
    return { employerUnitId: unitId, employerName: known }
  }
  if (name === undefined) return unitId === null ? { employerUnitId: null, employerName: null } : {}
  const written = name === null || isNothing(name) ? null : tidy(name)
  if (written === null) return { employerUnitId: null, employerName: null }
  return { employerUnitId: entities.byKey.get(organisationKey(written)) ?? null, employerName: written }
}
