import { type Day, dayOf } from './day.ts'
import { foldWidth, isNothing } from './text.ts'

/**
 * Identity numbers: citizens, residents of Hong Kong, Macao and Taiwan, foreigners, passports.
 *
 * Sources: GB 11643-1999 (citizens), 国办发〔2018〕81号 (81/82/83 residence permits), the 2023 permanent residence card of
 * the National Immigration Administration. A number is recognised and warned about, never repaired in silence: an unknown
 * area code is no fault, an abolished one is legal, and digits that Excel rounded away are gone.
 */

export type IdDocument =
  | 'resident' // 居民身份证, 18 characters; a 15-digit number of before 1999 is converted to it
  | 'hmt_residence' // 港澳台居民居住证
  | 'hm_permit' // 港澳居民来往内地通行证
  | 'tw_permit' // 台湾居民来往大陆通行证
  | 'foreigner_residence' // 外国人永久居留身份证
  | 'passport'

export type IdFault =
  | 'bad_length'
  | 'bad_character'
  | 'bad_area'
  | 'bad_date'
  | 'bad_check_digit'
  | 'masked'
  | 'company_code'

/** Worth telling, but not against the number. */
export type IdWarning = 'bad_sequence' | 'older_than_120' | 'bad_check_digit' | 'converted_from_15'

export type Sex = 'male' | 'female'

export interface ValidId {
  readonly kind: 'valid'
  readonly document: IdDocument
  /** The one form under which the person is known: 18 characters for residents, upper case. */
  readonly number: string
  readonly birthDate: Day | null
  readonly sex: Sex | null
  readonly warnings: readonly IdWarning[]
}

export type IdReading =
  | { readonly kind: 'missing' }
  | ValidId
  /** `number` is what was typed, tidied: shown and kept, never a key. */
  | { readonly kind: 'invalid'; readonly number: string; readonly fault: IdFault }
  /** A number cell keeps 15 digits; `reliable` are the leading digits that survived (6 to 15 of them). */
  | { readonly kind: 'precision_lost'; readonly reliable: string }

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The 18th character of a number whose first 17 digits are given (ISO 7064 MOD 11-2). */
export function idCheckDigit(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (first17.charCodeAt(i) - 48) * weights[i]!
  return '10X98765432'[sum % 11]!
}

/** An old 15-digit number in its 18-character form: the century (18 for sequences 996 to 999, else 19) and the check digit. */
export function idFrom15(number: string): string {
  const century = /99[6-9]$/.test(number) ? '18' : '19'
  const first17 = number.slice(0, 6) + century + number.slice(6)
  return first17 + idCheckDigit(first17)
}

/**
 * What was typed, with everything taken away that is not part of the number: white space, hyphens, a leading apostrophe,
 * full width; the look-alikes of X in the last place become X.
 */
