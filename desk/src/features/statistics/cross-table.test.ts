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

test('the axis goes by name, with figures as numbers', () => {
  const axis = ['2027', '10', '9'].map((label) => ({ key: label, label, total: 1 }))
  expect(sortedAxis(axis, 'name').map((value) => value.label)).toEqual(['9', '10', '2027'])
})

test('as text: totals on both sides, commas quoted, a formula kept a text', () => {
  const lines = linesOf(answer, answer.rows, answer.columns, { corner: '种类', total: '合计' })
  expect(asClipboardText(lines).split('\r\n')).toEqual([
    '种类\t2026\t2027, 之后\t合计',
    '二级建造师\t4\t1\t5',
    '=cmd()\t0\t2\t2',
    '合计\t4\t3\t7',
  ])
  expect(asCsv(lines)).toBe('\uFEFF种类,2026,"2027, 之后",合计\r\n二级建造师,4,1,5\r\n\'=cmd(),0,2,2\r\n合计,4,3,7\r\n')
})
