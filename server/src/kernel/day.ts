/**
 * Calendar days without a clock or a time zone.
 *
 * A Day is the text `YYYY-MM-DD`; comparing two of them as text orders them in time. A certificate is valid through its
 * last day, so every comparison in the product is between whole days. "Today" is always an argument.
 */
declare const dayBrand: unique symbol
export type Day = string & { readonly [dayBrand]: true }

const form = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days in a month, 1 to 12, of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Whether the three numbers name a day that exists. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The Day of three numbers, or null when there is no such day (30 February, month 13). */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!isRealDay(year, month, day)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day
}

/** The Day written as `YYYY-MM-DD`, or null for any other text. */
export function parseDay(text: string): Day | null {
  const match = form.exec(text)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** A Day from text that is known to be one. Throws on anything else: a programming fault, not a user's. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new TypeError(`not a day: ${text}`)
  return parsed
}

function toEpochDays(value: Day): number {
  return Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)) - 1, Number(value.slice(8, 10))) / 86_400_000
}

function fromEpochDays(days: number): Day {
  return new Date(days * 86_400_000).toISOString().slice(0, 10) as Day
}

/** The day `count` days later (earlier when negative). */
export function addDays(value: Day, count: number): Day {
  return fromEpochDays(toEpochDays(value) + count)
}

/** The same day of the month `count` months later; the last day of that month when it is shorter. */
export function addMonths(value: Day, count: number): Day {
  const months = Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1 + count
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return dayOf(year, month, Math.min(Number(value.slice(8, 10)), daysInMonth(year, month)))!
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toEpochDays(to) - toEpochDays(from)
}

/** The earlier of the days given, or null when none is. */
export function earliest(...days: (Day | null | undefined)[]): Day | null {
  return days.reduce<Day | null>((first, next) => (next && (first === null || next < first) ? next : first), null)
}

/** The later of two days. */
export function later(one: Day, other: Day): Day {
  return one > other ? one : other
}

/** The last day of a term of `months` that begins on `start`: start + N months - 1 day, as certificates print it. */
export function lastDayOfTerm(start: Day, months: number): Day {
  return addDays(addMonths(start, months), -1)
}
