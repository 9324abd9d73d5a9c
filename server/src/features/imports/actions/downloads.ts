import { type ImportField, importFields } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'
import type { Actor } from '../../../kernel/actor.ts'
import { type Cell, cellText, textCell } from '../../../kernel/cell.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { append, type Json } from '../../../platform/ledger/index.ts'
import {
  type CellValue,
  type SheetToWrite,
  type WorkbookFile,
  workbookMediaType,
  writeWorkbookFile,
} from '../../../platform/spreadsheet/index.ts'
import { issueText } from '../present.ts'
import type { StoredImport } from '../store/imports.ts'
import { type ShownRow, unsavedAfter, unsavedBySheet } from '../store/preview.ts'
import { placeKey } from '../store/rows.ts'
import type { SheetReading } from '../store/tables.ts'
import { typedCells } from './file-rows.ts'
import type { KeptRelation } from './planning.ts'
import { withRows } from './preview.ts'
import { read } from './records.ts'
import { type KeptRow, readRow } from './row-text.ts'
import { sealsOf } from './sealing.ts'

/**
 * The rows that were not saved, as the company's own sheets have them: its columns in their order, its values, and behind
 * them one column that says why. What somebody typed in the preview stands where the file's value stood. Corrected and
 * received again, rows meet what is in the registry by now.
 *
 * @throws Refusal `not_found`, `import_not_ready`.
 */
export async function failedRows(context: Context, actor: Actor, id: string, language: Language): Promise<Download> {
  const found = await withRows(context, id)
  const counts = await unsavedBySheet(context.db, id)
  const sheets: SheetToWrite[] = []
  for (const [index, sheet] of found.sheets.entries()) {
    if (counts.has(index)) sheets.push(await sheetOf(context, found, index, sheet, language))
  }
  const words = texts[language]
  if (sheets.length === 0) sheets.push({ name: words.imports.sheet.failedRows, columns: [], rows: [] })
  const file = await writeWorkbookFile(sheets)
  const rows = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const name = words.importFiles.failedRowsName(found.file.name.replace(/\.[a-z0-9]{1,5}$/i, ''))
  return await recorded(context, actor, found, 'import.failed_rows_taken', { rows }, file, name)
}

async function recorded(
  context: Context,
  actor: Actor,
  found: StoredImport,
  action: string,
  after: Json,
  file: WorkbookFile,
  name: string,
): Promise<Download> {
  try {
    await inTransaction(context.db, (tx) =>
      append(tx, actor, context.clock.now(), [{ action, subject: { type: 'import', id: found.id }, after }]),
    )
    return { name, mediaType: workbookMediaType, stream: file.read(), bytes: file.bytes }
  } catch (error) {
    await file.discard()
    throw error
  }
}

/** How a sheet is written: its own columns, the type where only a title named it, and the reason. */
async function sheetOf(
  context: Context,
  found: StoredImport,
  index: number,
  sheet: SheetReading,
  language: Language,
): Promise<SheetToWrite> {
  const words = texts[language]
  const width = await widthOf(context, found, index, sheet)
  const headers = Array.from({ length: width.columns }, (_, column) => headerOf(sheet, column + 1))
  const named = width.hasTypeFromSheet ? [texts['zh-CN'].importScreens.fields.credential_type] : []
  return {
    name: sheet.name,
    columns: [...headers, ...named, words.imports.sheet.reason].map((header) => ({ header })),
    rows: (async function* () {
      for await (const row of unsavedRows(context, found, index)) {
        const cells = ownCells(row, sheet)
        const values = Array.from({ length: width.columns }, (_, column) => toWrite(cells[column]))
        yield [...values, ...(width.hasTypeFromSheet ? [row.kept.typeFromSheet] : []), reasonOf(row, language)]
      }
    })(),
  }
}

/** The header's own text; where a column has none, the name of the field it was taken for. */
function headerOf(sheet: SheetReading, column: number): string {
  const own = sheet.headers.find((header) => header.column === column)?.text ?? ''
  if (own !== '' || sheet.headerRow !== null) return own
  const field = Object.entries(sheet.columns).find(([, at]) => at === column)?.[0] as ImportField | undefined
  return field === undefined ? '' : texts['zh-CN'].importScreens.fields[field]
}

interface UnsavedRow {
  readonly stored: ShownRow
  readonly kept: KeptRow
  readonly typed: ReadonlyMap<ImportField, string> | undefined
  readonly relation: KeptRelation | null
}

async function* unsavedRows(context: Context, found: StoredImport, sheet: number): AsyncGenerator<UnsavedRow> {
  const seals = sealsOf(context, found.id)
  for (let after = 0; ; ) {
    const part = await unsavedAfter(context.db, found.id, sheet, after, 1_000)
    const typed = await typedCells(context.db, found.id, seals, part)
    for (const stored of part) {
      const relation = stored.relation === null ? null : seals.open('import_plan.relation', stored, stored.relation)
      yield {
        stored,
        kept: readRow(seals.open('import_row.cells', stored, stored.cells!)),
        typed: typed.get(placeKey(stored)),
        relation: relation === null ? null : (JSON.parse(relation) as KeptRelation),
      }
    }
    if (part.length < 1_000) return
    after = part.at(-1)!.row
  }
}

