/**
 * The one way to the server: openapi-fetch over the types made from the contract.
 *
 * `answered(client.GET(…))` gives the answer or throws a `Problem`. The client sends the session's CSRF token with every
 * change; when the token has changed meanwhile (signed in again in another tab) it asks for the new one and repeats once.
 */
import createClient from 'openapi-fetch'
import { currentLanguage, takeEarly } from '../asked.ts'
import { Problem, type ProblemCode } from '../problem.ts'
import type { paths } from './openapi.gen.d.ts'

let csrfToken = ''

/** Set by whoever learns of a session: reading it, signing in, setting up. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token
}

/** A request with the session's token and the reader's language; for the few calls that are not JSON, such as uploads. */
export function requestHeaders(): Record<string, string> {
  return { 'x-csrf-token': csrfToken, 'accept-language': currentLanguage() }
}

async function send(request: Request): Promise<Response> {
  const early = request.method === 'GET' ? await takeEarly(request.url)?.catch(() => undefined) : undefined
  if (early) return early
  for (const [name, value] of Object.entries(requestHeaders())) request.headers.set(name, value)
  const repeat = request.method === 'GET' ? null : request.clone()
  const response = await globalThis.fetch(request)
  if (response.status !== 403 || repeat === null) return response
  const problem = (await response
    .clone()
    .json()
    .catch(() => null)) as { code?: string } | null
  if (problem?.code !== 'csrf_mismatch' || !(await renewCsrfToken())) return response
  repeat.headers.set('x-csrf-token', csrfToken)
  return globalThis.fetch(repeat)
}

async function renewCsrfToken(): Promise<boolean> {
  const response = await globalThis.fetch('/api/session')
  if (!response.ok) return false
  rememberCsrfToken(((await response.json()) as { csrfToken: string }).csrfToken)
  return true
}

export const client = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: async (request) => {
    try {
      return await send(request)
    } catch (thrown) {
      if (request.signal.aborted) throw thrown
      throw new Problem('unreachable', 0)
    }
  },
})

const listeners = new Set<() => void>()

/** Calls `listener` whenever an answer says that nobody is signed in any more; gives back how to stop. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Makes a problem of an answer's body; an answer that is no problem document counts as `internal` or `unreachable`. */
export function problemOf(body: unknown, status: number): Problem {
  const code = (body as { code?: ProblemCode } | null)?.code
  if (code === 'not_signed_in') for (const listener of listeners) listener()
  if (typeof code === 'string') return new Problem(code, status, body as Record<string, unknown>)
  return new Problem(status === 502 || status === 504 ? 'unreachable' : 'internal', status)
}

/** The answer of a call, or its problem thrown. */
export async function answered<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw problemOf(error, response.status)
  return data as T
}
