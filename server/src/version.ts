import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A path beside the server's package.json: the same two levels up from `server/src` and from `server/dist`. */
export const besideServer = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The versions of Node that the product runs on, as package.json at the top promises them: `^20.19.0 || >=24`. */
export function promisedNode(): string {
  return (JSON.parse(readFileSync(besideServer('../package.json'), 'utf8')) as { engines: { node: string } }).engines
    .node
}

/** Whether a version of Node, `20.19.3`, is within such a promise. */
export function isPromised(version: string, promise: string): boolean {
  const [major, minor] = version.split('.').map(Number) as [number, number]
  return promise.split('||').some((range) => {
    const parts = /^(\^|>=)(\d+)(?:\.(\d+))?/.exec(range.trim())
    if (parts === null) throw new Error(`a range of versions that nobody reads: ${range}`)
    const [, sign, least, leastMinor = 0] = parts
    return (major === Number(least) && minor >= Number(leastMinor)) || (sign === '>=' && major > Number(least))
  })
}

/** Version of the product. */
export function productVersion(): string {
  return (JSON.parse(readFileSync(besideServer('package.json'), 'utf8')) as { version: string }).version
}
