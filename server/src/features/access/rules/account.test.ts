import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../kernel/refusal.ts'
import { type Account, type AccountChange, accountSnapshot, changeAccount } from './account.ts'

const account = (change: Partial<Account>): Account => ({
  id: 'a',
  version: 1,
  username: 'li',
  displayName: '李明',
  roles: ['admin'],
  enabled: true,
  passwordSetAt: '2026-01-01T00:00:00.000Z',
  lastSignInAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...change,
})

const admin = account({})
const viewer = account({ roles: ['viewer'] })
const password: AccountChange = { passwordSetAt: '2026-11-24T00:00:00.000Z' }

describe('changing an account', () => {
  it.each([
    ['one’s own name', admin, { displayName: '李铭' }, true, 1, 'done'],
    ['disabling oneself', admin, { enabled: false }, true, 1, 'own_account'],
    ['taking one’s own administrator role', admin, { roles: ['hr'] }, true, 1, 'own_account'],
    ['adding a role to oneself', admin, { roles: ['hr', 'admin'] }, true, 1, 'done'],
    ['one’s own password without the current one', admin, password, true, 1, 'own_account'],
    ['disabling another administrator', admin, { enabled: false }, false, 1, 'done'],
    ['disabling the last administrator', admin, { enabled: false }, false, 0, 'last_admin'],
    ['making the last administrator a viewer', admin, { roles: ['viewer'] }, false, 0, 'last_admin'],
    ['disabling a viewer', viewer, { enabled: false }, false, 0, 'done'],
    ['a disabled administrator is not the last', account({ enabled: false }), { roles: ['hr'] }, false, 0, 'done'],
    ['another’s password', viewer, password, false, 1, 'done'],
  ] as [string, Account, AccountChange, boolean, number, string][])(
    '%s',
    (_, before, change, isOwn, otherAdmins, outcome) => {
      const act = () => changeAccount(before, change, { isOwn, otherAdmins })
      if (outcome === 'done') expect(act()).toMatchObject({ id: 'a' })
      else expect(act).toThrow(new Refusal(outcome as 'last_admin'))
    },
  )

  it('roles stand once each and in one order', () => {
    const { roles } = changeAccount(viewer, { roles: ['viewer', 'hr', 'viewer'] }, { isOwn: false, otherAdmins: 1 })
    expect(roles).toEqual(['hr', 'viewer'])
  })
})

it('the ledger keeps an account without its password, and its roles with their scope', () => {
  expect(accountSnapshot(viewer)).toEqual({
    username: 'li',
    displayName: '李明',
    roles: [{ role: 'viewer', scope: 'company' }],
    enabled: true,
    passwordSetAt: '2026-01-01T00:00:00.000Z',
  })
})
