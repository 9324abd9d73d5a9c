import type { Requirement } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { boundTo } from './legal-entity.ts'

const bound = new Set(['constructor-1'])

describe('what a slot of a bidder asks for', () => {
  const cases: [what: string, asked: Requirement, becomes: Requirement][] = [
    [
      'a certificate that is bound to its employer',
      { kind: 'credential', types: ['constructor-1'] },
      { kind: 'credential', types: ['constructor-1'], registeredWith: ['bidder'] },
    ],
    [
      'a title, which is not',
      { kind: 'credential', types: ['title-engineer'] },
      { kind: 'credential', types: ['title-engineer'] },
    ],
    [
      'social insurance by the own company, within others',
      { kind: 'all', parts: [{ kind: 'insured', with: 'own' }] },
      { kind: 'all', parts: [{ kind: 'insured', with: ['bidder'] }] },
    ],
    ['social insurance by any of ours', { kind: 'insured', with: 'ours' }, { kind: 'insured', with: 'ours' }],
    [
      'what must not be held',
      { kind: 'not', part: { kind: 'insured', with: 'own' } },
      { kind: 'not', part: { kind: 'insured', with: 'own' } },
    ],
  ]
  it.each(cases)('%s', (_, asked, becomes) => {
    expect(boundTo('bidder', asked, bound)).toEqual(becomes)
  })
})

const registered = new Set(['constructor-1', 'constructor-2', 'safety-b'])
const held = (types: string[], more: object = {}): Requirement => ({ kind: 'credential', types, ...more })
const here = { registeredWith: ['甲'] }

describe('a requirement bound to a company', () => {
  it.each<[string, Requirement, Requirement]>([
    ['binds what is registered', held(['constructor-1']), held(['constructor-1'], here)],
    ['leaves titles free', held(['title-engineer']), held(['title-engineer'])],
    [
      'binds the registrations among several, and leaves a title beside them free',
      held(['title-engineer', 'constructor-1'], { orHigher: true, verified: true }),
      {
        kind: 'any',
        parts: [
          held(['constructor-1'], { orHigher: true, verified: true, ...here }),
          held(['title-engineer'], { orHigher: true, verified: true }),
        ],
      },
    ],
    [
      'goes into parts',
      { kind: 'all', parts: [held(['safety-b']), { kind: 'any', parts: [held(['constructor-2'])] }] },
      { kind: 'all', parts: [held(['safety-b'], here), { kind: 'any', parts: [held(['constructor-2'], here)] }] },
    ],
    [
      'leaves what must not be held as it is',
      { kind: 'not', part: held(['constructor-1']) },
      { kind: 'not', part: held(['constructor-1']) },
    ],
  ])('%s', (_what, requirement, expected) => {
    expect(boundTo('甲', requirement, registered)).toEqual(expected)
  })
})
