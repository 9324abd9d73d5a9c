import type { Day } from './day.ts'

/** What a spreadsheet cell holds. Whether a number is a day, and what an 18-digit number means, is for the column's reader. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** `raw` has the digits written out, as JavaScript prints them: 650102196912027000, not 6.5e17. */
  | { readonly kind: 'number'; readonly value: number; readonly raw: string }
  | { readonly kind: 'date'; readonly day: Day }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#N/A`, `#REF!` … */
  | { readonly kind: 'error'; readonly code: string }

export const emptyCell: Cell = { kind: 'empty' }

/** One row of a sheet that holds something; `row` is the sheet's own 1-based number. */
export interface SheetRow {
  readonly row: number
  readonly hidden: boolean
  /** By column, from the first; cells beyond the last value are left out. */
  readonly cells: readonly Cell[]
  /** 0-based columns whose value stands in a merged cell above and is repeated here. */
  readonly repeated: readonly number[]
}

/** A merged range, 1-based and inclusive. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What a cell shows; empty and error cells show nothing. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return cell.raw
    case 'date':
      return cell.day
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE'
    default:
      return ''
  }
}

export function numberCell(value: number): Cell {
  return {
    kind: 'number',
    value,
    raw: Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value),
  }
}

export function textCell(text: string): Cell {
  return { kind: 'text', text }
}
