/**
 * How often certificates are renewed, end before their deadline, and arrive, from the company's own history; where that is thin,
 * drawn towards a sensible start by the weight of so many made-up cases.
 */
import { type Counter, type Month, noTerm, type PeriodGroup, type Terms } from './history.ts'

/** What is believed before anything is seen, and how many cases it weighs. */
export const start = {
  /** Certificates that a company keeps in force are renewed but for one in eight. */
  renewal: { rate: 0.88, weight: 20 },
  /** A type is like the company until it has about so many cases of its own. */
  typeWeight: 12,
  /** One certificate in ten a year goes with its holder or is given up. */
  ending: { perMonth: 0.008, weight: 600 },
  /** Of those not renewed in time, half are renewed within a year. */
  late: { rate: 0.5, weight: 6 },
  /** As many arrive as end, for so many months. */
  arrivalMonths: 12,
  /** Renewed to the day the term says. */
  shift: { weight: 3, typeWeight: 8 },
} as const

/** Outcomes of so many months back count: older ones are another company. */
const renewalMonths = 36
const flowMonths = 24
/** A deadline counts as missed for good this long after it. */
const graceMonths = 3
const furthestShift = 6

/** A rate with what is not known about it. */
export interface Rate {
  readonly value: number
  readonly variance: number
}

/** By how many months a renewal's expiry differs from the term, and how often. */
export type Shifts = ReadonlyMap<number, number>

export interface Rates {
  readonly renewalOf: (typeId: string | null) => Rate
  readonly renewal: Rate
  readonly shiftsOf: (typeId: string | null) => Shifts
  /** Months from one expiry to the next; null where neither the type nor the history says. */
  readonly termOf: (typeId: string | null) => number | null
  readonly endingPerMonth: Rate
  readonly lateRenewal: number
  /** Certificates a month, of a type of which so many count now. */
  readonly arrivalsOf: (typeId: string | null, held: number) => Rate
  /** Cases behind the rates: outcomes, endings, months looked back on. */
  readonly seen: { readonly outcomes: number; readonly endings: number; readonly months: number }
}

/** Since when there is something to look back at (null: nothing), and the terms that apply. */
export interface Basis {
  readonly begins: Month | null
  readonly terms: Terms
}

/** Rates as they could be known when the month began: nothing after it is looked at. */
export function ratesAt({ begins, terms }: Basis, month: Month): Counter<Rates> {
  const months = begins === null ? 0 : Math.max(0, Math.min(flowMonths, month - begins - 1))
  const outcomes = countOutcomes(month)
  const endings = countEndings(month)
  const arrivals = countArrivals(month - months, month)
  const gaps = countGaps(month)
  return {
    add(group) {
      if (group.from >= month) return
      outcomes.add(group)
      endings.add(group)
      arrivals.add(group)
      gaps.add(group)
    },
    result: () =>
      ratesFrom({ outcomes: outcomes.result(), ending: endings.result(), arrived: arrivals.result() }, gaps.result(), {
        terms,
        months,
      }),
  }
}

interface Counts {
  readonly outcomes: Outcomes
  readonly ending: { readonly rate: Rate; readonly endings: number }
  readonly arrived: ReadonlyMap<string | null, number>
}

function ratesFrom(
  { outcomes, ending, arrived }: Counts,
  gaps: Gaps,
  { terms, months }: { terms: Terms; months: number },
): Rates {
  const company = beta(outcomes.all.renewed, outcomes.all.cases, start.renewal.rate, start.renewal.weight)
  const termOf = (typeId: string | null): number | null =>
    (terms.get(typeId) ?? noTerm).months ?? usualGap(gaps.get(typeId))
  return {
    renewal: company,
    renewalOf: (typeId) => {
      const { renewed, cases } = outcomes.byType.get(typeId) ?? nothing
      return beta(renewed, cases, company.value, start.typeWeight)
    },
    shiftsOf: countShifts(gaps, termOf),
    termOf,
    endingPerMonth: ending.rate,
    lateRenewal: beta(outcomes.late, outcomes.missed, start.late.rate, start.late.weight).value,
    arrivalsOf: (typeId, held) => {
      const before = start.arrivalMonths * ending.rate.value * held
      const cases = (arrived.get(typeId) ?? 0) + before
      const over = months + start.arrivalMonths
      return { value: cases / over, variance: cases / over ** 2 }
    },
    seen: { outcomes: outcomes.all.cases, endings: ending.endings, months },
  }
}

const nothing = { renewed: 0, cases: 0 }

function beta(hits: number, cases: number, rate: number, weight: number): Rate {
  const value = (hits + rate * weight) / (cases + weight)
  return { value, variance: (value * (1 - value)) / (cases + weight + 1) }
}

interface Outcomes {
  readonly byType: ReadonlyMap<string | null, { renewed: number; cases: number }>
  readonly all: { renewed: number; cases: number }
  /** Not renewed by the day, and of these renewed later. */
  missed: number
  late: number
}

