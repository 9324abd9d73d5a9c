import { searchForm } from '../../../kernel/search.ts'
import { tidyNumber, wordKey } from '../../../kernel/text.ts'

/** The number as duplicates are found by: letters and digits only, upper case. Null when nothing is left. */
export function numberKey(number: string): string {
  return wordKey(number)
}

export function numberKeyOrNull(number: string | null): string | null {
  return (number === null ? '' : numberKey(number)) || null
}

/**
 * What a search compares with: the holder's own search text, then the number as written and as letters and digits only, a
 * space before each. Written like the holder's, in search form.
 */
export function credentialSearchText(holderSearchText: string, number: string | null): string {
  const forms = number === null ? [] : [tidyNumber(number), numberKey(number)]
  const words = [...new Set(forms.map(searchForm))].filter((form) => form !== '')
  return [holderSearchText, ...words].join(' ')
}
