/**
 * Which rows of a long list are on the page, and which windows of the API hold them. Rows are equally high, so a scroll position
 * is a row number; a list of 100,000 rows is 6 million pixels, well below what browsers can scroll.
 */

/** Rows asked for in one request; the API gives at most 500. */
export const windowSize = 100

export interface RowRange {
  /** First row in the page, 0-based. */
  readonly first: number
  /** One beyond the last. */
  readonly end: number
}

/**
 * The rows to put into the page: those seen, and `overscan` more above and below so that a short scroll shows no gap.
 * `scrollTop`, `height` and `rowHeight` are in pixels.
 */
export function rangeShown(
  scrollTop: number,
  height: number,
  rowHeight: number,
  total: number,
  overscan: number,
): RowRange {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - overscan)
  const end = Math.min(total, Math.ceil((scrollTop + height) / rowHeight) + overscan)
  return { first: Math.min(first, end), end }
}

/** Offsets of the windows that hold a range of rows. */
export function windowsOf(range: RowRange, size: number = windowSize): number[] {
  const offsets: number[] = []
  for (let offset = Math.floor(range.first / size) * size; offset < range.end; offset += size) offsets.push(offset)
  return offsets
}

/** Where to scroll so that a row is seen whole; the present position when it already is. All in pixels but the row. */
export function scrollToShow(row: number, scrollTop: number, height: number, rowHeight: number): number {
  const top = row * rowHeight
  if (top < scrollTop) return top
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height
  return scrollTop
}
