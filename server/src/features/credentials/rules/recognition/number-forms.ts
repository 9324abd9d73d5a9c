/**
 * Which types a number belongs to by its form alone.
 */
import type { Confidence, CredentialType } from '@chizheng/catalogue'
import { comparableNumber, compiled } from '../numbers.ts'

interface NumberForm {
  readonly regex: RegExp
  /** Whether a number that begins with this character can have the form: a cheap question before the dear one. */
  readonly canBegin: (first: string) => boolean
  readonly types: readonly { readonly id: string; readonly confidence: Confidence }[]
}

/** The best known first:京111202100000 is a constructor's old form surely, an interim licence's perhaps. */
const byConfidence = ['high', 'medium', 'low'] as const

/**
 * A function that answers the types whose number form is distinctive and fits, those of the best confidence alone; null when
 * there is none. Forms that begin with any Chinese character mean the abbreviation of a province, and are held to it.
 */
export function createNumberForms(
  types: readonly CredentialType[],
  provinceLetters: ReadonlySet<string>,
): (number: string) => ReadonlySet<string> | null {
  const forms = formsOf(types, provinceLetters)
  return (number) => {
    const written = comparableNumber(number)
    const first = written[0]!.slice(0, 1)
    const found = forms
      .filter((form) => form.canBegin(first) && written.some((way) => form.regex.test(way)))
      .flatMap((form) => form.types)
    const best = byConfidence.find((confidence) => found.some((type) => type.confidence === confidence))
    return best === undefined ? null : new Set(found.filter((type) => type.confidence === best).map((type) => type.id))
  }
}

function formsOf(types: readonly CredentialType[], provinceLetters: ReadonlySet<string>): NumberForm[] {
  const holders = new Map<string, { id: string; confidence: Confidence }[]>()
  for (const type of types) {
    for (const { regex, confidence } of type.numberPatterns) {
      if (!isDistinctive(regex)) continue
      holders.set(regex, [...(holders.get(regex) ?? []), { id: type.id, confidence }])
    }
  }
  return [...holders].map(([regex, same]) => ({
    regex: compiled(regex),
    canBegin: beginningOf(regex, provinceLetters),
    types: same,
  }))
}

function beginningOf(regex: string, provinceLetters: ReadonlySet<string>): (first: string) => boolean {
  if (regex.startsWith('^[\\u4e00-\\u9fa5]')) return (first) => provinceLetters.has(first)
  const letters = /^\^(?:\[([A-Z\u4e00-\u9fa5]+)\]|([A-Z\u4e00-\u9fa5]))(?![?*])/.exec(regex)
  const allowed = letters?.[1] ?? letters?.[2]
  return allowed === undefined ? () => true : (first) => allowed.includes(first)
}

/**
 * A form tells its type when it asks for letters of its own. Forms that any run of digits, or any text, fulfils do not:
 * they are tried with numbers that belong to nobody.
 */
function isDistinctive(regex: string): boolean {
  const test = compiled(regex)
  for (let length = 4; length <= 24; length++) {
    for (const digit of ['0', '1', '2', '9']) if (test.test(digit.repeat(length))) return false
    if (test.test('123456789012345678901234'.slice(0, length))) return false
    if (test.test('190100000040000012345678'.slice(0, length))) return false
  }
  return !['某字第2019-0001号', 'ZX-2019-0001', 'ZZZZ0000'].some((text) => test.test(text))
}
