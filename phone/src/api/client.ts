/**
 * The one way to the server. Answers are typed by the contract; a refusal is thrown as a `Problem`. Every change carries the
 * session's CSRF token.
 */
import { currentLanguage, takeEarly } from '../early.ts'
import { Problem, problemOf } from '../problem.ts'

let csrfToken = ''

/** Set by whoever learns of a session: reading it, signing in. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token
}

export function requestHeaders(): Record<string, string> {
  return { 'x-csrf-token': csrfToken, 'accept-language': currentLanguage() }
}

type Query = Readonly<Record<string, string | number | null | undefined>>

export function get<Answer>(path: `/api/${string}`, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, String(value))
  const text = search.toString()
  return ask(`${path}${text ? `?${text}` : ''}`, { ...(signal ? { signal } : {}) })
}

export function send<Answer>(method: 'POST' | 'DELETE', path: `/api/${string}`, body?: object): Promise<Answer> {
  if (body === undefined) return ask(path, { method })
  return ask(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
}

async function ask<Answer>(address: string, request: RequestInit): Promise<Answer> {
  const headers = { ...requestHeaders(), ...(request.headers as Record<string, string> | undefined) }
  const early = request.method === undefined ? await takeEarly(address)?.catch(() => undefined) : undefined
  const response =
    early ??
    (await fetch(address, { ...request, headers }).catch((thrown: unknown) => {
      throw request.signal?.aborted ? thrown : new Problem('unreachable')
    }))
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => null)
  if (!response.ok) throw problemOf(body, response.status)
  return body as Answer
}
