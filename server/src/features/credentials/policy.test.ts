import { credentialStates, type RoleName, rolePermissions } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { day } from '../../kernel/day.ts'
import { canWithCredential, canWithType } from './policy.ts'
import { isPossible } from './rules/lifecycle.ts'

const actor = (role: RoleName): Actor => ({
  kind: 'account',
  id: role,
  label: role,
  roles: [role],
  permissions: rolePermissions[role],
})

describe('what may be done with a credential', () => {
  it.each(credentialStates)('a viewer changes nothing of one that is %s', (state) => {
    expect(Object.values(canWithCredential(actor('viewer'), { state, givenUpOn: null }))).not.toContain(true)
  })

  it.each(credentialStates)('a clerk does with one that is %s what its state allows', (state) => {
    for (const givenUpOn of [null, day('2026-11-24')]) {
      const { attach, reveal, ...can } = canWithCredential(actor('hr'), { state, givenUpOn })
      expect([attach, reveal]).toEqual([true, true])
      for (const [command, allowed] of Object.entries(can))
        expect([command, allowed]).toEqual([command, isPossible(command as keyof typeof can, { state, givenUpOn })])
    }
  })
})

describe('what may be done with a type', () => {
  it.each([
    ['hr', 'company', 0, { change: true, remove: true }],
    ['hr', 'company', 1, { change: true, remove: false }],
    ['admin', 'shipped', 0, { change: true, remove: false }],
    ['viewer', 'company', 0, { change: false, remove: false }],
  ] as const)('by %s, one that is %s with %i credentials', (role, origin, uses, can) => {
    expect(canWithType(actor(role), { origin, uses })).toEqual(can)
  })
})
