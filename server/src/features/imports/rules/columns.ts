import { type ImportField, importFields } from '@chizheng/contract'
import type { SheetRow } from '../../../kernel/cell.ts'
import { wordKey } from '../../../kernel/text.ts'
import { type ColumnContent, type ContentWords, contentOf } from './content.ts'
import type { HeadColumn, TableHead } from './layout.ts'

/** Field → 0-based column. Every column serves one field, every field has at most one column. */
export type ColumnMap = ReadonlyMap<ImportField, number>

/** What a person corrected, remembered for sheets of the same fingerprint. Numbers are 1-based, as people see them. */
export interface ColumnCorrection {
  readonly headerRow: number | null
  readonly columns: Readonly<Partial<Record<ImportField, number>>>
  readonly ignored: boolean
}

/**
 * Decides which column is which field, by name and by content together.
 *
 * A name alone decides when its content does not speak against it; content alone decides for a column whose name says
 * nothing. The strongest claim wins first, then the next among what is left.
 */
export function mapColumns(head: TableHead | null, sample: readonly SheetRow[], words: ContentWords): ColumnMap {
  const width = Math.max(head?.columns.length ?? 0, ...sample.map((row) => row.cells.length))
  const contents = Array.from({ length: width }, (_, column) =>
    contentOf(
      sample.map((row) => row.cells[column] ?? { kind: 'empty' }),
      words,
    ),
  )
  const claims: Claim[] = []
  for (let column = 0; column < width; column++) {
    const name = head?.columns[column]
    for (const { field, strength } of name?.matches ?? [])
      claims.push({ field, column, strength: strength + fit(field, contents[column]!), named: true })
    if (!name?.other && (name?.matches[0]?.strength ?? 0) < 6) {
      for (const field of importFields) {
        const strength = fit(field, contents[column]!)
        if (contents[column]!.filled >= 2 && strength >= 4 && byContent.has(field))
          claims.push({ field, column, strength: strength - (name?.text ? 0.5 : 0), named: false })
      }
    }
  }
  splitValidity(claims, head?.columns ?? [], contents)
  const chosen = settle(claims)
  placeUnnamedDates(chosen, head?.columns ?? [], contents)
  return chosen
}

interface Claim {
  readonly field: ImportField
  readonly column: number
  readonly strength: number
  readonly named: boolean
}

/** Fields that content can tell without any name. Yes/no, companies and short words look like too many things. */
const byContent: ReadonlySet<ImportField> = new Set([
  'name',
  'id_number',
  'phone',
  'credential_type',
  'category',
  'number',
  'row_number',
  'issuer',
  'department',
  'profession',
  'validity',
]) // prettier-ignore

function settle(claims: readonly Claim[]): Map<ImportField, number> {
  const chosen = new Map<ImportField, number>()
  const taken = new Set<number>()
  const order = [...claims].sort((a, b) => b.strength - a.strength || a.column - b.column)
  for (const { field, column, strength } of order) {
    if (strength < 3 || chosen.has(field) || taken.has(column)) continue
    chosen.set(field, column)
    taken.add(column)
  }
  return chosen
}

/** How well a column's content fits a field: above 0 speaks for it, -8 rules it out, 0 says nothing. */
function fit(field: ImportField, content: ColumnContent): number {
  if (content.filled === 0) return 0
  const dated = content.date + content.range + content.noEnd
  switch (field) {
    case 'id_number':
      if (content.id >= 0.5) return 6
      if (content.id < 0.1 && (dated > 0.5 || content.phone > 0.5 || content.name > 0.5)) return -8
      // Passports and permits are codes too; an outright name outweighs them, 证件编号 does not.
      return content.id < 0.1 && content.code > 0.5 ? -4 : 0
    case 'name':
      return content.name >= 0.6 && content.type < 0.3
        ? 5
        : content.id + dated + content.code + content.phone > 0.5 || content.sequence > 0.8
          ? -8
          : 0
    case 'phone':
      return content.phone >= 0.6 ? 6 : content.id + dated > 0.5 ? -8 : 0
    case 'issued_on':
      return content.date >= 0.5 ? 2 - content.future * 3 : dated < 0.1 ? -8 : 0
    case 'valid_from':
      return content.date >= 0.5 ? 2 : dated < 0.1 ? -8 : 0
    case 'valid_until':
    case 'review_due_on':
      return dated >= 0.5 ? 1 + content.future : content.code > 0.5 || content.name > 0.5 || content.id > 0.3 ? -8 : 0
    case 'reviewed_on':
      // 复审日期 alone is either: the last review when hardly a day of the column lies ahead, else the next one.
      return dated >= 0.5
        ? 2 - content.future * 6
        : content.code > 0.5 || content.name > 0.5 || content.id > 0.3
          ? -8
          : 0
    case 'validity':
      return content.range >= 0.3 ? 5 : content.code > 0.5 && dated < 0.2 ? -8 : 0
    case 'number':
      if (content.sequence > 0.8 || content.date > 0.7) return -8
      return content.code >= 0.4 && content.id < 0.5 && content.phone < 0.3 ? 4 : content.id > 0.8 ? -2 : 0
    case 'row_number':
      return content.sequence > 0.7 ? 6 : content.code > 0.5 ? -8 : 0
    case 'credential_type':
      return content.type >= 0.35
        ? 5
        : content.type < 0.05 && (content.code > 0.5 || dated > 0.5 || content.name > 0.6 || content.category > 0.6)
          ? -8
          : 0
    case 'category':
      return content.category >= 0.6 ? 5 : content.type >= 0.5 ? -2 : content.code > 0.5 ? -8 : 0
    case 'profession':
      return content.profession >= 0.4 ? 4 : content.category > 0.6 || content.code > 0.5 || dated > 0.5 ? -8 : 0
    case 'level':
      return content.level >= 0.5 ? 4 : content.code > 0.5 || dated > 0.5 ? -8 : 0
    case 'registered':
      return content.yesNo >= 0.6 ? 4 : content.code > 0.4 || dated > 0.4 || content.company > 0.5 ? -8 : 0
    case 'department':
      return content.company >= 0.9 && content.distinct < 0.05
        ? -1
        : content.department >= 0.5 && content.issuer < 0.3 && content.distinct < 0.6
          ? 4
          : content.code > 0.5 || dated > 0.5
            ? -8
            : 0
    case 'employer':
    case 'insured_with':
      return content.company >= 0.5 ? 2 : content.code > 0.5 || dated > 0.5 ? -8 : 0
    case 'issuer':
      return content.issuer >= 0.5 ? 4 : content.code > 0.5 || dated > 0.5 ? -8 : 0
    default:
      return 0
  }
}

