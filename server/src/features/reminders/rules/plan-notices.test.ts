import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, daysBetween } from '../../../kernel/day.ts'
import { forHr, forNobody, type KnownNotice, planNotices, textOf, type WatchedDeadline } from './plan-notices.ts'
import { shippedPolicy, type WarningRules } from './policy.ts'
import { noResponse } from './response.ts'

const dueOn = day('2026-12-31')
const deadline: WatchedDeadline = {
  key: { credentialId: 'c', kind: 'expiry', profession: null, dueOn },
  typeId: 'constructor-1',
  category: 'registration',
  unitIds: ['team', 'company'],
  holderId: 'holder',
  stewardId: 'steward',
  headId: 'head',
  response: null,
  escalation: null,
}
const rules = (): WarningRules => shippedPolicy
/** What is planned so many days before the due day, as `stage recipient…`. */
function planned(
  daysLeft: number,
  over: Partial<WatchedDeadline> = {},
  known: readonly KnownNotice[] = [],
  by = rules,
) {
  return planNotices([{ ...deadline, ...over }], by, known, addDays(dueOn, -daysLeft))
}
const said = (notices: readonly KnownNotice[]) =>
  [...new Set(notices.map(({ stage }) => stage))].map(
    (stage) =>
      `${stage}: ${notices
        .filter((one) => one.stage === stage)
        .map((one) => (one.recipient === forNobody ? `no ${one.role}` : one.recipient))
        .join(' ')}`,
  )

describe('a stage', () => {
  it.each<[number, string[]]>([
    [91, []],
    [90, ['90: holder steward']],
    [89, ['90: holder steward']],
    [31, ['90: holder steward']],
    [30, ['30: holder steward']],
    [8, ['30: holder steward']],
    [7, ['7: holder steward hr']],
    [1, ['7: holder steward hr']],
    [0, ['0: holder steward head hr']],
    [-1, ['0: holder steward head hr']],
    [-6, ['0: holder steward head hr']],
    [-7, ['-7: holder steward head hr']],
    [-13, ['-7: holder steward head hr']],
    [-14, ['-14: holder steward head hr']],
    [-400, ['-399: holder steward head hr']],
  ])('%i days before is %j', (left, expected) => expect(said(planned(left))).toEqual(expected))

  it('is told once', () => {
    const first = planned(30)
    expect(planned(29, {}, first)).toEqual([])
    expect(said(planned(7, {}, first))).toEqual(['7: holder steward hr'])
  })

  it('that is older does not follow a nearer one, also when the policy got another or the clock went back', () => {
    const near = planned(7)
    expect(planned(8, {}, near)).toEqual([])
    const more: WarningRules = {
      ...shippedPolicy,
      stages: [...shippedPolicy.stages, { ...shippedPolicy.stages[0]!, days: 45 }],
    }
    expect(said(planned(40, {}, [], () => more))).toEqual(['45: holder steward'])
    expect(planned(40, {}, planned(30), () => more)).toEqual([])
  })

  it('of a date that moved begins afresh', () => {
    const key = { ...deadline.key, dueOn: addDays(dueOn, 10) }
    expect(said(planned(30, { key }, planned(30)))).toEqual(['90: holder steward'])
  })

  it('is told to a steward who is new, and to who was handed it over instead', () => {
    const first = planned(30)
    expect(said(planned(29, { stewardId: 'other' }, first))).toEqual(['30: other'])
    const response = { ...noResponse, responsiblePersonId: 'colleague' }
    expect(said(planned(30, { response }))).toEqual(['30: holder colleague'])
  })

  it('is told once to who is several', () => {
    expect(said(planned(0, { stewardId: 'head' }))).toEqual(['0: holder head hr'])
    expect(said(planned(0, { stewardId: 'head', holderId: 'head', headId: null }))).toEqual(['0: head no head hr'])
  })

  it('without a steward is written down and told to HR instead, once', () => {
    const first = planned(30, { stewardId: null })
    expect(said(first)).toEqual(['30: holder no steward hr'])
    expect(planned(29, { stewardId: null }, first)).toEqual([])
    expect(said(planned(29, {}, first))).toEqual(['30: steward'])
  })

  it('is silent while it is snoozed, but for the day itself', () => {
    const snoozed = (until: number) => ({ response: { ...noResponse, snoozedUntil: addDays(dueOn, -until) } })
    expect(planned(7, snoozed(5))).toEqual([])
    expect(said(planned(5, snoozed(5)))).toEqual(['7: holder steward hr'])
    expect(said(planned(0, snoozed(-1)))).toEqual(['0: holder steward head hr'])
  })

  it('is what the policy says', () => {
    const none: WarningRules = { kinds: ['review'], stages: [{ days: 60, to: ['hr'], ways: ['mail'] }], after: null }
    expect(planned(60, {}, [], () => none)).toEqual([])
    const review = { key: { ...deadline.key, kind: 'review' as const } }
    expect(said(planned(60, review, [], () => none))).toEqual(['60: hr'])
    expect(
      planned(
        -400,
        review,
        planned(60, review, [], () => none),
        () => none,
      ),
    ).toEqual([])
  })
})

