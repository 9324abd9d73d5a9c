import type { ReachFault, Way } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { nextWay, type Recipient, reachableWays, waysOfReach, waysOut } from './reach.ts'

const somebody: Recipient = {
  hasInbox: true,
  email: 'a@example.cn',
  hasPhone: true,
  chat: { wecom_user: 'zhang' },
  wrong: [],
  ways: ['chat', 'inbox', 'mail'],
}
const all = [
  { id: '1', kind: 'smtp' },
  { id: '2', kind: 'sms_aliyun' },
  { id: '3', kind: 'wecom_app' },
  { id: '4', kind: 'dingtalk_robot' },
] as const

describe('by which ways somebody is reached', () => {
  it.each<[string, Partial<Recipient>, (typeof all)[number][], boolean, Way[]]>([
    ['their own order first', {}, [...all], true, ['chat', 'inbox', 'mail', 'sms']],
    ['no SMS without a text for it', {}, [...all], false, ['chat', 'inbox', 'mail']],
    ['only by channels there are', {}, [all[0]], true, ['inbox', 'mail']],
    ['only where they have an address', { email: null, chat: {}, hasPhone: false }, [...all], true, ['inbox']],
    [
      'chat needs the address of that system',
      { chat: { dingtalk_user: 'z' } },
      [...all],
      true,
      ['inbox', 'mail', 'sms'],
    ],
    ['by none', { hasInbox: false, email: null, chat: {}, hasPhone: false }, [...all], true, []],
  ])('%s', (_, change, channels, hasSmsText, expected) => {
    expect(reachableWays({ ...somebody, ...change }, channels, hasSmsText)).toEqual(expected)
  })

  it.each<[string, Partial<Recipient>, (typeof all)[number][], boolean, Partial<Record<Way, ReachFault>>]>([
    ['nothing is missing', {}, [...all], true, {}],
    ['an account, for the inbox', { hasInbox: false }, [...all], true, { inbox: 'no_account' }],
    [
      'addresses',
      { email: null, chat: {}, hasPhone: false },
      [...all],
      true,
      { mail: 'no_address', sms: 'no_address', chat: 'no_address' },
    ],
    ['an address that was refused', { wrong: ['email'] }, [...all], true, { mail: 'wrong_address' }],
    ['a text for SMS, before the number', { hasPhone: false }, [...all], false, { sms: 'no_sms_text' }],
    [
      'channels, before addresses',
      { email: null },
      [all[3]],
      true,
      { mail: 'no_channel', sms: 'no_channel', chat: 'no_channel' },
    ],
  ])('what keeps the others from it: %s', (_, change, channels, hasSmsText, expected) => {
    const faults = waysOfReach({ ...somebody, ...change }, channels, hasSmsText)
    expect(Object.fromEntries(faults.flatMap(({ way, fault }) => (fault === null ? [] : [[way, fault]])))).toEqual(
      expected,
    )
  })

  it.each<[string, Way[], Way[]]>([
    ['those that are asked for and reach', ['mail', 'sms', 'inbox'], ['mail', 'inbox']],
    ['when none of them does, the first that does', ['sms'], ['chat']],
  ])('an order goes out by %s', (_, asked, expected) => {
    expect(waysOut(asked, ['chat', 'inbox', 'mail'])).toEqual(expected)
  })

  it('that fails is followed by the next one not tried', () => {
    expect(nextWay(['chat', 'inbox', 'mail'], ['mail', 'chat'])).toBe('inbox')
    expect(nextWay(['chat'], ['chat', 'mail'])).toBeNull()
  })
})
