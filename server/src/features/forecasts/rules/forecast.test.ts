import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { randomFrom } from '../../credentials/testing/registry.ts'
import { historyOf, type MadeType, makeLives, type Truth, termsOf, usualTruth } from '../testing/made-history.ts'
import { backTest } from './back-test.ts'
import { asKnownAt, counted, historyBegins, monthOf, monthText, type PeriodGroup, type Term } from './history.ts'
import { intervalOf, modelErrors } from './interval.ts'
import { largest, peaksOf } from './peaks.ts'
import { horizonMonths, project } from './project.ts'
import { type Rates, ratesAt, start } from './rates.ts'
import { changed, type TypeChange, without } from './what-if.ts'

const now = monthOf(day('2026-11-01'))
const type = 'safety-b'
const period: PeriodGroup = {
  typeId: type,
  base: null,
  expiresIn: now + 5,
  from: now - 30,
  to: null,
  renewed: false,
  nextExpiresIn: null,
  endedIn: null,
  since: now - 30,
  isPrompt: true,
  isFirst: true,
  count: 1,
}
const three: Term = { months: 36, reviewEvery: null }
const terms = new Map<string | null, Term>([[type, three]])

/** Rates that are known for sure, of a company that nobody leaves and nobody joins. */
const sure = (changes: Partial<Rates> = {}): Rates => ({
  renewal: { value: 1, variance: 0 },
  renewalOf: () => ({ value: 1, variance: 0 }),
  shiftsOf: () => new Map([[0, 1]]),
  termOf: (typeId) => terms.get(typeId)?.months ?? null,
  endingPerMonth: { value: 1e-12, variance: 0 },
  lateRenewal: 0,
  arrivalsOf: () => ({ value: 0, variance: 0 }),
  seen: { outcomes: 0, endings: 0, months: 0 },
  ...changes,
})
const known = (dueIn: number, count: number, expiresIn: number | null = dueIn) => ({
  typeId: type,
  dueIn,
  expiresIn,
  count,
})
/** Months ahead with what is expected there. */
const expectedOf = (situation: Parameters<typeof project>[0], rates: Rates, given = terms) =>
  Object.fromEntries(
    project(situation, rates, given)
      .months.map(({ expected }, ahead) => [ahead, Math.round(expected * 100) / 100] as const)
      .filter(([, expected]) => expected > 0),
  )

it('months are numbers and texts', () => {
  expect([monthText(now), monthText(now + 2), monthOf(day('0099-01-31'))]).toEqual(['2026-11', '2027-01', 99 * 12])
})

describe('what was known when a month began', () => {
  it.each<[string, Partial<PeriodGroup>, boolean]>([
    ['stands', {}, true],
    ['recorded in that month', { from: now }, false],
    ['replaced before', { to: now - 1 }, false],
    ['replaced in that month or later', { to: now }, true],
    ['ended before', { endedIn: now - 1 }, false],
    ['ended later', { endedIn: now }, true],
  ])('a period that %s', (_, changes, stands) => {
    const { known: found } = counted(asKnownAt(terms, now), [{ ...period, ...changes }])
    expect(found.length > 0).toBe(stands)
  })

  it.each([
    ['its next review', now - 40, 36, now + 32],
    ['the one after, once it is past', now - 40, 12, now + 8],
    ['its expiry, when no review comes before', now - 40, 90, now + 40],
  ])('is due for %s', (_, base, reviewEvery, dueIn) => {
    const reviewed = new Map([[type, { months: 80, reviewEvery }]])
    const one = { ...period, base, expiresIn: now + 40 }
    expect(counted(asKnownAt(reviewed, now), [one]).known).toEqual([known(dueIn, 1, now + 40)])
  })

  it('what is expired is overdue; those alike are one', () => {
    const groups = [period, { ...period, count: 4 }, { ...period, expiresIn: now - 2 }]
    expect(counted(asKnownAt(terms, now), groups)).toEqual({ known: [known(now + 5, 5)], overdue: [known(now - 2, 1)] })
  })
})

