/**
 * What a type's rule would make of the dates: a suggestion beside the field, never more. The certificate decides.
 *
 * A period of months beginning on a day ends on the day before: from 2023-11-25 for 36 months is through 2026-11-24.
 */
import type { CredentialTypeRow } from '@chizheng/contract'
import { plusDays, plusMonths } from '../../ui/days.ts'

type Rule = Pick<CredentialTypeRow, 'validityMonths' | 'reviewCycleMonths'>

export interface Suggestion {
  readonly validUntil: string | null
  readonly reviewDueOn: string | null
  /** The type knows no validity and no review: such certificates usually have no expiry. */
  readonly usuallyNoExpiry: boolean
}

/** Where a period begins: as somebody typed it, or as it would follow the one before. */
export interface Beginning {
  /** The first day of validity, or the day of issue where no other is known. */
  readonly typed: string | null | undefined
  readonly expected: string | null
}

/**
 * `ends`: the last day as typed. A review is one inside the period: none is offered that is not before its end, nor from an
 * expected beginning while nobody said that there is a new period at all.
 */
export function suggestDates(rule: Rule | undefined, begins: Beginning, ends: string | null | undefined): Suggestion {
  const months = rule?.validityMonths ?? null
  const cycle = rule?.reviewCycleMonths ?? null
  const start = begins.typed ?? begins.expected
  const after = (length: number | null) => (start && length ? plusDays(plusMonths(start, length), -1) : null)
  const review = begins.typed || ends ? after(cycle) : null
  return {
    validUntil: after(months),
    reviewDueOn: review && ends && review >= ends ? null : review,
    usuallyNoExpiry: rule !== undefined && months === null && cycle === null,
  }
}
