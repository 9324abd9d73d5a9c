import { describe, expect, it } from 'vitest'
import { insurerEffect, stewardEffect } from './bulk-change.ts'

const li = { id: 'li', name: '李四', hasLeft: false }
const zhang = { id: 'zhang', employmentState: 'active', stewardId: null } as const

describe('what naming a steward for many does to one person', () => {
  const cases: [
    what: string,
    person: Partial<Parameters<typeof stewardEffect>[0]>,
    steward: typeof li | null,
    effect: object,
  ][] = [
    ['who has none by name', {}, li, { outcome: 'change', set: { steward: li } }],
    ['who has them already', { stewardId: 'li' }, li, { outcome: 'same' }],
    ['who has another', { stewardId: 'wang' }, li, { outcome: 'change', set: { steward: li } }],
    ['who is left to the head', { stewardId: 'li' }, null, { outcome: 'change', set: { steward: null } }],
    ['who is left to the head already', {}, null, { outcome: 'same' }],
    ['who is the steward', { id: 'li' }, li, { outcome: 'skipped', reason: 'own_steward' }],
    ['who has left', { employmentState: 'left' }, li, { outcome: 'skipped', reason: 'has_left' }],
    ['who is leaving', { employmentState: 'leaving' }, li, { outcome: 'change', set: { steward: li } }],
  ]
  it.each(cases)('%s', (_, person, steward, effect) => {
    expect(stewardEffect({ ...zhang, ...person }, steward)).toEqual(effect)
  })
})

describe('what naming who pays the social insurance of many does to one person', () => {
  const ours = { id: 'ours', name: '甲公司' }
  const outside = { id: null, name: '乙劳务' }
  const cases: [what: string, Parameters<typeof insurerEffect>[0], typeof ours | null, effect: object][] = [
    [
      'not known',
      { employmentState: 'active', insuredWith: null },
      ours,
      { outcome: 'change', set: { insuredWith: ours } },
    ],
    ['known', { employmentState: 'leaving', insuredWith: ours }, ours, { outcome: 'same' }],
    [
      'elsewhere',
      { employmentState: 'active', insuredWith: outside },
      ours,
      { outcome: 'change', set: { insuredWith: ours } },
    ],
    [
      'forgotten',
      { employmentState: 'active', insuredWith: outside },
      null,
      { outcome: 'change', set: { insuredWith: null } },
    ],
    ['not known still', { employmentState: 'active', insuredWith: null }, null, { outcome: 'same' }],
    ['who has left', { employmentState: 'left', insuredWith: null }, ours, { outcome: 'skipped', reason: 'has_left' }],
  ]
  it.each(cases)('%s', (_, person, insurer, effect) => {
    expect(insurerEffect(person, insurer)).toEqual(effect)
  })
})
