/** One request to a service, and what came of it. */
export interface Call {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal: AbortSignal
  /** From the first byte out to the last byte in. */
  readonly timeoutMs?: number
}

type LostCode =
  | 'aborted'
  | 'timed_out'
  | 'name_not_found'
  | 'not_reachable'
  | 'not_trusted'
  | 'connection_lost'
  | 'answer_too_long'

/** No answer, or only a part of one. */
export interface Lost {
  readonly kind: 'lost'
  /** `no`: the service cannot have seen the request. `perhaps`: it may have done what was asked. */
  readonly arrived: 'no' | 'perhaps'
  readonly code: LostCode
}

export type Reply =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly headers: Headers
      /** The answer as an object; null when it is none. */
      readonly json: Readonly<Record<string, unknown>> | null
    }
  | Lost

const defaultTimeoutMs = 20_000
const maxAnswerBytes = 256 * 1024

/** Sends the request once. */
export async function call(fetch: typeof globalThis.fetch, request: Call): Promise<Reply> {
  const { method, url, headers = {}, body, signal, timeoutMs = defaultTimeoutMs } = request
  if (signal.aborted) return { kind: 'lost', arrived: 'no', code: 'aborted' }
  const limit = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.any([signal, limit]),
      ...(body === undefined ? {} : { body }),
    })
    const text = await readText(response)
    if (text === null) return { kind: 'lost', arrived: 'perhaps', code: 'answer_too_long' }
    return { kind: 'answered', status: response.status, headers: response.headers, json: asObject(text) }
  } catch (error) {
    if (signal.aborted) return { kind: 'lost', arrived: 'perhaps', code: 'aborted' }
    if (limit.aborted) return { kind: 'lost', arrived: 'perhaps', code: 'timed_out' }
    return lostBy(error)
  }
}

/** Null when it is longer than anything that is expected. */
async function readText(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > maxAnswerBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function asObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** Faults of the way there: nothing of the request has left. Everything else may have come after it. */
const beforeSending: Readonly<Record<string, LostCode>> = {
  ENOTFOUND: 'name_not_found',
  EAI_AGAIN: 'name_not_found',
  ECONNREFUSED: 'not_reachable',
  EHOSTUNREACH: 'not_reachable',
  ENETUNREACH: 'not_reachable',
  EADDRNOTAVAIL: 'not_reachable',
  UND_ERR_CONNECT_TIMEOUT: 'not_reachable',
}
const certificateFault = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO$)/

function lostBy(error: unknown): Lost {
  const cause = (error as { cause?: { code?: unknown; errors?: readonly { code?: unknown }[] } } | null)?.cause
  // Several addresses were tried: all failed, the first says why.
  const code = String(cause?.code ?? cause?.errors?.[0]?.code ?? '')
  const known = beforeSending[code]
  if (known !== undefined) return { kind: 'lost', arrived: 'no', code: known }
  if (certificateFault.test(code)) return { kind: 'lost', arrived: 'no', code: 'not_trusted' }
  return { kind: 'lost', arrived: 'perhaps', code: 'connection_lost' }
}

const lostTexts: Readonly<Record<LostCode, string>> = {
  aborted: 'the call was stopped',
  timed_out: 'no answer in time',
  name_not_found: 'the name of the service cannot be resolved',
  not_reachable: 'the service cannot be reached',
  not_trusted: 'the certificate of the service is not trusted',
  connection_lost: 'the connection broke before the answer was complete',
  answer_too_long: 'the answer is longer than any that is expected',
}

/** What happened, in words without an address. */
export function sayLost({ code }: Lost): string {
  return lostTexts[code]
}

/** A field of an answer as text: services send numbers as texts and texts as numbers. Empty when it is neither. */
export function textField(answer: Readonly<Record<string, unknown>> | null, name: string): string {
  const value = answer?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
