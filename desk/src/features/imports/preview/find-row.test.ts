import type { ImportRow } from '@chizheng/contract'
import { expect, test } from 'vitest'
import { findRow } from './find-row.ts'

/** A sheet of which some row numbers are missing: titles above, empty rows, a total below. */
function sheet(numbers: readonly number[]) {
  const rows = numbers.map((row) => ({ sheet: '台账', row, part: 0 }) as ImportRow)
  let looks = 0
  return {
    looks: () => looks,
    windowAt: async (offset: number) => {
      looks += 1
      return { rows: rows.slice(offset, offset + 100), total: rows.length }
    },
  }
}
const whole = Array.from({ length: 20_000 }, (_, index) => index + 4)
const sparse = Array.from({ length: 3000 }, (_, index) => 5 + index * 7)

test.each([
  { name: 'the first row', numbers: whole, row: 4, index: 0 },
  { name: 'the last row', numbers: whole, row: 20_003, index: 19_999 },
  { name: 'a row far down', numbers: whole, row: 12_345, index: 12_341 },
  { name: 'a row of a sheet full of gaps', numbers: sparse, row: 5 + 2500 * 7, index: 2500 },
  { name: 'the first row of a sheet full of gaps', numbers: sparse, row: 5, index: 0 },
])('$name is found in a few looks', async ({ numbers, row, index }) => {
  const asked = sheet(numbers)
  expect(await findRow({ sheet: '台账', row, part: 0 }, asked.windowAt)).toEqual({
    index,
    row: { sheet: '台账', row, part: 0 },
  })
  expect(asked.looks()).toBeLessThanOrEqual(8)
})

test.each([[1], [6], [99_999]])('row %i does not exist, and the search ends', async (row) => {
  expect(await findRow({ sheet: '台账', row, part: 0 }, sheet(sparse).windowAt)).toBeNull()
})

test('the second certificate of a row is found among rows that hold three each', async () => {
  const rows = whole.flatMap((row) => [0, 1, 2].map((part) => ({ sheet: '台账', row, part }) as ImportRow))
  const found = await findRow({ sheet: '台账', row: 18_004, part: 1 }, async (offset) => ({
    rows: rows.slice(offset, offset + 100),
    total: rows.length,
  }))
  expect(found).toEqual({ index: 54_001, row: { sheet: '台账', row: 18_004, part: 1 } })
})
