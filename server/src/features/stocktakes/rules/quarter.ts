import { addDays, addMonths, type Day, day } from '../../../kernel/day.ts'

const ofMonth = (month: number): number => Math.ceil(month / 3)

/** `2026-Q4` */
export function quarterOf(on: Day): string {
  return `${on.slice(0, 4)}-Q${ofMonth(Number(on.slice(5, 7)))}`
}

/** The first day of the quarter in which that day is. */
export function quarterBegins(on: Day): Day {
  const month = (ofMonth(Number(on.slice(5, 7))) - 1) * 3 + 1
  return day(`${on.slice(0, 4)}-${String(month).padStart(2, '0')}-01`)
}

/** The day on which the next stock-take opens by itself: this quarter's when it is still to come, else the next quarter's. */
export function nextOpening(today: Day, opensAfterDays: number, isOpenedThisQuarter: boolean): Day {
  const begins = quarterBegins(today)
  const here = addDays(begins, opensAfterDays)
  if (!isOpenedThisQuarter) return here < today ? today : here
  return addDays(addMonths(begins, 3), opensAfterDays)
}
