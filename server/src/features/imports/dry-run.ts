import { basename } from 'node:path'
import type { CredentialType } from '@chizheng/catalogue'
import type { ImportField, IssueCode, RowStatus } from '@chizheng/contract'
import { texts } from '@chizheng/texts'
import type { Day } from '../../kernel/day.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { wordKey } from '../../kernel/text.ts'
import type { ReadOptions } from '../../platform/spreadsheet/index.ts'
import { matchesNumberPattern, type TypeRecogniser } from '../credentials/index.ts'
import { readTables } from './read-tables.ts'
import type { ContentWords } from './rules/content.ts'
import type { Issue } from './rules/issue.ts'
import { type PlannedRow, planRows, summarise } from './rules/plan.ts'
import { type CheckedRow, checkRow, longestWords, type RowContext, type RowFields } from './rules/row.ts'
import type { SheetLayout } from './rules/sheet-reader.ts'

/** What `chizheng import FILE --dry-run --json` prints. Names and order of the fields are a promise to scripts. */
export interface DryRun {
  readonly file: string
  readonly sheets: readonly {
    readonly name: string
    readonly header_row: number | null
    readonly columns: Readonly<Record<string, number>>
  }[]
  readonly rows: Iterable<DryRunRow>
  readonly summary: Readonly<Record<'rows' | RowStatus | 'people' | 'credentials', number>>
}

export interface DryRunRow {
  readonly sheet: string
  readonly row: number
  readonly status: RowStatus
  readonly issues: readonly { readonly code: IssueCode; readonly field: ImportField | null; readonly message: string }[]
  readonly person_ref: string | null
  readonly credential: DryRunCredential | null
}

export interface DryRunCredential {
  readonly name: string | null
  readonly id_number: string | null
  readonly department: string | null
  readonly credential_type: string | null
  readonly credential_type_name: string | null
  readonly category: CredentialType['category'] | null
  readonly profession: string | null
  readonly level: string | null
  readonly number: string | null
  readonly issuer: string | null
  readonly issued_on: Day | null
  readonly valid_until: Day | null
  readonly registered: boolean | null
  readonly phone: string | null
  readonly employer: string | null
}

export interface DryRunOptions extends ReadOptions {
  readonly today: Day
  readonly typeRecogniser: TypeRecogniser
  readonly types: readonly CredentialType[]
}

interface ListedRow {
  readonly sheet: string
  readonly row: number
  readonly part: number
  /** Index among the checked rows; -1 for a row that is no data. */
  readonly checked: number
}

/**
 * Reads a ledger and says what an import would make of it, against an empty registry; nothing is written anywhere.
 *
 * Throws the Refusals of readWorkbook, and `spreadsheet_no_header` when no sheet holds a table. Rows are given as an
 * iterable so that a large file need not stand in memory twice.
 */
export async function dryRunImport(path: string, options: DryRunOptions): Promise<DryRun> {
  const { today, typeRecogniser, types } = options
  const words = contentWords(today, typeRecogniser, types)
  const context = rowContext(today, typeRecogniser, types)
  const sheets: DryRun['sheets'][number][] = []
  const listed: ListedRow[] = []
  const checked: CheckedRow[] = []
  const places: ListedRow[] = []
  for await (const table of readTables(path, words, options)) {
    const sheet = table.sheet.name
    sheets.push({
      name: sheet,
      header_row: table.layout?.head?.rows.at(-1) ?? null,
      columns: columnNumbers(table.layout),
    })
    for await (const rows of table.rows) {
      for (const { row, outcome } of rows) {
        if (outcome.kind !== 'data') listed.push({ sheet, row, part: 0, checked: -1 })
        else
          for (const [part, one] of outcome.parts.entries()) {
            const place = { sheet, row, part, checked: checked.length }
            listed.push(place)
            places.push(place)
            checked.push(checkRow(one.row, context))
          }
      }
    }
  }
  if (listed.length === 0) throw new Refusal('spreadsheet_no_header')
  const planned = planRows(checked, (i) => places[i]!)
  const { people, credentials, ...counts } = summarise(planned)
  return {
    file: basename(path),
    sheets,
    rows: presentRows(listed, checked, planned),
    summary: { rows: listed.length, ...counts, skipped: listed.length - checked.length, people, credentials },
  }
}

