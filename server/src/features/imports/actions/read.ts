import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cellText, type SheetRow } from '../../../kernel/cell.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { tidy } from '../../../kernel/text.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { applyImportJob } from '../jobs.ts'
import { maskPersonalNumbers } from '../personal-numbers.ts'
import { type CorrectionLookup, readTables, type TableReading, type TableRow } from '../read-tables.ts'
import type { ColumnCorrection } from '../rules/columns.ts'
import { checkRow } from '../rules/row.ts'
import { passedOverKey, rememberedMappings } from '../store/decisions.ts'
import * as imports from '../store/imports.ts'
import { clearRows, insertCells, putPlans, type StoredCells, type StoredPlan, summarise } from '../store/rows.ts'
import type { SheetCorrection, SheetReading, Summary } from '../store/tables.ts'
import { type FileRows, holdRows, placeKey, type TypedCells, typedCells } from './file-rows.ts'
import { type KeptPlan, keepPlans, kept } from './keep-plan.ts'
import { type Knowledge, knowledgeFor } from './knowledge.ts'
import { createLanes } from './lanes.ts'
import { type FileRow, type Plan, planFile, rankOf } from './planning.ts'
import { actorOf, after, hold } from './records.ts'
import { readRow, toCheck, writeRow } from './row-text.ts'
import { sealsOf } from './sealing.ts'

/** One reading of one import. It ends early, without a word, when the import is cancelled or read anew meanwhile. */
interface Reading {
  readonly context: Context
  readonly found: imports.StoredImport
  readonly run: number
  readonly signal: AbortSignal
}

/** The reading is of no use any more. */
class Superseded extends Error {}

/**
 * Reads the file of an import, works out what its rows mean, compares them with the registry, and leaves a plan.
 *
 * Safe to run again: each run forgets the rows of the one before; what people typed and decided stays. A file that cannot
 * be read makes the import `failed`; anything else that breaks is thrown, to be tried again.
 */
export async function readImport(
  context: Context,
  importId: string,
  run: number,
  options: { signal: AbortSignal; isLastAttempt?: boolean },
): Promise<void> {
  const found = await begin(context, importId, run)
  if (found === null) return
  const reading: Reading = { context, found, run, signal: options.signal }
  try {
    const { sheets, rows } = await readFile(reading)
    await makePlan(reading, sheets, rows)
  } catch (error) {
    if (error instanceof Superseded) return
    if (error instanceof Refusal) return await fail(reading, error)
    if (options.isLastAttempt) await fail(reading, new Refusal('internal'))
    throw error
  }
}

async function begin(context: Context, importId: string, run: number): Promise<imports.StoredImport | null> {
  return inTransaction(context.db, async (tx) => {
    const found = await imports.lock(tx, importId)
    if (found === null || found.run !== run || (found.state !== 'received' && found.state !== 'reading')) return null
    await clearRows(tx, importId)
    await imports.change(tx, importId, { state: after(found.state, 'read'), sheets: [], summary: null, failure: null })
    return found
  })
}

async function fail({ context, found, run }: Reading, refusal: Refusal): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const now = await hold(tx, found.id)
    if (now.run !== run || now.state !== 'reading') return
    const failure = { code: refusal.code, details: refusal.details }
    await imports.change(tx, found.id, { state: after(now.state, 'fail'), failure })
    await append(tx, actorOf(now.receivedBy), context.clock.now(), [
      {
        action: 'import.failed',
        subject: { type: 'import', id: found.id },
        after: { state: 'failed', code: refusal.code },
      },
    ])
  })
}

/** Says how far the reading is; throws when it should not go on. */
async function report(
  { context, found, run, signal }: Reading,
  step: 'reading' | 'planning',
  done: number,
  total: number | null,
): Promise<void> {
  signal.throwIfAborted()
  const goesOn = await imports.reportProgress(
    context.db,
    { id: found.id, run, state: 'reading' },
    { step, done, total },
  )
  if (!goesOn) throw new Superseded()
}

// ---- the file -----------------------------------------------------------------------------------------------------

