import type { ImportField } from '@chizheng/contract'
import { type Cell, cellText, type Merge, type SheetRow } from '../../../kernel/cell.ts'
import type { DateSystem } from '../../../kernel/date-text.ts'
import { tidy, wordKey } from '../../../kernel/text.ts'
import { type ColumnCorrection, type ColumnMap, correctedColumns, fingerprint, mapColumns } from './columns.ts'
import type { ContentWords } from './content.ts'
import { cellsOf, inherit, leavesPersonBlank, rememberedType } from './from-around.ts'
import { isOutrightHeader } from './header-words.ts'
import { findHead, headAt, repeatsHead, type TableHead } from './layout.ts'
import { firstText, whyNoData } from './not-data.ts'
import type { UnvalidatedRow } from './row.ts'

/**
 * Reads one sheet row by row: first the layout from a window of its first rows, then every row as data or not.
 *
 * Hidden rows are read: a filter that is on when a ledger is saved hides most of it, and all of that is data. A hidden row
 * is passed over only when it would be passed over in sight too.
 */
export interface SheetFacts {
  readonly name: string
  readonly dateSystem: DateSystem
  readonly merges: readonly Merge[]
}

export type SkipReason = 'blank' | 'title' | 'header' | 'note'

export type RowOutcome =
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  | { readonly kind: 'data'; readonly row: UnvalidatedRow }

export interface SheetLayout {
  readonly head: TableHead | null
  readonly columns: ColumnMap
  readonly fingerprint: string | null
  /** A correction was known for this shape and used. */
  readonly remembered: boolean
}

export interface SheetReader {
  /** Null when the sheet holds no table: then no row of it is read. */
  readonly layout: SheetLayout | null
  readonly read: (row: SheetRow) => RowOutcome
}

/** Rows that the layout is decided from: enough to see the habits of a sheet, few enough to wait for. */
export const windowRows = 400

/**
 * Decides the layout of a sheet from its first `windowRows` rows and returns a reader for all of them, those included.
 *
 * `correctionFor` gives what somebody corrected for a sheet of this fingerprint, if anything. The reader keeps the row
 * above (for 同上 and blanks by habit) and must see the rows in order.
 */
export function createSheetReader(
  facts: SheetFacts,
  window: readonly SheetRow[],
  words: ContentWords,
  correctionFor: (fingerprint: string | null) => ColumnCorrection | null,
): SheetReader {
  const head = findHead(window, facts.merges)
  const print = fingerprint(head)
  const correction = correctionFor(print)
  if (correction?.ignored) return { layout: null, read: () => ({ kind: 'skipped', reason: 'note' }) }
  const layout = correction
    ? correctedLayout(window, facts, head, print, correction)
    : guessedLayout(window, head, print, words)
  if (layout === null) return { layout: null, read: () => ({ kind: 'skipped', reason: 'note' }) }
  return { layout, read: rowReader(layout, facts, window, words) }
}

function guessedLayout(
  window: readonly SheetRow[],
  head: TableHead | null,
  print: string | null,
  words: ContentWords,
): SheetLayout | null {
  const columns = mapColumns(head, sampleBelow(window, head), words)
  const telling = [
    'id_number',
    'credential_type',
    'number',
    'issued_on',
    'valid_until',
    'validity',
    'issuer',
    'profession',
  ].filter((field) => columns.has(field as ImportField))
  // Without a header, a sheet is a ledger only when its content leaves no doubt.
  const enough = head
    ? columns.has('name')
      ? telling.length >= 1
      : telling.length >= 2 && (columns.has('credential_type') || columns.has('number'))
    : columns.has('name') && columns.has('id_number') && telling.length >= 2
  return enough ? { head, columns, fingerprint: print, remembered: false } : null
}

function correctedLayout(
  window: readonly SheetRow[],
  facts: SheetFacts,
  head: TableHead | null,
  print: string | null,
  correction: ColumnCorrection,
): SheetLayout {
  const at = window.findIndex((row) => row.row === correction.headerRow)
  const corrected =
    at >= 0 && !head?.rows.includes(correction.headerRow!)
      ? (headAt(window, at, facts.merges)?.head ?? plainHead(window[at]!))
      : head
  return { head: corrected, columns: correctedColumns(correction), fingerprint: print, remembered: true }
}

/** A header that only a person can see: its cells are the names, whatever they say. */
function plainHead(row: SheetRow): TableHead {
  const texts = row.cells.map((cell) => tidy(cellText(cell)))
  return {
    rows: [row.row],
    columns: texts.map((text) => ({ text, matches: [], other: false })),
    lineKeys: [texts.map(wordKey)],
  }
}

function sampleBelow(window: readonly SheetRow[], head: TableHead | null): SheetRow[] {
  const from = head ? head.rows.at(-1)! : 0
  return window.filter(
    (row) =>
      row.row > from &&
      row.cells.filter((cell) => cell.kind !== 'empty').length >= 3 &&
      !(head && repeatsHead(row, head)),
  )
}

// ---- rows ---------------------------------------------------------------------------------------------------------

function rowReader(
  layout: SheetLayout,
  facts: SheetFacts,
  window: readonly SheetRow[],
  words: ContentWords,
): (row: SheetRow) => RowOutcome {
  let head = layout.head
  let columns = layout.columns
  let above: Readonly<Partial<Record<ImportField, Cell>>> = {}
  let section: string | null = null
  const firstRow = head?.rows[0] ?? 0
  const headRows = new Set(head?.rows)
  const titles: string[] = []
  const typeOf = rememberedType(facts.name, titles, words)
  const inheritsPerson = leavesPersonBlank(sampleBelow(window, head), columns)
  return (row) => {
    if (row.row < firstRow) {
      const said = firstText(row)
      if (said !== null) titles.push(said)
      return { kind: 'skipped', reason: said === null ? 'blank' : 'title' }
    }
    if (headRows.has(row.row) || (head && repeatsHead(row, head))) {
      above = {}
      return { kind: 'skipped', reason: 'header' }
    }
    const other = head ? anotherHead(row, columns, facts.merges) : null
    if (other) {
      head = other
      columns = mapColumns(other, [], words)
      above = {}
      section = null
      return { kind: 'skipped', reason: 'header' }
    }
    const cells = cellsOf(row, columns)
    const reason = whyNoData(row, columns)
    if (reason !== null) {
      if (reason === 'note') section = firstText(row) ?? section
      if (reason === 'blank') above = {}
      return { kind: 'skipped', reason }
    }
    const inherited = inherit(cells, above, inheritsPerson)
    above = cells
    return {
      kind: 'data',
      row: {
        cells,
        dateSystem: facts.dateSystem,
        typeFromSheet: columns.has('credential_type') ? null : typeOf(section),
        inherited,
      },
    }
  }
}

/** The columns of a further table of a sheet by its header row; none when the row is no header. */
export function columnsUnder(header: SheetRow, words: ContentWords): ColumnMap {
  const found = headAt([header], 0, [])
  return found === null ? new Map() : mapColumns(found.head, [], words)
}

/** A second table with other columns in the same sheet. Looked at closely only when a cell is outright a column's name. */
function anotherHead(row: SheetRow, columns: ColumnMap, merges: readonly Merge[]): TableHead | null {
  const told = [columns.get('name'), columns.get('id_number'), 0].some((column) => {
    const cell = column === undefined ? undefined : row.cells[column]
    return cell?.kind === 'text' && isOutrightHeader(cell.text)
  })
  if (!told) return null
  const found = headAt([row], 0, merges)
  return found && found.score >= 6 ? found.head : null
}
