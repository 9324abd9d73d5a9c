/**
 * What was asked of the server before the desk's own code had come (`early.ts`); `api/client.ts` takes the answers, each once. Also
 * which language to ask in.
 */
import type { Language } from '@chizheng/texts'

export const languageKey = 'chizheng.language'

/** The language chosen in this browser; Chinese when none was. */
export function currentLanguage(): Language {
  return localStorage.getItem(languageKey) === 'en' ? 'en' : 'zh-CN'
}

/** Nobody waits longer for an answer to be taken; what is read later is read anew. */
const keptMs = 10_000
const asked = new Map<string, Promise<Response>>()

/** One text for one question, however its address writes it. */
function keyOf(address: string): string {
  const { pathname, searchParams } = new URL(address, location.origin)
  return `${pathname}?${searchParams}`
}

export function askEarly(address: string): void {
  const key = keyOf(address)
  const answer = fetch(address, { headers: { 'accept-language': currentLanguage() } })
  // What fails early is asked again by who needs it.
  answer.catch(() => asked.delete(key))
  asked.set(key, answer)
  setTimeout(() => asked.delete(key), keptMs)
}

/** The answer to this address, when it was asked for early and nobody has taken it. */
export function takeEarly(address: string): Promise<Response> | undefined {
  if (asked.size === 0) return undefined
  const key = keyOf(address)
  const answer = asked.get(key)
  asked.delete(key)
  return answer
}
