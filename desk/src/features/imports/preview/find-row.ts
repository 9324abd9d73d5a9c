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
  // Row numbers start at 1, some are missing, and some rows hold several certificates: the number is only near the index.
  let lowest = 0
  let highest = Number.MAX_SAFE_INTEGER
  let offset = Math.max(0, wanted.row - 1 - Math.floor(windowSize / 2))
  for (let look = 0; look < mostLooks && lowest <= highest; look++) {
    const { rows, total } = await windowAt(offset)
    highest = Math.min(highest, total - 1)
    const place = rows.findIndex((row) => row.row === wanted.row && row.part === wanted.part)
    if (place >= 0) return { index: offset + place, row: rows[place]! }
    if (rows[0] === undefined || isBefore(wanted, rows[0])) highest = Math.min(highest, offset - 1)
    else if (isBefore(rows.at(-1)!, wanted)) lowest = offset + rows.length
    else return null
    offset = Math.max(0, Math.min(highest, Math.floor((lowest + highest) / 2)) - Math.floor(windowSize / 2))
    if (offset + windowSize <= lowest) offset = lowest
  }
  return null
}

type Place = Pick<ImportRow, 'row' | 'part'>

function isBefore(one: Place, other: Place): boolean {
  return one.row < other.row || (one.row === other.row && one.part < other.part)
}
