import type { Day } from '../../../kernel/day.ts'
import { maskIdNumber, residentNumberWithin } from '../../../kernel/identity.ts'

/**
 * Certificate numbers of special operations and special equipment are the holder's ID number, often behind a letter. Where an
 * ID number must not be read, such a number is not either.
 */
export interface HiddenNumber {
  /** The number with the ID number in it masked. */
  readonly masked: string
  readonly idNumber: string
}

/** The number as it may be shown without the right to read ID numbers; null when no ID number is in it. */
export function hiddenNumber(number: string | null, today: Day): HiddenNumber | null {
  const idNumber = number === null ? null : residentNumberWithin(number, today)
  return idNumber === null ? null : { masked: number!.replace(idNumber, maskIdNumber(idNumber)), idNumber }
}
