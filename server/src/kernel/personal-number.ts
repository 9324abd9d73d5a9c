import { type Day, dayOf } from './day.ts'
import { checkResidentNumber, idFrom15, maskIdNumber, matchesMask, wholeIdNumber } from './identity.ts'
import { tidyNumber, wordKey } from './text.ts'

/**
 * Numbers that are people's own, wherever they stand: inside certificate numbers, in remarks, in names of files.
 *
 * Certificates of special operations and special equipment are numbered by the holder's ID number, often behind a letter
 * (T110105…). Such a number is as secret as the ID number in it, and with a wrong check digit it is no less so.
 */

// ---- certificate numbers ------------------------------------------------------------------------------------------

/** Nobody holds a certificate earlier. A "birth date" later than this many years ago is a date of issue. */
const youngestHolder = 14
const earliestBirth = 1900

/**
 * The ID numbers in a certificate number, whoever holds it: 18 characters of an ID number's form with a birth date, check digit
 * right or wrong; inside a longer run of digits, where chance alone finds dates, only with a known province and the right
 * check digit.
 */
export function idNumbersWithin(certificateNumber: string, today: Day): string[] {
  if (certificateNumber.length < 18) return []
  const found = new Set<string>()
  const written = tidyNumber(certificateNumber)
  const key = wordKey(written)
  for (const text of key === written ? [key] : [written, key]) {
    for (const [run] of text.matchAll(/\d{17,}X?/g)) {
      if (run.length === 18) {
        if (isIdNumber(run, today)) found.add(run)
      } else {
        for (const part of windows(run, 18)) {
          if (isGrownUp(part, today) && checkResidentNumber(part, today) === null) found.add(part)
        }
      }
    }
  }
  return [...found]
}

function isIdNumber(run: string, today: Day): boolean {
  return run[0] !== '0' && (isGrownUp(run, today) || checkResidentNumber(run, today) === null)
}

function isGrownUp(number: string, today: Day): boolean {
  const year = Number(number.slice(6, 10))
  if (year < earliestBirth || year > Number(today.slice(0, 4)) - youngestHolder) return false
  return dayOf(year, Number(number.slice(10, 12)), Number(number.slice(12, 14))) !== null
}

/** Of a shorter number than this, a mask says nothing. */
const shortestIdNumber = 6

/**
 * What in a certificate number may be the ID number with this mask, in any writing: the characters as they stand in it, and
 * the number they are (18 characters where 15 of the old form stand there). Who knows the number, or its keyed hash, decides.
 */
export function partsLike(mask: string, certificateNumber: string): { readonly part: string; readonly id: string }[] {
  const key = wordKey(certificateNumber)
  if (mask.length < shortestIdNumber || key.length < Math.min(15, mask.length)) return []
  const head = mask.slice(0, Math.max(0, mask.indexOf('*')))
  const whole = windows(key, mask.length, head).filter((part) => matchesMask(mask, part))
  const old = mask.length === 18 ? windows(key, 15, head).filter((part) => /^\d{15}$/.test(part)) : []
  return [
    ...whole.map((part) => ({ part, id: part })),
    ...old.map((part) => ({ part, id: idFrom15(part) })).filter(({ id }) => matchesMask(mask, id)),
  ]
}

/** The stretches of that length in a text, of those only that begin so: an import asks it of every number. */
function windows(text: string, length: number, head = ''): string[] {
  const found: string[] = []
  for (let at = text.indexOf(head); at >= 0 && at + length <= text.length; at = text.indexOf(head, at + 1))
    found.push(text.slice(at, at + length))
  return found
}

/** The certificate number with these parts of it masked, whatever marks stand between their characters. */
export function maskParts(certificateNumber: string, parts: readonly string[]): string {
  const written = tidyNumber(certificateNumber)
  const masked = [...new Set(parts)].reduce(
    (text, part) => text.replace(text.includes(part) ? part : spread(part), maskIdNumber(part)),
    written,
  )
  // Nothing that holds a part may be shown as it is, however it is written.
  return parts.length > 0 && masked === written ? maskIdNumber(written) : masked
}

