import { credentialStates, type RoleName } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { type Actor, everywhere, type Reach } from '../../kernel/actor.ts'
import { day } from '../../kernel/day.ts'
import { canWithCredential, canWithType } from './policy.ts'
import { isPossible } from './rules/lifecycle.ts'

const actor = (role: RoleName, reach: Reach = everywhere): Actor => ({
  kind: 'account',
  id: role,
  label: role,
  grants: [{ role, reach }],
})

const place = { unitId: 'u', personId: 'p' }

describe('what may be done with a credential', () => {
  it.each(credentialStates)('an auditor changes nothing of one that is %s', (state) => {
    const { archive, ...can } = canWithCredential(actor('auditor'), { state, givenUpOn: null }, place)
    expect(archive).toBe(true)
    expect(Object.values(can)).not.toContain(true)
  })

  it.each(credentialStates)('a clerk does with one that is %s what its state allows', (state) => {
    for (const givenUpOn of [null, day('2026-11-24')]) {
      const {
        archive,
        attach,
        request,
        reveal,
        export: takeAway,
        ...can
      } = canWithCredential(actor('hr'), { state, givenUpOn }, place)
      expect([archive, attach, reveal, takeAway]).toEqual([true, true, true, true])
      expect(request).toBe(!['cancelled', 'revoked', 'superseded'].includes(state))
      for (const [command, allowed] of Object.entries(can))
        expect([command, allowed]).toEqual([command, isPossible(command as keyof typeof can, { state, givenUpOn })])
    }
  })
})

describe('the holder', () => {
  const holder = actor('holder', { all: false, unitIds: [], personIds: ['p'] })
  const held = { state: 'held', givenUpOn: null } as const

  it('adds to the own archive and changes nothing else', () => {
    const { archive, attach, ...rest } = canWithCredential(holder, held, place)
    expect([archive, attach]).toEqual([true, true])
    expect(Object.values(rest)).not.toContain(true)
  })

  it('does nothing with another’s', () => {
    expect(Object.values(canWithCredential(holder, held, { ...place, personId: 'other' }))).not.toContain(true)
  })
})

describe('what may be done with a type', () => {
  it.each([
    ['hr', 'company', 0, { change: true, remove: true }],
    ['hr', 'company', 1, { change: true, remove: false }],
    ['admin', 'shipped', 0, { change: true, remove: false }],
    ['auditor', 'company', 0, { change: false, remove: false }],
  ] as const)('by %s, one that is %s with %i credentials', (role, origin, uses, can) => {
    expect(canWithType(actor(role), { origin, uses })).toEqual(can)
  })
})
