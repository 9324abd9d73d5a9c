import { expect, test } from 'vitest'
import { rangeShown, scrollToShow, windowsOf } from './windows.ts'

test.each([
  // scrollTop, height, total → first, end
  { at: 0, height: 560, total: 20_000, first: 0, end: 15 },
  { at: 5600, height: 560, total: 20_000, first: 95, end: 115 },
  { at: 56 * 19_990, height: 560, total: 20_000, first: 19_985, end: 20_000 },
  { at: 0, height: 560, total: 3, first: 0, end: 3 },
  { at: 0, height: 560, total: 0, first: 0, end: 0 },
  // The list became shorter than the scroll position: an empty range, never a negative one.
  { at: 56_000, height: 560, total: 10, first: 10, end: 10 },
])('at $at of $total rows the page holds $first to $end', ({ at, height, total, first, end }) => {
  expect(rangeShown(at, height, 56, total, 5)).toEqual({ first, end })
})

test('a page never holds more than the seen rows and twice the overscan', () => {
  for (let at = 0; at < 56_000; at += 13) {
    const { first, end } = rangeShown(at, 560, 56, 100_000, 8)
    expect(end - first).toBeLessThanOrEqual(11 + 16)
  }
})

test.each([
  { first: 0, end: 15, offsets: [0] },
  { first: 95, end: 115, offsets: [0, 100] },
  { first: 100, end: 100, offsets: [] },
  { first: 19_985, end: 20_000, offsets: [19_900] },
])('rows $first to $end are in the windows $offsets', ({ first, end, offsets }) => {
  expect(windowsOf({ first, end })).toEqual(offsets)
})

test.each([
  { row: 0, at: 200, to: 0 },
  { row: 5, at: 200, to: 200 },
  { row: 20, at: 200, to: 21 * 56 - 560 },
])('row $row from $at scrolls to $to', ({ row, at, to }) => {
  expect(scrollToShow(row, at, 560, 56)).toBe(to)
})
