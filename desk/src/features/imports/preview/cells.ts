/**
 * A row of the preview as the grid shows it: per field what it was understood as, what the file says when that differs, and which
 * of the row's issues stand on it.
 */
import type { ImportField, ImportRow } from '@chizheng/contract'
import { bySeverity, gravest, type Severity } from '../severity.ts'

export type RowIssue = ImportRow['issues'][number]

/** What a cell needs said in words, in the reader's language. */
export interface CellWords {
  readonly yes: string
  readonly no: string
  readonly noExpiry: string
  readonly categories: Readonly<Record<string, string>>
  /** The name of a type picked from the catalogue; any other text as it is. */
  typeName(text: string): string
}

export interface CellView {
  readonly field: ImportField
  /** The understood value in words; empty when there is none. */
  readonly text: string
  /** The file's own text, when it says something else than `text`. */
  readonly fileText: string | null
  readonly severity: Severity | null
  readonly edited: boolean
  /** Digits are hidden, so the present text cannot be the start of an edit. */
  readonly masked: boolean
}

/** Whether a text hides digits behind asterisks. */
export function isMasked(text: string): boolean {
  return /\*{2,}/.test(text)
}

export function cellOf(row: ImportRow, field: ImportField, words: CellWords): CellView {
  const own = row.cells[field] ?? ''
  const understood = understoodText(row, field, words)
  const issues = row.issues.filter((issue) => issue.field === field)
  const text = understood === '' ? own : understood
  return {
    field,
    text,
    fileText: own !== '' && !sameText(own, text) ? own : null,
    severity: gravest(issues.map((issue) => issue.code)),
    edited: row.edited.includes(field),
    masked: isMasked(own),
  }
}

function understoodText(row: ImportRow, field: ImportField, words: CellWords): string {
  const value = row.fields[field]
  if (field === 'credential_type') return row.typeName ?? ''
  if (field === 'category' && typeof value === 'string') return words.categories[value] ?? value
  if (field === 'valid_until' && row.fields.no_expiry === true) return words.noExpiry
  if (value === true) return words.yes
  if (value === false) return words.no
  return value ?? ''
}

/** Differences of width, case and inner spaces are the import's business, not worth a second line. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  return plain(a) === plain(b)
}

/** The issue that stands for the row in one line, and how many more there are. */
export function leadingIssue(row: ImportRow): { readonly issue: RowIssue; readonly more: number } | null {
  const [issue] = bySeverity(row.issues)
  return issue ? { issue, more: row.issues.length - 1 } : null
}

const always: readonly ImportField[] = ['name', 'id_number', 'credential_type', 'number', 'issued_on', 'valid_until']
const shownOrder: readonly ImportField[] = [
  'name',
  'id_number',
  'credential_type',
  'level',
  'profession',
  'number',
  'issued_on',
  'valid_from',
  'valid_until',
  'department',
  'employee_number',
  'issuer',
  'registered',
  'employer',
  'insured_with',
  'review_due_on',
  'reviewed_on',
  'category',
  'phone',
  'post',
  'sex',
  'email',
  'remarks',
]

/**
 * The columns of the grid: the fields the sheets have, and those a certificate cannot do without even when no column was found
 * for them. Validity in one column shows as its last day; serial numbers say nothing.
 */
export function columnsShown(
  sheets: readonly { readonly columns: Readonly<Record<string, number>>; readonly ignored: boolean }[],
): ImportField[] {
  const mapped = new Set<string>(always)
  for (const sheet of sheets) if (!sheet.ignored) for (const field of Object.keys(sheet.columns)) mapped.add(field)
  return shownOrder.filter((field) => mapped.has(field))
}

/** Whether a sheet has rows of its own in the preview; sheets of explanations have no columns. */
export function holdsRows(sheet: {
  readonly columns: Readonly<Record<string, number>>
  readonly ignored: boolean
}): boolean {
  return !sheet.ignored && Object.keys(sheet.columns).length > 0
}
