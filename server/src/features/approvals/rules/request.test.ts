import { describe, expect, it } from 'vitest'
import { type Actor, everywhere, type Grant, keysOf, type Reach } from '../../../kernel/actor.ts'
import type { Decider } from '../../../kernel/approval.ts'
import { day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { canAllBeDecided, stepsThatCanBe } from './assign.ts'
import { handOverObstacle, type Receiver } from './hand-over.ts'
import { latenessOf } from './lateness.ts'
import { decide, hasBegun, openNext, openStep, type Request, recall, rightToDecide, type Step } from './request.ts'
import { type Deputyship, isEmpty, standingOf, withinRole } from './standing.ts'

const of = (...unitIds: string[]): Reach => ({ all: false, unitIds, personIds: [] })
const person = (id: string): Grant => ({ role: 'holder', reach: { all: false, unitIds: [], personIds: [id] } })
const actor = (id: string, ...grants: Grant[]): Actor => ({ kind: 'account', id, label: id, grants })

const hr = actor('hr', { role: 'hr', reach: everywhere })
const hrOfA = actor('hrOfA', { role: 'hr', reach: of('a') })
const admin = actor('admin', { role: 'admin', reach: everywhere })
const headOfA = actor('headOfA', { role: 'head', reach: of('a') }, person('p-head'))
const headOfB = actor('headOfB', { role: 'head', reach: of('b') }, person('p-other'))
const both = actor('both', { role: 'head', reach: of('a') }, { role: 'hr', reach: everywhere }, person('p-both'))
const holder = actor('holder', person('p-holder'))
const named = actor('named', person('p-named'))

const head: Decider = { kind: 'head', unitId: 'a' }
const ofHr: Decider = { kind: 'hr', unitId: 'a' }
const step = (position: number, decider: Decider, state: Step['state'] = 'waiting'): Step => ({
  position,
  decider,
  workingDays: 3,
  state,
  openedOn: null,
  dueOn: null,
  decided: null,
  handedOver: null,
})
const dueIn = () => ({ openedOn: day('2026-11-30'), dueOn: day('2026-12-03') })

function request(more: Partial<Request> = {}, deciders: readonly Decider[] = [head, ofHr]): Request {
  const steps = deciders.map((decider, index) => step(index + 1, decider))
  return {
    id: 'r',
    version: 1,
    subject: { kind: 'give_up_credential', credentialId: 'c' },
    title: '',
    personId: 'p-holder',
    unitId: 'a',
    credentialId: 'c',
    reason: '',
    requestedBy: { id: 'asker', label: 'asker' },
    requestedAt: '',
    requesterKeys: ['account:asker', 'person:p-asker'],
    beneficiaryKeys: ['person:p-holder'],
    decidedKeys: [],
    state: 'open',
    closedAt: null,
    seenAtRequest: 's0',
    seen: 's0',
    steps: openNext(steps, dueIn)!,
    ...more,
  }
}

const verdict = (by: Actor, decision: 'approved' | 'refused' = 'approved', comment: string | null = null) => ({
  decision,
  comment,
  seen: 's1',
  at: '2026-11-30T02:00:00.000Z',
  by: { id: by.id, label: by.label, keys: keysOf(by) },
  as: null,
})
const approvedBy = (by: Actor, before: Request): Request => decide(before, verdict(by), dueIn)
const code = (work: () => unknown): string => {
  try {
    work()
    return '-'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('who decides', () => {
  const consent: Decider = { kind: 'holder', personId: 'p-holder' }
  const byName: Decider = { kind: 'person', personId: 'p-named' }
  it.each<[string, Actor, Decider, Partial<Request>, boolean]>([
    ['a head, of their unit', headOfA, head, {}, true],
    ['not a head of another unit', headOfB, head, {}, false],
    ['not HR for the head', hr, head, {}, false],
    ['HR', hr, ofHr, {}, true],
    ['HR of that unit', hrOfA, ofHr, {}, true],
    ['not HR of a unit for people without one', hrOfA, { kind: 'hr', unitId: null }, {}, false],
    ['an administrator for HR', admin, ofHr, {}, true],
    ['not the head for HR', headOfA, ofHr, {}, false],
    ['the person named', named, byName, {}, true],
    ['nobody else for the person named', hr, byName, {}, false],
    ['the holder, their consent', holder, consent, {}, true],
    ['nobody else for the holder', admin, consent, {}, false],
    ['not who asked', headOfA, head, { requesterKeys: ['account:headOfA'] }, false],
    ['not who asked by another account of the same person', headOfA, head, { requesterKeys: ['person:p-head'] }, false],
    ['not whom it serves', headOfA, head, { beneficiaryKeys: ['person:p-head'] }, false],
    ['not who decided a step before', both, ofHr, { decidedKeys: ['person:p-both'] }, false],
    ['nobody once it is over', hr, ofHr, { state: 'recalled' }, false],
  ])('%s', (_, who, decider, more, expected) => {
    expect(rightToDecide(request(more, [decider]), standingOf(who), []) !== null).toBe(expected)
  })

  const deputyFor = (principal: Actor, role: 'hr' | 'head' | 'person'): Deputyship => ({
    principalId: principal.id,
    principalName: principal.label,
    standing: withinRole(standingOf(principal), role),
    only: null,
  })
  it.each<[string, Decider, Deputyship, Partial<Request>, boolean]>([
    ['a deputy within the role', head, deputyFor(headOfA, 'head'), {}, true],
    ['not beyond the role', ofHr, deputyFor(both, 'head'), {}, false],
    ['a deputy of somebody named', byName, deputyFor(named, 'person'), {}, true],
    ['never of the holder', consent, deputyFor(holder, 'person'), {}, false],
    ['not for who asked', head, deputyFor(headOfA, 'head'), { requesterKeys: ['account:headOfA'] }, false],
    ['not for who decided before', ofHr, deputyFor(both, 'hr'), { decidedKeys: ['account:both'] }, false],
    ['not who asked themselves', head, deputyFor(headOfA, 'head'), { requesterKeys: ['person:p-other'] }, false],
  ])('%s', (_, decider, deputyship, more, expected) => {
    const right = rightToDecide(request(more, [decider]), standingOf(headOfB), [deputyship])
    expect(right?.as?.principalId ?? null).toBe(expected ? deputyship.principalId : null)
  })

  const here = { requestId: 'r', position: 1 }
  const givenBy = (principal: Actor, only = here): Deputyship => ({ ...deputyFor(principal, 'head'), only })
  it.each<[string, Deputyship, Partial<Request>, boolean]>([
    ['this step', givenBy(headOfA), {}, true],
    ['another step of it', givenBy(headOfA, { ...here, position: 2 }), {}, false],
    ['a step of another request', givenBy(headOfA, { ...here, requestId: 'other' }), {}, false],
    ['of somebody who has it no more', givenBy(hr), {}, false],
    ['who asked themselves', givenBy(headOfA), { requesterKeys: ['person:p-other'] }, false],
    ['for who decided before', givenBy(headOfA), { decidedKeys: ['person:p-head'] }, false],
  ])('handed over: %s', (_, deputyship, more, expected) => {
    const right = rightToDecide(request(more), standingOf(headOfB), [deputyship])
    expect(right?.as?.principalId ?? null).toBe(expected ? 'headOfA' : null)
  })

  it('who handed a step over has it no more, nor their deputy; the next request is theirs', () => {
    const without = { ...standingOf(headOfA), without: [here] }
    const deputy = { ...deputyFor(headOfA, 'head'), standing: withinRole(without, 'head') }
    expect(rightToDecide(request(), without, [])).toBeNull()
    expect(rightToDecide(request(), standingOf(headOfB), [deputy])).toBeNull()
    expect(rightToDecide(request({ id: 'next' }), without, [])).toEqual({ as: null })
  })

  it('who may decide nothing is nobody’s deputy', () => {
    expect(isEmpty(withinRole(standingOf(holder), 'head'))).toBe(true)
    expect(isEmpty(withinRole(standingOf(headOfA), 'head'))).toBe(false)
  })
})

describe('handing over', () => {
  const giver = ['account:headOfA', 'person:p-head']
  const fit = { personId: 'p-other', keys: ['account:o', 'person:p-other'], seesAndDecides: true }
  const consent: Decider = { kind: 'holder', personId: 'p-holder' }
  it.each<[string, Partial<Receiver>, Partial<Request>, string | null]>([
    ['somebody who sees and decides', {}, {}, null],
    ['oneself', { personId: 'p-head' }, {}, 'yourself'],
    ['oneself by another account', { keys: ['account:headOfA'] }, {}, 'yourself'],
    ['nobody who can sign in', { keys: null }, {}, 'no_account'],
    ['who asked', {}, { requesterKeys: ['person:p-other'] }, 'asked'],
    ['who asked, by the account', {}, { requesterKeys: ['account:o'] }, 'asked'],
    ['whom it serves', {}, { beneficiaryKeys: ['person:p-other'] }, 'served'],
    ['whom it is about', {}, { personId: 'p-other', beneficiaryKeys: [] }, 'served'],
    ['who decided before', {}, { decidedKeys: ['account:o'] }, 'decided'],
    ['who does not see it', { seesAndDecides: false }, {}, 'does_not_see'],
    ['somebody, a consent', {}, request({}, [consent]), 'consent'],
  ])('to %s', (_, receiver, more, expected) => {
    expect(handOverObstacle(request(more), giver, { ...fit, ...receiver })).toBe(expected)
  })
})

describe('a decision', () => {
  it('opens the next step, and the last one approves', () => {
    const first = approvedBy(headOfA, request())
    expect([first.state, openStep(first)?.position, first.seen]).toEqual(['open', 2, 's1'])
    expect(rightToDecide(first, standingOf(both), [])).not.toBeNull()
    const last = approvedBy(hr, first)
    expect([last.state, openStep(last), last.closedAt]).toEqual(['approved', null, '2026-11-30T02:00:00.000Z'])
    expect(last.decidedKeys).toEqual(['account:headOfA', 'person:p-head', 'account:hr'])
  })

  it('by one person is one step alone', () => {
    const first = approvedBy(both, request())
    expect(rightToDecide(first, standingOf(both), [])).toBeNull()
  })

  it('that refuses ends it, drops what is left, and says why', () => {
    const refused = decide(request(), verdict(headOfA, 'refused', '还要用'), dueIn)
    expect([refused.state, ...refused.steps.map(({ state }) => state)]).toEqual(['refused', 'refused', 'dropped'])
    expect(code(() => decide(request(), verdict(headOfA, 'refused'), dueIn))).toBe('approval_comment_missing')
    expect(code(() => decide(refused, verdict(hr), dueIn))).toBe('approval_over')
  })

  it('of a deputy counts for the principal, too', () => {
    const as = { principalName: 'headOfA', standing: standingOf(headOfA) }
    const after = decide(request(), { ...verdict(headOfB), as }, dueIn)
    expect(after.decidedKeys).toEqual(['account:headOfB', 'person:p-other', 'account:headOfA', 'person:p-head'])
    expect(after.steps[0]!.decided).toMatchObject({ by: 'headOfB', forName: 'headOfA' })
  })
})

describe('recalling', () => {
  const asker = ['account:asker']
  it.each<[string, Request, readonly string[], string]>([
    ['before anybody decided', request(), asker, '-'],
    ['not by others', request(), ['account:hr'], 'approval_not_yours'],
    ['not after the first decision', approvedBy(headOfA, request()), asker, 'approval_begun'],
    ['not once it is over', request({ state: 'refused' }), asker, 'approval_over'],
  ])('%s', (_, before, keys, expected) => {
    expect(code(() => recall(before, keys, 'now'))).toBe(expected)
  })

  it('is not hindered by the consent the holder gave by asking', () => {
    const given = { at: '', by: 'asker', byId: 'asker', forName: null, comment: null, seen: 's0' }
    const steps = request().steps.map((one, index) =>
      index === 0 ? { ...one, state: 'approved' as const, decided: given } : one,
    )
    expect(hasBegun(request({ steps }))).toBe(false)
  })
})

describe('steps', () => {
  const [a, b, c] = [['person:a', 'account:1'], ['person:b'], ['person:c']]
  it.each<[string, string[][][], boolean]>([
    ['none', [], true],
    ['one with nobody', [[]], false],
    ['two with one person', [[a], [a]], false],
    ['two that share one of two', [[a, b], [a]], true],
    ['the same human by another account', [[['person:a']], [a]], false],
    [
      'three for two people',
      [
        [a, b],
        [a, b],
        [a, b],
      ],
      false,
    ],
    ['three that fit one way alone', [[a, b, c], [a, b], [a]], true],
  ])('%s', (_, humans, expected) => {
    expect(canAllBeDecided(humans)).toBe(expected)
  })

  it.each<[string, [string, boolean, string[][]][], string]>([
    [
      'all that fit',
      [
        ['head', true, [b]],
        ['hr', false, [a]],
      ],
      'hr head',
    ],
    [
      'an optional one is let go for one that must be',
      [
        ['head', true, [a]],
        ['hr', false, [a]],
      ],
      'hr',
    ],
    [
      'one that must be and cannot',
      [
        ['head', false, [a]],
        ['hr', false, [a]],
      ],
      'no hr',
    ],
  ])('kept: %s', (_, given, expected) => {
    const steps = given.map(([name, isOptional, humans]) => ({ name, isOptional, humans }))
    const kept = stepsThatCanBe(steps, ({ humans }) => humans)
    const text = 'missing' in kept ? `no ${kept.missing.name}` : [...kept.steps].map(({ name }) => name).join(' ')
    expect(text).toBe(expected)
  })

  it.each([
    ['2026-12-02', null],
    ['2026-12-03', 'due'],
    ['2026-12-04', 'late'],
    ['2027-01-04', 'late'],
  ])('due 2026-12-03 are on %s %s', (today, expected) => {
    expect(latenessOf(day('2026-12-03'), day(today))).toBe(expected)
  })
})
