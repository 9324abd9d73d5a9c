import { expect, test } from 'vitest'
import { listText, listValues } from './list-text.ts'

test.each([
  [[], ''],
  [['due', 'expired'], 'due,expired'],
  [['给排水,暖通', '机电'], '给排水%2C暖通,机电'],
  [['100%', '%2C'], '100%25,%252C'],
])('%j is %s', (values, text) => {
  expect(listText(values)).toBe(text)
  expect(listValues(text)).toEqual(values)
})

test('what was typed by hand is read as it is meant', () => {
  expect(listValues(',a,,50%,b%2cc')).toEqual(['a', '50%', 'b,c'])
})
