import type { ImportField } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { organisationKey, wordKey } from '../../../kernel/text.ts'
import type { RegistryCredential, RegistryPerson } from './registry.ts'
import type { RowFields } from './row.ts'

/** A field in which a row differs from the registry, as people read both. */
export interface Difference {
  readonly field: ImportField
  readonly before: string | null
  readonly after: string | null
}

const withoutEnd = '长期'
const alike = (one: string, other: string): boolean => wordKey(one) === wordKey(other)
const exactly = (one: string, other: string): boolean => one === other

/** Fields of the file that differ from the registry's; a field the file leaves blank differs from nothing. */
export function differencesOf(fields: RowFields, credential: RegistryCredential): Difference[] {
  const differences: Difference[] = []
  const compare = (
    field: ImportField,
    before: string | null,
    after: string | null,
    same: (one: string, other: string) => boolean,
  ): void => {
    if (after !== null && (before === null || !same(before, after))) differences.push({ field, before, after })
  }
  compare('number', credential.number, fields.number, alike)
  compare('profession', credential.profession, fields.profession, alike)
  // A level that only follows from the type is no news about the certificate.
  if (credential.level !== null) compare('level', credential.level, fields.level, alike)
  compare('issuer', credential.issuer, fields.issuer, alike)
  compare('issued_on', credential.issuedOn, fields.issuedOn, exactly)
  // A validity that begins with the issue is none of its own.
  if (fields.validFrom !== credential.issuedOn) compare('valid_from', credential.validFrom, fields.validFrom, exactly)
  // 职称 have no end (hr-domain facts, glossary): to write that down where no end was recorded is no news.
  const isTitleWithoutEnd = fields.category === 'title' && fields.noExpiry && credential.validUntil === null
  if (!isTitleWithoutEnd) compare('valid_until', endOf(credential), endOf(fields), exactly)
  compare('reviewed_on', credential.reviewedOn, fields.reviewedOn, exactly)
  compare('review_due_on', credential.reviewDueOn, fields.reviewDueOn, exactly)
  compare('registered', yesOrNo(credential.registered), yesOrNo(fields.registered), exactly)
  compare('employer', credential.employer, fields.employer, alike)
  return differences
}

/** What the file says anew of the person: who pays their social insurance changes, so the newer word stands. */
export function personDifferences({ insuredWith }: RowFields, person: RegistryPerson | null): Difference[] {
  const before = person?.insuredWith ?? null
  if (person === null || insuredWith === null) return []
  if (before !== null && organisationKey(before) === organisationKey(insuredWith)) return []
  return [{ field: 'insured_with', before, after: insuredWith }]
}

function endOf({ validUntil, noExpiry }: { validUntil: Day | null; noExpiry: boolean }): string | null {
  return noExpiry ? withoutEnd : validUntil
}

const yesOrNo = (answer: boolean | null): string | null => (answer === null ? null : String(answer))

/**
 * The field that would leave the certificate ending before it begins, once the row's dates stand in the place of the
 * registry's; null when they agree. What the file leaves blank stays as the registry has it.
 */
export function unorderedAfter(
  fields: RowFields,
  credential: RegistryCredential,
): { readonly field: ImportField; readonly details: { readonly from: string; readonly until: string } } | null {
  const until = fields.noExpiry ? null : (fields.validUntil ?? credential.validUntil)
  const starts = [fields.issuedOn ?? credential.issuedOn, fields.validFrom ?? credential.validFrom]
  const from = starts.reduce((latest, start) =>
    latest === null || (start !== null && start > latest) ? start : latest,
  )
  if (until === null || from === null || from <= until) return null
  const field = fields.validUntil === null ? (fields.issuedOn === null ? 'valid_from' : 'issued_on') : 'valid_until'
  return { field, details: { from, until } }
}
