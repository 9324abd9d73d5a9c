// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { suggestDates } from './suggestion.ts'

const known = { typed: '2024-01-01', expected: null }

describe('dates a type suggests', () => {
  const cases = [
    {
      what: 'a period ends the day before it began',
      months: 36,
      cycle: null,
      begins: '2023-11-25',
      until: '2026-11-24',
      review: null,
    },
    {
      what: 'the end of a short month',
      months: 12,
      cycle: null,
      begins: '2024-03-01',
      until: '2025-02-28',
      review: null,
    },
    { what: 'from a leap day', months: 12, cycle: null, begins: '2024-02-29', until: '2025-02-27', review: null },
    {
      what: 'a review inside the validity',
      months: 72,
      cycle: 36,
      begins: '2020-05-20',
      until: '2026-05-19',
      review: '2023-05-19',
    },
    { what: 'no beginning, no suggestion', months: 36, cycle: 36, begins: null, until: null, review: null },
  ]
  it.each(cases)('$what', ({ months, cycle, begins, until, review }) => {
    const rule = { validityMonths: months, reviewCycleMonths: cycle }
    const suggestion = suggestDates(rule, { typed: begins, expected: null }, null)
    expect(suggestion).toEqual({ validUntil: until, reviewDueOn: review, usuallyNoExpiry: false })
  })

  it.each([
    ['a renewal of which nothing is typed yet', { typed: null, expected: '2029-12-01' }, null, null],
    ['a renewal with its end', { typed: null, expected: '2029-12-01' }, '2035-11-30', '2032-11-30'],
    ['one that ends before its first review', { typed: '2026-12-01', expected: null }, '2029-11-30', null],
  ])('a review is offered inside the period only: %s', (_what, begins, ends, review) => {
    expect(suggestDates({ validityMonths: 72, reviewCycleMonths: 36 }, begins, ends).reviewDueOn).toBe(review)
  })

  it('says that a type without either usually has no expiry, and nothing without a type', () => {
    expect(suggestDates({ validityMonths: null, reviewCycleMonths: null }, known, null).usuallyNoExpiry).toBe(true)
    expect(suggestDates(undefined, known, null).usuallyNoExpiry).toBe(false)
  })
})
