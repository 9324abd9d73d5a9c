import { cellText, type SheetRow } from '../../../kernel/cell.ts'
import { readName } from '../../../kernel/name.ts'
import { tidy, wordKey } from '../../../kernel/text.ts'
import type { ColumnMap } from './columns.ts'
import type { TableHead } from './layout.ts'
import { looksLikeName } from './surnames.ts'

/** The first row, where it fits none of the columns that content tells: names nobody knows. */
export function unknownHead(window: readonly SheetRow[], columns: ColumnMap): TableHead | null {
  const row = plainRow(window)
  if (row === null || row !== window[0]) return null
  const name = cellText(row.cells[columns.get('name') ?? -1])
  const fits = looksLikeName(readName(name).name ?? '') || row.cells.some((cell) => /\d{4}/.test(cellText(cell)))
  return fits ? null : plainHead(row)
}

/** The first row that may be a header in words nobody knows: several texts, and nothing but texts. */
export function plainRow(window: readonly SheetRow[]): SheetRow | null {
  const row = window.find(({ cells }) => cells.filter(({ kind }) => kind !== 'empty').length >= 3)
  return row?.cells.every(({ kind }) => kind === 'empty' || kind === 'text') ? row : null
}

/** A header that only a person can see: its cells are the names, whatever they say. */
export function plainHead(row: SheetRow): TableHead {
  const texts = row.cells.map((cell) => tidy(cellText(cell)))
  return {
    rows: [row.row],
    columns: texts.map((text) => ({ text, parts: [text], matches: [], other: false })),
    lineKeys: [texts.map(wordKey)],
  }
}