function countOutcomes(month: Month): Counter<Outcomes> {
  const byType = new Map<string | null, { renewed: number; cases: number }>()
  const all = { renewed: 0, cases: 0 }
  const sums = { byType, all, missed: 0, late: 0 }
  const [oldest, newest] = [month - renewalMonths, month - graceMonths - 1]
  return {
    add({ typeId, expiresIn, from, to, renewed, endedIn, count }) {
      if (from > expiresIn || expiresIn < oldest || expiresIn > newest) return
      const isReplaced = to !== null && to < month
      if (isReplaced && !renewed) return
      // Whoever left before the day is no case of not renewing; that is counted as an ending.
      if (!isReplaced && endedIn !== null && endedIn < expiresIn) return
      const ofType = byType.get(typeId) ?? { renewed: 0, cases: 0 }
      byType.set(typeId, ofType)
      for (const sum of [all, ofType]) {
        sum.cases += count
        if (isReplaced) sum.renewed += count
      }
      const inTime = isReplaced && to <= expiresIn
      if (!inTime) sums.missed += count
      if (isReplaced && !inTime) sums.late += count
    },
    result: () => sums,
  }
}

/** An old certificate or a leaver's, entered for the record: it neither arrived here nor ended here. */
function isOverAtEntry({ endedIn, since }: Pick<PeriodGroup, 'endedIn' | 'since'>): boolean {
  return endedIn !== null && endedIn <= since
}

/** Endings of certificates that were in force, by the months they were in force. */
function countEndings(month: Month): Counter<Counts['ending']> {
  const { perMonth, weight } = start.ending
  let endings = 0
  let months = 0
  return {
    add({ from, to, endedIn, expiresIn, since, count }) {
      if (isOverAtEntry({ endedIn, since })) return
      const first = Math.max(from, month - flowMonths)
      const until = Math.min(to ?? month, endedIn ?? month, expiresIn + 1, month)
      if (until > first) months += (until - first) * count
      if (endedIn === null || endedIn < first || endedIn >= month || endedIn > expiresIn) return
      if (to === null || endedIn <= to) endings += count
    },
    result() {
      const value = (endings + perMonth * weight) / (months + weight)
      return { rate: { value, variance: value ** 2 / (endings + perMonth * weight) }, endings }
    },
  }
}

function countArrivals(from: Month, to: Month): Counter<ReadonlyMap<string | null, number>> {
  const found = new Map<string | null, number>()
  return {
    add(group) {
      const { typeId, isFirst, isPrompt, count } = group
      if (!isFirst || !isPrompt || group.from < from || group.from >= to || isOverAtEntry(group)) return
      found.set(typeId, (found.get(typeId) ?? 0) + count)
    },
    result: () => found,
  }
}

type Gaps = ReadonlyMap<string | null, ReadonlyMap<number, number>>

/** From one expiry to the next, of the renewals known by then. */
function countGaps(month: Month): Counter<Gaps> {
  const found = new Map<string | null, Map<number, number>>()
  return {
    add({ typeId, renewed, to, nextExpiresIn, expiresIn, count }) {
      if (!renewed || to === null || to >= month || nextExpiresIn === null || nextExpiresIn <= expiresIn) return
      const ofType = found.get(typeId) ?? new Map<number, number>()
      found.set(typeId, ofType)
      const gap = nextExpiresIn - expiresIn
      ofType.set(gap, (ofType.get(gap) ?? 0) + count)
    },
    result: () => found,
  }
}

const fewestGaps = 5

/** The middle one, when there are some. */
function usualGap(gaps: ReadonlyMap<number, number> | undefined): number | null {
  const sorted = [...(gaps ?? [])].sort(([one], [other]) => one - other)
  const all = sorted.reduce((sum, [, count]) => sum + count, 0)
  if (all < fewestGaps) return null
  let sum = 0
  for (const [gap, count] of sorted) {
    sum += count
    if (sum * 2 >= all) return gap
  }
  return null
}

function countShifts(gaps: Gaps, termOf: (typeId: string | null) => number | null): (typeId: string | null) => Shifts {
  const company = new Map<number, number>([[0, start.shift.weight]])
  const byType = new Map<string | null, Map<number, number>>()
  for (const [typeId, ofType] of gaps) {
    const term = termOf(typeId)
    if (term === null) continue
    const own = new Map<number, number>()
    for (const [gap, count] of ofType) {
      if (Math.abs(gap - term) > furthestShift) continue
      own.set(gap - term, count)
      company.set(gap - term, (company.get(gap - term) ?? 0) + count)
    }
    byType.set(typeId, own)
  }
  const usual = shares(company)
  const known = new Map<string | null, Shifts>()
  return (typeId) => {
    const made = known.get(typeId) ?? mixed(byType.get(typeId), usual)
    known.set(typeId, made)
    return made
  }
}

function mixed(own: ReadonlyMap<number, number> | undefined, usual: Shifts): Shifts {
  const sums = new Map([...usual].map(([shift, share]) => [shift, share * start.shift.typeWeight]))
  for (const [shift, count] of own ?? []) sums.set(shift, (sums.get(shift) ?? 0) + count)
  return shares(sums)
}

function shares(counts: ReadonlyMap<number, number>): Shifts {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return new Map([...counts].map(([key, count]) => [key, count / all]))
}
