import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { checklist, isBidders } from './package.ts'

describe('a certificate of a team', () => {
  it.each<[string, boolean, string | null, string | null, boolean | null, boolean]>([
    ['registered with the bidder', true, '甲', '甲', true, true],
    ['not said to be registered, with the bidder', true, '甲', '甲', null, true],
    ['registered with a sister company', true, '甲', '乙', true, false],
    ['registered with nobody known', true, '甲', null, true, false],
    ['no more registered', true, '甲', '甲', false, false],
    ['a title', false, '甲', null, null, true],
    ['a title of somebody whom a sister company employs', false, '乙', null, null, false],
    ['a registration of somebody of whom no employer is known', true, null, '甲', true, false],
  ])('%s is shown: %#', (_what, isBound, worksFor, employerId, registered, isShown) => {
    expect(isBidders({ employerId, registered }, { bidder: '甲', worksFor, isBound })).toBe(isShown)
  })

  it('that is left out is missing, and the checklist says so', () => {
    const insurance = { paidBy: 'bidder', isAsked: false } as const
    const person = {
      personId: 'p',
      name: '赵一',
      employeeNumber: null,
      roleName: '项目经理',
      credentials: [],
      insurance,
    }
    const papers = checklist([{ ...person, leftOut: true }], day('2026-11-30'))
    expect(papers.filter(({ state }) => state !== 'by_hand')).toEqual([
      { personId: 'p', state: 'missing', what: { kind: 'left_out' } },
    ])
  })
})
