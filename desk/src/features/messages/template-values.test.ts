import { describe, expect, it, test } from 'vitest'
import { minuteOf, timeOf } from './minutes.ts'
import { bodyOf, gapAround, isWhole, type SmsVariable, valuesOf } from './template-values.ts'

test.each([
  ['08:30', 510],
  ['00:00', 0],
  ['23:59', 1439],
])('%s is minute %i of the day, and back', (time, minute) => {
  expect(minuteOf(time)).toBe(minute)
  expect(timeOf(minute)).toBe(time)
})

test('an empty field is no time', () => {
  expect(minuteOf('')).toBeNaN()
})

describe('a word is put', () => {
  it.each<[string, string, [number, number], [number, number]]>([
    ['where the cursor is', 'ab', [1, 1], [1, 1]],
    ['for what is selected', 'abc', [0, 2], [0, 2]],
    ['behind the word it would break', 'a {{count}} b', [5, 5], [11, 11]],
    ['before a word', '{{count}}', [0, 0], [0, 0]],
    ['behind a word', '{{count}}', [9, 9], [9, 9]],
    ['between two', '{{a}} {{b}}', [5, 5], [5, 5]],
    ['where braces are not closed yet', 'a {{b', [4, 4], [4, 4]],
  ])('%s', (_, text, [start, end], expected) => {
    expect(gapAround(text, start, end)).toEqual(expected)
  })
})

describe('an SMS', () => {
  const sms = { way: 'sms', title: '', text: '', smsCode: 'SMS_1', smsVariables: { n: 'count' } } as const

  it('is a code and variables, and back', () => {
    const values = valuesOf(sms)
    expect(values).toEqual({ smsCode: 'SMS_1', variables: [{ theirs: 'n', ours: 'count' }] })
    expect(bodyOf(sms, values)).toEqual({ title: '', text: '', smsCode: 'SMS_1', smsVariables: { n: 'count' } })
    expect(bodyOf(sms, { smsCode: ' ', variables: [{}] })).toMatchObject({ smsCode: null, smsVariables: {} })
  })

  it.each<[string, SmsVariable[], boolean]>([
    ['with none', [], true],
    [
      'with names of their own',
      [
        { theirs: 'a', ours: 'count' },
        { theirs: '1', ours: 'holders' },
      ],
      true,
    ],
    [
      'with one twice',
      [
        { theirs: 'a', ours: 'count' },
        { theirs: ' a', ours: 'holders' },
      ],
      false,
    ],
    ['with nothing to fill in', [{ theirs: 'a' }], false],
    ['with a name that vendors do not know', [{ theirs: '姓名', ours: 'holders' }], false],
  ])('%s', (_, variables, expected) => {
    expect(isWhole(variables)).toBe(expected)
  })
})
