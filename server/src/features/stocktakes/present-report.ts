/** What stands in the report of a stock-take: rows of its tables, and the document on paper. */
import type { StocktakeCase, StocktakeItem, StocktakeRecord, UnexpectedRecord } from '@chizheng/contract'
import type { texts } from '@chizheng/texts'

import type { StocktakeWords } from '@chizheng/texts/stocktakes'
import type { Day } from '../../kernel/day.ts'
import type { Block, PrintedDocument } from '../../platform/pdf/index.ts'

type Cell = string | number | null
type CommonWords = (typeof texts)['zh-CN' | 'en']['common']

/** An instant to the minute in the company's zone: `2026-12-01 10:30`. */
export function minuteIn(at: string, zone: string): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16)
}

const typeOf = ({ typeName, profession, level }: StocktakeItem): string =>
  [typeName, profession, level].filter(Boolean).join(' ')

export function summaryRows(
  record: StocktakeRecord,
  words: StocktakeWords,
  common: CommonWords,
  zone: string,
): Cell[][] {
  const { tally, units, categories, signatures } = record
  return [
    [words.name, record.name ?? words.quarter(record.quarter)],
    [words.units, units.length === 0 ? words.everything : units.map(({ name }) => name).join('、')],
    [
      words.categories,
      categories.length === 0 ? words.allCategories : categories.map((one) => common.category[one]).join('、'),
    ],
    [words.dueOn, record.dueOn],
    [words.report.status, words.states[record.state]],
    [words.expected, tally.expected],
    [words.found, tally.found],
    [words.missing, tally.missing],
    [words.different, tally.different],
    [words.unexpected, tally.unexpected],
    [words.unchecked, tally.unchecked],
    [words.carried, record.carried],
    ...signatures.map(({ position, by, at }): Cell[] => [words.signedBy(position, by), minuteIn(at, zone)]),
  ]
}

export const unitHeads = (words: StocktakeWords): string[] => [
  words.report.unit,
  words.expected,
  words.found,
  words.missing,
  words.different,
  words.unchecked,
]
export function unitCells({ unit, tally }: StocktakeRecord['byUnit'][number], words: StocktakeWords): Cell[] {
  const { expected, found, missing, different, unchecked } = tally
  return [unit?.path ?? words.noUnit, expected, found, missing, different, unchecked]
}

export const itemHeads = ({ report, fields, ...words }: StocktakeWords): string[] => [
  report.state,
  report.holder,
  report.employeeNumber,
  report.unit,
  fields.type,
  fields.number,
  fields.valid_until,
  words.expectedAt,
  report.countedBy,
  report.countedAt,
  words.seenAt,
  report.checkedBy,
  report.differs,
  report.note,
]
export function itemCells(item: StocktakeItem, words: StocktakeWords, zone: string): Cell[] {
  const { counted, checked, place } = item
  return [
    words.itemStates[item.state],
    item.holder,
    item.holderNumber,
    item.unit?.path ?? null,
    typeOf(item),
    item.number,
    item.validUntil,
    [words.places[place.kind], place.shelf, place.withName].filter(Boolean).join(' '),
    counted?.by ?? null,
    counted === null ? null : minuteIn(counted.at, zone),
    counted?.place ?? null,
    checked?.by ?? null,
    item.differs.map((field) => words.fields[field]).join('、') || null,
    item.note,
  ]
}

export const unexpectedHeads = ({ report }: StocktakeWords): string[] => [
  report.code,
  report.holder,
  report.place,
  report.note,
  report.countedBy,
  report.countedAt,
]
export function unexpectedCells(one: UnexpectedRecord, _: StocktakeWords, zone: string): Cell[] {
  return [one.code, one.credential?.title ?? null, one.place, one.note, one.by, minuteIn(one.at, zone)]
}

export const caseHeads = ({ report, ...words }: StocktakeWords): string[] => [
  words.cases,
  report.item,
  report.differs,
  words.owner,
  report.dueOn,
  report.state,
  words.resolution,
]
export function caseCells(one: StocktakeCase, words: StocktakeWords): Cell[] {
  return [
    words.caseKinds[one.kind],
    one.title,
    one.differs.map((field) => words.fields[field]).join('、') || one.note,
    one.owner?.name ?? words.hr,
    one.dueOn,
    words.report.caseState[one.state],
    one.resolution ?? (one.resolvedHow === null ? null : words.resolvedHow[one.resolvedHow]),
  ]
}

