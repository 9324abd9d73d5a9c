import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cellText, type SheetRow } from '../../../kernel/cell.ts'
import { maskPersonalNumbers } from '../../../kernel/personal-number.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { firstCharacters, tidy } from '../../../kernel/text.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { type CorrectionLookup, readTables, type TableReading, type TableRow } from '../read-tables.ts'
import type { ColumnCorrection } from '../rules/columns.ts'
import type { RowOutcome, RowPart } from '../rules/sheet-reader.ts'
import { passedOverKey, rememberedMappings } from '../store/decisions.ts'
import * as imports from '../store/imports.ts'
import { putPlans, type StoredPlan } from '../store/plans.ts'
import { insertCells, placeKey, type StoredCells } from '../store/rows.ts'
import type { SheetCorrection, SheetReading } from '../store/tables.ts'
import { type TypedCells, typedCells } from './file-rows.ts'
import { skippedPlan } from './keep-plan.ts'
import { type Knowledge, knowledgeFor } from './knowledge.ts'
import { createLanes } from './lanes.ts'
import type { FileRow } from './planning.ts'
import { type Reading, report, Superseded } from './reading.ts'
import { readRow, toCheck, writeRow, writeSkipped } from './row-text.ts'
import { sealsOf } from './sealing.ts'

/**
 * Reads the file of an import, keeps its rows as they stand, and reads each row that is data by itself.
 *
 * @throws Refusal those of readWorkbook; `spreadsheet_no_header` when no sheet holds a table, after the sheets were kept.
 */
export async function readFile(reading: Reading): Promise<{ sheets: SheetReading[]; rows: FileRow[] }> {
  const { context, found } = reading
  const knowledge = await knowledgeFor(context, context.db)
  const typed = await typedCells(context.db, found.id, sealsOf(context, found.id))
  const sheets: SheetReading[] = []
  const rows: FileRow[] = []
  let done = 0
  await report(reading, 'reading', 0, null)
  const lanes = createLanes(1)
  await withLocalFile(reading, async (path) => {
    const corrections = await correctionsFor(reading)
    const expected = { rows: 0, isKnown: true }
    const options = { signal: reading.signal, fileName: found.file.name }
    for await (const table of readTables(path, knowledge.words, options, corrections.lookup)) {
      const index = sheets.length
      const sheet = sheetReading(table, corrections.of(table.sheet.name))
      sheets.push(sheet)
      if (table.layout === null) continue
      if (table.sheet.rowCount === null) expected.isKnown = false
      expected.rows += table.sheet.rowCount ?? 0
      const headOf = headsBelow(sheet.headerRow)
      let count = 0
      for await (const batch of table.rows) {
        for (const part of parts(batch, 500)) {
          const read = readRows(reading, knowledge, { sheet, index, headOf }, part, typed)
          rows.push(...read.rows)
          count += part.length
          done += part.length
          const [so, total] = [done, expected.isKnown ? Math.max(expected.rows, done) : null]
          await lanes.start(async () => {
            await keepRows(reading, read)
            await report(reading, 'reading', so, total)
          })
        }
      }
      sheets[index] = { ...sheet, rows: count }
    }
  }).finally(() => lanes.end())
  if (sheets.every((sheet) => sheet.headerRow === null && Object.keys(sheet.columns).length === 0 && !sheet.ignored)) {
    await inTransaction(context.db, (tx) => imports.change(tx, found.id, { sheets }))
    throw new Refusal('spreadsheet_no_header')
  }
  return { sheets, rows }
}

function* parts<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}

