/**
 * Numbers that are people's own, wherever they stand in a ledger: ID numbers of 18 or 15 digits with a birth date in them, and
 * mobile numbers. Certificates of special operations are numbered by the holder's ID number, and remarks hold anything.
 */
const gap = '[\\s-]?'
const month = `(?:0${gap}[1-9]|1${gap}[0-2])`
const dayOfMonth = `(?:0${gap}[1-9]|[12]${gap}\\d|3${gap}[01])`
const digits = (count: number): string => `(?:\\d${gap}){${count}}`
const idNumber18 = `[1-9]${gap}${digits(5)}(?:1${gap}[89]|2${gap}0)${gap}${digits(2)}${month}${gap}${dayOfMonth}${gap}${digits(3)}[\\dXx]`
const idNumber15 = `[1-8]${gap}${digits(7)}${month}${gap}${dayOfMonth}${gap}${digits(2)}\\d`
const mobile = `1${gap}[3-9]${gap}${digits(8)}\\d`
const personalNumber = new RegExp(`(?<!\\d)(?:${idNumber18}|${idNumber15}|${mobile})(?!\\d)`, 'g')

/** Whether a person's number stands in the text. */
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
