import { shippedCatalogue } from '@chizheng/catalogue'
import { renewalStates } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { type CaseEvent, caseEvents, changeStep, costOf, nextStep, type RenewalCase, stateAfter } from './case.ts'
import { type CaseCredential, settle } from './settle.ts'
import { stepsOf, templateFor, windowOf } from './steps.ts'

const today = day('2026-11-24')
const window = { opensOn: day('2026-10-01'), applyBy: day('2026-12-31'), endsOn: day('2027-01-30') }
const typeOf = (id: string) => shippedCatalogue.types.find((one) => one.id === id)!

function opened(changes: Partial<RenewalCase> = {}, typeId = 'special-op-hv-electrician'): RenewalCase {
  return {
    id: 'case',
    version: 1,
    credentialId: 'credential',
    personId: 'person',
    kind: 'review',
    ordinal: 1,
    state: 'open',
    endReason: null,
    ...window,
    ownerId: null,
    openedAt: '2026-10-01T00:00:00.000Z',
    closedAt: null,
    steps: stepsOf(templateFor(typeOf(typeId), 'review'), window),
    ...changes,
  }
}

describe('the machine', () => {
  const table: Record<string, string> = {
    'open book': 'waiting',
    'open unbook': 'open',
    'open apply': 'submitted',
    'open renew': 'done',
    'open give_up': 'given_up',
    'open lapse': 'lapsed',
    'waiting book': 'waiting',
    'waiting unbook': 'open',
    'waiting apply': 'submitted',
    'waiting renew': 'done',
    'waiting give_up': 'given_up',
    'waiting lapse': 'lapsed',
    'submitted book': 'submitted',
    'submitted unbook': 'submitted',
    'submitted apply': 'submitted',
    'submitted withdraw': 'open',
    'submitted renew': 'done',
    'submitted give_up': 'given_up',
    'submitted lapse': 'lapsed',
    'lapsed book': 'lapsed',
    'lapsed unbook': 'lapsed',
    'lapsed renew': 'done',
    'lapsed give_up': 'given_up',
    'lapsed resume': 'open',
    'given_up renew': 'done',
    'given_up resume': 'open',
  }
  it.each(renewalStates.flatMap((state) => caseEvents.map((event): [string, CaseEvent] => [state, event])))(
    '%s, %s',
    (state, event) => {
      expect(stateAfter(state as RenewalCase['state'], event)).toBe(table[`${state} ${event}`] ?? null)
    },
  )
})

describe('steps by type', () => {
  it.each([
    ['constructor-1', 'renewal', ['hours', 'application', 'document']],
    ['special-op-hv-electrician', 'review', ['hours', 'booking', 'fee', 'application', 'document']],
    ['cso-scaffolder', 'renewal', ['hours', 'booking', 'fee', 'application', 'document']],
    ['safety-b', 'renewal', ['application', 'document']],
    ['title-engineer', 'renewal', ['application', 'document']],
  ] as const)('%s, %s', (id, kind, kinds) => {
    expect(templateFor(typeOf(id), kind).map((step) => step.kind)).toEqual(kinds)
  })

  it('an unknown type has an application and a document', () => {
    expect(templateFor(null, 'renewal').map(({ kind }) => kind)).toEqual(['application', 'document'])
  })

  it('their days count back from the last day to apply, the document from the deadline, none before the window', () => {
    const { steps } = opened()
    expect(steps.map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-01',
      '2026-12-01',
      '2026-12-17',
      '2026-12-24',
      '2027-01-30',
    ])
    const short = stepsOf(templateFor(typeOf('constructor-1'), 'renewal'), { ...window, opensOn: day('2026-12-20') })
    expect(short.map(({ dueOn }) => dueOn)).toEqual(['2026-12-20', '2026-12-24', '2027-01-30'])
  })
})

describe('the window', () => {
  const due = (kind: string, dueOn: string) => ({ kind, dueOn: day(dueOn) })
  it.each([
    [
      'as the type says',
      [
        due('renewal_window_opens', '2026-10-01'),
        due('renewal_window_closes', '2026-12-01'),
        due('expiry', '2026-12-31'),
      ],
      null,
      ['2026-10-01', '2026-12-01', '2026-12-31'],
    ],
    [
      'with the first warning',
      [due('renewal_window_closes', '2026-12-01'), due('expiry', '2026-12-31')],
      '2026-09-02',
      ['2026-09-02', '2026-12-01', '2026-12-31'],
    ],
    [
      'never after it closes',
      [
        due('renewal_window_opens', '2026-12-20'),
        due('renewal_window_closes', '2026-12-01'),
        due('expiry', '2026-12-31'),
      ],
      null,
      ['2026-12-01', '2026-12-01', '2026-12-31'],
    ],
  ])('%s', (_name, deadlines, warns, [opensOn, applyBy, endsOn]) => {
    expect(windowOf('renewal', deadlines, warns === null ? null : day(warns))).toEqual({ opensOn, applyBy, endsOn })
  })

  it('none without a deadline', () => {
    expect(windowOf('review', [due('expiry', '2026-12-31')], null)).toBeNull()
  })
})

