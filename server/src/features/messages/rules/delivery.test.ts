import type { RefusalClass } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import {
  type Act,
  type LastAttempt,
  nextAct,
  paceOf,
  type Repeats,
  receiptAskedAt,
  type Settlement,
  settle,
} from './delivery.ts'

const now = new Date('2026-11-30T02:00:00Z')
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000)
const later = (minutes: number): Date => ago(-minutes)

const cutOff: LastAttempt = { startedAt: ago(10), outcome: null, refusal: null }
const running: LastAttempt = { startedAt: ago(1), outcome: null, refusal: null }
const refused = (refusal: RefusalClass): LastAttempt => ({ startedAt: ago(10), outcome: 'refused', refusal })

describe('a message whose turn it is', () => {
  it.each<[string, LastAttempt | null, Repeats, Act]>([
    ['that was never tried is sent', null, 'possible', { act: 'send', maybeDouble: false }],
    ['that somebody may be sending waits', running, 'dropped', { act: 'wait', until: later(1) }],
    ['that was cut off is repeated where the vendor drops it', cutOff, 'dropped', { act: 'send', maybeDouble: false }],
    ['that was cut off is asked for where the vendor tells', cutOff, 'askable', { act: 'ask' }],
    ['that was cut off is repeated and marked elsewhere', cutOff, 'possible', { act: 'send', maybeDouble: true }],
    ['that got no clear answer likewise', refused('unknown'), 'possible', { act: 'send', maybeDouble: true }],
    ['that got no clear answer is asked for', refused('unknown'), 'askable', { act: 'ask' }],
    ['that was refused is sent', refused('retry'), 'possible', { act: 'send', maybeDouble: false }],
    ['that was refused is sent without asking', refused('retry'), 'askable', { act: 'send', maybeDouble: false }],
  ])('%s', (_, last, repeats, act) => {
    expect(nextAct(last, repeats, now)).toEqual(act)
  })
})

describe('after an attempt', () => {
  const again = (minutes: number): Settlement => ({ state: 'queued', at: later(minutes) })
  const failed: Settlement = { state: 'failed' }

  it.each<[RefusalClass, number, number, boolean, Settlement]>([
    ['retry', 1, 0, true, again(5)],
    ['retry', 2, 5, true, again(15)],
    ['retry', 3, 20, true, again(60)],
    ['retry', 4, 80, true, again(240)],
    ['retry', 7, 20 * 60, true, again(240)],
    ['retry', 8, 20 * 60 + 1, true, failed],
    ['retry', 13, 48 * 60, false, again(240)],
    ['retry', 19, 69 * 60, false, failed],
    ['address', 1, 0, true, failed],
    ['message', 1, 0, true, failed],
    ['channel', 1, 0, true, { state: 'held', resumesAt: null }],
    ['channel', 9, 90 * 60, true, { state: 'held', resumesAt: null }],
    ['unknown', 1, 0, true, again(5)],
    ['unknown', 3, 20, true, failed],
  ])('%s, the %ith, first tried %i minutes ago, another way: %s', (kind, attempts, minutes, hasOtherWay, expected) => {
    const tried = { attempts, firstTriedAt: ago(minutes), now, hasOtherWay, repeats: 'possible' as const }
    expect(settle({ outcome: 'refused', class: kind }, tried)).toEqual(expected)
  })

  const first = { attempts: 1, firstTriedAt: now, now, hasOtherWay: true, repeats: 'dropped' as const }

  it('that was accepted it is sent', () => {
    expect(settle({ outcome: 'accepted' }, first)).toEqual({ state: 'sent' })
  })

  it('with no clear answer it is tried for a day where a repeat is dropped', () => {
    expect(settle({ outcome: 'refused', class: 'unknown' }, { ...first, attempts: 5 })).toEqual(again(240))
  })

  it('a channel whose vendor takes no more today waits for the vendor’s next day', () => {
    const full = { outcome: 'refused', class: 'channel', retryAfterSeconds: 3_600 } as const
    expect(settle(full, first)).toEqual({ state: 'held', resumesAt: later(60) })
  })

  it.each([
    [90, later(1.5)],
    [0, later(1 / 60)],
  ])('the vendor’s own pause of %i s is kept', (retryAfterSeconds, at) => {
    expect(settle({ outcome: 'refused', class: 'retry', retryAfterSeconds }, first)).toEqual({ state: 'queued', at })
  })

  it('receipts are asked for four times', () => {
    expect([0, 1, 2, 3, 4].map((asked) => receiptAskedAt(asked, now))).toEqual([
      later(10),
      later(60),
      later(360),
      later(1440),
      null,
    ])
  })
})

describe('the pace of a channel', () => {
  it.each([
    [{ perSecond: null, perMinute: null }, 0],
    [{ perSecond: 20, perMinute: null }, 50],
    [{ perSecond: null, perMinute: 20 }, 3_000],
    [{ perSecond: 5, perMinute: 100 }, 600],
  ])('%j: %i ms', (limits, expected) => {
    expect(paceOf(limits)).toBe(expected)
  })
})