describe('a forecast', () => {
  it.each<[string, Parameters<typeof expectedOf>, object]>([
    ['what is known and stays', [{ first: now, known: [known(now + 5, 7)], overdue: [] }, sure()], { 5: 7 }],
    [
      'a renewal comes back after its term',
      [
        { first: now, known: [known(now + 5, 10)], overdue: [] },
        sure({ termOf: () => 12, renewalOf: () => ({ value: 0.8, variance: 0 }) }),
      ],
      { 5: 10, 17: 8, 29: 6.4 },
    ],
    [
      'moved as renewals here are',
      [
        { first: now, known: [known(now, 10)], overdue: [] },
        sure({
          termOf: () => 30,
          shiftsOf: () =>
            new Map([
              [0, 0.7],
              [-2, 0.3],
            ]),
        }),
      ],
      { 0: 10, 28: 3, 30: 7 },
    ],
    [
      'a tenth is lost every month',
      [
        { first: now, known: [known(now + 2, 100)], overdue: [] },
        sure({ endingPerMonth: { value: 0.1, variance: 0 } }),
      ],
      { 2: 81 },
    ],
    [
      'a review, the next one, then the expiry, as far as they are passed',
      [
        { first: now, known: [known(now + 1, 100, now + 25)], overdue: [] },
        sure({ renewalOf: () => ({ value: 0.9, variance: 0 }) }),
        new Map([[type, { months: null, reviewEvery: 12 }]]),
      ],
      { 1: 100, 13: 90, 25: 81 },
    ],
    [
      'of a type without a term nothing comes back',
      [{ first: now, known: [known(now, 3)], overdue: [] }, sure({ termOf: () => null })],
      { 0: 3 },
    ],
  ])('%s', (_, given, expected) => {
    expect(expectedOf(...given)).toEqual(expected)
  })

  it('part of what is overdue comes back within half a year, and then after its term', () => {
    const months = expectedOf(
      { first: now, known: [], overdue: [known(now - 3, 60)] },
      sure({ lateRenewal: 0.8, termOf: () => 12 }),
    )
    expect(
      Object.keys(months)
        .map(Number)
        .filter((ahead) => ahead < 24),
    ).toEqual([12, 13, 14, 15, 16, 17])
    expect(months[12]).toBeCloseTo((60 / 6) * 0.8 * (1 - 3 / 12), 1)
  })

  it('a company that stays as large has as many deadlines in the end', () => {
    const held = Array.from({ length: 36 }, (_, ahead) => known(now + ahead, 100))
    const rates = counted(ratesAt({ begins: null, terms }, now), [])
    const { months } = project({ first: now, known: held, overdue: [] }, rates, terms)
    for (const { expected } of months) expect(Math.abs(expected - 100)).toBeLessThan(8)
  })
})

