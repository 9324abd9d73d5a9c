/** Moving through the grid by keyboard: where a key leads, and where the next problem is. */
import type { ImportField, ImportRow } from '@chizheng/contract'
import { bySeverity } from '../severity.ts'

/** A cell: the row's index in the list shown, 0-based, and the column's. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows of one screen, for page up and down. */
  readonly page: number
}

/** Where a navigation key leads from a place; null when the key does not move. */
export function placeAfter(place: Place, key: string, ctrl: boolean, grid: GridSize): Place | null {
  const row = (next: number) => ({ row: clamp(next, grid.rows), column: place.column })
  const column = (next: number) => ({ row: place.row, column: clamp(next, grid.columns) })
  switch (key) {
    case 'ArrowUp':
      return row(ctrl ? 0 : place.row - 1)
    case 'ArrowDown':
      return row(ctrl ? grid.rows - 1 : place.row + 1)
    case 'ArrowLeft':
      return column(ctrl ? 0 : place.column - 1)
    case 'ArrowRight':
      return column(ctrl ? grid.columns - 1 : place.column + 1)
    case 'PageUp':
      return row(place.row - grid.page)
    case 'PageDown':
      return row(place.row + grid.page)
    case 'Home':
      return ctrl ? { row: 0, column: 0 } : column(0)
    case 'End':
      return ctrl ? { row: clamp(grid.rows - 1, grid.rows), column: grid.columns - 1 } : column(grid.columns - 1)
    default:
      return null
  }
}

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(value, length - 1))
}

/** The next cell to the right, or the first of the next row; to the left when `back`. Null at either end of the grid. */
export function besides(place: Place, back: boolean, grid: GridSize): Place | null {
  const index = place.row * grid.columns + place.column + (back ? -1 : 1)
  if (index < 0 || index >= grid.rows * grid.columns) return null
  return { row: Math.floor(index / grid.columns), column: index % grid.columns }
}

/**
 * The column to work on in a row: of its gravest issue that stands on a shown field, the first one; for issues about the person
 * or the whole row the name. Null when the row has no issue.
 */
export function problemColumn(row: ImportRow, columns: readonly ImportField[]): number | null {
  const issues = bySeverity(row.issues)
  if (issues.length === 0) return null
  for (const issue of issues) {
    const column = issue.field === null ? -1 : columns.indexOf(issue.field)
    if (column >= 0) return column
  }
  return Math.max(0, columns.indexOf('name'))
}
