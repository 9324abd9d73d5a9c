import type { ErrorCode } from '@chizheng/contract'

/**
 * The one expected error: somebody asked for something that cannot be done now, and is told why.
 *
 * `code` is of the closed list in the contract, which also gives its HTTP status; `details` fill the sentence shown to the
 * person and travel in the problem document. They never hold personal data. Anything else that is thrown is a defect.
 */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}
