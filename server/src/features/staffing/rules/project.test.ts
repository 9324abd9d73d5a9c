import type { ProjectState } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { beginFault, moveFault, searchKeys } from './project.ts'

const today = day('2026-11-30')
const since = day('2026-06-01')

describe('moving a project', () => {
  it.each<[string, ProjectState, ProjectState, string, string | null, string | null]>([
    ['won by the notice', 'tender', 'won', '2026-11-30', null, null],
    ['lost', 'tender', 'lost', '2026-11-30', null, null],
    ['a bid does not run', 'tender', 'running', '2026-11-30', null, 'project_state_unfit'],
    ['nothing to itself', 'running', 'running', '2026-11-30', null, 'project_state_unfit'],
    ['begun', 'won', 'running', '2026-11-30', null, null],
    ['won and not contracted', 'won', 'lost', '2026-11-30', null, null],
    ['stopped by an order', 'running', 'stopped', '2026-11-01', '停工令 12 号', null],
    ['stopped without saying why', 'running', 'stopped', '2026-11-01', null, 'project_note_missing'],
    ['accepted by a record', 'running', 'accepted', '2026-11-29', '验收备案 3 号', null],
    ['accepted without a record', 'running', 'accepted', '2026-11-29', null, 'project_note_missing'],
    ['accepted tomorrow', 'running', 'accepted', '2026-12-01', '验收备案 3 号', 'project_day_unfit'],
    ['accepted before it ran', 'running', 'accepted', '2026-05-31', '验收备案 3 号', 'project_day_unfit'],
    ['on its first day', 'running', 'accepted', '2026-06-01', '验收备案 3 号', null],
    ['accepted while stopped', 'stopped', 'accepted', '2026-11-29', '验收备案 3 号', null],
    ['going on', 'stopped', 'running', '2026-11-29', null, null],
    ['taken up again', 'lost', 'tender', '2026-11-30', '重新招标', null],
    ['taken up again without a word', 'lost', 'tender', '2026-11-30', null, 'project_note_missing'],
    ['accepted too early', 'accepted', 'running', '2026-11-30', '登记有误', null],
    ['accepted too early, without a word', 'accepted', 'running', '2026-11-30', null, 'project_note_missing'],
    ['accepted is not lost', 'accepted', 'lost', '2026-11-30', null, 'project_state_unfit'],
  ])('%s', (_what, state, to, on, note, fault) => {
    expect(moveFault({ state, stateOn: since }, { to, on: day(on), note }, today)).toBe(fault)
  })
})

describe('writing a project down that is under way', () => {
  it.each<[string, ProjectState, string, string | null, string | null]>([
    ['a bid', 'tender', '2026-11-30', null, null],
    ['running since spring', 'running', '2026-03-01', null, null],
    ['a bid of tomorrow', 'tender', '2026-12-01', null, 'project_day_unfit'],
    ['stopped, nobody knows why', 'stopped', '2026-03-01', null, 'project_note_missing'],
    ['stopped by the owner', 'stopped', '2026-03-01', '业主来函', null],
  ])('%s', (_what, state, stateOn, stateNote, fault) => {
    expect(beginFault({ state, stateOn: day(stateOn), stateNote }, today)).toBe(fault)
  })
})

it('a project is found by its name, pinyin, number and place', () => {
  const reading = { full: 'binjiangdasha', initials: 'bjds' }
  const { sortKey, searchText } = searchKeys({ name: '滨江大厦', code: 'GC-2026-01', place: 'Hangzhou' }, reading)
  expect(sortKey).toBe('binjiangdasha 滨江大厦')
  expect(searchText).toMatch(/^ \S+ binjiangdasha bjds gc-2026-01 hangzhou$/)
})
