/** Months as the calendar of deadlines lays them out. */

const lastOf = (month: string): number => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}
const dayOf = (month: string, day: number): string => `${month}-${String(day).padStart(2, '0')}`

/** First and last day of a month `2026-12`. */
export function daysOfMonth(month: string): { from: string; to: string } {
  return { from: dayOf(month, 1), to: dayOf(month, lastOf(month)) }
}

/** The days of a month by weeks that begin on Monday; null before its first and after its last day. */
export function weeksOfMonth(month: string): (string | null)[][] {
  const before = (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7
  const days = Array.from({ length: lastOf(month) }, (_, index) => dayOf(month, index + 1))
  const cells = [...Array.from({ length: before }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  return weeks.map((week) => [...week, ...Array.from({ length: 7 - week.length }, () => null)])
}

/**
 * How dark a cell is, 0 to 4: nothing, then quarters of the largest. By the square root, since one month that holds most would leave
 * all others equally pale.
 */
export function levelOf(count: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0 || most <= 0) return 0
  return Math.min(4, Math.ceil(4 * Math.sqrt(count / most))) as 1 | 2 | 3 | 4
}
