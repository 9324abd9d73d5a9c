import { type Day, day, dayOf, daysInMonth } from './day.ts'
import { foldWidth, isNothing } from './text.ts'

/**
 * Dates as people write them in spreadsheets.
 *
 * The reading says what stands there and how sure it is; what a month-only or an ambiguous date means for an issue date or
 * an expiry is decided by who reads the column. Nothing here knows today.
 */

/** Why a person should look at a date although one value is the likeliest. */
export type DateDoubt =
  | 'two_digit_year' // 25.3.1
  | 'day_month_order' // 3/1/2025
  | 'october_or_january' // 2025.1 typed as a number
  | 'month_and_year' // Mar-25, as Excel rewrites 3-25 and 25-3
  | 'note_ignored' // 2025.3.1(补办)

export interface DatePoint {
  readonly precision: 'day' | 'month' | 'year'
  /** The first and last day it can mean; the same day at day precision. */
  readonly first: Day
  readonly last: Day
  readonly doubt: DateDoubt | null
}

export type DateReading =
  | { readonly kind: 'date'; readonly point: DatePoint; readonly sentinel: boolean }
  /** A period. `until` null: without end. */
  | { readonly kind: 'range'; readonly from: DatePoint; readonly until: DatePoint | null }
  /** 至2028.2.29: an end and no beginning. */
  | { readonly kind: 'until'; readonly point: DatePoint }
  /** 2016.9.4起, 2016.9.4至待定: a beginning, and nothing said about the end. Never an expiry. */
  | { readonly kind: 'from'; readonly point: DatePoint }
  | { readonly kind: 'no_expiry' }
  | { readonly kind: 'duration'; readonly months: number }
  | { readonly kind: 'missing' }
  /** 已过期, 注销: a status written where a date belongs. */
  | { readonly kind: 'status'; readonly text: string }
  | { readonly kind: 'invalid'; readonly text: string }

export type DateSystem = '1900' | '1904'

const noExpiry =
  /^(?:长期|长期有效|永久|永久有效|终身|终身有效|终生|终生有效|无期限|无限期|不限|不限期|永远|长久|长期使用|一直有效|无固定期限|PERMANENT|LIFETIME|LIFELONG|FOREVER|INDEFINITE|LONG[- ]?TERM|NOEXPIRY|NEVER|UNLIMITED|NOEXPIRATION)$/
const status =
  /^(?:已?过期|已?注销|已?失效|已?作废|已?吊销|已?撤销|已?到期|逾期|停用|有效|在有效期内?|EXPIRED|CANCELLED|INVALID)$/
/** Written where a real date is not known or does not end; the Beijing personnel system uses 2050-01-01 for "in force". */
const sentinels = new Set([
  '2050-01-01',
  '2099-12-31',
  '2999-12-31',
  '9999-12-31',
  '9999-01-01',
  '2099-01-01',
  '2199-12-31',
])

/** The forms of nearly all cells, read without further ado: 2025-3-1, 2025.03.01, 2025/3/1, 2025年3月1日. */
const commonForm = /^\s*((?:19|20)\d{2})[-./年](\d{1,2})[-./月](\d{1,2})日?\s*$/

/** How a file writes dates whose day and month stand before the year: 3/1/2025 is March, unless its other dates say otherwise. */
export type DayOrder = 'month_first' | 'day_first'

/**
 * Reads a date, a period or its absence from text. Every form and its meaning is a row of date-text.test.ts.
 *
 * @param order what `dayOrderOf` found in the other dates of the file
 */
export function readDateText(written: string, order: DayOrder = 'month_first'): DateReading {
  const common = commonForm.exec(written)
  if (common) {
    const point = dayPoint(common[1]!, common[2]!, common[3]!)
    // 1900-01-00 has this form too, and is how Excel shows an empty date.
    if (point !== null) return { kind: 'date', point, sentinel: sentinelPoint(point) }
  }
  const typed = foldWidth(written).trim()
  if (isNothing(typed)) return { kind: 'missing' }
  if (typed.length > longestDate) return { kind: 'invalid', text: written.trim() }
  const [text, aside] = withoutReview(westernDigits(typed))
  const bare = bareWords(text)
  if (noExpiry.test(bare)) return { kind: 'no_expiry' }
  if (status.test(bare)) return { kind: 'status', text: written.trim() }
  if (/^(?:0|1900[-/.]0?1[-/.]0{1,2}|1899[-/.]12[-/.]3[01])$/.test(text.replace(/[T ]0?0:00(:00)?.*$/, '')))
    return { kind: 'missing' }
  const found = pointsIn(text, order)
  const reading = found === null ? null : assemble(found, written.trim())
  if (reading === null) return { kind: 'invalid', text: written.trim() }
  return aside ? doubted(reading) : reading
}

