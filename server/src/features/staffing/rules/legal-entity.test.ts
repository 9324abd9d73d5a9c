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
