import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { type Answer, answered, isAcknowledged, isSnoozed, noResponse, type Response } from './response.ts'

const today = day('2026-11-30')
const limits = { longestAcknowledgement: 60, longestSnooze: 14 }
const acknowledged: Response = {
  ...noResponse,
  acknowledgedBy: 'a',
  acknowledgedUntil: day('2026-12-10'),
  reactedOn: day('2026-11-20'),
}

function after(before: Response, answer: Answer, dueOn: string) {
  const result = answered(before, answer, { actorId: 'b', dueOn: day(dueOn), limits, today })
  return 'refused' in result ? result.refused : result.response
}
const acknowledge = (until: string): Answer => ({ kind: 'acknowledge', until: day(until) })
const snooze = (until: string): Answer => ({ kind: 'snooze', until: day(until) })

describe('an acknowledgement', () => {
  it.each([
    ['today', '2026-11-30', '2026-12-31', null],
    ['the due day itself', '2026-12-31', '2026-12-31', null],
    ['the day after the due day', '2027-01-01', '2026-12-31', { code: 'answer_too_late', latest: '2026-12-31' }],
    ['the longest there is', '2027-01-29', '2027-06-30', null],
    ['one day longer', '2027-01-30', '2027-06-30', { code: 'answer_too_late', latest: '2027-01-29' }],
    ['yesterday', '2026-11-29', '2026-12-31', { code: 'answer_in_past' }],
    ['ahead, of what is overdue', '2027-01-29', '2026-10-01', null],
    [
      'too far ahead, of what is overdue',
      '2027-01-30',
      '2026-10-01',
      { code: 'answer_too_late', latest: '2027-01-29' },
    ],
  ])('until %s', (_name, until, dueOn, refused) => {
    const kept = { ...noResponse, acknowledgedBy: 'b', acknowledgedUntil: until, reactedOn: today }
    expect(after(noResponse, acknowledge(until), dueOn)).toEqual(refused ?? kept)
  })

  it('ends a snooze, and is ended by one', () => {
    const snoozed = after(acknowledged, snooze('2026-12-05'), '2026-12-31')
    expect(snoozed).toMatchObject({ acknowledgedBy: null, acknowledgedUntil: null, snoozedUntil: '2026-12-05' })
    expect(after(snoozed as Response, acknowledge('2026-12-05'), '2026-12-31')).toMatchObject({ snoozedUntil: null })
  })

  it('is taken back once', () => {
    const taken = after(acknowledged, { kind: 'withdraw' }, '2026-12-31')
    expect(taken).toEqual({ ...noResponse, reactedOn: today })
    expect(after(taken as Response, { kind: 'withdraw' }, '2026-12-31')).toBeNull()
  })

  it('holds through its day', () => {
    expect(isAcknowledged(acknowledged, day('2026-12-10'))).toBe(true)
    expect(isAcknowledged(acknowledged, day('2026-12-11'))).toBe(false)
    expect(isAcknowledged(null, today)).toBe(false)
  })
})

describe('a snooze', () => {
  it.each([
    ['tomorrow', '2026-12-01', '2026-12-31', null],
    ['today', '2026-11-30', '2026-12-31', { code: 'answer_in_past' }],
    ['the longest there is', '2026-12-14', '2026-12-31', null],
    ['one day longer', '2026-12-15', '2026-12-31', { code: 'answer_too_late', latest: '2026-12-14' }],
    ['the due day', '2026-12-05', '2026-12-05', null],
    ['past the due day', '2026-12-06', '2026-12-05', { code: 'answer_too_late', latest: '2026-12-05' }],
    ['anything on the due day', '2026-12-01', '2026-11-30', { code: 'snooze_over_due' }],
    ['anything after it', '2026-12-01', '2026-11-01', { code: 'snooze_over_due' }],
  ])('until %s', (_name, until, dueOn, refused) => {
    expect(after(noResponse, snooze(until), dueOn)).toEqual(
      refused ?? { ...noResponse, snoozedUntil: until, reactedOn: today },
    )
  })

  it('speaks again on its day', () => {
    const snoozed = { ...noResponse, snoozedUntil: day('2026-12-05') }
    expect(isSnoozed(snoozed, day('2026-12-04'))).toBe(true)
    expect(isSnoozed(snoozed, day('2026-12-05'))).toBe(false)
  })

  it('is not possible where nobody may', () => {
    const never = { ...limits, longestSnooze: 0 }
    const by = { actorId: 'b', dueOn: day('2026-12-31'), limits: never, today }
    expect(answered(noResponse, snooze('2026-12-01'), by)).toEqual({ refused: { code: 'snooze_over_due' } })
  })
})

describe('handing over', () => {
  it('leaves the acknowledgement, and is done once', () => {
    const given = after(acknowledged, { kind: 'handOver', personId: 'p' }, '2026-12-31')
    expect(given).toEqual({ ...acknowledged, responsiblePersonId: 'p', reactedOn: today })
    expect(after(given as Response, { kind: 'handOver', personId: 'p' }, '2026-12-31')).toBeNull()
  })
})
