/**
 * Deadlines of the coming months: what is known, less what is lost before, with what renewals and newcomers bring.
 *
 * Months are gone through in order. What expires in a month is renewed at its type's rate and comes back after its term, moved as
 * renewals here are; each carries on how probable it is, from which the interval is made.
 */
import { type KnownGroup, type Month, noTerm, type Terms } from './history.ts'
import type { Rates } from './rates.ts'

export const horizonMonths = 36
export interface ForecastMonth {
  readonly month: Month
  /** Certificates whose deadline this is today. */
  readonly known: number
  /** Of these, expected to have left or been given up by then. */
  readonly losses: number
  /** Expected of certificates that are renewed before, or pass a review. */
  readonly renewals: number
  /** Expected of certificates that are not here yet. */
  readonly arrivals: number
  readonly expected: number
  /** By chance, and by what is not known about the rates. */
  readonly variance: number
}

export interface Forecast {
  readonly months: readonly ForecastMonth[]
  /** What renewals are expected to bring, by type and month: `renewalsOf(type)[months from the first]`. */
  readonly renewalsOf: ReadonlyMap<string | null, readonly number[]>
}

export interface Situation {
  /** The first month forecast. */
  readonly first: Month
  readonly known: readonly KnownGroup[]
  /** Expired and not renewed yet. */
  readonly overdue: readonly KnownGroup[]
}

/** Sums over a type, by months from the first: expected number, and that number times its probability (for the variance). */
class Flow {
  readonly mean = new Float64Array(horizonMonths)
  readonly squared = new Float64Array(horizonMonths)

  add(at: number, mean: number, probability: number): void {
    if (at < 0 || at >= horizonMonths || mean === 0) return
    this.mean[at]! += mean
    this.squared[at]! += mean * probability
  }
}

export function project({ first, known, overdue }: Situation, rates: Rates, terms: Terms): Forecast {
  const byType = groupedByType(known, overdue)
  const sums = months(() => ({ known: 0, kept: 0, renewals: 0, arrivals: 0, variance: 0 }))
  const renewalsOf = new Map<string | null, readonly number[]>()
  for (const [typeId, groups] of byType) {
    const part = projectType({ typeId, first, ...groups }, rates, terms)
    renewalsOf.set(typeId, [...part.renewals])
    for (const [at, sum] of sums.entries()) {
      sum.known += part.known[at]!
      sum.kept += part.kept[at]!
      sum.renewals += part.renewals[at]!
      sum.arrivals += part.arrivals[at]!
      sum.variance += part.variance[at]!
    }
  }
  const { variance: endingVariance } = rates.endingPerMonth
  return {
    renewalsOf,
    months: sums.map(({ known: knownNow, kept, renewals, arrivals, variance }, at) => {
      const expected = kept + renewals + arrivals
      // The rate of endings is one for all types: what is not known about it moves them together.
      const together = ((kept + renewals) * at) ** 2 * endingVariance
      return {
        month: first + at,
        known: knownNow,
        losses: knownNow - kept,
        renewals,
        arrivals,
        expected,
        variance: variance + together,
      }
    }),
  }
}

const months = <T>(make: () => T): T[] => Array.from({ length: horizonMonths }, make)

interface TypeGroups {
  readonly known: KnownGroup[]
  readonly overdue: KnownGroup[]
}

function groupedByType(known: readonly KnownGroup[], overdue: readonly KnownGroup[]): Map<string | null, TypeGroups> {
  const found = new Map<string | null, TypeGroups>()
  const of = (typeId: string | null): TypeGroups => {
    const groups = found.get(typeId) ?? { known: [], overdue: [] }
    found.set(typeId, groups)
    return groups
  }
  for (const group of known) of(group.typeId).known.push(group)
  for (const group of overdue) of(group.typeId).overdue.push(group)
  return found
}

interface OfType extends TypeGroups {
  readonly typeId: string | null
  readonly first: Month
}

/** An overdue certificate is renewed within the next half year, if it is. */
const lateMonths = 6

