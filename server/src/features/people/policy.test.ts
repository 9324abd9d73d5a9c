import { type RoleName, rolePermissions } from '@chizheng/contract'
import { expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { canWithCompany, canWithPerson, canWithUnit } from './policy.ts'

const actor = (role: RoleName): Actor => ({
  kind: 'account',
  id: role,
  label: role,
  roles: [role],
  permissions: rolePermissions[role],
})
const empty = { isRoot: false, hasChildren: false, peopleCount: 0 }

it.each([
  ['admin', { change: true, reveal: true }, { change: true, remove: true }, true],
  ['hr', { change: true, reveal: true }, { change: true, remove: true }, false],
  ['viewer', { change: false, reveal: false }, { change: false, remove: false }, false],
] as const)('%s', (role, person, unit, company) => {
  expect(canWithPerson(actor(role))).toEqual(person)
  expect(canWithUnit(actor(role), empty)).toEqual(unit)
  expect(canWithCompany(actor(role))).toEqual({ change: company })
})

it.each([{ isRoot: true }, { hasChildren: true }, { peopleCount: 1 }])('a unit with %j is not removed', (state) => {
  expect(canWithUnit(actor('admin'), { ...empty, ...state })).toEqual({ change: true, remove: false })
})
