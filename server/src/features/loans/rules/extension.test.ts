import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { extendedTo, givenBack, holding, isWaiting } from './extension.ts'
import type { Loan } from './loan.ts'

const today = day('2026-12-01')
const out = { state: 'out', to: day('2026-12-10'), heldUntil: day('2026-12-10'), calledBack: null } as Loan

describe('a later last day', () => {
  it.each([
    ['the same day', out, '2026-12-10', 'loan_day_unfit'],
    ['an earlier one', out, '2026-12-09', 'loan_day_unfit'],
    ['a day that is past, of what is late', { ...out, to: day('2026-11-10') }, '2026-11-30', 'loan_day_unfit'],
    ['more than a year later', out, '2027-12-12', 'loan_day_unfit'],
    ['of what came back', { ...out, state: 'returned' }, '2026-12-20', 'wrong_state'],
    ['of what is not approved yet', { ...out, state: 'requested' }, '2026-12-20', 'wrong_state'],
    ['of what is called back', { ...out, calledBack: { on: today, why: ['lost'] } }, '2026-12-20', 'loan_not_allowed'],
  ] as const)('may not be: %s', (_, loan, to, code) => {
    expect(() => holding(loan as Loan, day(to), today)).toThrow(code)
  })

  it('is held, then agreed to or given back', () => {
    const to = day('2026-12-20')
    const held = holding(out, to, today)
    expect([held.to, held.heldUntil, isWaiting(held)]).toEqual([out.to, to, true])
    expect(extendedTo(held, to)).toMatchObject({ to, heldUntil: to })
    expect(givenBack(held)).toEqual(out)
    expect(() => extendedTo({ ...held, state: 'returned' }, to)).toThrow('wrong_state')
  })
})
