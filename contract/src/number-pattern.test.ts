import { describe, expect, it } from 'vitest'
import { isNumberPattern } from './number-pattern.ts'

describe('the form of a number', () => {
  it.each([
    '^\\d{7,8}$',
    '^T?\\d{17}[\\dX]$',
    '^(?:京|津)建安[ABC]\\((?:19|20)\\d{2}\\)\\d{7}$',
    '^[^\\]a-z]+-\\d+$',
    '^\\S.*$',
    '^(\\d{2}-)?\\d{6}$',
    '^[\\u4e00-\\u9fa5]{1,3}\\d{4,20}$',
  ])('may be %s', (text) => {
    expect(isNumberPattern(text)).toBe(true)
  })

  it.each([
    ['no expression', '^\\d{7,8$('],
    ['a repetition within a repetition', '^(\\d+)+$'],
    ['alternatives that mean the same, repeated', '^(?:a|a)*$'],
    ['many parts of any length', '^.*.*.*.*$'],
    ['many that may be missing', `^${'a?'.repeat(40)}${'a'.repeat(40)}$`],
    ['a back reference', '^(\\d)\\1$'],
    ['a look-ahead', '^(?=\\d)\\d+$'],
  ])('is not %s', (_what, text) => {
    expect(isNumberPattern(text)).toBe(false)
  })
})