describe('rates', () => {
  const basis = { begins: now - 30, terms }
  const of = (...history: PeriodGroup[]) => counted(ratesAt(basis, now), history)

  it('without a history are those of the start', () => {
    const rates = counted(ratesAt({ begins: null, terms }, now), [])
    expect(rates.renewal.value).toBeCloseTo(start.renewal.rate, 12)
    expect(rates.endingPerMonth.value).toBeCloseTo(start.ending.perMonth, 12)
    expect(rates.seen).toEqual({ outcomes: 0, endings: 0, months: 0 })
  })

  const renewed = { to: now - 12, renewed: true, expiresIn: now - 10, nextExpiresIn: now + 26 }
  it.each<[string, Partial<PeriodGroup>, number, number]>([
    ['renewed in time', renewed, 1, 1],
    ['renewed late', { ...renewed, to: now - 7 }, 1, 1],
    ['not renewed', { expiresIn: now - 10 }, 0, 1],
    ['due so lately that nobody knows', { expiresIn: now - 2 }, 0, 0],
    ['corrected, not renewed', { ...renewed, renewed: false }, 0, 0],
    ['of somebody who left before', { expiresIn: now - 10, endedIn: now - 15 }, 0, 0],
    ['of somebody who left after', { expiresIn: now - 10, endedIn: now - 5 }, 0, 1],
    ['entered after its day', { from: now - 5, expiresIn: now - 10 }, 0, 0],
    ['too long ago', { from: now - 60, expiresIn: now - 40 }, 0, 0],
  ])('one %s', (_, changes, hits, cases) => {
    const { renewal, seen } = of({ ...period, ...changes, count: 100 })
    expect(seen.outcomes).toBe(cases * 100)
    const { rate, weight } = start.renewal
    expect(renewal.value).toBeCloseTo((hits * 100 + rate * weight) / (cases * 100 + weight), 10)
  })

  const ended = { from: now - 5, since: now - 5, expiresIn: now + 20 }
  it.each<[string, Partial<PeriodGroup>, number, boolean]>([
    ['that ends after a while', { ...ended, endedIn: now - 3 }, 100, true],
    ['that was over when it was entered', { ...ended, endedIn: now - 5 }, 0, false],
    ['of somebody who had left long before it was entered', { ...ended, endedIn: now - 9 }, 0, false],
    [
      'that ends in the month it is renewed',
      { ...ended, since: now - 30, isFirst: false, endedIn: now - 5 },
      100,
      false,
    ],
  ])('one %s', (_, changes, endings, hasArrived) => {
    const rates = of({ ...period, ...changes, count: 100 })
    expect(rates.seen.endings).toBe(endings)
    expect(rates.arrivalsOf(type, 0).value > 0).toBe(hasArrived)
  })

  it('a type with few cases is like the company', () => {
    const rates = of({ ...period, ...renewed, count: 500 }, { ...period, typeId: 'rare', expiresIn: now - 10 })
    expect(rates.renewalOf('rare').value).toBeGreaterThan(0.85)
    expect(rates.renewalOf('never seen').value).toBeCloseTo(rates.renewal.value, 10)
  })

  it('a type that states no term has the one its renewals show', () => {
    const rates = of({ ...period, ...renewed, typeId: 'own', nextExpiresIn: now - 10 + 24, count: 6 })
    expect(rates.termOf('own')).toBe(24)
    expect(of({ ...period, ...renewed, typeId: 'own', count: 4 }).termOf('own')).toBeNull()
  })

  it('nothing that came after the month is looked at', () => {
    const lives = makeLives(
      { ...usualTruth, held: 200, arrivalsPerMonth: 2 },
      { begins: now - 40, last: now + 36 },
      randomFrom(3),
    )
    const all = historyOf(lives)
    const made = all.filter(({ from }) => from < now)
    const until = made.map((group) => ({
      ...group,
      ...(group.to !== null && group.to >= now ? { to: null, renewed: false, nextExpiresIn: null } : {}),
      ...(group.endedIn !== null && group.endedIn >= now ? { endedIn: null } : {}),
    }))
    const given = { begins: historyBegins(made), terms: termsOf(usualTruth.types) }
    const [whole, cut] = [counted(ratesAt(given, now), all), counted(ratesAt(given, now), until)]
    const told = (rates: Rates) => [rates.renewal, rates.endingPerMonth, rates.lateRenewal, rates.seen]
    expect(told(whole)).toEqual(told(cut))
    expect(counted(asKnownAt(given.terms, now), all)).toEqual(counted(asKnownAt(given.terms, now), until))
  })
})

