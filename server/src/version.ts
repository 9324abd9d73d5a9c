import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A path beside the server's package.json: the same two levels up from `server/src` and from `server/dist`. */
export const besideServer = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Version of the product. */
export function productVersion(): string {
  return (JSON.parse(readFileSync(besideServer('package.json'), 'utf8')) as { version: string }).version
}
