// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { daysBetween, plusDays, plusMonths } from './days.ts'

describe('calendar days', () => {
  it.each([
    ['2026-11-24', '2026-12-31', 37],
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-24', '2026-11-23', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2026-11-24', 36, '2029-11-24'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (day, months, result) => {
    expect(plusMonths(day, months)).toBe(result)
  })

  it('goes over the ends of months and years', () => {
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(plusDays('2024-03-01', -1)).toBe('2024-02-29')
  })
})
