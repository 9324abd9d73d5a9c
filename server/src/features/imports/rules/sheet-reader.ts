import type { ImportField } from '@chizheng/contract'
import { type Cell, cellText, type Merge, type SheetRow, textCell } from '../../../kernel/cell.ts'
import { type DateSystem, type DayOrder, dayOrderOf } from '../../../kernel/date-text.ts'
import { isNothing, tidy } from '../../../kernel/text.ts'
import { type ColumnCorrection, type ColumnMap, correctedColumns, fingerprint, mapColumns } from './columns.ts'
import type { ContentWords } from './content.ts'
import { cellsOf, inherit, leavesPersonBlank, rememberedType, unitOfSection } from './from-around.ts'
import { isOutrightHeader } from './header-words.ts'
import { findHead, headAt, repeatsHead, type TableHead } from './layout.ts'
import { correctedGroups, type LayoutGroup, layoutGroups } from './layout-groups.ts'
import { firstText, whyNoData } from './not-data.ts'
import { severalIn } from './several.ts'
import { plainHead, plainRow, unknownHead } from './unknown-head.ts'
import type { UnvalidatedRow } from './unvalidated-row.ts'

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
  /** What the row says of each certificate in it; one, as nearly always. */
  | { readonly kind: 'data'; readonly parts: readonly RowPart[] }

/** One certificate of a row. */
export interface RowPart {
  readonly row: UnvalidatedRow
  /** Where its fields stand. */
  readonly columns: ColumnMap
  /** Columns of the row's other certificates. */
  readonly others: readonly number[]
}

export interface SheetLayout {
  readonly head: TableHead | null
  readonly columns: ColumnMap
  /** Where each certificate of a row stands, when a row can hold several; the first is `columns`. */
  readonly groups: readonly LayoutGroup[]
  readonly fingerprint: string | null
  /** A correction was known for this shape and used. */
  readonly remembered: boolean
  readonly dayOrder: DayOrder
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
 * `correctionFor` gives what somebody corrected for a sheet of this fingerprint, if anything; `plainHeader`: the
 * row whose words the fingerprint is of, where they say nothing by themselves. The reader keeps the row
 * above (for 同上 and blanks by habit) and must see the rows in order.
 */
export function createSheetReader(
  facts: SheetFacts,
  window: readonly SheetRow[],
  words: ContentWords,
  correctionFor: (fingerprint: string | null, plainHeader: number | null) => ColumnCorrection | null,
): SheetReader {
  const head = findHead(window, facts.merges, words.namesType)
  // A header in words nobody knows is known again by its words.
  const plain = head === null ? plainRow(window) : null
  const print = fingerprint(head ?? (plain && plainHead(plain)))
  const correction = correctionFor(print, plain?.row ?? null)
  if (correction?.ignored) return { layout: null, read: () => ({ kind: 'skipped', reason: 'note' }) }
  const layout = correction
    ? correctedLayout(window, facts, head, print, correction, words)
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
  const sample = sampleBelow(window, head)
  const groups = layoutGroups(head, sample, words)
  const columns = groups[0]?.columns ?? mapColumns(head, sample, words)
  const shown = head ?? unknownHead(window, columns)
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
  return enough
    ? {
        head: shown,
        columns,
        groups,
        fingerprint: print,
        remembered: false,
        dayOrder: dayOrderIn(sample, [columns, ...groups.map(({ columns }) => columns)]),
      }
    : null
}

function correctedLayout(
  window: readonly SheetRow[],
  facts: SheetFacts,
  head: TableHead | null,
  print: string | null,
  correction: ColumnCorrection,
  words: ContentWords,
): SheetLayout {
  const at = window.findIndex((row) => row.row === correction.headerRow)
  const corrected =
    at >= 0 && !head?.rows.includes(correction.headerRow!)
      ? (headAt(window, at, facts.merges)?.head ?? plainHead(window[at]!))
      : head
  const columns = correctedColumns(correction)
  const sample = sampleBelow(window, corrected)
  const groups = layoutGroups(corrected, sample, words)
  return {
    head: corrected,
    columns,
    groups: correctedGroups(columns, groups),
    fingerprint: print,
    remembered: true,
    dayOrder: dayOrderIn(sample, [columns, ...groups.slice(1).map(({ columns }) => columns)]),
  }
}

const dateFields = ['issued_on', 'valid_from', 'valid_until', 'validity', 'reviewed_on', 'review_due_on'] as const

/** Whoever fills a sheet writes all its dates in one order: what one of them proves counts for the others. */
function dayOrderIn(sample: readonly SheetRow[], groups: readonly ColumnMap[]): DayOrder {
  const columns = new Set(groups.flatMap((group) => dateFields.flatMap((field) => group.get(field) ?? [])))
  return dayOrderOf(
    [...columns].flatMap((column) =>
      sample.flatMap(({ cells }) => {
        const cell = cells[column]
        return cell?.kind === 'text' ? [cell.text] : []
      }),
    ),
  )
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
  let groups = groupsOf(layout)
  let above: readonly FieldCells[] = []
  let section: string | null = null
  let unit: string | null = null
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
      above = []
      return { kind: 'skipped', reason: 'header' }
    }
    const other = head ? anotherHead(row, columns, facts.merges) : null
    if (other) {
      head = other
      const further = layoutGroups(other, [], words)
      columns = further[0]?.columns ?? mapColumns(other, [], words)
      groups = groupsOf({ columns, groups: further })
      above = []
      section = null
      unit = null
      return { kind: 'skipped', reason: 'header' }
    }
    const reason = whyNoData(row, columns)
    if (reason !== null) {
      if (reason === 'note') {
        section = firstText(row) ?? section
        unit = (section === null ? null : unitOfSection(section)) ?? unit
      }
      if (reason === 'blank') above = []
      return { kind: 'skipped', reason }
    }
    const before = above
    const read = groups.map((group, nth) => {
      const cells = cellsOf(row, group.columns)
      const inherited = inherit(cells, before[nth] ?? {}, inheritsPerson)
      if (unit !== null && tidy(cellText(cells.department)) === '') {
        cells.department = textCell(unit)
        inherited.push('department')
      }
      const typeFromSheet = group.type ?? (group.columns.has('credential_type') ? null : typeOf(section))
      return {
        group,
        row: { cells, dateSystem: facts.dateSystem, dayOrder: layout.dayOrder, typeFromSheet, inherited },
      }
    })
    above = read.map(({ row }) => row.cells)
    const held = read.filter(({ group, row }) => holdsCertificate(group, row.cells))
    const parts = (held.length === 0 ? read.slice(0, 1) : held).flatMap(({ group, row }) =>
      severalIn(row, words).map((one): RowPart => ({ row: one, columns: group.columns, others: group.others })),
    )
    return { kind: 'data', parts }
  }
}

type FieldCells = Readonly<Partial<Record<ImportField, Cell>>>

function groupsOf({ columns, groups }: Pick<SheetLayout, 'columns' | 'groups'>) {
  if (groups.length === 0) return [{ columns, own: new Set<number>(), type: null, others: [] }]
  return groups.map((group) => ({
    ...group,
    others: groups.flatMap(({ own }) => (own === group.own ? [] : [...own])),
  }))
}

/** Whether the row says anything in the columns of this certificate. */
function holdsCertificate({ columns, own }: LayoutGroup, cells: FieldCells): boolean {
  if (own.size === 0) return true
  return [...columns].some(([field, column]) => own.has(column) && !isNothing(tidy(cellText(cells[field]))))
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
