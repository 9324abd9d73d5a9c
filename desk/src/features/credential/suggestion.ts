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

/** `begins`: the first day of validity, or the day of issue where no other is known. */
export function suggestDates(rule: Rule | undefined, begins: string | null | undefined): Suggestion {
  const months = rule?.validityMonths ?? null
  const cycle = rule?.reviewCycleMonths ?? null
  const after = (length: number | null) => (begins && length ? plusDays(plusMonths(begins, length), -1) : null)
  return {
    validUntil: after(months),
    reviewDueOn: after(cycle),
    usuallyNoExpiry: rule !== undefined && months === null && cycle === null,
  }
}
