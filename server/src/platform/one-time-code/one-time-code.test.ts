import { describe, expect, it } from 'vitest'
import { base32, codeAt, stepAt, stepOfCode } from './index.ts'

/** The secret of both RFCs' tables. */
const secret = Buffer.from('12345678901234567890')

describe('codes of RFC 4226, appendix D', () => {
  const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489']
  it.each(codes.map((code, step) => [step, code] as const))('step %i is %s', (step, code) => {
    expect(codeAt(secret, step)).toBe(code)
  })
})

describe('codes of RFC 6238, appendix B, SHA-1', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at %i s is %s', (seconds, code) => {
    expect(codeAt(secret, stepAt(seconds), 8)).toBe(code)
    expect(codeAt(secret, stepAt(seconds))).toBe(code.slice(2))
  })
})

describe('a code', () => {
  const now = 100
  it.each([
    ['of now', codeAt(secret, 100), 0, 100],
    ['of the step before', codeAt(secret, 99), 0, 99],
    ['of the next step', codeAt(secret, 101), 0, 101],
    ['of two steps before', codeAt(secret, 98), 0, null],
    ['of two steps on', codeAt(secret, 102), 0, null],
    ['that was used', codeAt(secret, 100), 100, null],
    ['of before the last one used', codeAt(secret, 99), 100, null],
    ['of after the last one used', codeAt(secret, 101), 100, 101],
    ['too short', codeAt(secret, 100).slice(1), 0, null],
    ['with letters', 'abcdef', 0, null],
    ['in other digits', '１２３４５６', 0, null],
    ['that is empty', '', 0, null],
  ])('%s', (_, code, after, step) => {
    expect(stepOfCode(secret, code, { now, after })).toBe(step)
  })
})

it.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('base 32 of “%s”, RFC 4648, 10, is %s', (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded)
})
