import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../kernel/day.ts'
import { isForAll, stageOf } from './reminder.ts'

describe('the stage of a loan that is out', () => {
  it.each([
    [4, null],
    [3, 'before'],
    [1, 'before'],
    [0, 'due'],
    [-1, 'late'],
    [-6, 'late'],
    [-7, 'escalated'],
    [-90, 'escalated'],
  ] as const)('with %i days left: %s', (left, stage) => {
    const today = day('2026-11-30')
    expect(stageOf(addDays(today, left), today)).toBe(stage)
  })

  it('concerns others once it is late', () => {
    expect((['before', 'due', 'late', 'escalated', 'called_back'] as const).map(isForAll)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ])
  })
})
