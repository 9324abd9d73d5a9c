import chineseDays from 'chinese-days'
import { addDays, type Day } from '../../kernel/day.ts'

/**
 * Working days of mainland China: weekends and public holidays are off, make-up days (调休) are worked. The yearly notices of the State
 * Council come from the package `chinese-days`; they are published each November for the year after. For a year that is not known yet
 * the holidays the law itself names are off (全国年节及纪念日放假办法, 2025), without bridges and make-up days.
 */
const { getDayDetail, getSolarDateFromLunar, getSolarTermDate } = chineseDays

/** Whether people work on that day. */
export function isWorkingDay(day: Day): boolean {
  const year = Number(day.slice(0, 4))
  if (isYearKnown(year)) return getDayDetail(day).work
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidaysByLaw(year).has(day)
}

/** The day itself when it is worked, else the next one that is. */
export function nextWorkingDay(day: Day): Day {
  let next = day
  while (!isWorkingDay(next)) next = addDays(next, 1)
  return next
}

/** The `count`-th working day after the day; the day itself for 0. */
export function addWorkingDays(day: Day, count: number): Day {
  let [at, left] = [day, count]
  while (left > 0) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** The last day whose make-up days are known; from the next on only the law's own holidays are. */
export function knownUntil(): Day {
  let year = 2024
  while (isYearKnown(year + 1)) year += 1
  return `${year}-12-31` as Day
}

const known = new Map<number, boolean>()

/** New Year's Day is named as a holiday in every year the package knows: `New Year's Day,元旦,1`. */
function isYearKnown(year: number): boolean {
  const remembered = known.get(year)
  if (remembered !== undefined) return remembered
  const isKnown = getDayDetail(`${year}-01-01`).name.includes(',')
  known.set(year, isKnown)
  return isKnown
}

const byLaw = new Map<number, ReadonlySet<string>>()

function holidaysByLaw(year: number): ReadonlySet<string> {
  const remembered = byLaw.get(year)
  if (remembered) return remembered
  const ofLunar = (monthDay: string): Day => getSolarDateFromLunar(`${year}-${monthDay}`).date as Day
  const springFestival = ofLunar('01-01')
  const days = new Set<string>([
    `${year}-01-01`,
    addDays(springFestival, -1),
    springFestival,
    addDays(springFestival, 1),
    addDays(springFestival, 2),
    getSolarTermDate(year, 4, 'pure_brightness'),
    `${year}-05-01`,
    `${year}-05-02`,
    ofLunar('05-05'),
    ofLunar('08-15'),
    `${year}-10-01`,
    `${year}-10-02`,
    `${year}-10-03`,
  ])
  byLaw.set(year, days)
  return days
}