/** Nobody writes a date or a period in more characters: a sentence, or a cell made to keep the reader busy. */
const longestDate = 200

const dayMonthYear = /(?<![\d./-])(\d{1,2})\s*[-/]\s*(\d{1,2})\s*[-/]\s*(?:19|20)\d{2}(?!\d)/

/** The order in which dates such as 13/05/2016 are written: day first when one of them cannot be read otherwise and none contradicts. */
export function dayOrderOf(texts: Iterable<string>): DayOrder {
  let dayFirst = false
  for (const text of texts) {
    const found = dayMonthYear.exec(foldWidth(text))
    if (found === null) continue
    if (Number(found[2]) > 12) return 'month_first'
    dayFirst ||= Number(found[1]) > 12
  }
  return dayFirst ? 'day_first' : 'month_first'
}

const reviewWord = '(?:复审|复核|复检|延续|延期|换证|年审|年检|继续教育)'
const reviewInBrackets = new RegExp(`[([【][^()[\\]【】]*${reviewWord}[^()[\\]【】]*[)\\]】]`, 'g')
const reviewBehind = new RegExp(
  `(?<=\\d\\s*[日号]?)[\\s,;、]*(?:下次|最近|上次|应|已|须|需)?${reviewWord}(?:日期|时间|日)?[\\s:于至在为]*\\d.*$`,
  's',
)

/** A term of review that is noted beside the date: 2027-02-28(每3年复审一次), 2027-02-28 复审:2024-02-28. @returns what is left, and whether there was one. */
function withoutReview(text: string): [string, boolean] {
  // 复审延期至2027-02-28 is no aside: it moves the end.
  if (!/[复延换年继]/.test(text) || /延[期续长]?(?:有效期?)?\s*[至到为:]/.test(text)) return [text, false]
  const left = text.replace(reviewInBrackets, ' ').replace(reviewBehind, '').trim()
  return left === text || left === '' ? [text, false] : [left, true]
}

/** The same reading, to be looked at by a person: something else stands in its cell. */
function doubted(reading: DateReading): DateReading {
  const note = (point: DatePoint): DatePoint => (point.doubt === null ? { ...point, doubt: 'note_ignored' } : point)
  if (reading.kind === 'range') return { ...reading, until: reading.until && note(reading.until) }
  return 'point' in reading ? { ...reading, point: note(reading.point) } : reading
}

/** Reads a number standing in a date column: a serial day, 20250301, 202503, 2025, or 2025.1 for a month. */
export function readDateNumber(value: number, system: DateSystem): DateReading {
  if (value === 0) return { kind: 'missing' }
  const whole = Math.floor(value)
  if (
    value === whole &&
    ((whole >= 19000101 && whole <= 99991231) ||
      (whole >= 190001 && whole <= 210012) ||
      (whole >= 1950 && whole <= 2100))
  ) {
    return readDateText(String(whole))
  }
  if (value !== whole && whole >= 1950 && whole <= 2100) {
    const reading = readDateText(String(value))
    if (reading.kind !== 'date' || !/\.1$/.test(String(value))) return reading
    return { ...reading, point: { ...reading.point, last: monthPoint(whole, 10)!.last, doubt: 'october_or_january' } }
  }
  const serial = dayFromSerial(whole, system)
  if (serial === null || serial < '1950-01-01' || serial > '2150-12-31') return { kind: 'invalid', text: String(value) }
  return readDay(serial)
}

/** The reading of a cell that is already a date. Excel shows an empty date as 1900-01-00: missing. */
export function readDay(value: Day): DateReading {
  if (value < '1900-02-01') return { kind: 'missing' }
  return {
    kind: 'date',
    point: { precision: 'day', first: value, last: value, doubt: null },
    sentinel: sentinels.has(value),
  }
}

/** The day of an Excel serial number, or null outside its range. Serial 60 of the 1900 system, 1900-02-29, never was. */
export function dayFromSerial(serial: number, system: DateSystem): Day | null {
  const whole = Math.floor(serial)
  const epochDays = system === '1904' ? whole - 24_107 : whole < 60 ? whole - 25_568 : whole - 25_569
  if (!Number.isFinite(whole) || whole < 0 || whole > 2_958_465 || (system === '1900' && whole === 60)) return null
  return day(new Date(epochDays * 86_400_000).toISOString().slice(0, 10))
}

