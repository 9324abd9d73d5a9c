import type { Tally } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { caseAfter } from './cases.ts'
import { type Count, nothingCounted, uncounted } from './count.ts'
import { nextOpening, quarterBegins, quarterOf } from './quarter.ts'
import { obstacleToSigning } from './signing.ts'

describe('quarters', () => {
  it.each([
    ['2026-01-01', '2026-Q1', '2026-01-01'],
    ['2026-03-31', '2026-Q1', '2026-01-01'],
    ['2026-04-01', '2026-Q2', '2026-04-01'],
    ['2026-12-31', '2026-Q4', '2026-10-01'],
  ])('%s is in %s', (on, quarter, begins) => {
    expect([quarterOf(day(on)), quarterBegins(day(on))]).toEqual([quarter, begins])
  })

  it.each([
    ['still to come', '2026-10-03', 9, false, '2026-10-10'],
    ['its day is today', '2026-10-10', 9, false, '2026-10-10'],
    ['missed, so today', '2026-11-24', 9, false, '2026-11-24'],
    ['opened, so the next quarter', '2026-11-24', 9, true, '2027-01-10'],
  ])('opens: %s', (_, today, after, isOpened, on) => {
    expect(nextOpening(day(today), after, isOpened)).toBe(on)
  })
})

describe('the case of a certificate', () => {
  const counted = { by: 'me', label: '我', at: '', how: 'scan', place: null } as const
  const found: Count = { ...uncounted, state: 'found', counted }
  const equal: Count = { ...found, checked: { label: '我', at: '' } }
  const different: Count = { ...equal, state: 'different', differs: ['number'] }
  const earlier = (kind: 'missing' | 'different') => ({ kind, isOfThis: false })

  it.each([
    ['nothing open, found', null, found, false, { step: 'none' }],
    ['nothing open, different', null, different, false, { step: 'open', kind: 'different' }],
    ['missing before, seen now', earlier('missing'), found, true, { step: 'resolve', how: 'seen' }],
    ['missing before, different now', earlier('missing'), different, true, { step: 'become', kind: 'different' }],
    ['different before, only seen now', earlier('different'), found, true, { step: 'none' }],
    ['different before, equal now', earlier('different'), equal, true, { step: 'resolve', how: 'equal' }],
    ['opened now, undone', { kind: 'different', isOfThis: true }, uncounted, false, { step: 'resolve', how: 'undone' }],
    ['ended by being seen, undone', null, uncounted, true, { step: 'open', kind: 'missing' }],
    ['nothing was wrong, undone', null, uncounted, false, { step: 'none' }],
  ] as const)('%s', (_, open, after, carried, step) => {
    expect(caseAfter(open, after, { carried })).toEqual(step)
  })
})

describe('signing', () => {
  const tally: Tally = { ...nothingCounted, expected: 2, found: 1, missing: 1 }
  const first = { position: 1, keys: ['account:a', 'person:p'], by: 'a', label: '甲', at: '' }
  const counting = { state: 'counting', tally, signatures: [] } as const

  it.each([
    ['the first', counting, ['account:a'], tally, null],
    ['the second by somebody else', { ...counting, signatures: [first] }, ['account:b'], tally, null],
    ['twice by one account', { ...counting, signatures: [first] }, ['account:a'], tally, 'stocktake_signed_by_you'],
    [
      'by another account of one person',
      { ...counting, signatures: [first] },
      ['account:c', 'person:p'],
      tally,
      'stocktake_signed_by_you',
    ],
    ['other numbers were seen', counting, ['account:a'], { ...tally, found: 2, missing: 0 }, 'stocktake_numbers_moved'],
    ['no list yet', { ...counting, state: 'freezing' }, ['account:a'], tally, 'stocktake_freezing'],
    ['closed', { ...counting, state: 'closed' }, ['account:a'], tally, 'stocktake_closed'],
    ['given up', { ...counting, state: 'cancelled' }, ['account:a'], tally, 'stocktake_closed'],
  ] as const)('%s', (_, stocktake, keys, seen, obstacle) => {
    expect(obstacleToSigning(stocktake, keys, seen)).toBe(obstacle)
  })
})
