import type { RoleName } from '@chizheng/contract'
import { expect, it } from 'vitest'
import { type Actor, everywhere, type Reach } from '../../kernel/actor.ts'
import { canWithCompany, canWithPerson, canWithUnit } from './policy.ts'

const actor = (role: RoleName, reach: Reach = everywhere): Actor => ({
  kind: 'account',
  id: role,
  label: role,
  grants: [{ role, reach }],
})
const nothing = { change: false, reveal: false, register: false, archive: false, export: false }
const empty = { id: 'a1', parentId: 'a', isRoot: false, hasChildren: false, peopleCount: 0 }

it.each([
  [
    'admin',
    { change: true, reveal: true, register: true, archive: true, export: true },
    { change: true, move: true, remove: true },
    true,
  ],
  [
    'hr',
    { change: true, reveal: true, register: true, archive: true, export: true },
    { change: true, move: true, remove: true },
    false,
  ],
  [
    'auditor',
    { change: false, reveal: false, register: false, archive: true, export: false },
    { change: false, move: false, remove: false },
    false,
  ],
] as const)('%s', (role, person, unit, company) => {
  expect(canWithPerson(actor(role), { unitId: null, personId: 'p' })).toEqual(person)
  expect(canWithUnit(actor(role), empty)).toEqual(unit)
  expect(canWithCompany(actor(role))).toEqual({ change: company })
})

it.each([{ isRoot: true }, { hasChildren: true }, { peopleCount: 1 }])('a unit with %j is not removed', (state) => {
  expect(canWithUnit(actor('admin'), { ...empty, ...state })).toEqual({
    change: true,
    move: true,
    remove: false,
  })
})

it('whoever looks after a part of the company leaves what it hangs at alone', () => {
  const clerk = actor('hr', { all: false, unitIds: ['a', 'a1'], personIds: [] })
  expect(canWithUnit(clerk, empty)).toEqual({ change: true, move: true, remove: true })
  const top = { ...empty, id: 'a', parentId: 'company' }
  expect(canWithUnit(clerk, top)).toEqual({ change: true, move: false, remove: false })
  expect(canWithUnit(clerk, { ...empty, id: 'b' })).toEqual({ change: false, move: false, remove: false })
  expect(canWithPerson(clerk, { unitId: 'a1', personId: 'p' })).toEqual({
    change: true,
    reveal: true,
    register: true,
    archive: true,
    export: true,
  })
  expect(canWithPerson(clerk, { unitId: 'b', personId: 'p' })).toEqual(nothing)
  expect(canWithPerson(clerk, { unitId: null, personId: 'p' })).toEqual(nothing)
  expect(canWithCompany(actor('admin', { all: false, unitIds: ['a'], personIds: [] }))).toEqual({ change: false })
})
