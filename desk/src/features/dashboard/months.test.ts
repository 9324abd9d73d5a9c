// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { daysOfMonth, levelOf, weeksOfMonth } from './months.ts'

describe('the days a month opens', () => {
  it.each([
    ['2026-12', '2026-12-31'],
    ['2027-02', '2027-02-28'],
    ['2028-02', '2028-02-29'],
  ])('%s ends on %s', (month, to) => {
    expect(daysOfMonth(month)).toEqual({ from: `${month}-01`, to })
  })

  it('stand in whole weeks from Monday on', () => {
    // 1 November 2026 is a Sunday.
    const weeks = weeksOfMonth('2026-11')
    expect(weeks).toHaveLength(6)
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null])
    expect(weeksOfMonth('2027-02')).toHaveLength(4)
  })
})

it.each([
  [0, 100, 0],
  [0, 0, 0],
  [1, 100, 1],
  [6, 100, 1],
  [25, 100, 2],
  [30, 100, 3],
  [57, 100, 4],
  [100, 100, 4],
  [1, 1, 4],
])('%i of at most %i is level %i', (count, most, level) => {
  expect(levelOf(count, most)).toBe(level)
})