// ---- words and numerals -------------------------------------------------------------------------------------------

const numeral = '〇○◯零一二三四五六七八九'
const digitOf = (c: string): number => (/[〇○◯零OoΟ]/.test(c) ? 0 : numeral.slice(4).indexOf(c) + 1)

/** 二〇二五年三月一日 → 2025年3月1日; 三年 → 3年. Text without Chinese numerals is returned as it is. */
function westernDigits(text: string): string {
  if (!/[〇○◯零一二三四五六七八九十廿卅]/.test(text)) return text
  return text
    .replace(new RegExp(`[${numeral}OoΟ]{4}(?=\\s*[年.\\-/])`, 'g'), (year) => [...year].map(digitOf).join(''))
    .replace(/[一二三四五六七八九十廿卅〇零]{1,4}(?=\s*个?[年月日号])/g, (n) => String(smallNumber(n)))
}

function smallNumber(text: string): number {
  const plain = text
    .replace('廿', '二十')
    .replace('卅', '三十')
    .replace(/^十/, '一十')
    .replace(/[〇零]/g, '')
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['', plain]
  return (tens ? digitOf(tens) * 10 : 0) + (ones ? digitOf(ones) : 0)
}

/** The text without the words that only introduce a date, for comparing with fixed words. */
function bareWords(text: string): string {
  return (
    text.toUpperCase().replace(/[\s:;,.()<>《》"'。、_]|(?:证书)?有效(?:期限?|时间)?(?:至|到|为)?(?=.)|^[至到]/g, '') ||
    text
  )
}

// ---- finding dates in text ----------------------------------------------------------------------------------------

interface Found {
  readonly points: readonly DatePoint[]
  /** The text around the dates: before the first, between, after the last; one more than there are points. */
  readonly around: readonly string[]
}

const sep = '\\s*[-./。、,·_—–‐-―年]\\s*|\\s+'
const tail = '(?:[T\\s]+\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?\\s*(?:Z|[AP]M|[+-]\\d{2}:?\\d{2})?)?'
const months = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC'
const forms: readonly {
  readonly pattern: string
  readonly read: (m: readonly (string | undefined)[], order: DayOrder) => DatePoint | null
}[] = [
  // 2025.3.1, 2025-03-01T00:00:00.000Z, 2025年3月1日, 2025 3 1
  {
    pattern: `(?<!\\d)((?:19|20|21|29|99)\\d{2})(?:${sep})(\\d{1,2})(?:${sep}|\\s*月\\s*)(\\d{1,2})(?!\\d)(?:\\s*[日号])?${tail}(?:\\s*[(]?(?:星期|周)[一二三四五六日天][)]?)?`,
    read: ([y, m, d]) => dayPoint(y!, m!, d!),
  },
  // 20250301
  { pattern: '(?<!\\d)((?:19|20|21|29|99)\\d{2})(\\d{2})(\\d{2})(?!\\d)', read: ([y, m, d]) => dayPoint(y!, m!, d!) },
  // 3/1/2025, 03-01-2025: month first, as Excel en-US writes it, unless that cannot be or the file writes the day first
  {
    pattern: `(?<!\\d)(\\d{1,2})\\s*[-/]\\s*(\\d{1,2})\\s*[-/]\\s*((?:19|20)\\d{2})(?!\\d)${tail}`,
    read: ([a, b, y], order) => {
      if (Number(a) > 12 || (order === 'day_first' && Number(b) <= 12)) return dayPoint(y!, b!, a!)
      return dayPoint(y!, a!, b!, Number(b) > 12 || a === b ? null : 'day_month_order')
    },
  },
  // 01.05.2016: between full stops the day comes first in all countries that write so
  {
    pattern: `(?<!\\d)(\\d{1,2})\\s*\\.\\s*(\\d{1,2})\\s*\\.\\s*((?:19|20)\\d{2})(?!\\d)${tail}`,
    read: ([a, b, y]) =>
      Number(b) > 12
        ? dayPoint(y!, a!, b!)
        : dayPoint(y!, b!, a!, Number(a) > 12 || Number(a) === Number(b) ? null : 'day_month_order'),
  },
  // 1/5/16: as Excel en-US shows it in short
  {
    pattern: '(?<![\\d./-])(\\d)/(\\d{1,2})/(\\d{2})(?![\\d/])',
    read: ([a, b, y], order) =>
      order === 'day_first' && Number(b) <= 12
        ? dayPoint(String(century(y!)), b!, a!, 'two_digit_year')
        : dayPoint(String(century(y!)), a!, b!, 'two_digit_year'),
  },
  // 1 March 2025, 01-Mar-2025, March 1, 2025
  {
    pattern: `(?<!\\d)(\\d{1,2})(?:ST|ND|RD|TH)?[-\\s,./]*(${months})[A-Z]*[-\\s,./]*((?:19|20)\\d{2})(?!\\d)`,
    read: ([d, m, y]) => dayPoint(y!, monthNumber(m!), d!),
  },
  {
    pattern: `(?<![A-Z])(${months})[A-Z]*[-\\s.]*(\\d{1,2})(?:ST|ND|RD|TH)?[-\\s,]+((?:19|20)\\d{2})(?!\\d)`,
    read: ([m, d, y]) => dayPoint(y!, monthNumber(m!), d!),
  },
  // March 2025
  {
    pattern: `(?<![A-Z])(${months})[A-Z]*[-\\s,.]*((?:19|20)\\d{2})(?!\\d)`,
    read: ([m, y]) => monthPoint(Number(y), Number(monthNumber(m!))),
  },
  // Mar-25: was 3-25 or 25-3 before Excel took it for a date
  {
    pattern: `(?<![A-Z])(${months})[A-Z]*-(\\d{2})(?!\\d)`,
    read: ([m, y]) => monthPoint(century(y!), Number(monthNumber(m!)), 'month_and_year'),
  },
  // 2025年3月, 2025.03, 2025/3, 2025-3
  {
    pattern: `(?<!\\d)((?:19|20|21)\\d{2})(?:\\s*[-./。、,·年]\\s*)(\\d{1,2})(?!\\d)\\s*月?(?:份|底|末|初)?`,
    read: ([y, m]) => monthPoint(Number(y), Number(m)),
  },
  // 202503
  { pattern: '(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(?!\\d)', read: ([y, m]) => monthPoint(Number(y), Number(m)) },
  // 25.3.1, 25年3月1日, '25/3/1
  {
    pattern: "(?<!\\d)'?(\\d{2})(?:\\s*[-./年]\\s*)(\\d{1,2})(?:\\s*[-./月]\\s*)(\\d{1,2})(?!\\d)(?:\\s*[日号])?",
    read: ([y, m, d]) => dayPoint(String(century(y!)), m!, d!, 'two_digit_year'),
  },
  // 2025, 2025年
  {
    pattern: '(?<!\\d)((?:19|20)\\d{2})(?!\\d)\\s*年?(?:度|底|末)?(?!\\s*[-./月]\\s*\\d)',
    read: ([y]) => yearPoint(Number(y)),
  },
]
const anyForm = new RegExp(forms.map((form, i) => `(?<f${i}>${form.pattern})`).join('|'), 'gi')
const eachForm = forms.map((form) => new RegExp(form.pattern, 'i'))

/** Every date of the text and what stands around them; null when one of them does not exist (30 February, month 13). */
function pointsIn(text: string, order: DayOrder): Found | null {
  const points: DatePoint[] = []
  const around: string[] = []
  let at = 0
  for (const match of text.matchAll(anyForm)) {
    const which = Object.entries(match.groups!).find(([, value]) => value !== undefined)![0]
    const index = Number(which.slice(1))
    const groups = eachForm[index]!.exec(` ${match[0]}`)
    const point = groups ? forms[index]!.read(groups.slice(1), order) : null
    if (point === null) return null
    points.push(point)
    around.push(text.slice(at, match.index))
    at = match.index + match[0].length
  }
  around.push(text.slice(at))
  return { points, around }
}

const rangeWord = /^[\s,;、。.日起]*(?:[-~～—–―‐/至到→]|--|TO|UNTIL|起至|[\s\n]|[,;、])+[\s,;、。.止]*$/i
const endWord = /(?:截?至|到|止于|UNTIL|TO|BEFORE|EXPIR\w*(?:\s+\w+)?)[\s:]*$/i
const introduction =
  /^[\s:;,.、。(<《自从起于由在]*(?:(?:证书)?(?:有效期?限?|发证|签发|颁发|批准|取得|注册|复审|换证|到期|截止|失效|使用)(?:日期?|时间)?|FROM|ISSUED?(?:\s*ON)?|DATE|VALID(?:\s*(?:FROM|UNTIL|TO|THRU|THROUGH))?)?[\s:为于自从至到截止]*$/i
const ending =
  /^[\s)>》.。,;、]*(?:止|前有?效?|之?前|到期|截止|有效|起|为止|取得|发证|颁发|签发|以?前)?[\s)>》.。,;、]*$/

function assemble({ points, around }: Found, written: string): DateReading | null {
  const [first, second] = points
  const before = around[0]!
  const after = around[points.length] ?? ''
  if (first === undefined) return durationOf(before)
  if (second === undefined) return assembleOne(first, before, after)
  if (points.length > 2 || !rangeWord.test(around[1]!) || !isAside(before) || !isAside(after)) return null
  if (second.first < first.first && /^[\s,;、/]+$/.test(around[1]!)) return null
  return written === '' ? null : { kind: 'range', from: first, until: sentinelPoint(second) ? null : second }
}

function assembleOne(point: DatePoint, before: string, after: string): DateReading | null {
  const [, toWord, said] = /^\s*日?\s*([起\-~～—–至到,，\s]*)(.*)$/s.exec(after)!
  // 永久（2016.9.4发证）: what is said of the end counts, on whichever side of the date it stands.
  if (noExpiry.test(bareWords(said!)) || (noExpiry.test(bareWords(before)) && isAside(after)))
    return { kind: 'range', from: point, until: null }
  if (/[-~～—–至到]/.test(toWord!)) {
    const untilNow = /^\s*(?:今|现在|NOW|PRESENT)?\s*$/i.test(said!) && before.trim() === ''
    // In a period 无 says that there is no end, as it does in a column of expiries.
    if (untilNow || said!.trim() === '无') return { kind: 'range', from: point, until: null }
    if (isNothing(said!)) return { kind: 'from', point }
  } else if (/起/.test(toWord!) && isAside(before) && isAside(said!)) return { kind: 'from', point }
  if (endWord.test(before) || /^\s*(?:截?止|前有效|之?前|到期|为止)/.test(after)) {
    if (sentinelPoint(point)) return { kind: 'no_expiry' }
    return { kind: 'until', point }
  }
  if (!isAside(before) || !isAside(after)) return null
  const noted = !introduction.test(before) || !ending.test(after)
  return {
    kind: 'date',
    point: noted && point.doubt === null ? { ...point, doubt: 'note_ignored' } : point,
    sentinel: sentinelPoint(point),
  }
}

/** Words around a date that do not change it: introductions, or a short note without figures. */
function isAside(text: string): boolean {
  return introduction.test(text) || ending.test(text) || (text.trim().length <= 12 && !/[\dA-Z]/i.test(text))
}

/** 3年, 36个月, 有效期6年(每3年复审): a length, counted from the issue date. */
function durationOf(text: string): DateReading | null {
  const years = /(?<!\d)(\d{1,2})\s*(?:年|周年|YEARS?|Y\b)/i.exec(text)
  if (years && Number(years[1]) > 0) return { kind: 'duration', months: Number(years[1]) * 12 }
  const long = /(?<!\d)(\d{1,3})\s*(?:个月|MONTHS?)/i.exec(text)
  return long && Number(long[1]) > 0 ? { kind: 'duration', months: Number(long[1]) } : null
}

// ---- points -------------------------------------------------------------------------------------------------------

function dayPoint(year: string, month: string, dayOfMonth: string, doubt: DateDoubt | null = null): DatePoint | null {
  const value = dayOf(Number(year), Number(month), Number(dayOfMonth))
  return value === null ? null : { precision: 'day', first: value, last: value, doubt }
}

function monthPoint(year: number, month: number, doubt: DateDoubt | null = null): DatePoint | null {
  const first = dayOf(year, month, 1)
  return first === null
    ? null
    : { precision: 'month', first, last: dayOf(year, month, daysInMonth(year, month))!, doubt }
}

function yearPoint(year: number): DatePoint | null {
  const first = dayOf(year, 1, 1)
  return first === null ? null : { precision: 'year', first, last: dayOf(year, 12, 31)!, doubt: null }
}

function sentinelPoint(point: DatePoint): boolean {
  return point.precision === 'day' && sentinels.has(point.first)
}

const century = (twoDigits: string): number => Number(twoDigits) + (Number(twoDigits) > 60 ? 1900 : 2000)
const monthNumber = (name: string): string => String(months.split('|').indexOf(name.slice(0, 3).toUpperCase()) + 1)