describe('changing a step', () => {
  const by = { label: 'HR', today }
  it('puts on a course, has it attended, hands in, counts the cost', () => {
    const booked = changeStep(opened(), 2, { entryId: 'entry' }, by)
    expect(booked.state).toBe('waiting')
    const attended = changeStep(booked, 2, { doneOn: today, costFen: 30_000 }, by)
    expect(attended).toMatchObject({ state: 'open' })
    expect(nextStep(attended)?.kind).toBe('hours')
    const applied = changeStep(attended, 4, { doneOn: today, costFen: 5_000 }, by)
    expect(applied.state).toBe('submitted')
    expect(costOf(applied)).toBe(35_000)
    expect(changeStep(applied, 4, { doneOn: null }, by)).toMatchObject({ state: 'open' })
  })

  it.each([
    ['a step that is not there', opened(), 9, { doneOn: today }, 'not_found'],
    ['a closed case', opened({ state: 'done' }), 1, { doneOn: today }, 'wrong_state'],
    ['a place for what takes none', opened(), 1, { entryId: 'entry' }, 'wrong_state'],
    ['the new certificate, which a submission brings', opened(), 5, { doneOn: today }, 'wrong_state'],
    ['a day to come', opened(), 1, { doneOn: day('2026-11-25') }, 'date_order'],
    ['handed in after it lapsed', opened({ state: 'lapsed' }), 4, { doneOn: today }, 'wrong_state'],
  ])('refuses %s', (_name, before, position, change, code) => {
    expect(() => changeStep(before, position, change, by)).toThrow(code)
  })
})

describe('what becomes of it', () => {
  const now: CaseCredential = { ordinal: 1, state: 'held', givenUp: false, employment: 'active', window }
  it.each([
    ['nothing', {}, {}, { state: 'open', endReason: null }],
    ['renewed', {}, { ordinal: 2 }, { state: 'done', endReason: null }],
    ['renewed late', { state: 'lapsed' }, { ordinal: 2 }, { state: 'done', endReason: null }],
    ['given up', {}, { givenUp: true }, { state: 'given_up', endReason: 'given_up' }],
    ['taken up again', { state: 'given_up', endReason: 'given_up' }, {}, { state: 'open', endReason: null }],
    ['cancelled', {}, { state: 'cancelled' }, { state: 'given_up', endReason: 'cancelled' }],
    ['left', { state: 'submitted' }, { employment: 'left' }, { state: 'given_up', endReason: 'left' }],
    ['leaving goes on', {}, { employment: 'leaving' }, { state: 'open', endReason: null }],
    ['no deadline any more', {}, { window: null }, { state: 'given_up', endReason: 'date_moved' }],
    ['the last day has passed', {}, { window: { ...window, endsOn: day('2026-11-23') } }, { state: 'lapsed' }],
    ['on the last day', {}, { window: { ...window, endsOn: today } }, { state: 'open' }],
    ['lapsed, and the day was wrong', { state: 'lapsed' }, {}, { state: 'open' }],
    ['done stays done', { state: 'done' }, { state: 'cancelled' }, { state: 'done' }],
  ] as [string, Partial<RenewalCase>, Partial<CaseCredential>, object][])('%s', (_name, before, changed, after) => {
    expect(settle(opened(before), { ...now, ...changed }, today)).toMatchObject(after)
  })

  it('steps move along with the deadline, those that are done stay', () => {
    const before = opened()
    const done = { ...before, steps: before.steps.map((one) => (one.position === 1 ? { ...one, doneOn: today } : one)) }
    const later = { opensOn: day('2026-10-11'), applyBy: day('2027-01-10'), endsOn: day('2027-02-09') }
    expect(settle(done, { ...now, window: later }, today).steps.map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-01',
      '2026-12-11',
      '2026-12-27',
      '2027-01-03',
      '2027-02-09',
    ])
  })
})
