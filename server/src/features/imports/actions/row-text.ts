import { type ImportField, importFields } from '@chizheng/contract'
import { type Cell, emptyCell, numberCell, type SheetRow, textCell } from '../../../kernel/cell.ts'
import type { Day } from '../../../kernel/day.ts'
import type { UnvalidatedRow } from '../rules/row.ts'
import type { RowPart, SkipReason } from '../rules/sheet-reader.ts'
import type { SheetReading } from '../store/tables.ts'

/**
 * A row of the file as text, to be sealed and kept: its cells as they stand, and what the sheet made of them. Most rows take
 * every field from its column, so only what differs from that is written: a value taken over from the row above, or the
 * columns of another table further down.
 */
export interface KeptRow {
  /** null for a row that holds nothing. */
  readonly cells: readonly Cell[]
  readonly skipped: SkipReason | null
  /** Fields that do not stand in their column. */
  readonly elsewhere: Readonly<Partial<Record<ImportField, Cell>>>
  readonly inherited: readonly ImportField[]
  readonly typeFromSheet: string | null
  /** Row of the header it stands under, where that is a further table of its sheet with other columns. */
  readonly head: number | null
  /** Where the fields of one of several certificates of the row stand, from 1; null for the columns of the table. */
  readonly columns: Readonly<Record<string, number>> | null
  /** Columns of the others, from 0. */
  readonly others: readonly number[]
}

type CellText = null | string | number | boolean | { readonly d: string } | { readonly e: string }
interface RowText {
  readonly c: readonly CellText[]
  readonly s?: SkipReason
  readonly f?: Readonly<Record<string, CellText>>
  readonly i?: readonly string[]
  readonly t?: string
  readonly h?: number
  readonly m?: Readonly<Record<string, number>>
  readonly o?: readonly number[]
}

/** The text of a row that is no data. */
export function writeSkipped(cells: SheetRow, reason: SkipReason): string {
  return JSON.stringify({ c: cells.cells.map(cellToText), s: reason } satisfies RowText)
}

/** The text of one certificate of a row that was just read; `head` is the header above it when that is not the sheet's first. */
export function writeRow(
  cells: SheetRow,
  { row, columns: own, others }: RowPart,
  isOnly: boolean,
  columns: Readonly<Record<string, number>>,
  head: number | null,
): string {
  const text: { -readonly [K in keyof RowText]: RowText[K] } = { c: cells.cells.map(cellToText) }
  const elsewhere = fieldsElsewhere(row, cells, columns)
  if (elsewhere.length > 0) text.f = Object.fromEntries(elsewhere)
  if (row.inherited.length > 0) text.i = row.inherited
  if (row.typeFromSheet !== null) text.t = row.typeFromSheet
  if (!isOnly || others.length > 0) {
    text.m = Object.fromEntries([...own].map(([field, column]) => [field, column + 1]))
    text.o = others
  }
  if (head !== null && elsewhere.some(([field]) => !row.inherited.includes(field as ImportField))) text.h = head
  return JSON.stringify(text)
}

function fieldsElsewhere(
  row: UnvalidatedRow,
  cells: SheetRow,
  columns: Readonly<Record<string, number>>,
): [string, CellText][] {
  const found: [string, CellText][] = []
  for (const field of importFields) {
    const cell = row.cells[field]
    const own = columns[field] === undefined ? undefined : (cells.cells[columns[field] - 1] ?? emptyCell)
    if (cell !== own) found.push([field, cellToText(cell ?? emptyCell)])
  }
  return found
}

/** The row that was kept. */
export function readRow(text: string): KeptRow {
  const kept = JSON.parse(text) as RowText
  return {
    cells: kept.c.map(textToCell),
    skipped: kept.s ?? null,
    elsewhere: Object.fromEntries(Object.entries(kept.f ?? {}).map(([field, cell]) => [field, textToCell(cell)])),
    inherited: (kept.i ?? []) as readonly ImportField[],
    typeFromSheet: kept.t ?? null,
    head: kept.h ?? null,
    columns: kept.m ?? null,
    others: kept.o ?? [],
  }
}

/**
 * The row for checking: its fields from the columns of its sheet, with what people typed over them. Null when it is no data;
 * a row that was passed over becomes data when somebody types into it.
 */
export function toCheck(
  row: KeptRow,
  sheet: SheetReading,
  typed: ReadonlyMap<ImportField, string> | undefined,
): UnvalidatedRow | null {
  if (row.skipped !== null && typed === undefined) return null
  const cells: Partial<Record<ImportField, Cell>> = {}
  for (const [field, column] of Object.entries(sheet.columns)) {
    cells[field as ImportField] = row.cells[column - 1] ?? emptyCell
  }
  Object.assign(cells, row.elsewhere)
  for (const [field, value] of typed ?? []) cells[field] = textCell(value)
  return {
    cells,
    dateSystem: sheet.dateSystem,
    dayOrder: sheet.dayOrder ?? 'month_first',
    typeFromSheet: row.typeFromSheet,
    inherited: row.inherited.filter((field) => !typed?.has(field)),
  }
}

function cellToText(cell: Cell): CellText {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return cell.value
    case 'boolean':
      return cell.value
    case 'date':
      return { d: cell.day }
    case 'error':
      return { e: cell.code }
    case 'empty':
      return null
  }
}

function textToCell(text: CellText): Cell {
  if (text === null) return emptyCell
  if (typeof text === 'string') return textCell(text)
  if (typeof text === 'number') return numberCell(text)
  if (typeof text === 'boolean') return { kind: 'boolean', value: text }
  return 'd' in text ? { kind: 'date', day: text.d as Day } : { kind: 'error', code: text.e }
}
