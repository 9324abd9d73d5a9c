import type { EndingReason, ProjectRole, ProjectState } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { type Excepted, type Held, lockFault, mayBeginOn, mayEndFor, takenUntil, type Wanted } from './lock.ts'

const today = day('2026-11-30')
const d = (text: string | null) => (text === null ? null : day(text))

interface Period {
  from?: string
  to?: string | null
  exclusive?: boolean
  role?: ProjectRole
}

const held = (
  more: Period &
    Partial<Pick<Held, 'state' | 'slotId' | 'id' | 'projectId' | 'exception'>> & {
      until?: string
      project?: ProjectState
      since?: string
    } = {},
): Held => ({
  id: more.id ?? 'held',
  projectId: more.projectId ?? 'A',
  slotId: more.slotId ?? null,
  role: more.role ?? 'project_manager',
  exclusive: more.exclusive ?? true,
  fromOn: day(more.from ?? '2026-01-01'),
  toOn: d(more.to === undefined ? '2027-06-30' : more.to),
  state: more.state ?? 'active',
  reservedUntil: d(more.until ?? null),
  exception: more.exception ?? null,
  project: { name: 'A 楼', state: more.project ?? 'running', stateOn: day(more.since ?? '2026-01-01') },
})
const wanted = (more: Period & Partial<Pick<Wanted, 'state' | 'slotId' | 'id' | 'projectId'>> = {}): Wanted => ({
  id: more.id ?? null,
  projectId: more.projectId ?? 'B',
  slotId: more.slotId ?? null,
  role: more.role ?? 'project_manager',
  exclusive: more.exclusive ?? true,
  fromOn: day(more.from ?? '2026-12-01'),
  toOn: d(more.to === undefined ? '2027-12-31' : more.to),
  state: more.state ?? 'reserved',
})
const except = (kind: Excepted['kind'], more: Partial<Excepted> = {}): Excepted => ({
  kind,
  projectIds: ['A'],
  notOfOurMaking: false,
  ...more,
})

describe('a lock', () => {
  it.each<[string, Held, Wanted, boolean]>([
    ['on the same days', held(), wanted(), true],
    ['on one day', held({ to: '2026-12-01' }), wanted(), true],
    ['until the day before', held({ to: '2026-11-30' }), wanted(), false],
    ['from the day after', held({ from: '2028-01-01', to: null }), wanted(), false],
    ['without a known end', held({ to: null }), wanted({ from: '2030-01-01', to: null }), true],
    ['past its planned end is not unlocked by time', held({ to: '2026-11-29' }), wanted(), true],
    ['ends today as planned: for a plan', held({ to: '2026-11-30' }), wanted({ state: 'reserved' }), false],
    ['ends today as planned: for the notice in hand', held({ to: '2026-11-30' }), wanted({ state: 'active' }), true],
    [
      'that will end as planned, for the notice in hand',
      held(),
      wanted({ from: '2029-01-01', to: null, state: 'active' }),
      true,
    ],
    ['of a project that is stopped', held({ project: 'stopped', since: '2025-01-01' }), wanted(), true],
    ['by a reservation', held({ state: 'reserved', until: '2026-11-30' }), wanted(), true],
    ['by a reservation that has expired', held({ state: 'reserved', until: '2026-11-29' }), wanted(), false],
    ['on what locks nothing', held({ exclusive: false }), wanted({ exclusive: false }), false],
    ['on one that locks nothing', held(), wanted({ exclusive: false }), true],
    ['by one that locks nothing', held({ exclusive: false }), wanted(), true],
    ['twice in one slot', held({ exclusive: false, slotId: 's' }), wanted({ exclusive: false, slotId: 's' }), true],
    ['in the same project', held(), wanted({ projectId: 'A', role: 'technical_leader' }), true],
    ['by itself', held({ id: 'x' }), wanted({ id: 'x' }), false],
    [
      'in force, though its first day lies after the planned end of another notice in hand',
      held({ from: '2028-01-01', to: null }),
      wanted({ state: 'active' }),
      true,
    ],
    [
      'not yet in force, after the planned end of the notice in hand',
      held({ from: '2028-01-01', to: null, state: 'reserved' }),
      wanted({ state: 'active' }),
      false,
    ],
  ])('%s', (_what, one, other, isLocked) => {
    expect(lockFault(other, [one], null, today)?.code ?? null).toBe(isLocked ? 'person_locked' : null)
  })

  it('says until when, and that only its release frees', () => {
    expect(takenUntil(held(), wanted(), today)).toBe('2027-06-30')
    expect(takenUntil(held(), wanted({ state: 'active' }), today)).toBe(null)
    expect(takenUntil(held({ to: '2026-11-01' }), wanted(), today)).toBe(null)
  })
})

