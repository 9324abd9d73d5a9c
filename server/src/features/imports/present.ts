import type { ErrorCode, ImportField, ImportRecord, ImportRow, IssueCode } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import { maskCertificateNumber, maskNumber, maskPersonalNumbers } from '../../kernel/personal-number.ts'
import { allowed } from './policy.ts'
import type { Issue } from './rules/issue.ts'
import type { CheckedRow, RowFields } from './rules/row.ts'
import type { StoredImport } from './store/imports.ts'
import type { ShownRow } from './store/preview.ts'

/** Who reads, and in which language. */
export interface Reader {
  readonly actor: Actor
  readonly language: Language
}

/** An import for the desk. */
export function presentImport(found: StoredImport, { actor, language }: Reader): ImportRecord {
  const { failure } = found
  return {
    id: found.id,
    version: found.version,
    fileName: found.file.name,
    bytes: found.file.bytes,
    state: found.state,
    progress: found.progress,
    sheets: found.sheets.map(({ shape: _shape, dateSystem: _system, dayOrder: _order, hidden: _hidden, ...sheet }) => ({
      ...sheet,
      columns: { ...sheet.columns },
      headers: sheet.headers.map((header) => ({ ...header, sample: [...header.sample] })),
    })),
    summary: found.summary,
    failure: failure && {
      code: failure.code,
      message: texts[language].errors[failure.code as ErrorCode](failure.details),
    },
    stale: found.stale,
    sameFileAs: found.earlier,
    by: found.receivedBy.label,
    receivedAt: found.receivedAt,
    appliedAt: found.appliedAt,
    can: allowed(actor, found.state),
  }
}

/** An issue as a sentence. */
export function issueText({ code, details }: Pick<Issue, 'code' | 'details'>, language: Language): string {
  return texts[language].imports.issues[code as IssueCode](details)
}

/** Everything about a row, opened. */
export interface OpenedRow {
  readonly stored: ShownRow
  readonly sheet: string
  /** What stands in the cells, by field, with what was typed over them. */
  readonly cells: Readonly<Partial<Record<ImportField, string>>>
  readonly typed: readonly ImportField[]
  readonly checked: CheckedRow | null
  readonly issues: readonly Issue[]
  readonly registryCredentialId: string | null
  readonly chosen: string | null
  readonly candidates: ImportRow['candidates']
  readonly differences: readonly {
    readonly field: string
    readonly before: string | null
    readonly after: string | null
  }[]
  readonly typeName: string | null
}

/**
 * A row of the preview. Numbers of people are masked wherever they stand, in certificate numbers too; a faulty ID or phone number
 * is shown, or nobody could mend it.
 */
export function presentRow(row: OpenedRow, { language }: Reader, today: Day): ImportRow {
  const { stored, checked } = row
  const faulty = new Set(row.issues.flatMap(({ field }) => (field === null ? [] : [field])))
  const phoneIsFaulty = checked?.notes.some(({ code }) => code === 'phone_unclear') ?? false
  const idNumber = checked?.fields.idNumber ?? null
  const always = (field: string, text: string): string =>
    field === 'number' ? maskCertificateNumber(text, idNumber, today) : maskIn(field, text)
  const masked = (field: string, text: string): string => {
    const isFaulty = faulty.has(field as ImportField) || (field === 'phone' && phoneIsFaulty)
    return isFaulty && (field === 'id_number' || field === 'phone') ? text : always(field, text)
  }
  return {
    sheet: row.sheet,
    row: stored.row,
    part: stored.part,
    version: stored.version,
    status: stored.status,
    action: stored.action,
    issues: row.issues.map((issue) => ({
      code: issue.code,
      field: issue.field,
      message: issueText({ ...issue, details: mapped(issue.details, always) }, language),
      other: otherRow(issue),
      credentialId: issue.code === 'duplicate_in_registry' ? row.registryCredentialId : null,
    })),
    cells: mapped(row.cells, masked),
    edited: [...row.typed],
    fields: checked === null ? {} : mapped(fieldsOf(checked.fields), masked),
    typeName: row.typeName,
    personRef: stored.personRef,
    candidates: row.candidates,
    chosenPerson: row.chosen,
    differences: row.differences.map(({ field, before, after }) => ({
      field,
      before: before === null ? null : always(field, before),
      after: after === null ? null : always(field, after),
    })),
    left: stored.leftOut,
  }
}

function otherRow({ details }: Issue): { sheet: string; row: number; part: number } | null {
  return details.sheet === undefined || details.row === undefined
    ? null
    : { sheet: details.sheet, row: Number(details.row), part: Number(details.part ?? 0) }
}

function mapped<T>(
  fields: Readonly<Record<string, T>>,
  mask: (field: string, text: string) => string,
): Record<string, Exclude<T, undefined>> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, typeof value === 'string' ? mask(field, value) : value]),
  ) as Record<string, Exclude<T, undefined>>
}

/** The text with the numbers of people in it masked; a column of such numbers may hold others than those we know. */
function maskIn(field: string, text: string): string {
  const isNumber =
    (field === 'id_number' || field === 'phone') && /\d{5}/.test(text.normalize('NFKC').replace(/[\s-]/g, ''))
  const masked = maskPersonalNumbers(text)
  return isNumber && masked === text ? maskNumber(text) : masked
}

/** What a row means, by the names of the contract. */
function fieldsOf(fields: RowFields): Record<string, string | boolean | null> {
  return {
    name: fields.name,
    id_number: fields.idNumber,
    employee_number: fields.employeeNumber,
    department: fields.department,
    post: fields.post,
    credential_type: fields.typeId,
    category: fields.category,
    profession: fields.profession,
    level: fields.level,
    number: fields.number,
    issuer: fields.issuer,
    issued_on: fields.issuedOn,
    valid_from: fields.validFrom,
    valid_until: fields.validUntil,
    no_expiry: fields.noExpiry,
    review_due_on: fields.reviewDueOn,
    reviewed_on: fields.reviewedOn,
    registered: fields.registered,
    employer: fields.employer,
    insured_with: fields.insuredWith,
    phone: fields.phone,
    email: fields.email,
    sex: fields.sex,
    remarks: fields.remarks,
  }
}
