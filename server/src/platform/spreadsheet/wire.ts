import { type Cell, emptyCell, numberCell, type SheetRow } from '../../kernel/cell.ts'
import type { Day } from '../../kernel/day.ts'
import { keepable } from '../../kernel/text.ts'
import type { Unreadable } from './limits.ts'
import type { SheetInfo } from './sheet.ts'

/**
 * What the reading process says to its parent: one JSON message a line.
 *
 * A cell travels as the shortest JSON that keeps its kind: text as a string, a number as a number, empty as null.
 */
export type Message =
  | { readonly is: 'sheet'; readonly info: SheetInfo }
  | { readonly is: 'rows'; readonly rows: readonly WireRow[] }
  | { readonly is: 'end' }
  | { readonly is: 'refused'; readonly code: Unreadable['code']; readonly details: Readonly<Record<string, unknown>> }

export type WireCell = null | string | number | boolean | { readonly d: string } | { readonly e: string }
/** Row number, 1 when hidden, repeated columns, cells. */
export type WireRow = readonly [row: number, hidden: 0 | 1, repeated: readonly number[], cells: readonly WireCell[]]

/**
 * Makes a decoder for the rows of one file. Ledgers say the same few thousand words again and again; equal text cells are
 * one object, so a hundred thousand rows do not hold a million copies.
 */
export function rowDecoder(): (row: WireRow) => SheetRow {
  const texts = new Map<string, Cell>()
  const days = new Map<string, Cell>()
  const shared = (map: Map<string, Cell>, key: string, make: () => Cell): Cell => {
    const known = map.get(key)
    if (known !== undefined) return known
    if (map.size >= 50_000) map.clear()
    const cell = make()
    map.set(key, cell)
    return cell
  }
  const text = (value: string): Cell => shared(texts, value, () => ({ kind: 'text', text: keepable(value) }))
  const date = (value: string): Cell => shared(days, value, () => ({ kind: 'date', day: value as Day }))
  return ([row, hidden, repeated, cells]) => ({
    row,
    hidden: hidden === 1,
    repeated,
    cells: cells.map((cell) => decodeCell(cell, text, date)),
  })
}

function decodeCell(cell: WireCell, text: (value: string) => Cell, date: (value: string) => Cell): Cell {
  if (cell === null) return emptyCell
  if (typeof cell === 'string') return text(cell)
  if (typeof cell === 'number') return numberCell(cell)
  if (typeof cell === 'boolean') return { kind: 'boolean', value: cell }
  return 'd' in cell ? date(cell.d) : { kind: 'error', code: cell.e }
}
