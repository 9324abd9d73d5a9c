import { describe, expect, it } from 'vitest'
import { heldRoles, inOrder, type RoleGrant } from './grants.ts'

const grant = (role: RoleGrant['role'], unitId: string | null = null): RoleGrant => ({ role, unitId })
const nothing = { headOf: [], stewardOf: [], below: new Map<string, string[]>() }
const below = new Map([
  ['a', ['a', 'a1', 'a2']],
  ['b', ['b']],
])
const part = (unitIds: string[], personIds: string[] = []) => ({ all: false, unitIds, personIds })

describe('grants', () => {
  it.each([
    ['stand once each and in one order', [grant('auditor'), grant('hr', 'b'), grant('hr', 'a'), grant('auditor')]],
    ['in whatever order they came', [grant('hr', 'a'), grant('auditor'), grant('hr', 'b')]],
  ])('%s', (_, grants) => {
    expect(inOrder(grants)).toEqual([grant('hr', 'a'), grant('hr', 'b'), grant('auditor')])
  })

  it('for a unit say nothing beside one for the company', () => {
    expect(inOrder([grant('hr', 'a'), grant('hr'), grant('head', 'a')])).toEqual([grant('hr'), grant('head', 'a')])
  })
})

describe('the roles of an account', () => {
  it('are those granted, each with all its units', () => {
    const held = heldRoles([grant('hr', 'a'), grant('hr', 'b'), grant('auditor')], null, { ...nothing, below })
    expect(held).toEqual([
      { role: 'hr', tops: ['a', 'b'], reach: part(['a', 'a1', 'a2', 'b']) },
      { role: 'auditor', tops: [], reach: { all: true } },
    ])
  })

  it('reach nobody by a unit that is gone', () => {
    expect(heldRoles([grant('hr', 'gone')], null, nothing)).toEqual([])
  })

  it('are a holder’s when it is a person’s, whatever else', () => {
    expect(heldRoles([grant('project')], 'p', nothing)).toEqual([
      { role: 'holder', tops: [], reach: part([], ['p']) },
      { role: 'project', tops: [], reach: { all: true } },
    ])
  })

  it('are a head’s and a steward’s of every unit the person heads', () => {
    const held = heldRoles([grant('head', 'b')], 'p', { ...nothing, headOf: ['a'], below })
    expect(held).toEqual([
      { role: 'head', tops: ['b', 'a'], reach: part(['b', 'a', 'a1', 'a2']) },
      { role: 'steward', tops: ['a'], reach: part(['a', 'a1', 'a2']) },
      { role: 'holder', tops: [], reach: part([], ['p']) },
    ])
  })

  it('are a steward’s of those who named the person', () => {
    expect(heldRoles([], 'p', { ...nothing, stewardOf: ['x', 'y'] })).toEqual([
      { role: 'steward', tops: [], reach: part([], ['x', 'y']) },
      { role: 'holder', tops: [], reach: part([], ['p']) },
    ])
  })

  it('of nobody without a grant are none', () => {
    expect(heldRoles([], null, nothing)).toEqual([])
  })
})
