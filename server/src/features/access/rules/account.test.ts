import type { GrantableRole } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../kernel/refusal.ts'
import {
  type Account,
  type AccountChange,
  accountSnapshot,
  afterLeaving,
  askRenewal,
  changeAccount,
  withNewPassword,
} from './account.ts'

const granted = (role: GrantableRole, unitId: string | null = null) => ({ role, unitId })

const account = (change: Partial<Account>): Account => ({
  id: 'a',
  version: 1,
  username: 'li',
  displayName: '李明',
  grants: [granted('admin')],
  personId: null,
  enabled: true,
  passwordSetAt: '2026-01-01T00:00:00.000Z',
  renewalAskedAt: null,
  lastSignInAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...change,
})

const admin = account({})
const auditor = account({ grants: [granted('auditor')] })
const ofUnit = account({ grants: [granted('admin', 'u1')] })
const password: AccountChange = { passwordSetAt: '2026-11-24T00:00:00.000Z' }

describe('changing an account', () => {
  it.each([
    ['one’s own name', admin, { displayName: '李铭' }, true, 1, 'done'],
    ['disabling oneself', admin, { enabled: false }, true, 1, 'own_account'],
    ['taking one’s own administrator role', admin, { grants: [granted('hr')] }, true, 1, 'own_account'],
    ['adding a role to oneself', admin, { grants: [granted('hr'), granted('admin')] }, true, 1, 'done'],
    ['one’s own password without the current one', admin, password, true, 1, 'own_account'],
    ['disabling another administrator', admin, { enabled: false }, false, 1, 'done'],
    ['disabling the last administrator', admin, { enabled: false }, false, 0, 'last_admin'],
    ['making the last administrator an auditor', admin, { grants: [granted('auditor')] }, false, 0, 'last_admin'],
    ['disabling an auditor', auditor, { enabled: false }, false, 0, 'done'],
    [
      'a disabled administrator is not the last',
      account({ enabled: false }),
      { grants: [granted('hr')] },
      false,
      0,
      'done',
    ],
    ['keeping the role for one unit', admin, { grants: [granted('admin', 'u1')] }, false, 0, 'last_admin'],
    ['disabling the administrator of a unit', ofUnit, { enabled: false }, false, 0, 'done'],
    ['binding it to a person', admin, { personId: 'p1' }, true, 0, 'done'],
    ['another’s password', auditor, password, false, 1, 'done'],
  ] as [string, Account, AccountChange, boolean, number, string][])(
    '%s',
    (_, before, change, isOwn, otherAdmins, outcome) => {
      const act = () => changeAccount(before, change, { isOwn, otherAdmins })
      if (outcome === 'done') expect(act()).toMatchObject({ id: 'a' })
      else expect(act).toThrow(new Refusal(outcome as 'last_admin'))
    },
  )
})

describe('asking for another password', () => {
  const asked = account({ renewalAskedAt: '2026-11-24T00:00:00.000Z' })
  it.each([
    ['of an account', auditor, false, 'asked'],
    ['of one that was asked', asked, false, 'asked_already'],
    ['of one that was only invited', account({ passwordSetAt: null }), false, 'no_password'],
    ['of a disabled one', account({ enabled: false }), false, 'asked'],
    ['of oneself', admin, true, 'own_account'],
  ] as const)('%s', (_, before, isOwn, outcome) => {
    expect(askRenewal(before, { isOwn })).toBe(outcome)
  })

  it('is done by any new password', () => {
    const at = new Date('2026-11-25T00:00:00.000Z')
    expect(withNewPassword(asked, at)).toMatchObject({ renewalAskedAt: null, passwordSetAt: at.toISOString() })
    expect(changeAccount(asked, password, { isOwn: false, otherAdmins: 1 }).renewalAskedAt).toBeNull()
    expect(changeAccount(asked, { displayName: '李' }, { isOwn: false, otherAdmins: 1 })).toMatchObject({
      renewalAskedAt: asked.renewalAskedAt,
    })
  })
})

it('whoever leaves cannot sign in any more, but for the last administrator', () => {
  expect(afterLeaving(auditor, 0)).toEqual({ ...auditor, enabled: false })
  expect(afterLeaving(admin, 1)).toEqual({ ...admin, enabled: false })
  expect(afterLeaving(admin, 0)).toEqual(admin)
})

it('the ledger keeps an account without its password, its roles with their units, and whose it is', () => {
  const named = { unitPaths: new Map([['u1', '公司/一部']]), personName: '李明' }
  const grants = [granted('hr', 'u1'), granted('auditor')]
  expect(accountSnapshot(account({ grants, personId: 'p1' }), named)).toEqual({
    username: 'li',
    displayName: '李明',
    roles: [
      { role: 'hr', unit: '公司/一部', unitId: 'u1' },
      { role: 'auditor', unit: null, unitId: null },
    ],
    person: '李明',
    personId: 'p1',
    enabled: true,
    passwordSetAt: '2026-01-01T00:00:00.000Z',
  })
})
