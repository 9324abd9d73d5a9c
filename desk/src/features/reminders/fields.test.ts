import { warningWays as allWays, recipientRoles, reminderRoutes, warnedDeadlineKinds } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import {
  beginningOf,
  faultsOf,
  kinds,
  nextStage,
  ordered,
  type PolicyValues,
  roles,
  rulesOf,
  scopeOf,
  ticked,
  usualAfter,
  warningWays,
} from './fields.ts'

const shipped = {
  kinds: ['retirement' as const, 'expiry' as const],
  stages: [
    { days: 7, to: ['hr' as const, 'holder' as const], ways: ['sms' as const, 'inbox' as const] },
    { days: 90, to: ['holder' as const], ways: ['inbox' as const] },
  ],
  after: { everyDays: 7, to: ['holder' as const], ways: ['mail' as const, 'inbox' as const] },
}
const values = (over: Partial<PolicyValues> = {}): PolicyValues => ({ ...beginningOf(null, shipped), ...over })
const stage = (days: number | null, to = ['holder'], ways = ['inbox']) => ({ days, to, ways }) as never

describe('the form of a policy', () => {
  it('knows the words of the contract', () => {
    expect([...kinds].sort()).toEqual([...warnedDeadlineKinds].sort())
    expect([...roles].sort()).toEqual([...recipientRoles].sort())
    expect([...warningWays].sort()).toEqual([...allWays].sort())
  })

  it('begins with what is shipped, written in one order however it came', () => {
    expect(values()).toEqual({
      what: 'all',
      category: null,
      typeId: null,
      unitId: null,
      kinds: ['expiry', 'retirement'],
      stages: [
        { days: 90, to: ['holder'], ways: ['inbox'] },
        { days: 7, to: ['holder', 'hr'], ways: ['inbox', 'sms'] },
      ],
      after: { everyDays: 7, to: ['holder'], ways: ['inbox', 'mail'] },
    })
    expect(JSON.stringify(rulesOf(values()))).toBe(JSON.stringify(rulesOf(shipped)))
  })

  it.each([
    ['nothing is wrong', {}, null],
    ['silence is a rule too', { kinds: [], stages: [], after: null }, null],
    ['no category', { what: 'category' }, { what: true }],
    ['no type, with a category from before', { what: 'type', category: 'title' }, { what: true }],
    ['no days', { stages: [stage(null)] }, { stages: ['days'] }],
    ['a day twice', { stages: [stage(7), stage(7)] }, { stages: [null, 'twice'] }],
    ['nobody', { stages: [stage(0, [])] }, { stages: ['nobody'] }],
    ['no way', { stages: [stage(0, ['hr'], [])] }, { stages: ['noWay'] }],
    ['after without days', { after: { ...usualAfter, everyDays: null } }, { after: 'days' }],
    ['after without anybody', { after: { ...usualAfter, to: [] } }, { after: 'nobody' }],
  ] as const)('%s', (_, over, expected) => {
    const found = faultsOf(values(over as Partial<PolicyValues>))
    if (expected === null) expect(found).toBeNull()
    else expect(found).toMatchObject(expected)
  })

  it.each([
    [
      { what: 'all', typeId: 'constructor-1', category: 'title' },
      { typeId: null, category: null },
    ],
    [
      { what: 'type', typeId: 'constructor-1', category: 'title' },
      { typeId: 'constructor-1', category: null },
    ],
    [
      { what: 'category', typeId: 'constructor-1', category: 'title' },
      { typeId: null, category: 'title' },
    ],
  ] as const)('is for what is chosen, not for what was: %o', (chosen, expected) => {
    expect(scopeOf(chosen)).toEqual({ unitId: null, ...expected })
  })

  it('sends what the contract takes', () => {
    const typed = values({ stages: [stage(30), { days: 0, ...ticks() }], after: null })
    const body = { ...scopeOf(typed), rules: rulesOf(typed) }
    expect(reminderRoutes.createReminderPolicy.body.parse(body)).toEqual(body)
    expect(body.rules.stages[1]).toEqual({ days: 0, to: ['steward', 'hr'], ways: ['inbox'] })
  })

  it('adds a stage that is told as the nearest one', () => {
    expect(nextStage(values().stages)).toEqual({ days: null, to: ['holder', 'hr'], ways: ['inbox', 'sms'] })
    expect(nextStage([]).to).toEqual(['holder', 'steward'])
  })

  it('lists the general before the particular', () => {
    const scope = (typeId: string | null, category: 'title' | null, unitId: string | null) => ({
      typeId,
      category,
      unitId,
    })
    const [type, titles, unit, all] = [
      scope('a', null, null),
      scope(null, 'title', null),
      scope(null, null, 'u'),
      scope(null, null, null),
    ]
    expect(ordered([type!, titles!, unit!, all!])).toEqual([all, unit, titles, type])
  })
})

function ticks() {
  const to = ticked(ticked(ticked([], 'hr' as const, true), 'steward' as const, true), 'holder' as const, false)
  return { to, ways: ticked(['inbox' as const, 'sms' as const], 'sms', false) }
}
