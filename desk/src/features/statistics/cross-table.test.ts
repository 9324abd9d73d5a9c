import { expect, test } from 'vitest'
import { asClipboardText, asCsv, countsOf, linesOf, shadeOf, sortedAxis } from './cross-table.ts'

const answer = {
  rows: [
    { key: 'b', label: '二级建造师', total: 5 },
    { key: 'a', label: '=cmd()', total: 2 },
  ],
  columns: [
    { key: 'x', label: '2026', total: 4 },
    { key: 'y', label: '2027, 之后', total: 3 },
  ],
  cells: [
    { row: 'b', column: 'x', count: 4 },
    { row: 'b', column: 'y', count: 1 },
    { row: 'a', column: 'y', count: 2 },
  ],
  total: 7,
}

test('counts by row and column, nought where nothing was counted', () => {
  const count = countsOf(answer)
  expect([count('b', 'x'), count('a', 'x'), count('a', 'y')]).toEqual([4, 0, 2])
})

test.each([
  [0, 100, 0],
  [1, 100, 1],
  [5, 100, 2],
  [50, 100, 4],
  [100, 100, 5],
  [3, 0, 0],
])('%i of at most %i has shade %i', (count, most, shade) => {
  expect(shadeOf(count, most)).toBe(shade)
})

const axisOf = (...keys: string[]) => keys.map((key) => ({ key, label: key, total: 1 }))
const keys = (axis: readonly { key: string }[]) => axis.map((value) => value.key)

test('by name figures are numbers, "not given" is last, and a closed list keeps its own order', () => {
  expect(keys(sortedAxis('expiryYear', axisOf('none', '2027', '10', '9'), 'name'))).toEqual(['9', '10', '2027', 'none'])
  expect(keys(sortedAxis('status', axisOf('valid', 'due', 'expired'), 'name'))).toEqual(['expired', 'due', 'valid'])
  expect(keys(sortedAxis('status', axisOf('valid', 'due', 'expired'), 'count'))).toEqual(['valid', 'due', 'expired'])
})

test('as text: totals first, commas quoted, a formula kept a text', () => {
  const lines = linesOf(answer, answer.rows, answer.columns, { corner: '种类', total: '合计' })
  expect(asClipboardText(lines).split('\r\n')).toEqual([
    '种类\t合计\t2026\t2027, 之后',
    '合计\t7\t4\t3',
    '二级建造师\t5\t4\t1',
    '=cmd()\t2\t0\t2',
  ])
  expect(asCsv(lines)).toBe('\uFEFF种类,合计,2026,"2027, 之后"\r\n合计,7,4,3\r\n二级建造师,5,4,1\r\n\'=cmd(),2,0,2\r\n')
})
