/** Months of a timeline and where bars stand on them, in per cent of the span. */
import dayjs from 'dayjs'

export interface Bar {
  readonly fromOn: string
  readonly toOn: string | null
  readonly overdue: boolean
}

const form = 'YYYY-MM-DD'

/** So many months from the first day of the day's month; `next` is that day as many months later. */
export function spanFrom(day: string, months: number): { from: string; to: string; next: string } {
  const from = dayjs(day).startOf('month')
  const next = from.add(months, 'month')
  return { from: from.format(form), to: next.subtract(1, 'day').format(form), next: next.format(form) }
}

const days = (from: string, to: string): number => dayjs(to).diff(dayjs(from), 'day')

/** The first of each month, or of each quarter in a long span. */
export function monthsFrom(from: string, to: string): { label: string; left: number }[] {
  const whole = days(from, to) + 1
  const step = whole > 400 ? 3 : 1
  const found: { label: string; left: number }[] = []
  for (let at = dayjs(from); !at.isAfter(to); at = at.add(step, 'month'))
    found.push({ label: at.format('YYYY-MM'), left: (days(from, at.format(form)) / whole) * 100 })
  return found
}

/** An engagement without a known end goes to the edge, one past its planned end to today at least. */
export function barOf(
  { fromOn, toOn, overdue }: Bar,
  { from, to }: { readonly from: string; readonly to: string },
  today: string,
): { left: number; width: number } {
  const whole = days(from, to) + 1
  const first = fromOn < from ? from : fromOn
  const planned = overdue && toOn !== null && toOn < today ? today : toOn
  const last = planned === null || planned > to ? to : planned
  return { left: (days(from, first) / whole) * 100, width: (Math.max(1, days(first, last) + 1) / whole) * 100 }
}
