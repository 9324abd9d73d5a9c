import { type Access, permissions, type RoleName, roleNames, rolePermissions } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { canWithAccount, permissionsOf, permits } from './policy.ts'
import type { Account } from './rules/account.ts'

const actor = (...roles: RoleName[]): Actor => ({
  kind: 'account',
  id: 'me',
  label: 'me',
  roles,
  permissions: permissionsOf(roles),
})

describe('roles', () => {
  it('an administrator may do everything', () => {
    expect(permissionsOf(['admin'])).toEqual([...permissions])
  })

  it('two roles together may do what either may, each thing once', () => {
    expect(permissionsOf(['viewer', 'hr'])).toEqual(permissionsOf(['hr']))
  })

  it.each(roleNames)('%s reads the company, people and credentials', (role) => {
    expect(rolePermissions[role]).toEqual(expect.arrayContaining(['company.read', 'people.read', 'credentials.read']))
  })
})

it.each([
  ['public', true, true, true, true],
  ['signed_in', false, true, true, true],
  ['people.read', false, true, true, true],
  ['people.reveal', false, false, true, true],
  ['credentials.export', false, false, true, true],
  ['accounts.manage', false, false, false, true],
  ['company.change', false, false, false, true],
] as [Access, boolean, boolean, boolean, boolean][])('%s', (access, nobody, viewer, hr, admin) => {
  expect([
    permits(null, access),
    permits(actor('viewer'), access),
    permits(actor('hr'), access),
    permits(actor('admin'), access),
  ]).toEqual([nobody, viewer, hr, admin])
})

describe('the can block of an account', () => {
  const account = (change: Partial<Account>): Account => ({
    id: 'other',
    version: 1,
    username: 'x',
    displayName: 'x',
    roles: ['admin'],
    enabled: true,
    passwordSetAt: '',
    lastSignInAt: null,
    createdAt: '',
    ...change,
  })

  it.each([
    ['another administrator', actor('admin'), account({}), 2, { change: true, disable: true }],
    ['oneself', actor('admin'), account({ id: 'me' }), 2, { change: true, disable: false }],
    ['the last administrator', actor('admin'), account({}), 1, { change: true, disable: false }],
    ['a viewer', actor('admin'), account({ roles: ['viewer'] }), 1, { change: true, disable: true }],
    ['a disabled account', actor('admin'), account({ enabled: false }), 1, { change: true, disable: false }],
    ['seen by hr', actor('hr'), account({}), 2, { change: false, disable: false }],
  ])('%s', (_, by, of, activeAdmins, can) => {
    expect(canWithAccount(by, of, activeAdmins)).toEqual(can)
  })
})