describe('an exception', () => {
  const stopped = { project: 'stopped', since: '2026-08-02' } as const
  const consented = { notOfOurMaking: true }
  it.each<[string, Held[], Wanted, Excepted, string | null]>([
    ['adjacent sections', [held()], wanted(), except('adjacent_sections'), null],
    [
      'two more sections',
      [held(), held({ id: 'h2', projectId: 'C' })],
      wanted(),
      except('adjacent_sections', { projectIds: ['A', 'C'] }),
      null,
    ],
    [
      'a third project it does not name',
      [held(), held({ id: 'h2', projectId: 'C' })],
      wanted(),
      except('adjacent_sections'),
      'person_locked',
    ],
    ['never within one project', [held()], wanted({ projectId: 'A' }), except('adjacent_sections'), 'person_locked'],
    ['accepted as agreed', [held()], wanted({ state: 'active' }), except('accepted_in_contract'), null],
    [
      'accepted, yet only reserved',
      [held({ state: 'reserved' })],
      wanted(),
      except('accepted_in_contract'),
      'lock_exception_unfit',
    ],
    ['stopped for 120 days', [held(stopped)], wanted(), except('stopped_120_days', consented), null],
    [
      'stopped for 119 days',
      [held({ ...stopped, since: '2026-08-03' })],
      wanted(),
      except('stopped_120_days', consented),
      'lock_exception_unfit',
    ],
    [
      'stopped for 119 days when it began',
      [held(stopped)],
      wanted({ from: '2026-11-29' }),
      except('stopped_120_days', consented),
      'lock_exception_unfit',
    ],
    [
      'will have stopped for 120 days',
      [held({ ...stopped, since: '2026-10-01' })],
      wanted({ from: '2027-03-01' }),
      except('stopped_120_days', consented),
      'lock_exception_unfit',
    ],
    ['stopped by our own making', [held(stopped)], wanted(), except('stopped_120_days'), 'lock_exception_unfit'],
    [
      'not stopped at all',
      [held({ since: '2026-01-01' })],
      wanted(),
      except('stopped_120_days', consented),
      'lock_exception_unfit',
    ],
    ['a project manager by the owner’s consent', [held()], wanted(), except('owner_consent'), 'lock_exception_unfit'],
  ])('%s', (_what, engagements, other, exception, code) => {
    expect(lockFault(other, engagements, exception, today)?.code ?? null).toBe(code)
  })

  const chief = (id: string) => held({ id, projectId: id, role: 'chief_supervisor' })
  it.each([
    [1, null],
    [2, null],
    [3, 'lock_exception_unfit'],
  ])('a chief supervisor of %i takes one more: %s', (many, code) => {
    const ids = ['A', 'B1', 'C'].slice(0, many)
    const other = wanted({ projectId: 'Z', role: 'chief_supervisor' })
    const exception = except('owner_consent', { projectIds: ids })
    expect(lockFault(other, ids.map(chief), exception, today)?.code ?? null).toBe(code)
  })

  it('counts at once: three projects after each other leave room for another', () => {
    const years = ['2027', '2028', '2029'].map((year) =>
      held({ id: year, projectId: year, role: 'chief_supervisor', from: `${year}-01-01`, to: `${year}-12-31` }),
    )
    const other = wanted({ projectId: 'Z', role: 'chief_supervisor', from: '2027-01-01', to: null, state: 'reserved' })
    const exception = except('owner_consent', { projectIds: ['2027', '2028', '2029'] })
    expect(lockFault(other, years, exception, today)).toBe(null)
  })
})

describe('an exception that was recorded with the other engagement', () => {
  const other = (id: string, kind: Excepted['kind'], role: ProjectRole = 'project_manager') =>
    held({ id, projectId: id, role, exception: { kind, projectIds: ['B'] } })
  const own = held({ id: 'own', projectId: 'B', role: 'chief_supervisor' })
  const moved = wanted({ id: 'own', role: 'chief_supervisor', state: 'active' })
  it.each<[string, Held[], Wanted, string | null]>([
    ['lets this one’s days be moved', [own, other('A', 'adjacent_sections')], moved, null],
    ['is for the project it names', [own, held({ id: 'A' })], moved, 'person_locked'],
    [
      'begins no reservation',
      [held({ id: 'own', projectId: 'B', state: 'reserved' }), other('A', 'adjacent_sections')],
      wanted({ id: 'own', state: 'active' }),
      'person_locked',
    ],
    ['opens nothing for a new one there', [other('A', 'adjacent_sections')], wanted(), 'person_locked'],
    [
      'lets a chief supervisor’s third be moved',
      [own, other('A', 'owner_consent', 'chief_supervisor'), other('C', 'owner_consent', 'chief_supervisor')],
      moved,
      null,
    ],
    [
      'moves no chief supervisor’s fourth onto the days of three',
      [own, ...['A', 'C', 'D'].map((id) => other(id, 'owner_consent', 'chief_supervisor'))],
      moved,
      'person_locked',
    ],
  ])('%s', (_what, engagements, engagement, code) => {
    expect(lockFault(engagement, engagements, null, today)?.code ?? null).toBe(code)
  })
})

describe('a first day', () => {
  it.each([
    ['active', '2026-03-01', '2026-12-01', false],
    ['active', '2026-03-01', '2026-11-30', true],
    ['active', '2026-12-15', '2026-12-31', true],
    ['reserved', '2026-03-01', '2027-03-01', true],
  ] as const)('of one that is %s since %s is moved to %s: %s', (state, fromOn, to, may) => {
    expect(mayBeginOn({ state, fromOn: day(fromOn) }, day(to), today)).toBe(may)
  })
})

describe('an end', () => {
  it.each<[EndingReason, ProjectRole, boolean, boolean, boolean]>([
    ['contract_terminated', 'project_manager', false, false, true],
    ['owner_agreed', 'project_manager', false, false, true],
    ['force_majeure', 'project_manager', false, false, true],
    ['left_project', 'project_manager', true, true, false],
    ['left_project', 'technical_leader', false, false, true],
    ['mistake', 'project_manager', true, false, true],
    ['mistake', 'project_manager', false, false, false],
    ['mistake', 'project_manager', false, true, true],
  ])('for %s of a %s', (reason, role, writtenToday, everywhere, may) => {
    expect(mayEndFor(reason, role, { writtenToday, everywhere })).toBe(may)
  })
})
