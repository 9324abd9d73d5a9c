/** The rows of the preview as far as they have been seen: windows are asked for when they come into view, and kept. */
import type { ImportRow } from '@chizheng/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type RowFilter, rowsQuery } from '../calls.ts'
import { type RowRange, windowSize, windowsOf } from './windows.ts'

/** A fast scroll passes many windows; one is asked for only when the list rests this long on it. */
const restMs = 80

export interface Rows {
  readonly problem: unknown
  /** The row at an index of the list; undefined while its window is on the way. */
  at(index: number): ImportRow | undefined
  again(): void
}

/** How many rows pass the filter; undefined until the first window has come. */
export function useRowTotal(importId: string, filter: RowFilter): number | undefined {
  return useQuery(rowsQuery(importId, filter, 0)).data?.total
}

export function useRows(importId: string, filter: RowFilter, range: RowRange): Rows {
  const first = useQuery(rowsQuery(importId, filter, 0))
  const offsets = useRested(windowsOf(range))
  const windows = useQueries({ queries: offsets.map((offset) => rowsQuery(importId, filter, offset)) })
  const byOffset = new Map(offsets.map((offset, index) => [offset, windows[index]?.data?.rows]))
  const failed = [first, ...windows].find((query) => query.isError && !query.data)
  return {
    problem: failed?.error,
    at(index) {
      const offset = Math.floor(index / windowSize) * windowSize
      const rows = byOffset.get(offset) ?? (offset === 0 ? first.data?.rows : undefined)
      return rows?.[index - offset]
    },
    again() {
      for (const query of [first, ...windows]) if (query.isError) void query.refetch()
    },
  }
}

/** The offsets, once they have been the same for a moment; at once when there were none before. */
function useRested(offsets: readonly number[]): readonly number[] {
  const [rested, setRested] = useState(offsets)
  const text = offsets.join(',')
  useEffect(() => {
    const next = text === '' ? [] : text.split(',').map(Number)
    const timer = setTimeout(setRested, restMs, next)
    return () => clearTimeout(timer)
  }, [text])
  return rested.length === 0 ? offsets : rested
}
