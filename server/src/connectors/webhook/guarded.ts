import { type LookupAddress, lookup } from 'node:dns'
import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type Allowed, isPublic } from './inside.ts'

/** All addresses of a name; what a test replaces. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>

export const resolveByDns: Resolve = (host) =>
  new Promise((done, fail) =>
    lookup(host, { all: true }, (error, addresses) => (error === null ? done(addresses) : fail(error))),
  )

export type Posted =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter: string | null }
  /** Somewhere the event must not go; nothing was connected to. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'lost'; readonly arrived: 'no' | 'perhaps'; readonly code: string }

const timeoutMs = 20_000

/**
 * Posts a body to an address outside, or inside where it is allowed. The name is resolved once, every address it has is looked at, and
 * the connection goes to one of those: a name that leads elsewhere a moment later leads nowhere. Of the answer only its status is
 * read; the signal and twenty seconds end it at any point.
 */
export async function postGuarded(
  target: { readonly url: URL; readonly headers: Readonly<Record<string, string>>; readonly body: string },
  { allowed, resolve }: { readonly allowed: Allowed; readonly resolve: Resolve },
  signal: AbortSignal,
): Promise<Posted> {
  if (signal.aborted) return { kind: 'lost', arrived: 'no', code: 'aborted' }
  const host = target.url.hostname.replace(/^\[|\]$/g, '')
  const addresses = await unlessStopped(addressesOf(host, resolve), signal)
  if (addresses === null) return { kind: 'lost', arrived: 'no', code: 'name_not_found' }
  const mayReach = ({ address }: LookupAddress): boolean =>
    isPublic(address) || allowed.isHost(host) || allowed.isAddress(address)
  // One that is inside among several outside is a trap, not an accident.
  if (!addresses.every(mayReach)) return { kind: 'forbidden' }
  return await post(target, pinnedTo(addresses), AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]))
}

/** Null when it is stopped first: looking up a name cannot be ended. */
async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  const over = new AbortController()
  const told = new Promise<null>((done) => {
    signal.addEventListener('abort', () => done(null), { once: true, signal: over.signal })
  })
  try {
    return await Promise.race([work, told])
  } finally {
    over.abort()
  }
}

async function addressesOf(host: string, resolve: Resolve): Promise<readonly LookupAddress[] | null> {
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family }]
  const found = await resolve(host).catch(() => [])
  return found.length === 0 ? null : found
}

function pinnedTo(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, options, done) => {
    if (options.all) return done(null, [...addresses])
    done(null, addresses[0]!.address, addresses[0]!.family)
  }
}

function post(
  {
    url,
    headers,
    body,
  }: { readonly url: URL; readonly headers: Readonly<Record<string, string>>; readonly body: string },
  lookupPinned: LookupFunction,
  signal: AbortSignal,
): Promise<Posted> {
  return new Promise((done) => {
    let isConnected = false
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      lookup: lookupPinned,
      agent: false as const,
      signal,
    }
    const answered = (response: IncomingMessage): void => {
      const retryAfter = response.headers['retry-after'] ?? null
      response.destroy()
      done({ kind: 'answered', status: response.statusCode ?? 0, retryAfter })
    }
    const request: ClientRequest =
      url.protocol === 'https:' ? secureRequest(url, options, answered) : plainRequest(url, options, answered)
    request.once('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        isConnected = true
      })
    })
    request.once('error', (error: NodeJS.ErrnoException) => {
      const code = signal.aborted ? 'aborted' : (error.code ?? 'connection_lost')
      done({ kind: 'lost', arrived: isConnected ? 'perhaps' : 'no', code: code.toLowerCase() })
    })
    request.end(body)
  })
}
