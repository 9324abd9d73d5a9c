import { expect, it } from 'vitest'
import { changedFields } from './changes.ts'

it.each([
  ['nothing', { a: 1, b: null }, { a: 1, b: null }, null],
  ['one field, with what stood there', { a: 1, b: 'x' }, { a: 1, b: 'y' }, { b: 'x' }],
  ['a field that was empty', { a: null }, { a: 'x' }, { a: null }],
  ['equal lists are equal', { a: ['x', 'y'] }, { a: ['x', 'y'] }, null],
  ['the order of a list counts', { a: ['x', 'y'] }, { a: ['y', 'x'] }, { a: ['x', 'y'] }],
])('%s', (_, before, after, changed) => {
  expect(changedFields<object>(before, after)).toEqual(changed)
})
