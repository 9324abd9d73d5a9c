import { type ImportField, importFields } from '@chizheng/contract'
import { type Language, texts } from '@chizheng/texts'
import type { Actor } from '../../../kernel/actor.ts'
import { type Cell, cellText, textCell } from '../../../kernel/cell.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Download } from '../../../platform/http/index.ts'
import { type CellValue, type SheetToWrite, writeWorkbookFile } from '../../../platform/spreadsheet/index.ts'
import { issueText } from '../present.ts'
import { columnsUnder } from '../rules/sheet-reader.ts'
import type { StoredImport } from '../store/imports.ts'
import { type ShownRow, unsavedAfter, unsavedBySheet } from '../store/preview.ts'
import { cellsAt, placeKey, type RowPlace } from '../store/rows.ts'
import type { SheetReading } from '../store/tables.ts'
import { recorded } from './downloads.ts'
import { typedCells } from './file-rows.ts'
import { knowledgeFor } from './knowledge.ts'
import type { KeptRelation } from './planning.ts'
import { withRows } from './preview.ts'
import { type KeptRow, readRow } from './row-text.ts'
import { sealsOf } from './sealing.ts'

/**
 * The rows that were not saved, as the company's own sheets have them: its columns in their order, its values, rows of a
 * further table under that table's own header, and behind them one column that says why. What somebody typed in the preview
 * stands where the file's value stood, or in a column of its own where the file has none. Corrected and received again, rows
 * meet what is in the registry by now.
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

/** A table of a sheet: what its header says, and which column is which field, from 1. */
interface Table {
  readonly headers: readonly string[]
  readonly columns: Readonly<Partial<Record<ImportField, number>>>
}

const fieldNames = texts['zh-CN'].importScreens.fields

async function sheetOf(
  context: Context,
  found: StoredImport,
  index: number,
  sheet: SheetReading,
  language: Language,
): Promise<SheetToWrite> {
  const first = firstTable(sheet)
  const tableAt = tablesOf(context, found, index)
  const { width, added } = await shapeOf(context, found, index, first, tableAt)
  const reason = texts[language].imports.sheet.reason
  const line = (own: readonly CellValue[], more: readonly CellValue[], last: CellValue): CellValue[] => [
    ...Array.from({ length: width }, (_, column) => own[column] ?? null),
    ...more,
    last,
  ]
  const headerLine = ({ headers, columns }: Table): CellValue[] =>
    line(
      headers,
      added.map((field) => (columns[field] === undefined ? fieldNames[field] : null)),
      reason,
    )
  return {
    name: sheet.name,
    columns: headerLine(first).map((header) => ({ header: String(header ?? '') })),
    rows: (async function* () {
      for await (const { row, table, isNew } of underTables(unsavedRows(context, found, index), first, tableAt)) {
        if (isNew) yield headerLine(table)
        const more = added.map((field) => (table.columns[field] === undefined ? addedTo(row, field) : null))
        yield line(ownCells(row, table).map(toWrite), more, reasonOf(row, language))
      }
    })(),
  }
}

/** The header's own texts; where a sheet has no header, the names of the fields its columns were taken for. */
function firstTable(sheet: SheetReading): Table {
  const headers: string[] = []
  for (const { column, text } of sheet.headers) headers[column - 1] = text
  if (sheet.headerRow === null) {
    for (const [field, column] of Object.entries(sheet.columns))
      headers[column - 1] ||= fieldNames[field as ImportField]
  }
  return { headers: Array.from(headers, (text) => text ?? ''), columns: sheet.columns }
}

type TableAt = (head: number) => Promise<Table>

/** Further tables of a sheet by the row of their header; each is looked up once. */
function tablesOf(context: Context, found: StoredImport, sheet: number): TableAt {
  const known = new Map<number, Table>()
  return async (head) => {
    const table = known.get(head) ?? (await readTable(context, found, { sheet, row: head, part: 0 }))
    known.set(head, table)
    return table
  }
}

async function readTable(context: Context, found: StoredImport, place: RowPlace): Promise<Table> {
  const { words } = await knowledgeFor(context, context.db)
  const [stored] = await cellsAt(context.db, found.id, [place])
  const { cells } = readRow(sealsOf(context, found.id).open('import_row.cells', place, stored!.cells))
  const columns = columnsUnder({ row: place.row, hidden: false, cells, repeated: [] }, words)
  return {
    headers: cells.map(cellText),
    columns: Object.fromEntries([...columns].map(([field, column]) => [field, column + 1])),
  }
}

/** Rows with the table each stands in, and whether that is another one than the row before it stood in. */
async function* underTables(
  rows: AsyncIterable<UnsavedRow>,
  first: Table,
  tableAt: TableAt,
): AsyncGenerator<{ row: UnsavedRow; table: Table; isNew: boolean }> {
  let table = first
  for await (const row of rows) {
    const before = table
    if (row.kept.head !== null) table = await tableAt(row.kept.head)
    yield { row, table, isNew: table !== before }
  }
}

/** How wide the file's own rows are, and the fields that need a column the file does not have. */
async function shapeOf(context: Context, found: StoredImport, sheet: number, first: Table, tableAt: TableAt) {
  let width = Math.max(first.headers.length, ...Object.values(first.columns))
  const added = new Set<ImportField>()
  for await (const { row, table } of underTables(unsavedRows(context, found, sheet), first, tableAt)) {
    width = Math.max(width, table.headers.length, row.kept.cells.length)
    for (const field of row.typed?.keys() ?? []) if (table.columns[field] === undefined) added.add(field)
    if (row.kept.typeFromSheet !== null && table.columns.credential_type === undefined) added.add('credential_type')
  }
  return { width, added: importFields.filter((field) => added.has(field)) }
}

interface UnsavedRow {
  readonly stored: ShownRow
  readonly kept: KeptRow
  readonly typed: ReadonlyMap<ImportField, string> | undefined
  readonly relation: KeptRelation | null
}

async function* unsavedRows(context: Context, found: StoredImport, sheet: number): AsyncGenerator<UnsavedRow> {
  const seals = sealsOf(context, found.id)
  for (let after: RowPlace = { sheet, row: 0, part: 0 }; ; ) {
    const part = await unsavedAfter(context.db, found.id, after, 1_000)
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
    after = part.at(-1)!
  }
}

/**
 * The cells of a row, with values from the row above where the file says 同上, and with what was typed. One of several
 * certificates of a row stands by itself: the others may be saved.
 */
function ownCells({ kept, typed }: UnsavedRow, table: Table): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [...kept.cells]
  const columns = kept.columns ?? table.columns
  for (const column of kept.others) cells[column] = undefined
  for (const field of importFields) {
    const column = columns[field]
    if (column === undefined) continue
    if ((kept.columns !== null && field in kept.elsewhere) || kept.inherited.includes(field))
      cells[column - 1] = kept.elsewhere[field]
    const text = typed?.get(field)
    if (text !== undefined) cells[column - 1] = textCell(text)
  }
  return cells
}

/** What stands in a column the file does not have: what was typed, or the type that only a title names. */
function addedTo({ kept, typed }: UnsavedRow, field: ImportField): string | null {
  return typed?.get(field) ?? (field === 'credential_type' ? kept.typeFromSheet : null)
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
