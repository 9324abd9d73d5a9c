import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { noticeKey, stageOf } from './reminder.ts'

describe('what a stock-take reminds of', () => {
  it.each([
    // frozen, due, today, stage
    ['2026-11-01', '2026-11-20', '2026-11-16', null],
    ['2026-11-01', '2026-11-20', '2026-11-17', 'before'],
    ['2026-11-01', '2026-11-20', '2026-11-20', 'before'],
    ['2026-11-01', '2026-11-20', '2026-11-21', 'late'],
    ['2026-11-01', '2026-11-20', '2027-01-21', 'late'],
    // It began today and ends in two days: once is enough for a day.
    ['2026-11-18', '2026-11-20', '2026-11-18', null],
    ['2026-11-18', '2026-11-20', '2026-11-19', 'before'],
    // The list was long in the making.
    ['2026-11-21', '2026-11-20', '2026-11-21', 'late'],
  ])('frozen on %s, due on %s, on %s: %s', (frozenOn, dueOn, today, stage) => {
    expect(stageOf({ beganToday: frozenOn === today, dueOn: day(dueOn) }, day(today))).toBe(stage)
  })

  it('is told anew when the day is moved, but not that it began', () => {
    const [one, moved] = [day('2026-11-20'), day('2026-11-25')].map((dueOn) => ({ id: 'x', dueOn }))
    expect(noticeKey(one!, 'before', 'p')).not.toBe(noticeKey(moved!, 'before', 'p'))
    expect(noticeKey(one!, 'late', 'p')).not.toBe(noticeKey(one!, 'before', 'p'))
    expect(noticeKey(one!, 'opened', 'p')).toBe(noticeKey(moved!, 'opened', 'p'))
  })
})
