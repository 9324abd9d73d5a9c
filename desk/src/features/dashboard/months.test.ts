// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { daysOfMonth } from './MonthBars.tsx'

describe('the days a month’s bar opens', () => {
  it.each([
    ['2026-12', '2026-12-31'],
    ['2027-02', '2027-02-28'],
    ['2028-02', '2028-02-29'],
  ])('%s ends on %s', (month, to) => {
    expect(daysOfMonth(month)).toEqual({ from: `${month}-01`, to })
  })
})