interface Part<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

export interface Report {
  readonly record: StocktakeRecord
  readonly title: string
  readonly company: string
  readonly by: string
  readonly on: Day
  readonly zone: string
  readonly words: StocktakeWords
  readonly common: CommonWords
  readonly missing: Part<StocktakeItem>
  readonly different: Part<StocktakeItem>
  readonly unexpected: Part<UnexpectedRecord>
  readonly cases: Part<StocktakeCase>
}

/** Numbers first, then what is wrong, then who signed; everything else is in the workbook. */
export function reportDocument(report: Report): PrintedDocument {
  const { record, words, zone, company, by, on, title } = report
  const { tally } = record
  const facts = summaryRows(record, words, report.common, zone).map(([label, value]) => ({
    label: String(label),
    value: String(value ?? ''),
  }))
  const itemTable = (name: string, { rows, total }: Part<StocktakeItem>): Block[] =>
    tableOf(
      `${name} ${total}`,
      [
        words.report.holder,
        words.report.unit,
        words.fields.type,
        words.fields.number,
        words.expectedAt,
        words.report.differs,
      ],
      [6, 9, 12, 10, 8, 10],
      rows.map((item) => {
        const cells = itemCells(item, words, zone)
        return [cells[1]!, cells[3]!, cells[4]!, cells[5]!, cells[7]!, cells[12]!]
      }),
      total - rows.length,
      words,
    )
  const signed = (position: number): string => {
    const signature = record.signatures.find((one) => one.position === position)
    return words.signedBy(
      position,
      signature === undefined ? words.report.unsigned : `${signature.by} ${minuteIn(signature.at, zone)}`,
    )
  }
  return {
    title: words.report.fileName(title),
    landscape: true,
    words: { foot: `${company} · ${by} ${on}`, page: words.report.page, missing: words.report.glyphs },
    blocks: [
      { is: 'title', text: words.report.fileName(title), beneath: [company, on].filter(Boolean).join(' · ') },
      { is: 'facts', columns: 3, items: facts },
      { is: 'text', text: words.adds(tally.found, tally.missing, tally.different, tally.expected), quiet: true },
      ...tableOf(
        words.byUnit,
        unitHeads(words),
        [20, 5, 5, 5, 5, 5],
        record.byUnit.map((one) => unitCells(one, words)),
        0,
        words,
      ),
      ...itemTable(words.missing, report.missing),
      ...itemTable(words.different, report.different),
      ...tableOf(
        `${words.unexpected} ${report.unexpected.total}`,
        unexpectedHeads(words),
        [14, 10, 8, 8, 6, 8],
        report.unexpected.rows.map((one) => unexpectedCells(one, words, zone)),
        report.unexpected.total - report.unexpected.rows.length,
        words,
      ),
      ...tableOf(
        `${words.cases} ${report.cases.total}`,
        caseHeads(words),
        [5, 14, 10, 6, 6, 5, 10],
        report.cases.rows.map((one) => caseCells(one, words)),
        report.cases.total - report.cases.rows.length,
        words,
      ),
      { is: 'signatures', labels: [signed(1), signed(2)] },
    ],
  }
}

/** A list with its heading; nothing where it is empty. */
function tableOf(
  heading: string,
  heads: readonly string[],
  weights: readonly number[],
  rows: readonly (readonly Cell[])[],
  left: number,
  words: StocktakeWords,
): Block[] {
  if (rows.length === 0) return []
  const table: Block = {
    is: 'table',
    columns: heads.map((header, index) => ({ header, weight: weights[index] ?? 5 })),
    rows: rows.map((cells) => cells.map((cell) => String(cell ?? ''))),
  }
  return [
    { is: 'heading', text: heading },
    table,
    ...(left > 0 ? [{ is: 'text' as const, text: words.report.cut(left), quiet: true }] : []),
  ]
}
