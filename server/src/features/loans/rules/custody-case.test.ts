import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import type { Move } from './custody.ts'
import { type Case, canEndAs, isLate, ownReportDueOn, reporterOf, returnDueOn, timesOf } from './custody-case.ts'

const open: Case = {
  id: 'case',
  version: 1,
  credentialId: 'c',
  item: 'original',
  kind: 'lost',
  origin: 'hr',
  loanId: null,
  agreedOn: null,
  agreement: null,
  reportedOn: day('2026-11-20'),
  note: '遗失',
  ownerId: null,
  dueOn: day('2026-11-30'),
  outcome: null,
  outcomeNote: null,
  closedOn: null,
  reportedBy: 'HR',
}

it.each([
  ['lost', 'found', true],
  ['lost', 'repaired', false],
  ['damaged', 'found', false],
  ['damaged', 'repaired', true],
  ['lost', 'replaced', true],
  ['damaged', 'written_off', true],
  ['return', 'kept', true],
  ['return', 'returned', false],
  ['lost', 'kept', false],
  ['deposit', 'refused', true],
  ['deposit', 'deposited', false],
  ['return', 'refused', false],
  ['lost', 'withdrawn', false],
] as const)('what is %s ends as %s: %s', (kind, outcome, can) => {
  expect(canEndAs(kind, outcome)).toBe(can)
})

describe('its days', () => {
  it.each([
    ['2026-11-20', 0, 10, false],
    ['2026-11-30', 10, 0, false],
    ['2026-12-01', 11, -1, true],
  ] as const)('on %s: open for %i, %i left, late %s', (today, ageDays, daysLeft, late) => {
    expect(timesOf(open, day(today))).toEqual({ ageDays, daysLeft })
    expect(isLate(open, day(today))).toBe(late)
  })

  it('stand still once it is closed', () => {
    const closed = { ...open, closedOn: day('2026-12-05'), outcome: 'found' as const }
    expect(timesOf(closed, day('2027-03-01'))).toEqual({ ageDays: 15, daysLeft: null })
    expect(isLate(closed, day('2027-03-01'))).toBe(false)
  })

  it('are a week where nobody set any', () => {
    expect(ownReportDueOn(day('2026-11-30'))).toBe('2026-12-07')
  })
})

it.each([
  ['2026-12-31', '2027-01-15'],
  ['2026-11-30', '2026-12-15'],
  ['2026-11-15', '2026-11-30'],
  ['2025-01-01', '2026-11-30'],
  [null, '2026-12-15'],
] as const)('who leaves on %s has it back by %s', (leftOn, dueOn) => {
  expect(returnDueOn(leftOn === null ? null : day(leftOn), day('2026-11-30'))).toBe(dueOn)
})

describe('who may report without being HR', () => {
  const at = (place: Move['place'], personId: string | null = null) => ({ place, personId })
  it.each<[string, string | null, ReturnType<typeof at> | undefined, string | null]>([
    ['its holder, when nothing was ever said', 'holder', undefined, 'holder'],
    ['its holder, who keeps it', 'holder', at('holder'), 'holder'],
    ['its holder, when nobody knows where it is', 'holder', at('unknown'), 'holder'],
    ['not its holder while somebody borrows it', 'holder', at('borrower', 'borrower'), null],
    ['not its holder of what lies in the vault', 'holder', at('vault'), null],
    ['not its holder of what is outside', 'holder', at('outside'), null],
    ['its borrower', 'borrower', at('borrower', 'borrower'), 'borrower'],
    ['not who borrowed it before', 'borrower', at('holder'), null],
    ['not another person', 'other', undefined, null],
    ['not an account without a person', null, undefined, null],
  ])('%s', (_, personId, last, expected) => {
    expect(reporterOf(personId, 'holder', last)).toBe(expected)
  })
})
