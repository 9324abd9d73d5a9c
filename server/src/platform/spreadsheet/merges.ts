import type { Merge } from '../../kernel/cell.ts'
import type { WireCell, WireRow } from './wire.ts'

/**
 * Repeats the value of vertically merged cells in the rows below, as the merge means it.
 *
 * Rows must come in order. Only the first column of a merge is filled: what stands beside it horizontally is one value,
 * not several. A row that exists in the file only as the inside of a merge stays as it is: repeated values alone are not
 * a row.
 */
export function mergeRepeater(merges: readonly Merge[]): (row: number, cells: WireCell[]) => number[] {
  const starting = new Map<number, Merge[]>()
  for (const merge of merges) {
    if (merge.bottom > merge.top) starting.set(merge.top, [...(starting.get(merge.top) ?? []), merge])
  }
  const tops = [...starting.keys()].sort((a, b) => a - b)
  let next = 0
  let open: { readonly merge: Merge; value: WireCell }[] = []
  return (row, cells) => {
    for (; next < tops.length && tops[next]! <= row; next++) {
      for (const merge of starting.get(tops[next]!)!)
        open.push({ merge, value: tops[next] === row ? (cells[merge.left - 1] ?? null) : null })
    }
    if (open.length === 0) return []
    open = open.filter(({ merge }) => merge.bottom >= row)
    const repeated: number[] = []
    for (const { merge, value } of open) {
      const column = merge.left - 1
      if (row === merge.top || value === null || (cells[column] ?? null) !== null) continue
      while (cells.length < column) cells.push(null)
      cells[column] = value
      repeated.push(column)
    }
    return repeated
  }
}

/** A1:C3 → rows and columns, or null when it is no range. */
export function parseRange(reference: string): Merge | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference)
  if (!match) return null
  const [left, top] = [columnNumber(match[1]!), Number(match[2])]
  return { top, left, bottom: match[4] ? Number(match[4]) : top, right: match[3] ? columnNumber(match[3]) : left }
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** A row for the wire: trailing empty cells cut off, white space alone counted as empty; null when nothing is left. */
export function wireRow(
  row: number,
  hidden: boolean,
  cells: WireCell[],
  repeat: (row: number, cells: WireCell[]) => number[],
): WireRow | null {
  const repeated = repeat(row, cells)
  while (cells.length > 0 && isBlank(cells[cells.length - 1]!)) cells.pop()
  if (cells.length === 0) return null
  return [row, hidden ? 1 : 0, repeated, cells]
}

function isBlank(cell: WireCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '')
}
