import { describe, expect, it } from 'vitest'
import { type Day, day } from '../../kernel/day.ts'
import { addWorkingDays, isWorkingDay, knownUntil, nextWorkingDay } from './index.ts'

describe('working days', () => {
  it.each([
    ['2026-11-30', true, 'a Monday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2026-02-17', false, 'the first day of the Spring Festival'],
    ['2026-10-10', true, 'a Saturday worked for the National Day'],
    ['2026-10-07', false, 'a day off between'],
  ])('%s: %s, %s', (text, worked) => {
    expect(isWorkingDay(day(text))).toBe(worked)
  })

  // 全国年节及纪念日放假办法: these are off in every year, whatever the notice of the year adds.
  it.each([
    ['2031-01-01', false],
    ['2031-01-22', false],
    ['2031-01-23', false],
    ['2031-04-05', false],
    ['2031-05-01', false],
    ['2031-06-24', false],
    ['2031-10-01', false],
    ['2031-10-06', true],
    ['2031-01-18', false],
  ])('of a year without a notice yet: %s is %s', (text, worked) => {
    expect(isWorkingDay(day(text))).toBe(worked)
  })

  it('moves on to the next one, and counts them', () => {
    expect(nextWorkingDay(day('2026-10-01'))).toBe('2026-10-08')
    expect(nextWorkingDay(day('2026-11-30'))).toBe('2026-11-30')
    expect(addWorkingDays(day('2026-09-30'), 2)).toBe('2026-10-09')
    expect(addWorkingDays(day('2026-11-27'), 1)).toBe('2026-11-30')
    expect(addWorkingDays(day('2026-11-28'), 0)).toBe('2026-11-28')
  })

  it('says until when make-up days are known', () => {
    expect(knownUntil() >= ('2026-12-31' as Day)).toBe(true)
  })
})
