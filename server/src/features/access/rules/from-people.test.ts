import { describe, expect, it } from 'vitest'
import { type Account, invitedAccount } from './account.ts'
import { type Candidate, planAccounts, usernameStems } from './from-people.ts'

const at = '2026-11-24T08:00:00.000Z'
const candidate = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  employeeNumber: null,
  pinyin: 'zhangwei',
  hasLeft: false,
  seesBeyond: false,
  account: null,
  ...change,
})
const held = (change: Partial<Account> = {}): Account => ({
  ...invitedAccount('a1', { username: 'held', displayName: '张伟', grants: [], personId: 'p1' }, at),
  ...change,
})

const planned = (candidates: Candidate[], taken: string[] = [], naming: 'employee_number' | 'pinyin' = 'pinyin') =>
  planAccounts(candidates, { naming, taken, knowsAll: false }).map(
    ({ outcome, reason, username }) => username ?? reason ?? outcome,
  )

describe('the user name', () => {
  it.each([
    ['the number comes first', { employeeNumber: 'A-0012' }, 'employee_number', [], 'a-0012'],
    ['or the name', { employeeNumber: 'A-0012' }, 'pinyin', [], 'zhangwei'],
    ['a number that is no user name gives way', { employeeNumber: '工 12' }, 'employee_number', [], 'zhangwei'],
    ['so does one that is taken', { employeeNumber: 'admin' }, 'employee_number', ['admin'], 'zhangwei'],
    ['a name that is taken is numbered', {}, 'pinyin', ['zhangwei', 'zhangwei2', 'zhangwei4'], 'zhangwei3'],
    ['a name without letters gives way', { pinyin: '〇', employeeNumber: '0012' }, 'pinyin', [], '0012'],
    ['neither will do', { pinyin: '〇', employeeNumber: '9' }, 'pinyin', [], 'no_username'],
  ] as const)('%s', (_, change, naming, taken, username) => {
    expect(planned([candidate('p', change)], [...taken], naming)).toEqual([username])
  })

  it('is nobody’s of the same plan either', () => {
    expect(planned([candidate('p1'), candidate('p2'), candidate('p3')], ['zhangwei2'])).toEqual([
      'zhangwei',
      'zhangwei3',
      'zhangwei4',
    ])
  })

  it('is never longer than a user name may be', () => {
    expect(usernameStems({ employeeNumber: 'x'.repeat(80), pinyin: 'y'.repeat(80) })).toEqual({
      employee_number: null,
      pinyin: 'y'.repeat(40),
    })
  })
})

describe('who gets none', () => {
  it.each([
    ['left', { hasLeft: true }],
    ['reaches_further', { seesBeyond: true }],
  ] as const)('%s', (reason, change) => {
    expect(planned([candidate('p', change)])).toEqual([reason])
  })
})

describe('who has one', () => {
  it.each([
    ['and waits for a password', held(), false, { username: 'held', pendingAccountId: 'a1' }],
    ['and works with it', held({ passwordSetAt: at }), false, { username: 'held', pendingAccountId: null }],
    ['and it is disabled', held({ enabled: false }), false, { username: 'held', pendingAccountId: null }],
    [
      'with a granted role: nothing is told of it',
      held({ grants: [{ role: 'hr', unitId: null }] }),
      false,
      { username: null, pendingAccountId: null },
    ],
    ['and sees more than the asker', held(), true, { username: 'held', pendingAccountId: null }],
  ])('%s', (_, account, seesBeyond, told) => {
    const [plan] = planAccounts([candidate('p1', { account, seesBeyond })], {
      naming: 'pinyin',
      taken: [],
      knowsAll: false,
    })
    expect(plan).toEqual({ personId: 'p1', outcome: 'has_account', reason: null, ...told })
  })
})