async function readFile(reading: Reading): Promise<{ sheets: SheetReading[]; rows: FileRow[] }> {
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
    const options = { signal: reading.signal, limits: { seconds: mostSeconds } }
    for await (const table of readTables(path, knowledge.words, options, corrections.lookup)) {
      const index = sheets.length
      const sheet = sheetReading(table, corrections.of(table.sheet.name))
      sheets.push(sheet)
      if (table.layout === null) continue
      if (table.sheet.rowCount === null) expected.isKnown = false
      expected.rows += table.sheet.rowCount ?? 0
      let count = 0
      for await (const batch of table.rows) {
        for (const part of parts(batch, 500)) {
          const read = readRows(reading, knowledge, sheet, index, part, typed)
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

/**
 * Wall time for the whole file. The reading process waits while rows are checked and kept, so on a busy machine a large
 * ledger takes minutes; people can stop it at any time.
 */
const mostSeconds = 1_800

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
    lookup: (sheet, shape) => {
      const own = found.corrections[sheet.name] ?? null
      const earlier = own === null ? rememberedFor(remembered, sheet.name, shape) : null
      used.set(sheet.name, { correction: own ?? earlier, shape, isRemembered: earlier !== null })
      return (own ?? earlier) as ColumnCorrection | null
    },
    of: (sheet) => used.get(sheet) ?? { correction: null, shape: null, isRemembered: false },
  }
}

/** How sheets of that shape were corrected; that one is passed over is remembered by its name as well. */
function rememberedFor(
  remembered: ReadonlyMap<string, SheetCorrection>,
  sheet: string,
  shape: string | null,
): SheetCorrection | null {
  if (shape === null) return null
  return remembered.get(passedOverKey(shape, sheet)) ?? remembered.get(shape) ?? null
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
    hidden: sheet.hidden,
  }
}

/** Three different values of a column, so that people see what is in it. */
function sampleOf(rows: readonly SheetRow[], column: number): string[] {
  const found = new Set<string>()
  for (const row of rows) {
    const text = tidy(cellText(row.cells[column]))
    if (text !== '') found.add(maskPersonalNumbers(text).slice(0, 60))
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

/** Reads each row by itself. */
function readRows(
  { context, found }: Reading,
  knowledge: Knowledge,
  sheet: SheetReading,
  index: number,
  batch: readonly TableRow[],
  typed: TypedCells,
): ReadRows {
  const seals = sealsOf(context, found.id)
  const cells: StoredCells[] = []
  const skipped: StoredPlan[] = []
  const rows: FileRow[] = []
  for (const { row, cells: own, outcome } of batch) {
    const place = { sheet: index, row }
    const text = own === null ? null : writeRow(own, outcome, sheet.columns)
    if (text !== null) cells.push({ ...place, cells: seals.seal('import_row.cells', place, text) })
    const edits = typed.get(placeKey(place))
    const toBeChecked =
      edits !== undefined && text !== null
        ? toCheck(readRow(text), sheet, edits)
        : outcome.kind === 'data'
          ? outcome.row
          : null
    if (toBeChecked === null) skipped.push(skippedPlan(place))
    else rows.push({ ...place, checked: checkRow(toBeChecked, knowledge.row) })
  }
  return { cells, skipped, rows }
}

/** Keeps rows as they stand, and those that are no data as such. */
async function keepRows({ context, found, run }: Reading, { cells, skipped }: ReadRows): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    if (!(await imports.holdRun(tx, { id: found.id, run, state: 'reading' }))) throw new Superseded()
    await insertCells(tx, found.id, cells)
    await putPlans(tx, found.id, skipped, [])
  })
}

/** The plan of a row that is no data. */
export function skippedPlan(place: { sheet: number; row: number }): StoredPlan {
  return {
    ...place,
    rank: rankOf.skipped,
    status: 'skipped',
    action: 'none',
    codes: [],
    personRef: null,
    newPerson: false,
    leftOut: false,
    search: '',
    relation: null,
    digest: null,
  }
}

// ---- the plan -----------------------------------------------------------------------------------------------------

async function makePlan(reading: Reading, sheets: readonly SheetReading[], rows: readonly FileRow[]): Promise<void> {
  const { context, found, run } = reading
  await report(reading, 'planning', 0, rows.length)
  const plan = await planFile(context, context.db, found.id, rows, sheets)
  const digests: string[] = []
  const lanes = createLanes(1)
  const keep = async (part: readonly KeptPlan[], done: number): Promise<void> => {
    await inTransaction(context.db, async (tx) => {
      if (!(await imports.holdRun(tx, { id: found.id, run, state: 'reading' }))) throw new Superseded()
      await keepPlans(context, tx, found.id, sheets, part)
    })
    await report(reading, 'planning', done, rows.length)
  }
  try {
    for (let start = 0; start < rows.length; start += 1_000) {
      const part = rows.slice(start, start + 1_000).map((row, i) => kept(context, plan, row, start + i))
      digests.push(...part.map(({ digest }) => digest.toString('latin1')))
      await lanes.start(() => keep(part, start + part.length))
    }
  } finally {
    await lanes.end()
  }
  await finish(reading, sheets, plan, { rows, digests })
}

async function finish(reading: Reading, sheets: readonly SheetReading[], plan: Plan, file: FileRows): Promise<void> {
  const { context, found, run } = reading
  const version = await inTransaction(context.db, async (tx) => {
    const now = await hold(tx, found.id)
    if (now.run !== run || now.state !== 'reading') throw new Superseded()
    const summary = await summarise(tx, found.id)
    const ready = after(now.state, 'show')
    await imports.change(tx, found.id, { state: ready, sheets, summary, registry: plan.registry.digest, stale: false })
    await append(tx, actorOf(now.receivedBy), context.clock.now(), [
      { action: 'import.planned', subject: { type: 'import', id: found.id }, after: { state: ready, ...summary } },
    ])
    if (!now.unattended || !isSelfEvident(summary, plan)) return now.version + 1
    await imports.change(tx, found.id, {
      state: after(ready, 'apply'),
      confirmedBy: now.receivedBy,
      confirmedAt: context.clock.now(),
    })
    await enqueue(tx, applyImportJob, { importId: found.id, run }, { key: found.id })
    return now.version + 2
  })
  holdRows(context, found.id, version, file)
}

/** Whether nobody has to be asked: something is to be written, and no row could be one of several known people's. */
function isSelfEvident(summary: Summary, plan: Plan): boolean {
  const asksWho = plan.rows.some(({ planned }) => planned.issues.some(({ code }) => code === 'person_ambiguous'))
  return summary.create + summary.renew + summary.change > 0 && !asksWho
}
