/** Follows a scrolling box and says which rows belong into the page. A state change only when the rows change, not per pixel. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { type RowRange, rangeShown, scrollToShow } from './windows.ts'

const overscan = 8

export interface VirtualRows {
  readonly range: RowRange
  /** Whole rows seen at once. */
  readonly perScreen: number
  /** Scrolls as little as possible until the row is seen whole. */
  show(row: number): void
}

/** `headHeight`: pixels at the top of the box that a sticky head covers. */
export function useVirtualRows(
  box: RefObject<HTMLElement | null>,
  rowHeight: number,
  headHeight: number,
  total: number,
): VirtualRows {
  const [range, setRange] = useState<RowRange>({ first: 0, end: 0 })
  const [height, setHeight] = useState(0)
  const measure = useCallback(() => {
    if (!box.current) return
    const seen = Math.max(0, box.current.clientHeight - headHeight)
    setHeight(seen)
    const next = rangeShown(box.current.scrollTop, seen, rowHeight, total, overscan)
    setRange((before) => (before.first === next.first && before.end === next.end ? before : next))
  }, [box, rowHeight, headHeight, total])
  useLayoutEffect(measure, [measure])
  useEffect(() => {
    const element = box.current
    if (!element) return
    let frame = 0
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(measure)
    }
    element.addEventListener('scroll', later, { passive: true })
    const observer = new ResizeObserver(later)
    observer.observe(element)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', later)
      observer.disconnect()
    }
  }, [box, measure])
  const show = useCallback(
    (row: number) => {
      const element = box.current
      if (!element) return
      element.scrollTop = scrollToShow(row, element.scrollTop, element.clientHeight - headHeight, rowHeight)
    },
    [box, rowHeight, headHeight],
  )
  return { range, perScreen: Math.max(1, Math.floor(height / rowHeight)), show }
}