describe('against a known truth', () => {
  const begins = now - 84
  const pastOf = (truth: Truth, seed: number) => {
    const history = historyOf(makeLives(truth, { begins, last: now }, randomFrom(seed)))
    return { history, basis: { begins: historyBegins(history), terms: termsOf(truth.types) } }
  }
  const { history, basis } = pastOf(usualTruth, 11)

  it('the rates are found again', () => {
    const rates = counted(ratesAt(basis, now), history)
    expect(Math.abs(rates.endingPerMonth.value / usualTruth.endingPerMonth - 1)).toBeLessThan(0.15)
    for (const { id, renewalRate } of usualTruth.types.filter(({ reviewEvery }: MadeType) => reviewEvery === null)) {
      const inTheEnd = renewalRate + (1 - renewalRate) * usualTruth.lateShare
      expect(Math.abs(rates.renewalOf(id).value - inTheEnd)).toBeLessThan(0.04)
    }
  })

  it('the error is smaller than that of both naive forecasts, the more the farther ahead', () => {
    const { bands, historyMonths } = backTest(history, basis, now)
    expect(historyMonths).toBe(84)
    for (const { from, forecast, lastYear, knownOnly, isThin } of bands) {
      expect(isThin).toBe(false)
      expect(forecast.wape).toBeLessThan(lastYear.wape / 2)
      expect(forecast.wape).toBeLessThan(knownOnly.wape)
      if (from === 24) expect(forecast.wape).toBeLessThan(knownOnly.wape / 3)
    }
  })

  it('at least four of five months lie inside the interval, and it is no wider than it need be', () => {
    const tests = [21, 22, 23, 24].map((seed) => {
      const past = pastOf({ ...usualTruth, held: 1_000, arrivalsPerMonth: 9 }, seed)
      return backTest(past.history, past.basis, now).bands
    })
    for (const nth of [0, 1, 2, 3]) {
      const covered = tests.reduce((sum, bands) => sum + bands[nth]!.coverage, 0) / tests.length
      expect([nth, covered > 78]).toEqual([nth, true])
    }
    const { months } = project(
      { first: now, ...counted(asKnownAt(basis.terms, now), history) },
      counted(ratesAt(basis, now), history),
      basis.terms,
    )
    const errors = backTest(history, basis, now).errors
    const { low, high } = intervalOf(months[12]!, errors[2]!)
    expect((high - low) / months[12]!.expected).toBeLessThan(0.5)
  })

  it('of what was entered later than it came nothing is asked', () => {
    const late = { ...period, from: now - 4, since: now - 4, isPrompt: false, expiresIn: now - 2, count: 5_000 }
    const near = (given: PeriodGroup[]) => backTest(given, basis, now).bands[0]!
    // Only the forecast made after it was entered, one of those of every quarter, counts it.
    expect(near([...history, late]).deadlines - near(history).deadlines).toBe(5_000)
  })

  it('with nothing to look back at says so', () => {
    expect(backTest([], { begins: null, terms }, now)).toMatchObject({
      historyMonths: 0,
      bands: Array(4).fill({ months: 0, isThin: true }),
    })
  })
})

it('an interval is as wide as what is assumed until something is seen, then as what was seen', () => {
  const wide = ([error]: readonly number[]) => intervalOf({ expected: 1_000, variance: 0 }, error!)
  expect(wide(modelErrors([]))).toEqual({ low: 974, high: 1_026 })
  const far = Array.from({ length: 100 }, () => ({ band: 0, actual: 1_200, expected: 1_000, variance: 0 }))
  expect(wide(modelErrors(far)).high).toBeGreaterThan(1_200)
})

it('a peak stands well above the middle', () => {
  const months = Array.from({ length: horizonMonths }, (_, ahead) => {
    const expected = ahead === 7 ? 40 : ahead === 9 ? 26 : 20
    return { month: now + ahead, known: 0, losses: 0, renewals: 0, arrivals: 0, variance: 0, expected }
  })
  expect(peaksOf(months).map(({ month }) => month - now)).toEqual([7, 9])
  expect(
    largest(
      [
        { of: 'a', n: 1 },
        { of: 'b', n: 2 },
        { of: 'a', n: 3 },
      ],
      ({ of }) => of,
      ({ n }) => n,
      1,
    ),
  ).toEqual([{ key: 'a', size: 4 }])
})

it('what if some leave, and a type changes', () => {
  expect(without([known(5, 3), known(6, 1)], [known(5, 2), known(6, 1)])).toEqual([known(5, 1)])
  const other = (change: Omit<TypeChange, 'typeId'>) => {
    const { terms: after, rates } = changed(terms, sure(), [{ typeId: type, ...change }])
    return [after.get(type), rates.termOf(type), rates.termOf('x')]
  }
  expect(other({ months: 12 })).toEqual([{ months: 12, reviewEvery: null }, 12, null])
  expect(other({ months: null })).toEqual([{ months: null, reviewEvery: null }, null, null])
  expect(other({ reviewEvery: 12 })).toEqual([{ months: 36, reviewEvery: 12 }, 36, null])
})
