/**
 * How wrong the forecast was: made anew for past months from what was known then, beside two that take no thought.
 *
 * Certificates that were here but entered later are left out of what came to pass: that nobody had entered them is no error of a
 * forecast.
 */
import { bandOf, bands } from './bands.ts'
import { asKnownAt, type Counter, type Month, noTerm, type PeriodGroup, reviewsIn } from './history.ts'
import { intervalOf, type Judged, type ModelErrors, modelErrors } from './interval.ts'
import { type Forecast, horizonMonths, project } from './project.ts'
import { type Basis, ratesAt } from './rates.ts'

export interface ErrorOf {
  /** Mean of the distances, in certificates a month. */
  readonly mae: number
  /** Sum of the distances in per cent of what came to pass. */
  readonly wape: number
}

export interface BandError {
  readonly from: number
  readonly to: number
  /** Months forecast and come to pass; one month forecast at several times counts as often. */
  readonly months: number
  /** Deadlines that came to pass in them. */
  readonly deadlines: number
  /** Too few to say anything by. */
  readonly isThin: boolean
  readonly forecast: ErrorOf
  readonly lastYear: ErrorOf
  readonly knownOnly: ErrorOf
  /** Share of months inside the interval, in per cent. It is made for 80. */
  readonly coverage: number
}

export interface BackTest {
  /** Whole months before the present one of which something is recorded. */
  readonly historyMonths: number
  readonly bands: readonly BandError[]
  readonly errors: ModelErrors
}

/** Forecasts are made anew every quarter of the last so many months. */
const monthsBack = 48
const everyMonths = 3
const fewestMonths = 6
const fewestDeadlines = 60

interface Case extends Judged {
  readonly month: Month
  readonly lastYear: number
  readonly knownOnly: number
  readonly isInside: boolean
}

/** `now`: the month that is not over yet. */
export function backTest(history: readonly PeriodGroup[], basis: Basis, now: Month): BackTest {
  const { begins, terms } = basis
  if (begins === null) return { historyMonths: 0, bands: judged([]), errors: modelErrors([]) }
  const looks = originsFor(begins, now).map((origin) => ({
    origin,
    known: asKnownAt(terms, origin),
    rates: ratesAt(basis, origin),
    came: cameToPass({ terms, begins }, { origin, now }),
  }))
  for (const group of history) {
    for (const { known, rates, came } of looks) {
      known.add(group)
      rates.add(group)
      came.add(group)
    }
  }
  const cases: Case[] = []
  for (const { origin, known, rates, came } of looks) {
    const { months } = project({ first: origin, ...known.result() }, rates.result(), terms)
    const errors = modelErrors(cases.filter(({ month }) => month < origin))
    cases.push(...compared({ months, came: came.result(), errors }, { origin, now }))
  }
  return { historyMonths: Math.max(0, now - begins), bands: judged(cases), errors: modelErrors(cases) }
}

function originsFor(begins: Month, now: Month): Month[] {
  const oldest = Math.max(begins + 1, now - monthsBack)
  const count = Math.max(0, Math.floor((now - oldest) / everyMonths))
  return Array.from({ length: count }, (_, nth) => now - everyMonths * (count - nth))
}

/** The months from the origin that are over, as they were forecast then and as they came. */
function compared(
  { months, came, errors }: { months: Forecast['months']; came: Came; errors: ModelErrors },
  { origin, now }: { origin: Month; now: Month },
): Case[] {
  return months
    .filter(({ month }) => month < now)
    .map(({ month, known, expected, variance }) => {
      const ahead = month - origin
      const band = bandOf(ahead)
      const actual = came.after.get(month) ?? 0
      const { low, high } = intervalOf({ expected, variance }, errors[band]!)
      // The same month of the last year that was over by then, counted at the same distance.
      const lastYear =
        ahead < 12 ? came.openAYearBefore.get(month - 12) : came.yearBefore.get(origin - 12 + (ahead % 12))
      const isInside = low <= actual && actual <= high
      return { month, band, actual, expected, variance, lastYear: lastYear ?? 0, knownOnly: known, isInside }
    })
}

/** Deadlines by month. */
type ByMonth = Map<Month, number>
interface Came {
  /** From the origin on, of what was not renewed by then. */
  readonly after: ByMonth
  /** In the year before: those that were not renewed a year before the origin, and all. */
  readonly openAYearBefore: ByMonth
  readonly yearBefore: ByMonth
}

/** What came to pass, of the certificates that were here by the origin or came after it. */
function cameToPass({ terms, begins }: Basis, { origin, now }: { origin: Month; now: Month }): Counter<Came> {
  const came: Came = { after: new Map(), openAYearBefore: new Map(), yearBefore: new Map() }
  const raise = (sums: ByMonth, month: Month, by: number): void => void sums.set(month, (sums.get(month) ?? 0) + by)
  const [from, to] = [Math.max(begins ?? origin, origin - 12), Math.min(now, origin + horizonMonths)]
  const count = (month: Month, { since, endedIn, to: until, count: many }: PeriodGroup): void => {
    if (month < from || month >= to || month < since || (endedIn !== null && endedIn < month)) return
    if (month < origin) raise(came.yearBefore, month, many)
    if (month < origin && (until === null || until >= origin - 12)) raise(came.openAYearBefore, month, many)
    if (month >= origin && (until === null || until >= origin)) raise(came.after, month, many)
  }
  return {
    add(group) {
      const { typeId, base, expiresIn, to: until, renewed, since, isPrompt } = group
      if ((since >= origin && !isPrompt) || expiresIn < from || (until !== null && !renewed)) return
      count(expiresIn, group)
      const { reviewEvery } = terms.get(typeId) ?? noTerm
      if (reviewEvery === null) return
      for (const review of reviewsIn(base, expiresIn, reviewEvery))
        if (until === null || until > review) count(review, group)
    },
    result: () => came,
  }
}

function judged(cases: readonly Case[]): BandError[] {
  return bands.map((band, nth) => ({ ...band, ...errorsOf(cases.filter((one) => one.band === nth)) }))
}

function errorsOf(cases: readonly Case[]): Omit<BandError, 'from' | 'to'> {
  const months = cases.length
  const deadlines = cases.reduce((sum, { actual }) => sum + actual, 0)
  const errorOf = (made: (one: Case) => number): ErrorOf => {
    const distance = cases.reduce((sum, one) => sum + Math.abs(made(one) - one.actual), 0)
    return {
      mae: months === 0 ? 0 : round(distance / months),
      wape: deadlines === 0 ? 0 : round((100 * distance) / deadlines),
    }
  }
  return {
    months,
    deadlines,
    isThin: months < fewestMonths || deadlines < fewestDeadlines,
    forecast: errorOf(({ expected }) => expected),
    lastYear: errorOf(({ lastYear }) => lastYear),
    knownOnly: errorOf(({ knownOnly }) => knownOnly),
    coverage: months === 0 ? 0 : round((100 * cases.filter(({ isInside }) => isInside).length) / months),
  }
}

const round = (value: number): number => Math.round(value * 10) / 10
