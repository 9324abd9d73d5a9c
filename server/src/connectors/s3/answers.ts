import type { Patience } from './patience.ts'

/** An answer that is not a success: HTTP status, and the code in its XML, such as NoSuchKey. */
export class Answered extends Error {
  readonly status: number
  /** Empty when the answer names none. */
  readonly code: string
  /** When it was, by the service's clock, in milliseconds; null when it did not say. */
  readonly at: number | null

  constructor(status: number, code: string, at: number | null) {
    super(`the storage answered ${status} ${code}`.trimEnd())
    this.name = 'Answered'
    this.status = status
    this.code = code
    this.at = at
  }

  static async read(response: Response, patience: Patience): Promise<Answered> {
    // The status tells enough when the rest is lost.
    const text = await patience.during(response.text()).catch(() => '')
    const at = Date.parse(response.headers.get('date') ?? '')
    return new Answered(
      response.status,
      /<Code>\s*([\w.]+)\s*<\/Code>/.exec(text)?.[1] ?? '',
      Number.isNaN(at) ? null : at,
    )
  }
}

/** There was no answer, or not all of it: no route, a cut line, silence. */
export class Unreached extends Error {
  /** The network's own word: ECONNREFUSED, UND_ERR_SOCKET. */
  readonly code: string

  constructor(cause: unknown) {
    super('the storage gave no answer', { cause })
    this.name = 'Unreached'
    this.code = codeOf(cause)
  }
}

/** The deepest code: what `fetch` throws says only that it failed, its causes say why. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const own = (error as NodeJS.ErrnoException).code
  const deeper = error.cause === undefined ? 'unknown' : codeOf(error.cause)
  return deeper === 'unknown' ? (typeof own === 'string' ? own : 'unknown') : deeper
}
