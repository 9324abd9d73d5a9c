/** Going from screen to screen: the address behind `#` is the state, links are links, and "back" is the browser's. */
import { useEffect, useState } from 'react'
import { hashOf, hashOfLabelAddress, parentOf, type Route, routeOf } from './route.ts'

/** How many screens lie behind this one here: with none, the browser's "back" would leave. Each entry of the history knows its own. */
let depth = depthOfEntry() ?? 0
let replacing = false

function depthOfEntry(): number | null {
  const state = history.state as { depth?: number } | null
  return state?.depth ?? null
}

addEventListener('hashchange', () => {
  const known = depthOfEntry()
  depth = known ?? (replacing ? depth : depth + 1)
  if (known === null) history.replaceState({ depth }, '')
  replacing = false
})

/** Called once at the start: the address of a label becomes its certificate's, in place. */
export function enter(): void {
  const hash = hashOfLabelAddress(location.origin + location.pathname)
  if (hash !== null) history.replaceState(null, '', `/m/${hash}`)
}

export function useRoute(): Route {
  const [hash, setHash] = useState(() => location.hash)
  useEffect(() => {
    const changed = () => setHash(location.hash)
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])
  return routeOf(hash)
}

/** `replace`: the screen left is not gone back to. */
export function go(route: Route, { replace = false } = {}): void {
  const hash = hashOf(route)
  if (hash === location.hash) return
  replacing = replace
  if (replace) location.replace(hash)
  else location.hash = hash
}

export function goBack(from: Route): void {
  if (depth > 0) history.back()
  else go(parentOf(from) ?? routeOf(''), { replace: true })
}
