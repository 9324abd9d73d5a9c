/**
 * Whether what is heavier than its surroundings may be drawn: not at first, so that those are seen and answer, then at once. React
 * draws it in small steps, between which the browser attends to whoever is already pressing something.
 */
import { startTransition, useEffect, useState } from 'react'

export function useLater(): boolean {
  const [isLater, setLater] = useState(false)
  useEffect(() => startTransition(() => setLater(true)), [])
  return isLater
}
