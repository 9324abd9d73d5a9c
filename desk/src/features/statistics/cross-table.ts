/** A cross table as it is shown: rows by columns with totals, shades, the registry's filter behind each number, and as text. */
import { categories, credentialStatuses, type StatisticField, verificationStates } from '@chizheng/contract'

export interface AxisValue {
  readonly key: string
  readonly label: string
  readonly total: number
}
export interface CrossTableAnswer {
  readonly rows: readonly AxisValue[]
  readonly columns: readonly AxisValue[]
  readonly cells: readonly { readonly row: string; readonly column: string; readonly count: number }[]
  readonly total: number
}

/** Counts by row key, then column key; 0 where nothing was counted. */
export function countsOf(answer: CrossTableAnswer): (row: string, column: string) => number {
  const counts = new Map<string, number>()
  for (const cell of answer.cells) counts.set(`${cell.row}\u0000${cell.column}`, cell.count)
  return (row, column) => counts.get(`${row}\u0000${column}`) ?? 0
}

export const shades = 5

/** The shade of a count, 0 (none) to 5 (the most), by its square root so that small numbers still differ. */
export function shadeOf(count: number, most: number): number {
  if (count <= 0 || most <= 0) return 0
  return Math.max(1, Math.ceil(Math.sqrt(count / most) * shades))
}

/** Values of these fields have an order of their own; the contract writes it down. */
const ownOrder: Readonly<Partial<Record<StatisticField, readonly string[]>>> = {
  status: credentialStatuses,
  category: [...categories, 'none'],
  verification: verificationStates,
  registered: ['yes', 'no', 'unknown'],
}

/** By count, as the server gives them, or by name; by name a closed list keeps its own order, and "not given" comes last. */
export function sortedAxis(field: StatisticField, axis: readonly AxisValue[], order: 'count' | 'name'): AxisValue[] {
  if (order === 'count') return [...axis]
  const own = ownOrder[field]
  if (own) return [...axis].sort((a, b) => own.indexOf(a.key) - own.indexOf(b.key))
  return [...axis].sort(
    (a, b) =>
      Number(a.key === 'none') - Number(b.key === 'none') || a.label.localeCompare(b.label, 'zh-CN', { numeric: true }),
  )
}

/** Lines of cells: a head, the totals, the rows. What the screen shows is what is copied. */
export function linesOf(
  answer: CrossTableAnswer,
  rows: readonly AxisValue[],
  columns: readonly AxisValue[],
  words: { readonly corner: string; readonly total: string },
): (string | number)[][] {
  const count = countsOf(answer)
  return [
    [words.corner, words.total, ...columns.map((column) => column.label)],
    [words.total, answer.total, ...columns.map((column) => column.total)],
    ...rows.map((row) => [row.label, row.total, ...columns.map((column) => count(row.key, column.key))]),
  ]
}

/** Tabs and line ends, as spreadsheets take it from the clipboard. */
export function asClipboardText(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((line) => line.map((cell) => String(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n')
}

/**
 * CSV that Excel opens in Chinese: UTF-8 with its mark, and a text that would be taken for a formula kept a text (labels and names
 * are typed by people).
 */
export function asCsv(lines: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    if (typeof value === 'number') return String(value)
    const harmless = /^[=+\-@\t]/.test(value) ? `'${value}` : value
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
  }
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
