import { type Day, day, daysBetween } from '../../kernel/day.ts'

/** The time. Rules never see it: actions ask once and hand the answer on. */
export interface Clock {
  /** This instant. */
  now(): Date
  /** The calendar day it is now for the company, in its time zone. */
  today(): Day
}

/**
 * The clock of a company in `timeZone`.
 *
 * With `fixedToday` the whole clock is moved by full days, so that it is that day now and still runs: for tests and
 * demonstrations only.
 */
export function createClock(timeZone: string, fixedToday: Day | null = null): Clock {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const dayOfInstant = (instant: Date): Day => day(format.format(instant))
  const offsetDays = fixedToday === null ? 0 : daysBetween(dayOfInstant(new Date()), fixedToday)
  const now = (): Date => new Date(Date.now() + offsetDays * 86_400_000)
  return { now, today: () => fixedToday ?? dayOfInstant(now()) }
}

const quarterHour = 15 * 60_000

/** The instant at which the day begins in a time zone. */
export function beginningOf(value: Day, timeZone: string): Date {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  // No zone is more than fourteen hours ahead, and all differ by quarters of an hour.
  let at = Date.parse(`${value}T00:00:00Z`) - 14 * 3_600_000
  while (format.format(at) < value) at += quarterHour
  return new Date(at)
}

/** `HH:MM` that clocks show at the instant in a time zone. */
export function timeOfDay(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant)
}

/** The instant at which clocks of a time zone show that minute of the day (0 to 1439); where a change of the clocks leaves it out, the next one they show. */
export function instantOf(value: Day, minute: number, timeZone: string): Date {
  const begins = beginningOf(value, timeZone).getTime()
  const wanted = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const guess = new Date(begins + minute * 60_000)
  const shown = timeOfDay(guess, timeZone)
  if (shown === wanted) return guess
  const [hours, minutes] = shown.split(':').map(Number) as [number, number]
  return new Date(guess.getTime() - (hours * 60 + minutes - minute) * 60_000)
}
