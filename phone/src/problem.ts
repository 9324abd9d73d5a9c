/**
 * A refusal as the phone knows it: the code of the contract's closed list. What is shown is worded here, in the reader's language.
 */
import type { ErrorCode } from '@chizheng/contract'
import type { Texts } from './language.tsx'

/** `unreachable` is the phone's own code: no answer came at all. */
export type ProblemCode = ErrorCode | 'unreachable'

export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  /** Everything the answer said besides its code: what the sentence can name. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ProblemCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** Makes a problem of an answer's body; an answer that is no problem document comes from what stands between, or is a defect. */
export function problemOf(body: unknown, status: number): Problem {
  const code = (body as { code?: unknown } | null)?.code
  if (typeof code === 'string') return new Problem(code as ErrorCode, body as Record<string, unknown>)
  return new Problem([502, 503, 504].includes(status) ? 'unreachable' : status === 413 ? 'file_too_large' : 'internal')
}

export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem('internal', { message: String(thrown) })
}

/** The sentence for a reader: what is the matter and what to do. */
export function sentenceOf({ code, details }: Pick<Problem, 'code' | 'details'>, t: Texts): string {
  if (code === 'unreachable') return t.common.unreachable
  const sentences: Partial<Record<ErrorCode, (details: Problem['details']) => string>> = t.errors
  return (sentences[code] ?? t.errors.internal)(details)
}

/** No answer came, or none of the product's own: it may be different in a moment. */
export function isUnreachable(thrown: unknown): boolean {
  return thrown instanceof Problem && ['unreachable', 'busy'].includes(thrown.code)
}
