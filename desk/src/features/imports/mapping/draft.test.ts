import { expect, test } from 'vitest'
import { assign, columnLetter, draftOfSheet, fieldOf, isChanged, type Sheet } from './draft.ts'

const sheet: Sheet = {
  name: '台账',
  rows: 10,
  headerRow: 3,
  columns: { name: 2, number: 5 },
  headers: [],
  ignored: false,
  remembered: false,
}

test('a column takes a field, gives it back, and a field moves with a word about it', () => {
  const start = draftOfSheet(sheet)
  expect(fieldOf(start, 2)).toBe('name')
  expect(isChanged(start, sheet)).toBe(false)

  const taken = assign(start, 7, 'issuer')
  expect(taken).toEqual({ draft: { ...start, columns: { name: 2, number: 5, issuer: 7 } }, movedFrom: null })

  const moved = assign(start, 7, 'number')
  expect(moved).toEqual({ draft: { ...start, columns: { name: 2, number: 7 } }, movedFrom: 5 })

  const changed = assign(start, 5, 'employee_number')
  expect(changed.draft.columns).toEqual({ name: 2, employee_number: 5 })
  expect(isChanged(changed.draft, sheet)).toBe(true)

  expect(assign(start, 2, null).draft.columns).toEqual({ number: 5 })
  expect(assign(start, 2, 'name')).toEqual({ draft: start, movedFrom: null })
})

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [703, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetter(column)).toBe(letters)
})
