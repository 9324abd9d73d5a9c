import { createHash } from 'node:crypto'
import { agreementOf, depositAgreement } from '@chizheng/texts/deposit-agreement'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import type { Move } from './custody.ts'
import { askedBackDueOn, isOfferable, isRegisteredThing, isToAskBack, isWithdrawable, offeredIn } from './deposit.ts'

const agreed = { agreedOn: day('2026-10-01'), agreement: '保管协议 14' }
const move = (place: Move['place'], more: Partial<Move> = {}) =>
  ({ place, condition: 'sound', shelf: null, ...(place === 'vault' ? agreed : {}), ...more }) as Move

describe('its holder', () => {
  it.each<[string, Move[], { offer: boolean; askBack: boolean }]>([
    ['nobody has spoken of', [], { offer: true, askBack: false }],
    ['they have', [move('holder')], { offer: true, askBack: false }],
    ['nobody knows the place of', [move('unknown')], { offer: true, askBack: false }],
    ['is lost', [move('unknown', { condition: 'lost' }), move('vault')], { offer: false, askBack: false }],
    ['lies in the vault', [move('vault')], { offer: false, askBack: true }],
    ['is damaged in the vault', [move('vault', { condition: 'damaged' })], { offer: false, askBack: true }],
    ['is lent out of the vault', [move('borrower'), move('vault')], { offer: false, askBack: true }],
    ['is with an office, out of the vault', [move('outside'), move('vault')], { offer: false, askBack: true }],
    ['is lent out of their hands', [move('borrower'), move('holder')], { offer: false, askBack: false }],
    ['went back to them', [move('holder'), move('vault')], { offer: true, askBack: false }],
  ])('of what %s', (_, moves, can) => {
    expect({ offer: isOfferable(moves), askBack: isToAskBack(moves) }).toEqual(can)
  })

  it.each([
    ['deposit', 'holder', null, true],
    ['return', 'holder', null, true],
    ['return', 'leaving', null, false],
    ['lost', 'holder', null, false],
    ['deposit', 'holder', day('2026-11-30'), false],
  ] as const)('takes back a %s of %s, closed %s: %s', (kind, origin, closedOn, can) => {
    expect(isWithdrawable({ kind, origin, closedOn })).toBe(can)
  })
})

it.each([
  ['original', 'registration', true],
  ['original', 'title', false],
  ['original', null, false],
  ['seal', 'skill', true],
] as const)('the %s of a certificate of category %s takes a word on registered things: %s', (item, category, takes) => {
  expect(isRegisteredThing(item, { category })).toBe(takes)
})

it.each([
  [null, '2026-12-03'],
  [day('2026-12-01'), '2026-12-03'],
  [day('2026-12-20'), '2026-12-20'],
])('lent until %s it goes back by %s', (lentUntil, due) => {
  expect(askedBackDueOn(day('2026-11-30'), lentUntil)).toBe(due)
})

it('an offer carries its agreement into the vault, nothing else does', () => {
  expect(offeredIn({ kind: 'deposit', ...agreed })).toEqual({ shelf: null, ...agreed })
  expect(offeredIn({ kind: 'return', agreedOn: null, agreement: null })).toBeNull()
  expect(offeredIn(null)).toBeNull()
})

describe('the agreement', () => {
  /** What was agreed to under a version stays what it was. */
  const hashes: Readonly<Record<string, string>> = {
    '2026-1': '15cf2f6da15b082ac45cff4c357e5d60ec72ded441377182e78779118b271b70',
  }

  it('has one wording for a version', () => {
    const { version, ...wording } = depositAgreement
    expect(createHash('sha256').update(JSON.stringify(wording)).digest('hex')).toBe(hashes[version])
  })

  it('stands with the deposit by its version', () => {
    expect(agreementOf('2026-1', false)).toBe('本人在系统中同意《证书原件自愿保管约定》2026-1 版')
    expect(agreementOf('2026-1', true)).toContain('含注册证书和执业印章条款')
  })
})
