/** The yearly plan: in which month each renewal is planned, and how peaks are taken down without leaving a window. */
import type { RenewalKind } from '@chizheng/contract'
import { addDays, type Day, later } from '../../../kernel/day.ts'

/** `2027-03` */
export type Month = string

export interface PlanItem {
  readonly credentialId: string
  readonly kind: RenewalKind
  readonly windowFrom: Day
  readonly windowTo: Day
  readonly costFen: number
}

export interface Planned extends PlanItem {
  readonly month: Month
  /** Renewed already: it weighs, and stays where it is. */
  readonly isDone: boolean
}

const leadDays = 30

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** Where nobody said otherwise: a month before the last day of the window, not before it opens. */
export function plannedMonth({ windowFrom, windowTo }: Pick<PlanItem, 'windowFrom' | 'windowTo'>): Month {
  return monthOf(later(addDays(windowTo, -leadDays), windowFrom))
}

/** The months of the year that the window touches, from `first` on. */
export function monthsOf(
  { windowFrom, windowTo }: Pick<PlanItem, 'windowFrom' | 'windowTo'>,
  year: number,
  first: Month,
): Month[] {
  const [from, to] = [monthOf(windowFrom), monthOf(windowTo)]
  return monthsOfYear(year).filter((month) => month >= from && month <= to && month >= first)
}

export function monthsOfYear(year: number): Month[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
}

export interface Move {
  readonly item: Planned
  readonly to: Month
  /** What both months carry before the move. */
  readonly load: { readonly from: number; readonly to: number }
}

/**
 * Moves that take the peaks of a year down.
 *
 * From the fullest month on, the dearest renewal goes to the emptiest month of its own window, if that stays below what the full
 * month carries now. So no renewal leaves its window, the total stays, no month grows beyond the peak, and the same plan gets the
 * same proposal in whatever order it comes. Each is moved once at most. Months before `first` are past. Where no cost is known,
 * renewals are counted instead.
 */
export function smooth(items: readonly Planned[], year: number, first: Month, most = 500): Move[] {
  const isCounted = items.every(({ costFen }) => costFen === 0)
  const weightOf = (item: PlanItem): number => (isCounted ? 1 : item.costFen)
  const load = new Map(monthsOfYear(year).map((month) => [month, 0]))
  for (const item of items) load.set(item.month, (load.get(item.month) ?? 0) + weightOf(item))
  const movable = items
    .filter((item) => !item.isDone && item.month >= first && weightOf(item) > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a) || compare(keyOf(a), keyOf(b)))
  const waiting = new Map(monthsOfYear(year).map((month) => [month, movable.filter((item) => item.month === month)]))
  const moves: Move[] = []
  const stuck = new Set<Month>()
  while (moves.length < most) {
    const from = fullest(load, stuck)
    if (from === null) break
    const found = bestMove(waiting.get(from) ?? [], { load, year, first, weightOf })
    if (found === null) {
      stuck.add(from)
      continue
    }
    const { item, to } = found
    moves.push({ item, to, load: { from: load.get(from)!, to: load.get(to)! } })
    load.set(from, load.get(from)! - weightOf(item))
    load.set(to, load.get(to)! + weightOf(item))
    waiting.set(
      from,
      waiting.get(from)!.filter((one) => one !== item),
    )
    stuck.clear()
  }
  return moves
}

const keyOf = ({ credentialId, kind }: PlanItem): string => `${credentialId} ${kind}`
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function fullest(load: ReadonlyMap<Month, number>, stuck: ReadonlySet<Month>): Month | null {
  let found: Month | null = null
  for (const [month, carried] of load)
    if (carried > 0 && !stuck.has(month) && (found === null || carried > load.get(found)!)) found = month
  return found
}

function bestMove(
  items: readonly Planned[],
  {
    load,
    year,
    first,
    weightOf,
  }: {
    readonly load: ReadonlyMap<Month, number>
    readonly year: number
    readonly first: Month
    weightOf(item: PlanItem): number
  },
): { item: Planned; to: Month } | null {
  for (const item of items) {
    const others = monthsOf(item, year, first).filter((month) => month !== item.month)
    const to = others.reduce<Month | null>(
      (least, month) => (least === null || load.get(month)! < load.get(least)! ? month : least),
      null,
    )
    if (to !== null && load.get(to)! + weightOf(item) < load.get(item.month)!) return { item, to }
  }
  return null
}

/** The months in which the planned cost, added up from January, goes beyond the budget of the year. */
export function monthsOver(
  costs: readonly { readonly month: Month; readonly costFen: number }[],
  budgetFen: number | null,
) {
  const over = new Set<Month>()
  if (budgetFen === null) return over
  let sum = 0
  for (const { month, costFen } of costs) {
    sum += costFen
    if (sum > budgetFen && costFen > 0) over.add(month)
  }
  return over
}
