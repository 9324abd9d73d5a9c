import { expect, it } from 'vitest'
import { invitedAccount } from './account.ts'
import { activate, inviteTo, isOver } from './invitation.ts'

const now = new Date('2026-11-24T08:00:00.000Z')
const given = { username: 'li', displayName: '李', grants: [], personId: null }
const fresh = invitedAccount('a', given, now.toISOString())
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)
const week = 7 * 86_400_000

it('an invitation opens for seven days, and not at the instant it expires', () => {
  const invitation = inviteTo(fresh, now)
  expect(invitation).toEqual({
    accountId: 'a',
    madeAt: '2026-11-24T08:00:00.000Z',
    expiresAt: '2026-12-01T08:00:00.000Z',
  })
  expect([isOver(invitation, later(week - 1)), isOver(invitation, later(week))]).toEqual([false, true])
})

it.each([
  ['invitation_used', { passwordSetAt: now.toISOString() }],
  ['account_disabled', { enabled: false }],
])('nobody is invited: %s', (code, change) => {
  expect(() => inviteTo({ ...fresh, ...change }, now)).toThrow(expect.objectContaining({ code }))
})

it('the invited account has its password from the instant it was chosen', () => {
  expect(activate(fresh, inviteTo(fresh, now), later(5_000))).toEqual({
    ...fresh,
    passwordSetAt: '2026-11-24T08:00:05.000Z',
  })
})

it.each([
  ['its time is over', {}, week],
  ['the account was disabled', { enabled: false }, 0],
  ['the account has a password', { passwordSetAt: now.toISOString() }, 0],
])('an invitation opens nothing when %s', (_, change, after) => {
  const call = () => activate({ ...fresh, ...change }, inviteTo(fresh, now), later(after))
  expect(call).toThrow(expect.objectContaining({ code: 'invitation_invalid' }))
})
