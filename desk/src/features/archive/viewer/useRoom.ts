/** The room a document is shown in, measured; and its middle is kept in the middle when the view changes. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Size, View } from './view.ts'

/** Around a page. */
const margin = 16

export function useRoom(view: View): {
  ref(element: HTMLElement | null): void
  room: Size | null
  element(): HTMLElement | null
} {
  const [room, setRoom] = useState<Size | null>(null)
  const kept = useRef<HTMLElement | null>(null)
  const middle = useRef({ x: 0.5, y: 0 })
  const ref = useCallback((element: HTMLElement | null) => {
    kept.current = element
    if (!element) return
    const measure = () =>
      setRoom({
        width: Math.max(80, element.clientWidth - 2 * margin),
        height: Math.max(80, element.clientHeight - 2 * margin),
      })
    const scrolled = () => {
      middle.current = {
        x: (element.scrollLeft + element.clientWidth / 2) / element.scrollWidth,
        y: element.scrollTop / element.scrollHeight,
      }
    }
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    element.addEventListener('scroll', scrolled, { passive: true })
    element.focus({ preventScroll: true })
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', scrolled)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new view that moves what is in the middle.
  useLayoutEffect(() => {
    const element = kept.current
    if (!element) return
    const { x, y } = middle.current
    element.scrollLeft = x * element.scrollWidth - element.clientWidth / 2
    element.scrollTop = y * element.scrollHeight
  }, [view])
  return { ref, room, element: () => kept.current }
}
