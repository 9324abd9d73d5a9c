import type { ImportField } from '@chizheng/contract'
import { type Cell, cellText, emptyCell, type Merge, type SheetRow } from '../../../kernel/cell.ts'
import type { DateSystem } from '../../../kernel/date-text.ts'
import { foldWidth, isNothing, tidy, wordKey } from '../../../kernel/text.ts'
import { type ColumnCorrection, type ColumnMap, correctedColumns, fingerprint, mapColumns } from './columns.ts'
import type { ContentWords } from './content.ts'
import { isOutrightHeader } from './header-words.ts'
import { findHead, headAt, repeatsHead, type TableHead } from './layout.ts'
import type { UnvalidatedRow } from './row.ts'
import { looksLikeName } from './surnames.ts'

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

const personFields: readonly ImportField[] = [
  'name',
  'id_number',
  'employee_number',
  'phone',
  'department',
  'post',
  'sex',
  'email',
]
/** What a section's line says: where and what, never who. */
const groupFields: ReadonlySet<ImportField> = new Set(['department', 'post', 'category'])
const asideFields: ReadonlySet<ImportField> = new Set(['row_number', 'remarks'])
const footer =
  /^(?:合计|总计|小计|共计|累计|总数|合\s*计|总\s*计|备\s*注|附\s*注|注|说\s*明|填表说明|填表|制表|编制|编表|审核|审批|复核|核对|填报|统计|汇总|经办|批准|负责人|部门负责人|单位负责人|领导|签字|签名|签章|盖章|公章|日期|填写|第\d+页|第.页|共\d+|共计|以上|以下空白|以下为空|此表|本表|示\s*例|样\s*例|EXAMPLES?|TOTAL|SUB-?TOTAL|GRAND\s*TOTAL|SUM|NOTES?|REMARKS?|PREPARED|CHECKED|REVIEWED|APPROVED|SIGNED|DATE|PAGE|END)(?:\s*(?:[:：人者员]|\(|（|\d|$)|[^\p{L}\p{N}]|单位|日期|时间|部门|签)/iu
const ditto = /^(?:同上|同前|〃|″|"|''|“|”|々|--?\s*"\s*--?|DITTO|SAME(?:\s*AS\s*ABOVE)?|↑)$/i

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
  const typeOf = rememberedType(facts, titles, words)
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

function cellsOf(row: SheetRow, columns: ColumnMap): Partial<Record<ImportField, Cell>> {
  const cells: Partial<Record<ImportField, Cell>> = {}
  for (const [field, column] of columns) cells[field] = row.cells[column] ?? emptyCell
  return cells
}

/** Why a row is no data, or null when it is. Repeated values of merged cells do not make a row. */
function whyNoData(row: SheetRow, columns: ColumnMap): SkipReason | null {
  const own: ImportField[] = []
  for (const [field, column] of columns) if (!asideFields.has(field) && says(row, column)) own.push(field)
  if (own.length === 0) {
    const said = firstText(row)
    return said === null || onlyRepeated(row) || isCount(said) ? 'blank' : 'note'
  }
  const idCell = row.cells[columns.get('id_number') ?? -1]
  if (own.length >= 3 && own.includes('id_number') && idCell?.kind === 'text' && /\d{15}/.test(idCell.text)) return null
  const said = firstText(row)
  const name = tidy(cellText(row.cells[columns.get('name') ?? -1]))
  if ((said !== null && footer.test(said)) || footer.test(name) || isTotal(row)) return 'note'
  if (own.every((field) => groupFields.has(field))) return 'note'
  if (own.length > 1 || row.cells.filter((_, column) => says(row, column)).length > 1) return null
  return own[0] === 'name' && looksLikeName(name) ? null : 'note'
}

/** Whether the row itself holds something in the column: not repeated from a merged cell above. */
function says(row: SheetRow, column: number): boolean {
  const cell = row.cells[column]
  if (cell === undefined || cell.kind === 'empty' || (row.repeated.length > 0 && row.repeated.includes(column)))
    return false
  return cell.kind !== 'text' || tidy(cell.text) !== ''
}

function onlyRepeated(row: SheetRow): boolean {
  return row.cells.every((cell, column) => !says(row, column) || isCount(tidy(cellText(cell))))
}

const isCount = (text: string): boolean => /^\d{0,6}$/.test(text)

/** 合计 in any of the first cells: `序号` is often left blank before it. */
function isTotal(row: SheetRow): boolean {
  return row.cells
    .slice(0, 4)
    .some(
      (cell) =>
        cell.kind === 'text' && /^(?:合\s*计|总\s*计|小\s*计|共\s*计|TOTAL|SUBTOTAL)[:：]?$/i.test(tidy(cell.text)),
    )
}

function firstText(row: SheetRow): string | null {
  for (const cell of row.cells) {
    const text = tidy(foldWidth(cellText(cell)))
    if (text !== '') return text
  }
  return null
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

// ---- values from above --------------------------------------------------------------------------------------------

/** Whether the sheet writes a person once and leaves the cells below blank for his further certificates. */
function leavesPersonBlank(sample: readonly SheetRow[], columns: ColumnMap): boolean {
  if (!columns.has('name') || personFields.filter((field) => columns.has(field)).length < 2) return false
  let blank = 0
  let named = 0
  for (const row of sample) {
    const cells = cellsOf(row, columns)
    if (tidy(cellText(cells.name)) !== '') named++
    else if (isBareCertificate(cells)) blank++
  }
  return blank >= 2 && blank * 8 >= named
}

function isBareCertificate(cells: Readonly<Partial<Record<ImportField, Cell>>>): boolean {
  const has = (field: ImportField) => tidy(cellText(cells[field])) !== ''
  return (
    !personFields.some(has) &&
    (has('credential_type') || has('number')) &&
    (has('number') || has('issued_on') || has('valid_until') || has('validity') || has('profession'))
  )
}

/** Fills 同上 from the row above, and the person of a bare certificate where that is the sheet's habit. */
function inherit(
  cells: Partial<Record<ImportField, Cell>>,
  above: Readonly<Partial<Record<ImportField, Cell>>>,
  inheritsPerson: boolean,
): ImportField[] {
  const inherited: ImportField[] = []
  const take = (field: ImportField): void => {
    if (!above[field] || above[field].kind === 'empty') return
    cells[field] = above[field]
    inherited.push(field)
  }
  for (const field in cells) {
    const cell = cells[field as ImportField]!
    if (cell.kind === 'text' && cell.text.length <= 16 && ditto.test(tidy(foldWidth(cell.text))))
      take(field as ImportField)
  }
  if (inheritsPerson && isBareCertificate(cells)) for (const field of personFields) if (field in cells) take(field)
  return inherited
}

/** As typeFromSheet, asked once for every section. */
function rememberedType(
  facts: SheetFacts,
  titles: readonly string[],
  words: ContentWords,
): (section: string | null) => string | null {
  const known = new Map<string | null, string | null>()
  return (section) => {
    if (!known.has(section)) known.set(section, typeFromSheet(section, facts.name, titles, words))
    return known.get(section)!
  }
}

/** Where no column names the type, the section, the sheet's name or its title may: `一级建造师`, `安全员B证人员名单`. */
function typeFromSheet(
  section: string | null,
  sheetName: string,
  titles: readonly string[],
  words: ContentWords,
): string | null {
  for (const text of [section, sheetName, ...titles.toReversed()]) {
    if (text === null) continue
    const bare = text
      .replace(/^[一二三四五六七八九十\d]+[、.．)）]\s*|^[(（][一二三四五六七八九十\d]+[)）]\s*/, '')
      .replace(/^.*(?:公司|集团|局|院|部门)(?=.)/, '')
      .replace(/[(（][^)）]*(?:\d{2,4}|人|本|月)[^)）]*[)）]/g, '')
      .replace(/(?:人员|持证|证书|信息|情况|注册|名单|名册|台账|台帐|清单|明细|一览|汇总|统计|登记|花名册|总)*表?$/, '')
    for (const candidate of [bare, `${bare}证`, text])
      if (!isNothing(candidate) && words.namesType(candidate)) return candidate
  }
  return null
}