async function widthOf(context: Context, found: StoredImport, index: number, sheet: SheetReading) {
  let columns = Math.max(0, ...sheet.headers.map(({ column }) => column), ...Object.values(sheet.columns))
  let hasTypeFromSheet = false
  for await (const { kept } of unsavedRows(context, found, index)) {
    columns = Math.max(columns, kept.cells.length)
    hasTypeFromSheet ||= kept.typeFromSheet !== null
  }
  return { columns, hasTypeFromSheet }
}

/** The cells of a row, with values from the row above where the file says 同上, and with what was typed. */
function ownCells({ kept, typed }: UnsavedRow, sheet: SheetReading): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [...kept.cells]
  for (const field of importFields) {
    const column = sheet.columns[field]
    if (column === undefined) continue
    if (kept.inherited.includes(field)) cells[column - 1] = kept.elsewhere[field]
    const text = typed?.get(field)
    if (text !== undefined) cells[column - 1] = textCell(text)
  }
  return cells
}

function toWrite(cell: Cell | undefined): CellValue {
  switch (cell?.kind) {
    case 'number':
      return cell.value
    case 'boolean':
      return cell.value
    case 'date':
      return { day: cell.day }
    case 'error':
      return cell.code
    default:
      return cellText(cell) || null
  }
}

function reasonOf({ stored, relation }: UnsavedRow, language: Language): string {
  const issues = (relation?.issues ?? []).map((issue) => issueText(issue, language))
  return [...(stored.leftOut ? [texts[language].importFiles.leftOut] : []), ...issues].join('；')
}

/**
 * The file as it was received.
 *
 * @throws Refusal `not_found`, `file_missing`.
 */
export async function importFile(context: Context, actor: Actor, id: string): Promise<Download> {
  const found = await read(context.db, id)
  const stream = await context.files.open(found.file.sha256)
  try {
    await inTransaction(context.db, (tx) =>
      append(tx, actor, context.clock.now(), [
        {
          action: 'import.file_taken',
          subject: { type: 'import', id },
          after: { sha256: found.file.sha256 },
          files: [found.file.sha256],
        },
      ]),
    )
  } catch (error) {
    stream.destroy()
    throw error
  }
  const { name, bytes, sha256 } = found.file
  return { name, mediaType: 'application/octet-stream', stream, bytes, sha256 }
}

/** Columns of the template, in the order people fill them in. */
const templateFields = [
  'name',
  'id_number',
  'employee_number',
  'department',
  'post',
  'credential_type',
  'profession',
  'level',
  'number',
  'issuer',
  'issued_on',
  'valid_until',
  'review_due_on',
  'registered',
  'employer',
  'phone',
  'remarks',
] as const satisfies readonly ImportField[]
const dayFields: ReadonlySet<string> = new Set(['issued_on', 'valid_until', 'review_due_on'])

/** An empty ledger with the columns the import knows best, an example that is passed over, and what each column may say. */
export async function importTemplate(types: readonly { nameZh: string }[], language: Language): Promise<Download> {
  const { importFiles, importScreens, imports } = texts[language]
  const names = importScreens.fields
  const registered = templateFields.indexOf('registered')
  const ledger: SheetToWrite = {
    name: imports.sheet.template,
    columns: templateFields.map((field) => ({ header: names[field], width: field === 'name' ? 32 : 18 })),
    choices: new Map([[registered, [importFiles.yes, importFiles.no]]]),
    rows: [
      templateFields.map((field): CellValue => {
        const text = importFiles.example[field]
        return dayFields.has(field) && text !== '' ? { day: text as never } : text
      }),
    ],
  }
  const typeNames = types.map(({ nameZh }) => nameZh)
  const guide: SheetToWrite = {
    name: imports.sheet.instructions,
    columns: [
      { header: importFiles.column, width: 20 },
      { header: importFiles.howTo, width: 70 },
      { header: importFiles.allowed, width: 50 },
    ],
    rows: templateFields.flatMap((field): CellValue[][] => {
      const allowed =
        field === 'credential_type' ? typeNames : field === 'registered' ? [importFiles.yes, importFiles.no] : []
      const first = [names[field], importFiles.guide[field], allowed[0] ?? null]
      return [first, ...allowed.slice(1).map((value): CellValue[] => [null, null, value])]
    }),
  }
  const file = await writeWorkbookFile([ledger, guide])
  return { name: importFiles.templateName, mediaType: workbookMediaType, stream: file.read(), bytes: file.bytes }
}
