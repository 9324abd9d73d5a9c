import type { Chance } from './random.ts'
import { type Entry, type Fault, type Outcome, outcomeOf } from './roster.ts'
import { type Column, type Manner, type Written, writeCell } from './writing.ts'

/** A sheet as it will stand in a file, with the truth about every one of its rows. */
export interface WrittenSheet {
  readonly name: string
  readonly rows: Written[][]
  /** 0-based and inclusive: top, left, bottom, right. */
  readonly merges: [number, number, number, number][]
  readonly hidden: number[]
  readonly truth: TruthRow[]
}

export interface TruthRow {
  readonly sheet: string
  readonly row: number
  /** Which of the certificates in the row, from 0. */
  readonly part?: number
  readonly outcome: Outcome
  readonly codes: readonly Fault[]
  readonly person: string | null
  readonly fields: Readonly<Record<string, string | boolean | null>>
}

/** How one company lays a sheet out. */
export interface Layout {
  readonly columns: readonly (readonly [Column, string])[]
  readonly title?: string
  /** Lines between the title and the header. */
  readonly subtitle?: string
  /** Columns gathered under a group: first and last column of the group and its name; the header then has two lines. */
  readonly groups?: readonly (readonly [Column, Column, string])[]
  /** The header once more below itself, in English. */
  readonly secondLanguage?: Readonly<Partial<Record<Column, string>>>
  readonly columnNumbers?: boolean
  readonly headerEvery?: number
  readonly blankEvery?: number
  /** A person's cells merged over his certificates, or written once and left blank, or 同上. */
  readonly person?: 'merged' | 'once' | 'ditto'
  readonly hiddenShare?: number
  readonly totals?: boolean
  readonly notes?: readonly string[]
  /** A line naming the department or kind before its rows. */
  readonly sections?: boolean
  readonly emptyColumnsBefore?: number
  /** Lines prepared for entries that never came: only a running number. */
  readonly preparedLines?: number
  /**
   * So many certificates in a row: columns from `type` on are written again for each, by names with a number behind, under
   * groups 证书一, 证书二, or all in the cells of one, parted by a mark.
   */
  readonly several?: { readonly most: number; readonly by: 'names' | 'groups' | 'cells' }
  /** Nothing but data: no header at all. */
  readonly headless?: boolean
}

const personColumns: readonly Column[] = ['name', 'id', 'department', 'post', 'employee_number', 'phone']

export function writeSheet(
  dice: Chance,
  name: string,
  entries: readonly Entry[],
  layout: Layout,
  manner: Manner,
): WrittenSheet {
  const sheet: WrittenSheet = { name, rows: [], merges: [], hidden: [], truth: [] }
  if (layout.several) return writeSeveral(dice, sheet, entries, layout, layout.several, manner)
  const width = layout.columns.length + (layout.emptyColumnsBefore ?? 0)
  const skip = (cells: Written[]): void => {
    sheet.rows.push(indent(cells, layout))
    sheet.truth.push({ sheet: name, row: sheet.rows.length, outcome: 'skipped', codes: [], person: null, fields: {} })
  }
  if (layout.title) {
    sheet.merges.push([0, 0, 0, width - 1])
    skip([layout.title])
  }
  if (layout.subtitle) skip([layout.subtitle])
  if (!layout.headless) writeHeader(sheet, layout, skip)
  let number = 0
  let section: string | null = null
  for (const [i, entry] of entries.entries()) {
    if (i > 0 && layout.blankEvery && i % layout.blankEvery === 0) skip([])
    if (i > 0 && layout.headerEvery && i % layout.headerEvery === 0) writeHeader(sheet, layout, skip)
    if (layout.sections && entry.person.department !== section) {
      section = entry.person.department
      skip([section])
    }
    const sameAsAbove =
      entries[i - 1]?.person === entry.person &&
      !(layout.blankEvery && i % layout.blankEvery === 0) &&
      !(layout.headerEvery && i % layout.headerEvery === 0)
    writeRow(dice, sheet, entry, sameAsAbove ? entries[i - 1]! : null, ++number, layout, manner)
  }
  for (let n = layout.preparedLines ?? 0; n > 0; n--)
    skip(layout.columns.map(([column]) => (column === 'no' ? ++number : null)))
  if (layout.totals) skip(layout.columns.map((_, i) => (i === 0 ? '合计' : i === 3 ? `${entries.length}本` : null)))
  for (const note of layout.notes ?? []) skip([note])
  return sheet
}

