/**
 * The forms that certificate numbers take. Forms recognise and warn of typing faults; they never reject a certificate
 * (the facts call every form "for recognition and typo warnings").
 */
import type { CredentialType } from '@chizheng/catalogue'
import { foldWidth } from '../../../kernel/text.ts'

/**
 * Whether a number has one of the forms known for its type; null when none is known. A hint, not a fault: provinces
 * differ, and old forms go on living.
 */
export function matchesNumberPattern(type: CredentialType, number: string): boolean | null {
  if (type.numberPatterns.length === 0) return null
  const written = comparableNumber(number)
  return type.numberPatterns.some(({ regex }) => written.some((form) => compiled(regex).test(form)))
}

/** A number as it may be written in a form: as it stands, and with its brackets in the two usual kinds. */
export function comparableNumber(number: string): readonly string[] {
  const tidy = foldWidth(number).replace(/\s+/g, '').toUpperCase()
  const square = tidy.replace(/[〔【[]/g, '[').replace(/[〕】\]]/g, ']')
  return square === tidy ? [tidy] : [tidy, square]
}

const compiledRegexes = new Map<string, RegExp>()
const fitsNothing = /(?!)/

/** The regular expression, compiled once. One that a company wrote wrongly fits nothing rather than stop every import. */
export function compiled(regex: string): RegExp {
  const known = compiledRegexes.get(regex)
  if (known !== undefined) return known
  const fresh = compileOr(regex, fitsNothing)
  compiledRegexes.set(regex, fresh)
  return fresh
}

function compileOr(regex: string, otherwise: RegExp): RegExp {
  try {
    return new RegExp(regex)
  } catch {
    return otherwise
  }
}