/** The file where the reading process can open it: the store's own, or a copy for the time of reading. */
async function withLocalFile({ context, found }: Reading, work: (path: string) => Promise<void>): Promise<void> {
  if (context.files.path !== undefined) {
    if ((await context.files.size(found.file.sha256)) === null) throw new Refusal('file_missing')
    return await work(context.files.path(found.file.sha256))
  }
  const folder = await mkdtemp(join(tmpdir(), 'chizheng-import-'))
  try {
    const path = join(folder, 'file')
    await pipeline(await context.files.open(found.file.sha256), createWriteStream(path))
    await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What people corrected about a sheet: this very one, else an earlier one of its shape. */
interface Corrected {
  readonly correction: SheetCorrection | null
  readonly shape: string | null
  readonly isRemembered: boolean
}

async function correctionsFor({ context, found }: Reading): Promise<{
  lookup: CorrectionLookup
  of(sheet: string): Corrected
}> {
  const remembered = await rememberedMappings(context.db)
  const used = new Map<string, Corrected>()
  return {
    lookup: (sheet, shape, plainHeader) => {
      const own = found.corrections[sheet.name] ?? null
      const earlier = own === null ? rememberedFor(remembered, sheet.name, shape, plainHeader) : null
      used.set(sheet.name, { correction: own ?? earlier, shape, isRemembered: earlier !== null })
      return (own ?? earlier) as ColumnCorrection | null
    },
    of: (sheet) => used.get(sheet) ?? { correction: null, shape: null, isRemembered: false },
  }
}

/**
 * How sheets of that shape were corrected; that one is passed over is remembered by its name as well. The header of this
 * sheet is where its own content has it: the next file of the shape may have another title above, or none. Only a header in
 * words nobody knows is where those words are.
 */
function rememberedFor(
  remembered: ReadonlyMap<string, SheetCorrection>,
  sheet: string,
  shape: string | null,
  plainHeader: number | null,
): SheetCorrection | null {
  if (shape === null) return null
  const found = remembered.get(passedOverKey(shape, sheet)) ?? remembered.get(shape)
  return found === undefined ? null : { ...found, headerRow: found.headerRow === null ? null : plainHeader }
}

function sheetReading({ sheet, layout, window }: TableReading, corrected: Corrected): SheetReading {
  const head = layout?.head ?? null
  const below = head === null ? 0 : head.rows.at(-1)!
  const samples = window.filter((row) => row.row > below).slice(0, 50)
  return {
    name: sheet.name,
    rows: 0,
    headerRow: head?.rows.at(-1) ?? null,
    columns: Object.fromEntries(
      [...(layout?.columns ?? [])].sort((a, b) => a[1] - b[1]).map(([field, column]) => [field, column + 1]),
    ),
    headers: (head?.columns ?? []).map(({ text }, column) => ({
      column: column + 1,
      text,
      sample: sampleOf(samples, column),
    })),
    ignored: corrected.correction?.ignored ?? false,
    remembered: corrected.isRemembered,
    shape: corrected.shape,
    dateSystem: sheet.dateSystem,
    dayOrder: layout?.dayOrder ?? 'month_first',
    hidden: sheet.hidden,
  }
}

/** Three different values of a column, so that people see what is in it. */
function sampleOf(rows: readonly SheetRow[], column: number): string[] {
  const found = new Set<string>()
  for (const row of rows) {
    const text = tidy(cellText(row.cells[column]))
    if (text !== '') found.add(firstCharacters(maskPersonalNumbers(text), 60))
    if (found.size === 3) break
  }
  return [...found]
}

/** Rows that were read, and what is to be kept of them. */
interface ReadRows {
  readonly cells: readonly StoredCells[]
  readonly skipped: readonly StoredPlan[]
  readonly rows: readonly FileRow[]
}

/** Follows the rows of a sheet: the header last seen below its first one, for a row under it. */
function headsBelow(first: number | null): (row: TableRow) => number | null {
  let head: number | null = null
  return ({ row, outcome }) => {
    if (outcome.kind === 'skipped' && outcome.reason === 'header' && row > (first ?? 0)) head = row
    return head
  }
}

/** Reads each row by itself. */
function readRows(
  { context, found }: Reading,
  knowledge: Knowledge,
  { sheet, index, headOf }: { sheet: SheetReading; index: number; headOf(row: TableRow): number | null },
  batch: readonly TableRow[],
  typed: TypedCells,
): ReadRows {
  const seals = sealsOf(context, found.id)
  const cells: StoredCells[] = []
  const skipped: StoredPlan[] = []
  const rows: FileRow[] = []
  for (const tableRow of batch) {
    const { row, cells: own, outcome } = tableRow
    const head = headOf(tableRow)
    const parts = outcome.kind === 'data' ? outcome.parts : [null]
    for (const [part, one] of parts.entries()) {
      const place = { sheet: index, row, part }
      const text = own === null ? null : textOf(own, outcome, one, sheet, head)
      if (text !== null) cells.push({ ...place, cells: seals.seal('import_row.cells', place, text) })
      const edits = typed.get(placeKey(place))
      const toBeChecked =
        edits !== undefined && text !== null ? toCheck(readRow(text), sheet, edits) : (one?.row ?? null)
      if (toBeChecked === null) skipped.push(skippedPlan(place))
      else rows.push({ ...place, checked: knowledge.check(toBeChecked) })
    }
  }
  return { cells, skipped, rows }
}

function textOf(
  own: SheetRow,
  outcome: RowOutcome,
  part: RowPart | null,
  sheet: SheetReading,
  head: number | null,
): string {
  if (outcome.kind === 'skipped') return writeSkipped(own, outcome.reason)
  return writeRow(own, part!, outcome.parts.length === 1, sheet.columns, head)
}

/** Keeps rows as they stand, and those that are no data as such. */
async function keepRows({ context, found, run }: Reading, { cells, skipped }: ReadRows): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    if (!(await imports.holdRun(tx, { id: found.id, run, state: 'reading' }))) throw new Superseded()
    await insertCells(tx, found.id, cells)
    await putPlans(tx, found.id, skipped, [])
  })
}