/** What the rules must know of types, made from the recogniser and the types in force. */
export function rowContext(today: Day, recognise: TypeRecogniser, types: readonly CredentialType[]): RowContext {
  const byId = new Map(types.map((type) => [type.id, type]))
  return { today, recognise, typeById: (id) => byId.get(id), numberFits: matchesNumberPattern }
}

/** The words by which columns are told apart by content. */
export function contentWords(today: Day, recognise: TypeRecogniser, types: readonly CredentialType[]): ContentWords {
  const professions = new Set(types.flatMap((type) => [...type.professions, ...type.formerProfessions]).map(wordKey))
  const nothingElse = { level: null, profession: null, issuer: null, number: null, category: null }
  return {
    today,
    namesType: (text) => text.length <= longestWords && recognise({ name: text, ...nothingElse }).kind !== 'unknown',
    namesOneType: (text) =>
      text.length <= longestWords && recognise({ name: text, ...nothingElse }).kind === 'recognised',
    namesProfession: (text) => professions.has(wordKey(text)) || professions.has(`${wordKey(text)}工程`),
  }
}

function columnNumbers(layout: SheetLayout | null): Record<string, number> {
  return Object.fromEntries(
    [...(layout?.columns ?? [])].sort((a, b) => a[1] - b[1]).map(([field, column]) => [field, column + 1]),
  )
}

/** An iterable that can be gone through more than once. */
function presentRows(
  listed: readonly ListedRow[],
  checked: readonly CheckedRow[],
  planned: readonly PlannedRow[],
): Iterable<DryRunRow> {
  return {
    *[Symbol.iterator]() {
      for (const { sheet, row, checked: index } of listed) {
        if (index < 0) yield { sheet, row, status: 'skipped', issues: [], person_ref: null, credential: null }
        else yield presentRow(sheet, row, checked[index]!.fields, planned[index]!)
      }
    },
  }
}

function presentRow(sheet: string, row: number, fields: RowFields, planned: PlannedRow): DryRunRow {
  return {
    sheet,
    row,
    status: planned.status,
    issues: planned.issues.map((issue) => ({ code: issue.code, field: issue.field, message: messageOf(issue) })),
    person_ref: `p${planned.person}`,
    credential: {
      name: fields.name,
      id_number: fields.idNumber,
      department: fields.department,
      credential_type: fields.typeId,
      credential_type_name: fields.typeName,
      category: fields.category,
      profession: fields.profession,
      level: fields.level,
      number: fields.number,
      issuer: fields.issuer,
      issued_on: fields.issuedOn,
      valid_until: fields.validUntil,
      registered: fields.registered,
      phone: fields.phone,
      employer: fields.employer,
    },
  }
}

function messageOf({ code, details }: Issue): string {
  return texts['zh-CN'].imports.issues[code](details)
}

/** The dry run as one JSON object, in pieces of a few hundred rows: a large one is never one string. */
export function* dryRunJson({ rows, ...rest }: DryRun): Generator<string> {
  yield `{"file":${JSON.stringify(rest.file)},"sheets":${JSON.stringify(rest.sheets)},"rows":[`
  let piece: string[] = []
  let first = true
  for (const row of rows) {
    piece.push(JSON.stringify(row))
    if (piece.length === 500) {
      yield (first ? '' : ',') + piece.join(',')
      first = false
      piece = []
    }
  }
  if (piece.length > 0) yield (first ? '' : ',') + piece.join(',')
  yield `],"summary":${JSON.stringify(rest.summary)}}\n`
}
