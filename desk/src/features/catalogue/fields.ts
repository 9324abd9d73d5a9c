/**
 * The fields of a credential type a company may set: in which section each stands, how it is entered, and what changed between a
 * record and a filled-in form.
 */
import type { TypeFields } from '@chizheng/contract'

export type TypeField = keyof TypeFields
export type FieldKind = 'text' | 'long' | 'list' | 'flag' | 'number' | 'category' | 'platforms'
export type SectionName = 'basics' | 'validity' | 'renewal' | 'education' | 'numbers' | 'notes'

export interface FieldShape {
  readonly field: TypeField
  readonly kind: FieldKind
  readonly unit?: 'months' | 'days' | 'hours' | 'years'
  readonly least?: number
  readonly most?: number
}

export const sections: readonly { readonly name: SectionName; readonly fields: readonly FieldShape[] }[] = [
  {
    name: 'basics',
    fields: [
      { field: 'nameZh', kind: 'text', most: 100 },
      { field: 'nameEn', kind: 'text', most: 200 },
      { field: 'aliases', kind: 'list' },
      { field: 'category', kind: 'category' },
      { field: 'level', kind: 'text', most: 40 },
      { field: 'professions', kind: 'list' },
      { field: 'issuingAuthority', kind: 'text', most: 200 },
      { field: 'registrationRequired', kind: 'flag' },
      { field: 'employerBound', kind: 'flag' },
    ],
  },
  {
    name: 'validity',
    fields: [
      { field: 'validityMonths', kind: 'number', unit: 'months', least: 1, most: 1200 },
      { field: 'reviewCycleMonths', kind: 'number', unit: 'months', least: 1, most: 1200 },
    ],
  },
  {
    name: 'renewal',
    fields: [
      { field: 'renewalOpensDaysBefore', kind: 'number', unit: 'days', least: 0, most: 3650 },
      { field: 'renewalClosesDaysBefore', kind: 'number', unit: 'days', least: 0, most: 3650 },
    ],
  },
  {
    name: 'education',
    fields: [
      { field: 'hoursPerPeriod', kind: 'number', unit: 'hours', least: 0, most: 10_000 },
      { field: 'hoursPeriodMonths', kind: 'number', unit: 'months', least: 1, most: 1200 },
      { field: 'ageLimitMax', kind: 'number', unit: 'years', least: 16, most: 120 },
    ],
  },
  {
    name: 'numbers',
    fields: [
      { field: 'numberPatterns', kind: 'list' },
      { field: 'verifyAt', kind: 'platforms' },
    ],
  },
  { name: 'notes', fields: [{ field: 'notes', kind: 'long', most: 4000 }] },
]

export const fieldShapes: readonly FieldShape[] = sections.flatMap((section) => section.fields)

export type TypeForm = { readonly [K in TypeField]?: TypeFields[K] | undefined }

/** The fields of a form that differ from the record; an emptied text or number means none. */
export function changedFields(record: TypeFields, form: TypeForm): Partial<TypeFields> {
  const changes: Partial<Record<TypeField, unknown>> = {}
  for (const { field } of fieldShapes) {
    if (!(field in form)) continue
    const value = normalised(field, form[field])
    if (JSON.stringify(value) !== JSON.stringify(record[field])) changes[field] = value
  }
  return changes as Partial<TypeFields>
}

function normalised(field: TypeField, value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value.trim()
    return text === '' && field !== 'nameZh' && field !== 'nameEn' ? null : text
  }
  return value ?? null
}