export function tidyIdNumber(text: string): string {
  const folded = foldWidth(text).replace(/[\s\-—–_·.'’‘`"“”]/g, '')
  return folded.replace(/[x×хХχΧ✕✖]$/u, 'X').toUpperCase()
}

/**
 * Reads an ID number as a person or a program wrote it.
 *
 * A `number` comes from a numeric cell: with 16 digits or more its tail is rounding, whatever it looks like. In text,
 * `1.10105E+17` and an 18-digit number that ends in 000 without its check digit are the traces of the same loss.
 */
export function readIdNumber(written: string | number, today: Day): IdReading {
  if (typeof written === 'number') return readNumericCell(written, today)
  if (isNothing(written)) return { kind: 'missing' }
  return readWritten(withoutWords(written), today)
}

/** 身份证：3301…, 3301…（已核）: what the number is called and what somebody noted behind it are no part of it. */
function withoutWords(written: string): string {
  if (!/\p{Script=Han}/u.test(written)) return written
  return foldWidth(written)
    .replace(/^\s*(?:居民身份证|身份证件?|证件|护照)(?:号码?)?\s*:?\s*(?=[\dA-Z*])/i, '')
    .replace(/(?<=[\dX*])\s*[([]\s*\p{Script=Han}{1,10}\s*[)\]]\s*$/iu, '')
}

function readWritten(written: string, today: Day): IdReading {
  const scientific = /^\s*(\d)(?:\.(\d+))?E\+?1[4-9]\s*$/i.exec(foldWidth(written))
  if (scientific) return { kind: 'precision_lost', reliable: (scientific[1]! + (scientific[2] ?? '')).slice(0, 15) }
  const number = tidyIdNumber(written)
  if (number === '') return { kind: 'missing' }
  const reading = classify(number, today)
  if (reading.kind === 'invalid' && reading.fault === 'bad_check_digit' && /^\d{15}000$/.test(number)) {
    return { kind: 'precision_lost', reliable: number.slice(0, 15) }
  }
  return reading
}

function readNumericCell(value: number, today: Day): IdReading {
  if (value === 0) return { kind: 'missing' }
  // The shortest text of the number has the digits that were typed; its exact value has others behind the fifteenth.
  if (value >= 1e15 && value < 1e20) return { kind: 'precision_lost', reliable: String(Math.round(value)).slice(0, 15) }
  return classify(String(value), today)
}

function classify(number: string, today: Day): IdReading {
  if (/[*＊]/.test(number) && /\d/.test(number)) return { kind: 'invalid', number, fault: 'masked' }
  if (/^\d{17}[\dX]$/.test(number)) return readEighteen(number, today)
  if (/^\d{15}$/.test(number)) return readFifteen(number, today)
  const other = readOtherDocument(number)
  if (other) return other
  if (/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(number)) return { kind: 'invalid', number, fault: 'company_code' }
  return { kind: 'invalid', number, fault: /^[\dX]+$/.test(number) ? 'bad_length' : 'bad_character' }
}

function readEighteen(number: string, today: Day): IdReading {
  if (number[0] === '9') return readForeignResidence(number, today)
  const fault = checkResidentNumber(number, today)
  const fromHmt = /^8[123]/.test(number)
  // The Beijing personnel system skips the check digit of 81/82/83 numbers, so a wrong one is only worth a warning.
  if (fault !== null && !(fromHmt && fault === 'bad_check_digit')) return { kind: 'invalid', number, fault }
  const birthDate = birthDateOf(number, 6)
  const warnings: IdWarning[] = []
  if (fault === 'bad_check_digit') warnings.push('bad_check_digit')
  if (number.slice(14, 17) === '000') warnings.push('bad_sequence')
  if (birthDate !== null && isOlderThan120(birthDate, today)) warnings.push('older_than_120')
  return {
    kind: 'valid',
    document: fromHmt ? 'hmt_residence' : 'resident',
    number,
    birthDate,
    sex: sexOf(number),
    warnings,
  }
}

/** The first thing wrong with an 18-character number of GB 11643 form, or null. The area is judged by its province only. */
export function checkResidentNumber(number: string, today: Day): IdFault | null {
  if (!/^\d{17}[\dX]$/.test(number)) return number.length === 18 ? 'bad_character' : 'bad_length'
  // Residence permits have no place below Hong Kong, Macao or Taiwan.
  if (!provinces.has(number.slice(0, 2)) || /^8[123](?!0000)/.test(number)) return 'bad_area'
  const birthDate = birthDateOf(number, 6)
  if (birthDate === null || birthDate > today) return 'bad_date'
  return idCheckDigit(number) === number[17] ? null : 'bad_check_digit'
}

function readFifteen(number: string, today: Day): IdReading {
  const converted = idFrom15(number)
  if (!provinces.has(number.slice(0, 2))) return { kind: 'invalid', number, fault: 'bad_area' }
  const birthDate = birthDateOf(converted, 6)
  if (birthDate === null) return { kind: 'invalid', number, fault: 'bad_date' }
  const warnings: IdWarning[] = ['converted_from_15']
  if (isOlderThan120(birthDate, today)) warnings.push('older_than_120')
  return { kind: 'valid', document: 'resident', number: converted, birthDate, sex: sexOf(converted), warnings }
}

/** 9 + province + nationality (3) + birth date (8) + sequence (3) + check: a company code fails one of them. */
function readForeignResidence(number: string, today: Day): IdReading {
  const birthDate = birthDateOf(number, 6)
  if (birthDate === null || birthDate > today) return { kind: 'invalid', number, fault: 'company_code' }
  if (idCheckDigit(number) !== number[17]) return { kind: 'invalid', number, fault: 'bad_check_digit' }
  return { kind: 'valid', document: 'foreigner_residence', number, birthDate, sex: sexOf(number), warnings: [] }
}

function readOtherDocument(number: string): IdReading | null {
  const valid = (document: IdDocument): IdReading => ({
    kind: 'valid',
    document,
    number,
    birthDate: null,
    sex: null,
    warnings: [],
  })
  if (/^[HM](\d{8}|\d{10})$/.test(number)) return valid('hm_permit')
  if (/^\d{8}$/.test(number))
    return dayOf(Number(number.slice(0, 4)), Number(number.slice(4, 6)), Number(number.slice(6))) === null
      ? valid('tw_permit')
      : null
  if (/^\d{10}(\([A-Z0-9]{1,2}\))?$/.test(number)) return valid('tw_permit')
  if (/^[A-Z]{3}\d{12}$/.test(number)) return valid('foreigner_residence')
  // At least one letter: nine bare digits are more often a telephone number than a passport.
  if (/^[A-Z]{1,3}\d{5,9}[A-Z]?$/.test(number)) return valid('passport')
  return null
}

function birthDateOf(number: string, at: number): Day | null {
  const year = Number(number.slice(at, at + 4))
  return year < 1800 ? null : dayOf(year, Number(number.slice(at + 4, at + 6)), Number(number.slice(at + 6, at + 8)))
}

function isOlderThan120(birthDate: Day, today: Day): boolean {
  return Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) > 120
}

function sexOf(number: string): Sex {
  return Number(number[16]) % 2 === 1 ? 'male' : 'female'
}

/** For display: the first four and last two characters, stars between; short documents show one at each end. */
export function maskIdNumber(number: string): string {
  const head = number.length >= 15 ? 4 : 1
  const tail = number.length >= 15 ? 2 : 1
  return number.slice(0, head) + '*'.repeat(Math.max(0, number.length - head - tail)) + number.slice(-tail)
}

/** The normalised number when the text is a whole valid ID number of any kind and nothing else, or null. */
export function wholeIdNumber(typed: string, today: Day): string | null {
  const reading = readIdNumber(typed, today)
  return reading.kind === 'valid' ? reading.number : null
}

/** Whether a masked number (`110105**********2X`) can be this one: same length, same characters where it is not masked. */
export function matchesMask(mask: string, number: string): boolean {
  if (mask.length !== number.length) return false
  for (let i = 0; i < mask.length; i++) if (mask[i] !== '*' && mask[i] !== number[i]) return false
  return true
}

/** Whether one slip of the hand turns one into the other: a wrong, missing or extra character, or two neighbours swapped. */
export function isOneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  if (short.length < long.length) return short.slice(from) === long.slice(from + 1)
  if (short.slice(from + 1) === long.slice(from + 1)) return true
  return (
    short[from] === long[from + 1] && short[from + 1] === long[from] && short.slice(from + 2) === long.slice(from + 2)
  )
}

/** The valid resident number inside a certificate number (special operations: T + ID number), or null. */
export function residentNumberWithin(certificateNumber: string, today: Day): string | null {
  const found = /(?<!\d)\d{17}[\dX](?!\d)/.exec(certificateNumber)
  return found && checkResidentNumber(found[0], today) === null ? found[0] : null
}
