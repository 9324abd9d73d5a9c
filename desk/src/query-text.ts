/** How filters are written into an address. */
import { listText } from '@chizheng/contract/list-text'

export { listValues } from '@chizheng/contract/list-text'

export type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>

/** `?a=b&c=d`, empty values left out, lists as the contract writes them; empty when nothing is left. */
export function queryText(query: Query): string {
  const parts: string[] = []
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? listText(value) : value === null || value === undefined ? '' : String(value)
    if (text !== '') parts.push(`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`)
  }
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** The other way round; of a name given twice the last one counts. */
export function parseQueryText(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}
