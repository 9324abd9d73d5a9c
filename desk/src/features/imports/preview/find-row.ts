/** Finding one row of the file by its sheet and number: the API gives windows, so the right one is closed in on. */
import type { ImportRow } from '@chizheng/contract'
import type { RowRef } from '../calls.ts'
import { windowSize } from './windows.ts'

export interface FoundRow {
  /** Its index in the sheet's own order. */
  readonly index: number
  readonly row: ImportRow
}

/** At most so many windows are looked at; each one halves the distance at least, as row numbers only grow. */
const mostLooks = 12

/**
 * `windowAt` answers with the rows of the sheet in its own order from an offset on. Null when the sheet has no such row.
 */
export async function findRow(
  wanted: RowRef,
  windowAt: (offset: number) => Promise<{ readonly rows: readonly ImportRow[]; readonly total: number }>,
): Promise<FoundRow | null> {
  // Row numbers start at 1 and some are missing, so a row's index is never beyond its number minus one.
  let lowest = 0
  let highest = wanted.row - 1
  let offset = Math.max(0, highest - Math.floor(windowSize / 2))
  for (let look = 0; look < mostLooks && lowest <= highest; look++) {
    const { rows, total } = await windowAt(offset)
    highest = Math.min(highest, total - 1)
    const place = rows.findIndex((row) => row.row === wanted.row)
    if (place >= 0) return { index: offset + place, row: rows[place]! }
    const firstRow = rows[0]?.row
    if (firstRow === undefined || firstRow > wanted.row) highest = offset - 1
    else if (rows.at(-1)!.row < wanted.row) lowest = offset + rows.length
    else return null
    offset = Math.max(0, Math.min(highest, Math.floor((lowest + highest) / 2)) - Math.floor(windowSize / 2))
    if (offset + windowSize <= lowest) offset = lowest
  }
  return null
}