function writeHeader(sheet: WrittenSheet, layout: Layout, skip: (cells: Written[]) => void): void {
  const offset = layout.emptyColumnsBefore ?? 0
  const names: Written[] = layout.columns.map(([, text]) => text)
  if (layout.groups) {
    const top = sheet.rows.length
    const at = (column: Column) => layout.columns.findIndex(([one]) => one === column)
    const inGroup = new Set<number>()
    const line: Written[] = layout.columns.map(([, text]) => text)
    for (const [first, last, text] of layout.groups) {
      for (let c = at(first); c <= at(last); c++) {
        inGroup.add(c)
        line[c] = c === at(first) ? text : null
      }
      sheet.merges.push([top, at(first) + offset, top, at(last) + offset])
    }
    for (let c = 0; c < names.length; c++)
      if (!inGroup.has(c)) sheet.merges.push([top, c + offset, top + 1, c + offset])
    skip(line)
    skip(names.map((text, c) => (inGroup.has(c) ? text : null)))
  } else {
    skip(names)
  }
  if (layout.secondLanguage) skip(layout.columns.map(([column]) => layout.secondLanguage![column] ?? null))
  if (layout.columnNumbers) skip(layout.columns.map((_, i) => i + 1))
}

function writeRow(
  dice: Chance,
  sheet: WrittenSheet,
  entry: Entry,
  above: Entry | null,
  number: number,
  layout: Layout,
  manner: Manner,
): void {
  const cells = layout.columns.map(([column]) => writeCell(dice, column, entry, manner, number))
  const untouched = (one: Entry) =>
    one.written.name === undefined && one.written.id === undefined && !one.written.idAsNumber
  const continues = above !== null && untouched(entry) && untouched(above)
  const row = sheet.rows.length
  const offset = layout.emptyColumnsBefore ?? 0
  if (layout.person && continues) {
    for (const [c, [column]] of layout.columns.entries()) {
      if (!personColumns.includes(column)) continue
      if (layout.person === 'merged') {
        cells[c] = null
        const open = sheet.merges.find(
          ([, left, bottom, right]) => left === c + offset && right === c + offset && bottom === row - 1,
        )
        if (open) open[2] = row
        else sheet.merges.push([row - 1, c + offset, row, c + offset])
      } else if (layout.person === 'once') cells[c] = null
      else if (column === 'department' || column === 'name') cells[c] = column === 'name' ? cells[c]! : '同上'
    }
  }
  sheet.rows.push(indent(cells, layout))
  if (layout.hiddenShare && dice.happens(layout.hiddenShare)) sheet.hidden.push(row)
  sheet.truth.push(truthOf(sheet.name, row + 1, entry, layout, manner))
}

function indent(cells: Written[], layout: Layout): Written[] {
  return [...new Array<null>(cells.length === 0 ? 0 : (layout.emptyColumnsBefore ?? 0)).fill(null), ...cells]
}

