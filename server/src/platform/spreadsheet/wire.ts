import { type Cell, emptyCell, numberCell, type SheetRow } from '../../kernel/cell.ts'
import type { Day } from '../../kernel/day.ts'
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

export function decodeRow([row, hidden, repeated, cells]: WireRow): SheetRow {
  return { row, hidden: hidden === 1, repeated, cells: cells.map(decodeCell) }
}

function decodeCell(cell: WireCell): Cell {
  if (cell === null) return emptyCell
  if (typeof cell === 'string') return { kind: 'text', text: cell }
  if (typeof cell === 'number') return numberCell(cell)
  if (typeof cell === 'boolean') return { kind: 'boolean', value: cell }
  return 'd' in cell ? { kind: 'date', day: cell.d as Day } : { kind: 'error', code: cell.e }
}
