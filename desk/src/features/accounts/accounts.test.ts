import { expect, test } from 'vitest'
import { passwordFrom } from './propose-password.ts'
import { rolesWith } from './rights.ts'

test('a proposed password is four groups without look-alikes', () => {
  const password = passwordFrom(Uint8Array.from({ length: 16 }, (_, index) => index * 17))
  expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/)
})

test.each([
  ['registry', ['admin', 'hr', 'head', 'steward', 'holder', 'auditor', 'project']],
  ['statistics', ['admin', 'hr', 'head', 'steward', 'auditor', 'project']],
  ['archive', ['admin', 'hr', 'head', 'steward', 'holder', 'auditor']],
  ['attach', ['admin', 'hr', 'holder']],
  ['reveal', ['admin', 'hr']],
  ['imports', ['admin', 'hr', 'auditor']],
  ['import', ['admin', 'hr']],
  ['catalogue', ['admin', 'hr']],
  ['company', ['admin']],
  ['invite', ['admin', 'hr']],
  ['accounts', ['admin']],
  ['ledger', ['admin', 'auditor']],
] as const)('the right to %s is of %s', (right, roles) => {
  expect(rolesWith(right)).toEqual(roles)
})