function projectType({ typeId, first, known, overdue }: OfType, rates: Rates, terms: Terms) {
  const { reviewEvery } = terms.get(typeId) ?? noTerm
  const term = rates.termOf(typeId)
  const renewal = rates.renewalOf(typeId)
  const stay = 1 - rates.endingPerMonth.value
  const knownNow = new Float64Array(horizonMonths)
  const kept = new Flow()
  const reviews = new Flow()
  const expiries = new Flow()
  const held = known.reduce((sum, { count }) => sum + count, 0)

  for (const { dueIn, expiresIn, count } of known) {
    const at = dueIn - first
    if (at < 0) continue
    const alive = stay ** at
    if (at < horizonMonths) knownNow[at]! += count
    kept.add(at, count * alive, alive)
    // What follows a known review is known as well, if the review is passed; it is no deadline of a list yet.
    let passed = 1
    for (let next = dueIn; expiresIn === null || next < expiresIn; ) {
      passed *= renewal.value
      const following =
        reviewEvery === null ? expiresIn : Math.min(next + reviewEvery, expiresIn ?? Number.MAX_SAFE_INTEGER)
      if (following === null || following - first >= horizonMonths) break
      const probability = passed * stay ** (following - first)
      const flow = following === expiresIn ? expiries : reviews
      flow.add(following - first, count * probability, probability)
      next = following
    }
  }
  // Expiries that are known and next: renewed from their month on, whether or not they are the list's.
  const renewed = new Flow()
  for (const { dueIn, expiresIn, count } of known) {
    if (expiresIn !== dueIn || dueIn < first) continue
    const alive = stay ** (dueIn - first)
    renewed.add(dueIn - first, count * alive, alive)
  }
  const shifts = rates.shiftsOf(typeId)
  const comeBack = (at: number, mean: number, probability: number, rate: number): void => {
    if (term === null || mean === 0) return
    for (const [shift, share] of shifts) {
      const end = at + Math.max(1, term + shift)
      for (let review = at + (reviewEvery ?? term); reviewEvery !== null && review < end; review += reviewEvery) {
        const factor = rate * share * stay ** (review - at) * renewal.value ** ((review - at) / reviewEvery - 1)
        reviews.add(review, mean * factor, probability * factor)
      }
      const factor = rate * share * stay ** (end - at)
      expiries.add(end, mean * factor, probability * factor)
    }
  }
  for (const { dueIn, count } of overdue) {
    const age = first - dueIn
    const rate = rates.lateRenewal * Math.max(0, 1 - age / 12)
    for (let wait = 0; wait < lateMonths; wait++) comeBack(wait, count / lateMonths, 1 / lateMonths, rate)
  }
  for (let at = 0; at < horizonMonths; at++) {
    const mean = renewed.mean[at]! + expiries.mean[at]!
    const squared = renewed.squared[at]! + expiries.squared[at]!
    if (mean > 0) comeBack(at, mean, squared / mean, renewal.value)
  }
  return { known: knownNow, kept: kept.mean, ...joined({ kept, reviews, expiries }), ...arriving() }

  function joined(flows: { kept: Flow; reviews: Flow; expiries: Flow }) {
    const renewals = new Float64Array(horizonMonths)
    const variance = new Float64Array(horizonMonths)
    const arrival = arrivalsPerMonth()
    for (let at = 0; at < horizonMonths; at++) {
      renewals[at] = flows.reviews.mean[at]! + flows.expiries.mean[at]!
      for (const flow of [flows.kept, flows.reviews, flows.expiries])
        variance[at]! += flow.mean[at]! - flow.squared[at]!
      // Of the renewal rate of the type, and of how many arrive.
      variance[at]! += (renewals[at]! / renewal.value) ** 2 * renewal.variance
      const share = arrivedShare(at)
      variance[at]! += arrival.value * share + share ** 2 * arrival.variance
    }
    return { renewals, variance }
  }

  function arriving() {
    const arrivals = new Float64Array(horizonMonths)
    const { value } = arrivalsPerMonth()
    for (let at = 0; at < horizonMonths; at++) arrivals[at] = value * arrivedShare(at)
    return { arrivals }
  }

  function arrivalsPerMonth() {
    return term === null && reviewEvery === null ? { value: 0, variance: 0 } : rates.arrivalsOf(typeId, held)
  }

  /** A newcomer's certificate is anywhere in its cycle: of those who came each month before and stayed, one cycle's part is due. */
  function arrivedShare(at: number): number {
    const cycle = Math.min(term ?? Number.POSITIVE_INFINITY, reviewEvery ?? Number.POSITIVE_INFINITY)
    return (1 - stay ** (at + 0.5)) / (1 - stay) / cycle
  }
}
