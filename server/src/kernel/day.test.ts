import { describe, expect, it } from 'vitest'
import { addDays, addMonths, day, daysBetween, earliest, lastDayOfTerm, parseDay } from './day.ts'

describe('a calendar day', () => {
  it.each(['2025-02-30', '2025-13-01', '2025-00-10', '2025-1-1', '20250101', '', '2025-01-01T00:00:00Z'])(
    'is not written %s',
    (text) => {
      expect(parseDay(text)).toBeNull()
    },
  )

  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-03-15', -3, '2024-12-15'],
    ['2025-12-01', 1, '2026-01-01'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to)
  })

  it('a term of three years ends the day before its anniversary', () => {
    expect(lastDayOfTerm(day('2023-09-08'), 36)).toBe('2026-09-07')
  })

  it('counts days over a leap day and backwards', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2)
    expect(daysBetween(day('2024-03-01'), day('2024-02-28'))).toBe(-2)
    expect(addDays(day('2024-12-31'), 1)).toBe('2025-01-01')
  })

  it('the earliest of some days ignores those that are not there', () => {
    expect(earliest(null, day('2026-01-01'), undefined, day('2025-06-30'))).toBe('2025-06-30')
    expect(earliest(null, undefined)).toBeNull()
  })
})
