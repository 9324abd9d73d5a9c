import { searchForm } from '../../../kernel/search.ts'
import { wordKey } from '../../../kernel/text.ts'
import type { CertificateNumber } from './number-secrecy.ts'

/** The number as duplicates are found by: letters and digits only, upper case. */
export function numberKey(number: string): string {
  return wordKey(number)
}

/**
 * What a search compares with: the holder's own search text, then the number as it may be shown and, of a whole one, as letters
 * and digits only, a space before each. Written like the holder's, in search form.
 */
export function credentialSearchText(holderSearchText: string, number: CertificateNumber | null): string {
  const forms = number === null ? [] : number.sealed === null ? [number.shown, numberKey(number.shown)] : [number.shown]
  const words = [...new Set(forms.map(searchForm))].filter((form) => form !== '')
  return [holderSearchText, ...words].join(' ')
}

/** A certificate number has so many digits at least before a search for the whole of it is worth a look-up by its key. */
const fewestDigits = 6

/** The key of the whole number somebody searches by, when what they typed may be one. */
export function searchedNumber(typed: string): string | null {
  const key = numberKey(typed)
  return (key.match(/\d/g)?.length ?? 0) >= fewestDigits ? key : null
}

/** A part of a number says something from so many letters and digits on. */
const shortestPart = 3

/** What somebody typed as a part of certificate numbers: letters and digits with a digit among them; null when it cannot be one. */
export function numberPart(typed: string): string | null {
  const key = numberKey(typed)
  return [...key].length >= shortestPart && /\d/.test(key) ? key : null
}

/** How near a number is to the part that was typed, the nearer the smaller: all of it, its beginning, within; null when it is not in it. */
export function distanceInNumber(part: string, shown: string): number | null {
  const key = numberKey(shown)
  if (key === part) return 0
  if (key.startsWith(part)) return 1
  return key.includes(part) ? 2 : null
}
