import type { ProjectState } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import { packageKeptUntil } from './package-retention.ts'

describe('until when the file of a tender package is kept', () => {
  const cases: [state: ProjectState, since: string, made: string, until: string | null][] = [
    ['tender', '2026-01-01', '2026-03-01', '2026-08-28'],
    ['lost', '2026-04-01', '2026-03-01', '2026-06-30'],
    // Made once more after the loss, for the complaint.
    ['lost', '2026-04-01', '2026-05-01', '2026-07-30'],
    ['won', '2026-04-01', '2020-03-01', null],
    ['running', '2026-04-01', '2020-03-01', null],
    ['stopped', '2026-04-01', '2020-03-01', null],
    ['accepted', '2026-04-01', '2024-03-01', '2028-04-01'],
  ]
  it.each(cases)('%s since %s, made on %s: %s', (state, stateOn, made, until) => {
    expect(packageKeptUntil({ state, stateOn: stateOn as Day }, made as Day)).toBe(until)
  })
})
