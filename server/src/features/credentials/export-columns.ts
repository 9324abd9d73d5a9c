import type { CredentialRow } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'
import type { Day } from '../../kernel/day.ts'
import type { CellValue } from '../../platform/spreadsheet/index.ts'

export type ExportedRow = CredentialRow & {
  readonly idMasked: string | null
  readonly reviewedOn: Day | null
  /** Who pays the holder's social insurance. */
  readonly insuredWith: string | null
}

export interface ExportColumn {
  readonly key: string
  readonly header: string
  readonly kind?: 'text' | 'number' | 'date'
  readonly value: (row: ExportedRow) => CellValue
}

/** The columns asked for, in the order asked for; all of them when none is. Keys nobody knows are passed over. */
export function exportColumns(keys: readonly string[] | undefined, language: Language): ExportColumn[] {
  const all = allColumns(language)
  const asked = (keys ?? []).flatMap((key) => all.find((column) => column.key === key) ?? [])
  return asked.length > 0 ? [...new Set(asked)] : all
}

/** Keys are those of the registry's columns; headers are words that an import of the same sheet recognises. */
function allColumns(language: Language): ExportColumn[] {
  const { registry, common, timeline, people } = texts[language]
  return [
    { key: 'person', header: registry.person, value: (row) => row.person.name },
    { key: 'idNumber', header: timeline.fields.idMasked, value: (row) => row.idMasked },
    { key: 'employeeNumber', header: registry.employeeNumber, value: (row) => row.person.employeeNumber },
    { key: 'unit', header: registry.unit, value: (row) => row.unit?.path ?? null },
    { key: 'type', header: registry.type, value: (row) => row.typeName },
    {
      key: 'category',
      header: registry.category,
      value: (row) => (row.category === null ? null : common.category[row.category]),
    },
    { key: 'profession', header: registry.profession, value: (row) => row.profession },
    { key: 'level', header: registry.level, value: (row) => row.level },
    { key: 'number', header: registry.number, value: (row) => row.number },
    { key: 'issuer', header: registry.issuer, value: (row) => row.issuer },
    { key: 'issuedOn', header: registry.issuedOn, kind: 'date', value: (row) => row.issuedOn },
    {
      key: 'validUntil',
      header: registry.validUntil,
      kind: 'date',
      value: (row) => (row.noExpiry ? timeline.fields.noExpiry : row.validUntil),
    },
    { key: 'reviewDueOn', header: registry.reviewDueOn, kind: 'date', value: (row) => row.reviewDueOn },
    { key: 'reviewedOn', header: timeline.fields.reviewedOn, kind: 'date', value: (row) => row.reviewedOn },
    { key: 'status', header: registry.status, value: (row) => common.status[row.status] },
    { key: 'verification', header: registry.verification, value: (row) => common.verification[row.verification] },
    {
      key: 'registered',
      header: registry.registered,
      value: (row) => (row.registered === null ? null : row.registered ? common.yes : common.no),
    },
    { key: 'employer', header: registry.employer, value: (row) => row.employer?.name ?? null },
    { key: 'insuredWith', header: people.insuredWith, value: (row) => row.insuredWith },
    { key: 'labels', header: registry.labels, value: (row) => row.labels.join('、') || null },
    { key: 'documents', header: registry.documents, kind: 'number', value: (row) => row.documentCount },
    {
      key: 'custody',
      header: registry.custody,
      value: ({ custody: { place, shelf } }) => [registry.custodyPlaces[place], shelf].filter(Boolean).join(' '),
    },
    {
      key: 'review',
      header: registry.review,
      value: (row) => row.reviewCodes.map((code) => wordOf(common.reviewCode, code)).join('、') || null,
    },
  ]
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code
}
