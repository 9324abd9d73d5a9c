import { expect, test } from 'vitest'
import { creditCodeFault } from './credit-code.ts'

test.each([
  ['91350100M000100Y43', null],
  ['91350100m000100y43', null],
  ['91350100M000100Y44', 'check'],
  ['9135010OM000100Y43', 'form'],
  ['91350100M000100Y4', 'form'],
  ['', 'form'],
])('credit code %s: %s', (code, fault) => {
  expect(creditCodeFault(code)).toBe(fault)
})
