import { describe, expect, it } from 'vitest'
import { type BulkTarget, bulkEffect } from './bulk-change.ts'

const held = {
  state: 'held',
  givenUpOn: null,
  labels: ['一线', '投标'],
  employerUnitId: 'ours',
  employerName: '本公司',
} as const
const labels = (add: string[], remove: string[] = []): BulkTarget => ({ kind: 'labels', add, remove })
const employer = (unitId: string | null): BulkTarget => ({ kind: 'employer', unitId, name: unitId && '子公司' })
const twenty = Array.from({ length: 20 }, (_, nth) => `标签${nth}`)

describe('what a bulk change does to one credential', () => {
  const cases: [
    what: string,
    credential: Partial<Parameters<typeof bulkEffect>[0]>,
    target: BulkTarget,
    effect: object,
  ][] = [
    ['a new label comes last', {}, labels(['重点']), { outcome: 'change', set: { labels: ['一线', '投标', '重点'] } }],
    ['a label it has already', {}, labels(['投标']), { outcome: 'same' }],
    ['a label taken away', {}, labels([], ['一线']), { outcome: 'change', set: { labels: ['投标'] } }],
    ['a label it has not, taken away', {}, labels([], ['重点']), { outcome: 'same' }],
    ['one for another', {}, labels(['重点'], ['一线']), { outcome: 'change', set: { labels: ['投标', '重点'] } }],
    [
      'more labels than there may be',
      { labels: twenty },
      labels(['重点']),
      { outcome: 'skipped', reason: 'too_many_labels' },
    ],
    [
      'as many as there may be',
      { labels: twenty },
      labels(['重点'], ['标签0']),
      { outcome: 'change', set: { labels: [...twenty.slice(1), '重点'] } },
    ],
    [
      'another employer',
      {},
      employer('other'),
      { outcome: 'change', set: { employerUnitId: 'other', employerName: '子公司' } },
    ],
    ['the same employer, whatever it is called now', {}, employer('ours'), { outcome: 'same' }],
    ['no employer', {}, employer(null), { outcome: 'change', set: { employerUnitId: null, employerName: null } }],
    [
      'no employer where somebody else is written',
      { employerUnitId: null, employerName: '别家' },
      employer(null),
      { outcome: 'change', set: { employerUnitId: null, employerName: null } },
    ],
    ['no employer where none is', { employerUnitId: null, employerName: null }, employer(null), { outcome: 'same' }],
    ['a superseded one', { state: 'superseded' }, labels(['重点']), { outcome: 'skipped', reason: 'wrong_state' }],
    [
      'a cancelled one can still be put right',
      { state: 'cancelled' },
      employer('other'),
      { outcome: 'change', set: { employerUnitId: 'other', employerName: '子公司' } },
    ],
  ]
  it.each(cases)('%s', (_, credential, target, effect) => {
    expect(bulkEffect({ ...held, ...credential }, target)).toEqual(effect)
  })
})
