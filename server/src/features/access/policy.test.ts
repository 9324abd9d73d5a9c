import { type GrantableRole, permissions, type RoleName, roleNames, rolePermissions } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { type Actor, everywhere, type Reach } from '../../kernel/actor.ts'
import { canWithAccount, permissionsOf } from './policy.ts'
import type { Account } from './rules/account.ts'

const actor = (role: RoleName, reach: Reach = everywhere): Actor => ({
  kind: 'account',
  id: 'me',
  label: 'me',
  grants: [{ role, reach }],
})
const ofUnit: Reach = { all: false, unitIds: ['u'], personIds: [] }
const granted = (role: GrantableRole, unitId: string | null = null) => ({ role, unitId })

describe('roles', () => {
  it('an administrator may do everything, and in the whole company', () => {
    expect(permissionsOf(actor('admin'))).toEqual({ permissions: [...permissions], everywhere: [...permissions] })
  })

  it('a role for a part may nothing in the whole company', () => {
    const own = permissions.filter((permission) => rolePermissions.hr.includes(permission))
    expect(permissionsOf(actor('hr', ofUnit))).toEqual({ permissions: own, everywhere: [] })
  })

  it.each(roleNames)('%s reads the company, people and credentials', (role) => {
    expect(rolePermissions[role]).toEqual(expect.arrayContaining(['company.read', 'people.read', 'credentials.read']))
  })

  it('an auditor changes nothing', () => {
    expect(rolePermissions.auditor.filter((permission) => !permission.endsWith('.read'))).toEqual([])
  })

  it('a project office keeps projects, makes tender packages, asks for loans, and changes nothing else', () => {
    expect(rolePermissions.project.filter((permission) => !permission.endsWith('.read')).sort()).toEqual([
      'approvals.request',
      'loans.request',
      'staffing.change',
      'staffing.package',
    ])
  })

  it.each(['head', 'steward'] as const)(
    '%s changes no record: asks their people for uploads, presses them, answers to deadlines, asks and decides, counts',
    (role) => {
      expect(rolePermissions[role].filter((permission) => !permission.endsWith('.read')).sort()).toEqual([
        'approvals.decide',
        'approvals.request',
        'archive.request',
        'loans.request',
        'reminders.push',
        'reminders.respond',
        'stocktakes.count',
      ])
    },
  )

  it('a holder changes no record: adds to the own archive, answers to deadlines, hands a renewal in, asks and decides', () => {
    expect(rolePermissions.holder.filter((permission) => !permission.endsWith('.read')).sort()).toEqual([
      'approvals.decide',
      'approvals.request',
      'archive.attach',
      'loans.request',
      'reminders.respond',
      'renewals.submit',
    ])
  })

  it.each(['head', 'steward', 'holder', 'auditor', 'project'] as const)('%s sees no whole number', (role) => {
    expect(rolePermissions[role]).not.toContain('people.reveal')
  })
})

describe('the can block of an account', () => {
  const account = (change: Partial<Account>): Account => ({
    id: 'other',
    version: 1,
    username: 'x',
    displayName: 'x',
    grants: [granted('admin')],
    personId: null,
    enabled: true,
    passwordSetAt: '',
    renewalAskedAt: null,
    lastSignInAt: null,
    createdAt: '',
    ...change,
  })

  it.each([
    ['another administrator', actor('admin'), account({}), 2, { change: true, disable: true }],
    ['oneself', actor('admin'), account({ id: 'me' }), 2, { change: true, disable: false }],
    ['the last administrator', actor('admin'), account({}), 1, { change: true, disable: false }],
    ['an auditor', actor('admin'), account({ grants: [granted('auditor')] }), 1, { change: true, disable: true }],
    ['a disabled account', actor('admin'), account({ enabled: false }), 1, { change: true, disable: false }],
    [
      'the administrator of a unit',
      actor('admin'),
      account({ grants: [granted('admin', 'u')] }),
      1,
      { change: true, disable: true },
    ],
    ['seen by the administrator of a unit', actor('admin', ofUnit), account({}), 2, { change: false, disable: false }],
    ['seen by hr', actor('hr'), account({}), 2, { change: false, disable: false }],
  ])('%s', (_, by, of, activeAdmins, can) => {
    const { invite, ...told } = canWithAccount(by, of, { activeAdmins, personUnitId: null })
    expect(told).toEqual(can)
    expect(invite).toBe(can.change)
  })

  it.each([
    ['an administrator, whoever it is of', actor('admin'), account({}), null, true],
    ['hr, a holder', actor('hr'), account({ grants: [], personId: 'p' }), 'u', true],
    ['hr, nobody’s account', actor('hr'), account({ grants: [] }), null, false],
    ['hr, somebody with a role', actor('hr'), account({ grants: [granted('auditor')], personId: 'p' }), 'u', false],
    ['hr of a unit, a holder in it', actor('hr', ofUnit), account({ grants: [], personId: 'p' }), 'u', true],
    ['hr of a unit, a holder elsewhere', actor('hr', ofUnit), account({ grants: [], personId: 'p' }), 'other', false],
    ['the administrator of a unit, a role', actor('admin', ofUnit), account({ personId: 'p' }), 'u', false],
    ['a head', actor('head'), account({ grants: [], personId: 'p' }), 'u', false],
  ])('is invited to by %s: %s', (_, by, of, personUnitId, invite) => {
    expect(canWithAccount(by, of, { activeAdmins: 2, personUnitId }).invite).toBe(invite)
  })
})