function spread(part: string): RegExp {
  return new RegExp([...part].map((character) => character.replace(/\W/u, '\\$&')).join('[^\\p{L}\\p{N}*]*'), 'u')
}

// ---- any text -----------------------------------------------------------------------------------------------------

const gap = '[\\s-]?'
const month = `(?:0${gap}[1-9]|1${gap}[0-2])`
const dayOfMonth = `(?:0${gap}[1-9]|[12]${gap}\\d|3${gap}[01])`
const digits = (count: number): string => `(?:\\d${gap}){${count}}`
const idNumber18 = `[1-9]${gap}${digits(5)}(?:1${gap}[89]|2${gap}0)${gap}${digits(2)}${month}${gap}${dayOfMonth}${gap}${digits(3)}[\\dXx]`
const idNumber15 = `[1-8]${gap}${digits(7)}${month}${gap}${dayOfMonth}${gap}${digits(2)}\\d`
const mobile = `1${gap}[3-9]${gap}${digits(8)}\\d`
const personalNumber = new RegExp(`(?<!\\d)(?:${idNumber18}|${idNumber15}|${mobile})(?!\\d)`, 'g')

/**
 * Whether a person's number stands in the text: an ID number of 18 or 15 digits with a birth date in it, or a mobile number.
 * Wider than the rule for certificate numbers, since a text that is hidden once too often costs little.
 */
export function holdsPersonalNumber(text: string): boolean {
  return text.length >= 11 && narrowDigits(text).search(personalNumber) >= 0
}

/** The text with the middle of every person's number starred. */
export function maskPersonalNumbers(text: string): string {
  if (!holdsPersonalNumber(text)) return text
  return narrowDigits(text).replace(personalNumber, maskNumber)
}

/** Full-width digits as the usual ones; everything else stays as it is written. */
function narrowDigits(text: string): string {
  return text.replace(/[０-９Ｘｘ]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

/** `3799**********14`, `154****4729`: enough to compare with a paper in hand. */
export function maskNumber(written: string): string {
  const number = written.replace(/[\s-]/g, '')
  const [head, tail] = number.length >= 15 ? [4, 2] : number.length >= 8 ? [3, Math.min(4, number.length - 6)] : [1, 1]
  return number.length < 4
    ? number
    : number.slice(0, head) + '*'.repeat(number.length - head - tail) + number.slice(-tail)
}

/**
 * A certificate number of somebody's ledger as it may be shown: personal numbers in it masked, and the ID number that stands
 * beside it, when one does, in any writing.
 */
export function maskCertificateNumber(number: string, idNumber: string | null, today: Day): string {
  const parts = [...idNumbersWithin(number, today), ...partsThatAre(idNumber, number)]
  return maskPersonalNumbers(parts.length === 0 ? number : maskParts(number, parts))
}

/** Whether `maskCertificateNumber` masks anything of the number, without making the mask: an import asks it of every row. */
export function isPersonalCertificateNumber(number: string, idNumber: string | null, today: Day): boolean {
  return (
    idNumbersWithin(number, today).length > 0 ||
    partsThatAre(idNumber, number).length > 0 ||
    holdsPersonalNumber(number)
  )
}

function partsThatAre(idNumber: string | null, certificateNumber: string): string[] {
  if (idNumber === null) return []
  const alike = partsLike(maskIdNumber(idNumber), certificateNumber)
  return alike.filter(({ id }) => id === idNumber).map(({ part }) => part)
}

/** What somebody searched by, as it may be kept: an ID number of any document is masked, and so is a person's number in it. */
export function maskSearched(typed: string, today: Day): string {
  const idNumber = wholeIdNumber(typed, today)
  return idNumber === null ? maskPersonalNumbers(typed) : maskIdNumber(idNumber)
}