/** What the row means, as far as its columns say it. */
function truthOf(
  sheet: string,
  row: number,
  { person, certificate, codes, written }: Entry,
  layout: Layout,
  manner: Manner,
): TruthRow {
  const has = (...columns: Column[]) => layout.columns.some(([column]) => columns.includes(column))
  const { kind } = certificate
  const fields: Record<string, string | boolean | null> = {
    name: written.name === '' ? null : person.name,
    id_number: written.idAsNumber
      ? null
      : written.id === undefined
        ? person.id
        : /^\d/.test(written.id)
          ? written.id
          : null,
    number:
      written.number === undefined
        ? certificate.number.toUpperCase()
        : /^\w/.test(written.number)
          ? written.number
          : null,
    credential_type: codes.includes('type_unknown') ? null : kind.id,
  }
  if (has('department')) fields.department = person.department
  if (has('issuer')) fields.issuer = written.issuer ?? kind.issuer
  if (has('phone')) fields.phone = person.phone
  if (!codes.includes('type_unknown')) {
    fields.category = kind.category
    const named = manner.name === 'combined' && kind.combined !== undefined
    fields.profession = named || has('profession') ? certificate.profession : null
    if (has('registered')) fields.registered = certificate.registered
  }
  if (has('employer')) fields.employer = certificate.employer
  const dated = !codes.includes('date_order')
  if (dated && has('issued', 'from')) fields.issued_on = certificate.issuedOn
  if (dated && has('period') && certificate.validUntil !== null && !codes.includes('date_invalid'))
    fields.issued_on = certificate.issuedOn
  if (dated && !codes.includes('date_invalid') && has('until', 'period')) fields.valid_until = certificate.validUntil
  return { sheet, row, outcome: outcomeOf(codes), codes, person: person.ref, fields }
}

/** A row for each person, with up to so many certificates in it; who holds more has another row. */
function writeSeveral(
  dice: Chance,
  sheet: WrittenSheet,
  entries: readonly Entry[],
  layout: Layout,
  { most, by }: NonNullable<Layout['several']>,
  manner: Manner,
): WrittenSheet {
  const first = layout.columns.findIndex(([column]) => column === 'type')
  const [shared, each] = [layout.columns.slice(0, first), layout.columns.slice(first)]
  const nth = Array.from({ length: most }, (_, i) => i)
  const skip = (cells: Written[]): void => {
    sheet.rows.push(cells)
    sheet.truth.push({
      sheet: sheet.name,
      row: sheet.rows.length,
      outcome: 'skipped',
      codes: [],
      person: null,
      fields: {},
    })
  }
  const names = shared.map(([, text]) => text)
  if (by === 'cells') skip([...names, ...each.map(([, text]) => text)])
  else if (by === 'names') skip([...names, ...nth.flatMap((i) => each.map(([, text]) => `${text}${i + 1}`))])
  else {
    skip([...names, ...nth.flatMap((i) => each.map((_, c) => (c === 0 ? `证书${'一二三四'[i]}` : null)))])
    for (const i of nth) {
      const left = shared.length + i * each.length
      sheet.merges.push([0, left, 0, left + each.length - 1])
    }
    for (const c of shared.keys()) sheet.merges.push([0, c, 1, c])
    skip([...names.map(() => null), ...nth.flatMap(() => each.map(([, text]) => text))])
  }
  let number = 0
  for (const row of rowsOf(entries, most)) {
    const of = (entry: Entry, columns: Layout['columns']) =>
      columns.map(([column]) => writeCell(dice, column, entry, manner, number))
    number++
    const certificates = row.map((entry) => of(entry, each))
    sheet.rows.push([
      ...of(row[0]!, shared),
      ...(by === 'cells' ? each.map((_, c) => certificates.map((cells) => cells[c]).join('、')) : certificates.flat()),
    ])
    for (const [part, entry] of row.entries())
      sheet.truth.push({ ...truthOf(sheet.name, sheet.rows.length, entry, layout, manner), part })
  }
  return sheet
}

/** Lines of one person that say the same of him stand in one row, in their order. */
function rowsOf(entries: readonly Entry[], most: number): Entry[][] {
  const rows: Entry[][] = []
  const isPlain = ({ written, codes }: Entry) =>
    written.name === undefined && written.id === undefined && !written.idAsNumber && !codes.includes('person_ambiguous')
  for (const entry of entries) {
    const row = rows.at(-1)
    const joins =
      row !== undefined && row.length < most && row[0]!.person === entry.person && isPlain(entry) && isPlain(row[0]!)
    if (joins) row.push(entry)
    else rows.push([entry])
  }
  return rows
}
