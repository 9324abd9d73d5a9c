/**
 * What a picker shows while its choices are read: a turning mark, once somebody has opened it and waits. On a page that begins nobody
 * does, and a mark that turns has the browser draw the page anew for every frame, while the page itself is to be drawn.
 */
import { useState } from 'react'

export function useAwaited(isPending: boolean): { loading: boolean; onOpenChange(open: boolean): void } {
  const [isOpen, setOpen] = useState(false)
  return { loading: isPending && isOpen, onOpenChange: setOpen }
}