/** 有效期 written over two columns of dates is a beginning and an end. */
function splitValidity(claims: Claim[], columns: readonly HeadColumn[], contents: readonly ColumnContent[]): void {
  const periods = claims
    .filter((claim) => claim.field === 'validity' && claim.named && contents[claim.column]!.range < 0.3)
    .map((claim) => claim.column)
  for (const column of periods) {
    const next = column + 1
    const follows =
      periods.includes(next) ||
      (columns[next]?.text === '' && (contents[next]?.date ?? 0) + (contents[next]?.noEnd ?? 0) >= 0.5)
    if (!follows || contents[column]!.date < 0.5) continue
    claims.push(
      { field: 'valid_from', column, strength: 12, named: true },
      { field: 'valid_until', column: next, strength: 12, named: true },
    )
    return
  }
}

/** Two columns of dates without names: the earlier is the issue, the later the expiry. */
function placeUnnamedDates(
  chosen: Map<ImportField, number>,
  columns: readonly HeadColumn[],
  contents: readonly ColumnContent[],
): void {
  const taken = new Set(chosen.values())
  const free = contents
    .map((content, column) => ({ content, column }))
    .filter(
      ({ content, column }) =>
        !taken.has(column) &&
        content.filled >= 2 &&
        content.date + content.noEnd >= 0.6 &&
        content.date > 0.3 &&
        !columns[column]?.other &&
        (columns[column]?.matches.length ?? 0) === 0,
    )
    .sort((a, b) => a.content.meanYear - b.content.meanYear)
  const ended = chosen.has('valid_until') || chosen.has('validity')
  if (free.length >= 2 && !chosen.has('issued_on') && !ended) {
    chosen.set('issued_on', free[0]!.column)
    chosen.set('valid_until', free.at(-1)!.column)
  } else if (
    free.length >= 1 &&
    !ended &&
    (chosen.has('issued_on') || free[0]!.content.future > 0.3 || free[0]!.content.noEnd > 0.1)
  ) {
    chosen.set('valid_until', free.at(-1)!.column)
  } else if (free.length >= 1 && !chosen.has('issued_on') && !chosen.has('valid_from')) {
    chosen.set('issued_on', free[0]!.column)
  }
}

/** The mapping a person corrected, as a ColumnMap. */
export function correctedColumns(correction: ColumnCorrection): ColumnMap {
  return new Map(Object.entries(correction.columns).map(([field, column]) => [field as ImportField, column! - 1]))
}

/**
 * What makes two sheets the same shape: the names of their columns in order. A number of 53 bits as text, so it can be a
 * key in a table; null when there is no header to go by.
 */
export function fingerprint(head: TableHead | null): string | null {
  if (head === null) return null
  // The reason column of the rows that were not saved stands last: the corrected sheet is the sheet it came from.
  const shape = head.columns
    .map((column) => wordKey(column.text))
    .join('|')
    .replace(/\|+$/, '')
    .replace(/\|(?:原因|REASON)$/, '')
    .replace(/\|+$/, '')
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < shape.length; i++) {
    high = Math.imul(high ^ shape.charCodeAt(i), 2654435761)
    low = Math.imul(low ^ shape.charCodeAt(i), 1597334677)
  }
  return `${(high >>> 0).toString(16).padStart(8, '0')}${(low >>> 0).toString(16).padStart(8, '0')}`
}