describe('an escalation', () => {
  const since = day('2026-11-20')
  const at = (level: 1 | 2 | 3, over: object = {}) => ({ escalation: { level, since, ...over } })
  const told = planned(30)

  it('tells the steward, then the head, then HR, each once', () => {
    const first = planned(29, at(1), told)
    expect(first.map(({ level, recipient }) => [level, recipient])).toEqual([[1, 'steward']])
    expect(planned(28, at(1), [...told, ...first])).toEqual([])
    expect(planned(27, at(3), [...told, ...first]).map((one) => one.recipient)).toEqual(['head', forHr])
  })

  it('is repeated when somebody reacted and let it lie again', () => {
    const first = planned(29, at(1), told)
    const again = planned(20, at(1, { since: day('2026-12-05') }), [...told, ...first])
    expect(again.map(({ level, recipient }) => [level, recipient])).toEqual([[1, 'steward']])
  })

  it('to nobody is HR’s', () => {
    expect(said(planned(29, { ...at(1), stewardId: null }, planned(30, { stewardId: null })))).toEqual([
      '30: no steward hr',
    ])
  })
})

/** Nights as they come: each is run none, one or two times; before one the date may be moved, or the clock jump. */
const night = fc.record({
  runs: fc.constantFrom(0, 1, 1, 1, 2),
  move: fc.option(fc.integer({ min: -200, max: 400 }), { freq: 12 }),
  jump: fc.constantFrom(0, 0, 0, 0, 1, -1, 3),
})

it('over any nights nobody is told twice for one stage, and nobody who is due is never told', () => {
  fc.assert(
    fc.property(fc.array(night, { maxLength: 150 }), fc.integer({ min: -30, max: 120 }), (nights, firstLeft) => {
      let today = day('2026-01-01')
      let due = addDays(today, firstLeft)
      const known: KnownNotice[] = []
      for (const { runs, move, jump } of nights) {
        today = addDays(today, 1 + jump)
        if (move !== null) due = addDays(due, move)
        const watched = { ...deadline, key: { ...deadline.key, dueOn: due } }
        for (let run = 0; run < runs; run++) known.push(...planNotices([watched], rules, known, today))
        if (runs > 0) expectTold(known, due, today)
      }
      const keys = known.map((one) => `${textOf(one.key)} ${one.stage} ${one.recipient}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

/** After a night everybody whom the stage names knows of it or of a nearer one. */
function expectTold(known: readonly KnownNotice[], due: Day, today: Day): void {
  const left = daysBetween(today, due)
  if (left > 90) return
  const expected =
    left > 7 ? ['holder', 'steward'] : left > 0 ? ['holder', 'steward', 'hr'] : ['holder', 'steward', 'head', 'hr']
  const furthest = left < -6 ? -Math.floor(-left / 7) * 7 : left <= 0 ? 0 : left <= 7 ? 7 : left <= 30 ? 30 : 90
  for (const recipient of expected)
    expect(known.some((one) => one.key.dueOn === due && one.recipient === recipient && one.stage <= furthest)).toBe(
      true,
    )
}
