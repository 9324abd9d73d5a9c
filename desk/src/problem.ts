/**
 * A refusal as the desk knows it: the code of the contract's closed list, the fields it names, and the request to look up in
 * the server's log. What is shown is worded here, in the reader's language, from `texts`, not taken from the answer.
 */
import type { Texts } from './language.tsx'

/** `unreachable` is the desk's own code: no answer came at all. */
export type ProblemCode = keyof Texts['errors'] | 'unreachable'

export interface FieldFault {
  readonly path: string
  readonly message: string
  readonly code?: string
}

export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly status: number
  /** Everything the answer said besides its code: what the sentence can name. */
  readonly details: Readonly<Record<string, unknown>>
  readonly errors: readonly FieldFault[]
  /** The request's id, as it stands in the server's log. */
  readonly requestId: string | null

  constructor(code: ProblemCode, status: number, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.status = status
    this.details = details
    this.errors = Array.isArray(details.errors) ? (details.errors as FieldFault[]) : []
    this.requestId = typeof details.instance === 'string' ? details.instance : null
  }
}

/** What a thrown value is, as a problem: anything unknown counts as an internal error. */
export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem('internal', 0, { message: String(thrown) })
}

/** The sentence for a reader: what is the matter and what to do. */
export function sentenceOf(problem: Problem, t: Texts): string {
  if (problem.code === 'unreachable') return t.common.unreachable
  const sentence = t.errors[problem.code] ?? t.errors.internal
  return sentence(problem.details)
}

/** Whether what was thrown is a problem of one of these codes. */
export function isCode(thrown: unknown, ...codes: ProblemCode[]): boolean {
  return thrown instanceof Problem && codes.includes(thrown.code)
}
