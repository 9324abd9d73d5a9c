import { nameKey } from '../../../kernel/name.ts'
import { searchForm } from '../../../kernel/search.ts'
import { han } from '../../../kernel/text.ts'

/** A reading of Chinese characters: `zhangsan` and `zs`. */
export interface Pinyin {
  readonly full: string
  readonly initials: string
}

const startsWithHan = new RegExp(`^${han}`, 'u')
/** Endings beyond this many characters are not searched for by themselves. */
const maxEndings = 8

/**
 * The endings of a Chinese name whose readings are searched by: 张三丰, 三丰, 丰. People look for a given name as often as for a
 * surname. Other names begin words at their spaces, which is enough.
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
 * What a search compares with: a space before each word it can begin with. The name also stands there without its dots and
 * spaces, as registries write it.
 *
 * @param readings the pinyin of the name and of its endings
 */
export function searchText(name: string, readings: readonly Pinyin[], employeeNumber: string | null): string {
  const words = new Set([searchForm(name), searchForm(nameKey(name))])
  for (const reading of readings) words.add(reading.full).add(reading.initials)
  if (employeeNumber !== null) words.add(searchForm(employeeNumber))
  words.delete('')
  return ` ${[...words].join(' ')}`
}

/** The order of lists: by pinyin, names of one reading by their characters. */
export function sortKey(name: string, reading: Pinyin): string {
  return `${reading.full} ${name}`
}

/** A search text begins with the name, its pinyin and its initials; what follows is found by as well. */
const ownWords = 3

/**
 * How near a person is to what somebody typed, the nearer the smaller. For each word of it: all of their name, its reading or
 * the employee number; the beginning of the name; the beginning of its reading; the beginning of another word; something within.
 *
 * @param text the person's search text
 */
export function distanceFrom(typed: string, text: string): number {
  const words = text.trim().split(' ')
  const own = words.slice(0, ownWords)
  const terms = typed.split(/\s+/).filter((term) => term !== '')
  return terms.map(searchForm).reduce((sum, term) => {
    if (own.includes(term) || (/\d/.test(term) && words.at(-1) === term)) return sum
    if (words[0]?.startsWith(term)) return sum + 1
    if (own.some((word) => word.startsWith(term))) return sum + 2
    return sum + (words.some((word) => word.startsWith(term)) ? 3 : 4)
  }, 0)
}
