import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { lastDayWithinAge, retirementAgeMonths, retirementDay } from './age.ts'

describe('the last day within an age limit', () => {
  it.each([
    ['1960-11-24', 65, '2025-11-24'],
    ['1960-02-29', 65, '2025-02-28'],
    ['1960-02-29', 64, '2024-02-29'],
  ])('born %s, limit %i: %s', (born, years, last) => {
    expect(lastDayWithinAge(day(born), years)).toBe(last)
  })
})

describe('the statutory retirement age (gradual increase since 2025)', () => {
  it.each([
    ['1964-12', 60, 60, 0],
    ['1965-01', 60, 60, 1],
    ['1965-02', 60, 60, 1],
    ['1965-03', 60, 60, 1],
    ['1965-04', 60, 60, 1],
    ['1965-05', 60, 60, 2],
    ['1970-06', 60, 61, 5],
    ['1976-08', 60, 62, 11],
    ['1976-09', 60, 63, 0],
    ['1990-01', 60, 63, 0],
    ['1969-12', 55, 55, 0],
    ['1970-01', 55, 55, 1],
    ['1981-08', 55, 57, 11],
    ['1981-09', 55, 58, 0],
    ['1995-06', 55, 58, 0],
    ['1974-12', 50, 50, 0],
    ['1975-01', 50, 50, 1],
    ['1975-03', 50, 50, 2],
    ['1984-10', 50, 54, 11],
    ['1984-11', 50, 55, 0],
    ['1999-01', 50, 55, 0],
  ] as const)('born %s, base %i: %i years and %i months', (born, base, years, months) => {
    expect(retirementAgeMonths(day(`${born}-15`), base)).toBe(years * 12 + months)
  })

  it.each([
    ['1970-06-15', 'male', 50, '2031-11-15'],
    ['1965-01-31', 'male', 55, '2025-02-28'],
    ['1970-01-01', 'female', 55, '2025-02-01'],
    ['1975-01-31', 'female', 50, '2025-02-28'],
    ['1964-12-31', 'male', 50, '2024-12-31'],
  ] as const)('born %s, %s, women %i: on %s', (born, sex, womenBase, on) => {
    expect(retirementDay(day(born), sex, womenBase)).toBe(on)
  })
})
