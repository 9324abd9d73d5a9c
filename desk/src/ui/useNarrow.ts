/** Whether the window is a phone's: tables become cards, the menu a drawer. */
import { useSyncExternalStore } from 'react'

const question = '(max-width: 767px)'

function subscribe(changed: () => void): () => void {
  const list = globalThis.matchMedia?.(question)
  list?.addEventListener('change', changed)
  return () => list?.removeEventListener('change', changed)
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => globalThis.matchMedia?.(question).matches ?? false)
}
