import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, daysBetween } from '../../../kernel/day.ts'
import { cutoffDays, type EscalationPolicy, escalationLevel, waitingSince } from './escalation.ts'
import { noResponse, type Response } from './response.ts'

const policy: EscalationPolicy = {
  before: { steward: 3, head: 5, hr: 8 },
  overdue: { steward: 1, head: 2, hr: 3 },
}
/** 2026-11-30 is a Monday. */
const monday = day('2026-11-30')
const isWorkingDay = (of: Day): boolean => ((daysBetween(monday, of) % 7) + 7) % 7 < 5
const level = (
  today: string,
  response: Partial<Response> | null = null,
  dueOn = '2027-01-31',
  noticedOn = '2026-11-30',
) =>
  escalationLevel(
    { noticedOn: day(noticedOn), dueOn: day(dueOn) },
    response === null ? null : { ...noResponse, ...response },
    policy,
    day(today),
    isWorkingDay,
  )

describe('when nobody reacts', () => {
  it.each([
    ['the day itself', '2026-11-30', 0],
    ['two working days', '2026-12-02', 0],
    ['three: the steward', '2026-12-03', 1],
    ['a weekend does not count', '2026-12-06', 1],
    ['five: the head', '2026-12-07', 2],
    ['eight: HR', '2026-12-10', 3],
    ['years', '2036-12-10', 3],
  ])('%s', (_name, today, expected) => expect(level(today, null, '2037-01-31')).toBe(expected))

  it('what is overdue goes faster', () => {
    expect(level('2026-12-01', null, '2026-11-30')).toBe(1)
    expect(level('2026-12-02', null, '2026-11-30')).toBe(2)
    expect(level('2026-12-03', null, '2026-11-30')).toBe(3)
    expect(level('2026-12-03', null, '2026-12-03')).toBe(1)
  })

  it('a level of never is left out', () => {
    const first = { noticedOn: monday, dueOn: day('2027-06-30') }
    const none = { steward: null, head: null, hr: null }
    const only = { before: { ...none, hr: 8 }, overdue: none }
    expect(escalationLevel(first, null, only, day('2026-12-09'), isWorkingDay)).toBe(0)
    expect(escalationLevel(first, null, only, day('2026-12-10'), isWorkingDay)).toBe(3)
    expect(escalationLevel(first, null, { before: none, overdue: none }, day('2027-05-01'), isWorkingDay)).toBe(0)
  })
})

describe('an answer', () => {
  const acknowledged = { acknowledgedBy: 'a', acknowledgedUntil: day('2026-12-18'), reactedOn: day('2026-12-01') }

  it.each([
    ['holds while it is promised', '2026-12-18', acknowledged, 0],
    ['is broken the day after: the steward at once', '2026-12-19', acknowledged, 1],
    ['and then the head, from its day', '2026-12-25', acknowledged, 2],
    ['and HR', '2026-12-30', acknowledged, 3],
    ['a snooze is silent', '2026-12-13', { snoozedUntil: day('2026-12-14'), reactedOn: monday }, 0],
    ['and counts from its end', '2026-12-16', { snoozedUntil: day('2026-12-14'), reactedOn: monday }, 0],
    ['as long as at first', '2026-12-17', { snoozedUntil: day('2026-12-14'), reactedOn: monday }, 1],
    [
      'handed over: the new one has as long',
      '2026-12-09',
      { responsiblePersonId: 'p', reactedOn: day('2026-12-07') },
      0,
    ],
    ['and no longer', '2026-12-10', { responsiblePersonId: 'p', reactedOn: day('2026-12-07') }, 1],
    ['taken back: counted from then', '2026-12-10', { reactedOn: day('2026-12-08') }, 0],
  ])('%s', (_name, today, response, expected) => expect(level(today, response)).toBe(expected))
})

it('the days of a list say what the rule says', () => {
  const days = fc.integer({ min: 0, max: 60 }).map((after) => addDays(monday, after))
  const step = fc.option(fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(days, days, step, step, step, (noticedOn, today, steward, head, hr) => {
      fc.pre(noticedOn <= today)
      const steps = { steward, head, hr }
      const cut = cutoffDays(steps, today, isWorkingDay)
      const since = waitingSince(noticedOn, null)
      const reached = (of: Day | null): boolean => of !== null && since <= of
      const listed = reached(cut.hr) ? 3 : reached(cut.head) ? 2 : reached(cut.steward) ? 1 : 0
      const both = { before: steps, overdue: steps }
      const first = { noticedOn, dueOn: addDays(monday, 90) }
      expect(listed).toBe(escalationLevel(first, null, both, today, isWorkingDay))
    }),
  )
})
