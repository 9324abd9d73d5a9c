/**
 * What forecasts are made of, by whole months.
 *
 * A month is a number: years times twelve plus the months before it in the year. Certificates that are alike are one group with a
 * count, so that 100,000 of them are a few thousand groups.
 */
import type { Day } from '../../../kernel/day.ts'

export type Month = number

export function monthOf(day: Day): Month {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

/** `2026-11` */
export function monthText(month: Month): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** What a renewal gives: a period of so many months, reviewed every so many; null: never, or not known. */
export interface Term {
  readonly months: number | null
  readonly reviewEvery: number | null
}
export type Terms = ReadonlyMap<string | null, Term>

export const noTerm: Term = { months: null, reviewEvery: null }

/** Certificates with the same next deadline: a review inside the period (`dueIn` before `expiresIn`), or the expiry itself. */
export interface KnownGroup {
  readonly typeId: string | null
  readonly dueIn: Month
  /** null: reviewed for ever, never expiring. */
  readonly expiresIn: Month | null
  readonly count: number
}

/** Recorded periods that are alike: what was known, from when until when, and what became of it. */
export interface PeriodGroup {
  readonly typeId: string | null
  /** Month of the day before the period began, from which its reviews are counted; null: not known. */
  readonly base: Month | null
  readonly expiresIn: Month
  /** When it was recorded. */
  readonly from: Month
  /** When something else was recorded in its place; null: it stands. */
  readonly to: Month | null
  /** What was recorded in its place is the next period; a correction otherwise. */
  readonly renewed: boolean
  /** Expiry of that next period. */
  readonly nextExpiresIn: Month | null
  /** When its certificate stopped counting, if nothing was recorded in this period's place before: the holder left, it was given up or cancelled. */
  readonly endedIn: Month | null
  /** When its certificate was first recorded here. */
  readonly since: Month
  /** Its certificate was recorded when it came to be here (it began, or its holder was hired), and not entered later. */
  readonly isPrompt: boolean
  /** It is the first record of its certificate. */
  readonly isFirst: boolean
  readonly count: number
}

/** The months of the reviews inside a period, ascending. */
export function reviewsIn(base: Month | null, expiresIn: Month, every: number | null): Month[] {
  if (base === null || every === null || every <= 0) return []
  const found: Month[] = []
  for (let month = base + every; month < expiresIn; month += every) found.push(month)
  return found
}

/** Whether the period was the one on record when the month began, of a certificate that counted. */
export function standsAt({ from, to, endedIn }: PeriodGroup, month: Month): boolean {
  return from < month && (to === null || to >= month) && (endedIn === null || endedIn >= month)
}

/**
 * Something counted over a history. A history is gone through once for all that is counted of it: it is larger than what a processor
 * keeps at hand.
 */
export interface Counter<Result> {
  add(group: PeriodGroup): void
  result(): Result
}

export function counted<Result>(counter: Counter<Result>, history: readonly PeriodGroup[]): Result {
  for (const group of history) counter.add(group)
  return counter.result()
}

export interface AsKnown {
  readonly known: KnownGroup[]
  readonly overdue: KnownGroup[]
}

/** What was known when the month began: the next deadline of everything that counted then, and what was overdue. */
export function asKnownAt(terms: Terms, month: Month): Counter<AsKnown> {
  const known = new Map<string | null, Map<number, KnownGroup>>()
  const overdue: KnownGroup[] = []
  return {
    add(group) {
      if (!standsAt(group, month)) return
      const { typeId, base, expiresIn, count } = group
      if (expiresIn < month) {
        overdue.push({ typeId, dueIn: expiresIn, expiresIn, count })
        return
      }
      const { reviewEvery } = terms.get(typeId) ?? noTerm
      const dueIn = nextReview(base, expiresIn, reviewEvery, month) ?? expiresIn
      const ofType = known.get(typeId) ?? new Map<number, KnownGroup>()
      known.set(typeId, ofType)
      const key = dueIn * 100_000 + expiresIn
      ofType.set(key, { typeId, dueIn, expiresIn, count: count + (ofType.get(key)?.count ?? 0) })
    },
    result: () => ({ known: [...known.values()].flatMap((ofType) => [...ofType.values()]), overdue }),
  }
}

function nextReview(base: Month | null, expiresIn: Month, every: number | null, from: Month): Month | null {
  if (base === null || every === null || every <= 0) return null
  const review = base + every * Math.max(1, Math.ceil((from - base) / every))
  return review < expiresIn ? review : null
}

/** The first month by which a tenth of what is recorded was: before it there is nothing to look back at. */
export function historyBegins(history: readonly PeriodGroup[]): Month | null {
  const firsts = history.filter(({ isFirst }) => isFirst).sort((one, other) => one.from - other.from)
  const tenth = firsts.reduce((sum, { count }) => sum + count, 0) / 10
  let sum = 0
  for (const { from, count } of firsts) {
    sum += count
    if (sum >= tenth) return from
  }
  return null
}
