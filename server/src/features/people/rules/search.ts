import type { Day } from '../../../kernel/day.ts'
import { readIdNumber } from '../../../kernel/identity.ts'
import { nameKey } from '../../../kernel/name.ts'
import { foldWidth, han } from '../../../kernel/text.ts'

/** A reading of Chinese characters: `zhangsan` and `zs`. */
export interface Pinyin {
  readonly full: string
  readonly initials: string
}

const startsWithHan = new RegExp(`^${han}`, 'u')
/** Endings beyond this many characters are not searched for by themselves. */
const maxEndings = 8

/**
 * The endings of a name that can be searched by: 张三丰, 三丰, 丰. People look for a given name as often as for a surname.
 * Names that are not Chinese begin words at their spaces, which is enough.
 */
export function nameEndings(name: string): string[] {
  const characters = [...nameKey(name).toLowerCase()]
  const endings: string[] = []
  for (let at = 0; at < Math.min(characters.length, maxEndings); at++) {
    if (at === 0 || startsWithHan.test(characters[at]!)) endings.push(characters.slice(at).join(''))
  }
  return endings
}

/**
 * What a search compares with: a space before each word it can begin with.
 *
 * @param readings the pinyin of the name and of its endings
 */
export function searchText(name: string, readings: readonly Pinyin[], employeeNumber: string | null): string {
  const words = new Set([foldForSearch(name), ...nameEndings(name)])
  for (const reading of readings) words.add(reading.full).add(reading.initials)
  if (employeeNumber !== null) words.add(foldForSearch(employeeNumber))
  words.delete('')
  return ` ${[...words].join(' ')}`
}

/** The order of lists: by pinyin, names of one reading by their characters. */
export function sortKey(name: string, reading: Pinyin): string {
  return `${reading.full} ${name}`
}

/**
 * LIKE patterns that must all match, for what somebody typed. From three characters on a term is found inside words (an index
 * over trigrams serves that), shorter ones at the beginning of a word.
 */
export function searchPatterns(typed: string): string[] {
  return foldForSearch(typed)
    .split(' ')
    .filter((term) => term !== '')
    .map((term) => {
      const literal = term.replace(/[\\%_]/g, '\\$&')
      return [...term].length >= 3 ? `%${literal}%` : `% ${literal}%`
    })
}

/** The normalised number when the text is a whole valid resident's number and nothing else, or null. */
export function wholeIdNumber(typed: string, today: Day): string | null {
  const reading = readIdNumber(typed, today)
  return reading.kind === 'valid' && reading.number.length === 18 ? reading.number : null
}

function foldForSearch(text: string): string {
  return foldWidth(text).toLowerCase().replace(/\s+/g, ' ').trim()
}
