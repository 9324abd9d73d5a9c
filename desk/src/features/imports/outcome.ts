/** What an import will write, or has written: the same figures on the list, before confirming and on the result. */
import type { ImportSummary } from '@chizheng/contract'

export interface Outcome {
  /** Rows that end up in the registry. */
  readonly written: number
  readonly newPeople: number
  readonly create: number
  readonly renew: number
  readonly change: number
  /** Of the written rows, those marked for checking. Rows left out are not among them when the server counts them. */
  readonly error: number
  readonly duplicate: number
  readonly left: number
  /** Equal to the registry: nothing to write. */
  readonly same: number
  readonly skipped: number
  /** Rows of data that are not written. */
  readonly notWritten: number
}

/** Every row of the file is in exactly one of written, error, duplicate, left, same, skipped. */
export function outcomeOf(summary: ImportSummary): Outcome {
  const written = summary.create + summary.renew + summary.change
  const left = summary.left ?? 0
  const rest = summary.rows - summary.skipped - written - summary.error - summary.duplicate - left
  return {
    written,
    newPeople: summary.newPeople,
    create: summary.create,
    renew: summary.renew,
    change: summary.change,
    error: summary.error,
    duplicate: summary.duplicate,
    left,
    same: Math.max(0, rest),
    skipped: summary.skipped,
    notWritten: summary.rows - summary.skipped - written,
  }
}
