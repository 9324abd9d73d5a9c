import type { RoleName } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import {
  type Actor,
  demand,
  everywhere,
  may,
  mayEverywhere,
  type Reach,
  reachingNew,
  reachOf,
  systemActor,
} from './actor.ts'
import { Refusal } from './refusal.ts'

const part = (unitIds: string[], personIds: string[] = []): Reach => ({ all: false, unitIds, personIds })
const actor = (...grants: [RoleName, Reach][]): Actor => ({
  kind: 'account',
  id: 'me',
  label: 'me',
  grants: grants.map(([role, reach]) => ({ role, reach })),
})
const inA = { unitId: 'a', personId: 'p' }
const inB = { unitId: 'b', personId: 'q' }
const nowhere = { unitId: null, personId: 'r' }

describe('a right', () => {
  const clerk = actor(['hr', part(['a'])], ['auditor', everywhere])

  it('goes as far as the roles that have it', () => {
    expect([may(clerk, 'credentials.change', inA), may(clerk, 'credentials.change', inB)]).toEqual([true, false])
    expect([may(clerk, 'credentials.read', inA), may(clerk, 'credentials.read', inB)]).toEqual([true, true])
    expect(may(clerk, 'credentials.change')).toBe(true)
    expect(may(clerk, 'accounts.manage')).toBe(false)
  })

  it('in the whole company takes a role for the whole company', () => {
    expect(mayEverywhere(clerk, 'credentials.change')).toBe(false)
    expect(mayEverywhere(clerk, 'credentials.read')).toBe(true)
    expect(mayEverywhere(systemActor('registry'), 'accounts.manage')).toBe(true)
  })

  it('of several roles reaches what either reaches, each thing once', () => {
    const both = actor(['head', part(['a', 'b'])], ['steward', part(['b'], ['r'])], ['holder', part([], ['p'])])
    expect(reachOf(both, 'people.read')).toEqual(part(['a', 'b'], ['r', 'p']))
    expect(reachOf(both, 'statistics.read')).toEqual(part(['a', 'b'], ['r']))
    expect(reachOf(both, 'people.change')).toEqual(part([]))
    expect(reachOf(clerk, 'people.read')).toEqual(everywhere)
  })

  it.each([
    ['a unit', part(['a']), [true, false, false]],
    ['a person', part([], ['q']), [false, true, false]],
    ['a person without a unit', part([], ['r']), [false, false, true]],
    ['the company', everywhere, [true, true, true]],
    ['nothing', part([]), [false, false, false]],
  ])('for %s', (_, reach, expected) => {
    const reader = actor(['auditor', reach])
    expect([inA, inB, nowhere].map((place) => may(reader, 'people.read', place))).toEqual(expected)
  })
})

it('a new unit is reached by whoever reaches what it hangs at', () => {
  const both = actor(['hr', part(['a'])], ['head', part(['b'])])
  expect(reachingNew(both, 'a1', 'a')).toEqual(actor(['hr', part(['a', 'a1'])], ['head', part(['b'])]))
  expect(reachingNew(both, 'top', null)).toEqual(both)
})

describe('what is demanded', () => {
  const clerk = actor(['hr', part(['a'])], ['head', part(['a', 'b'])])
  const outcome = (...asked: Parameters<typeof demand>): unknown => {
    try {
      return demand(...asked)
    } catch (error) {
      return error
    }
  }

  it('is let pass, forbidden where it is seen, and unknown where it is not', () => {
    expect(outcome(clerk, 'people.change', inA)).toBeUndefined()
    expect(outcome(clerk, 'people.change', inB)).toEqual(new Refusal('forbidden', { permission: 'people.change' }))
    expect(outcome(clerk, 'people.change', nowhere, { field: 'x' })).toEqual(new Refusal('not_found', { field: 'x' }))
  })
})
