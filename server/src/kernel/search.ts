import { foldWidth, han } from './text.ts'

/**
 * Text that is searched, and what is searched for, in one form.
 *
 * Trigram indexes see letters and digits only, and whether a Han character is a letter depends on how the operator's database
 * was made; under plain C rules it is none, and every search for a Chinese name would read the whole table. So Han characters
 * are written in ASCII here: a capital and two signs (`Z` and four for the rare ones beyond the first plane). Everything else is
 * lower case, so a capital only ever stands where a character begins, and no match is half of one character and half of the next.
 */
const everyHan = new RegExp(han, 'gu')
const anyHan = new RegExp(han, 'u')
const firstHan = 0x2e80
const lastShort = 0x9fff

/** Folded (NFKC, lower case, single spaces) and with Han characters in ASCII. */
export function searchForm(text: string): string {
  const folded = foldWidth(text).toLowerCase().replace(/\s+/g, ' ').trim()
  return folded.replace(everyHan, inAscii)
}

function inAscii(character: string): string {
  const point = character.codePointAt(0)!
  if (point > lastShort) return `Z${point.toString(36).padStart(4, '0')}`
  const place = point - firstHan
  return String.fromCharCode(65 + Math.floor(place / 1296)) + (place % 1296).toString(36).padStart(2, '0')
}

/**
 * LIKE patterns that must all match a text in its search form, for what somebody typed. Chinese, and from three letters on
 * anything, is found inside words; one or two letters at the beginning of a word only, where an index helps.
 */
export function searchPatterns(typed: string): string[] {
  return foldWidth(typed)
    .split(/\s+/)
    .filter((term) => term !== '')
    .map((term) => {
      const literal = searchForm(term).replace(/[\\%_]/g, '\\$&')
      return anyHan.test(term) || [...term].length >= 3 ? `%${literal}%` : `% ${literal}%`
    })
}
