import { type CredentialState, credentialStates } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { credential, nothingCounts, numbered, outcome, today } from '../testing/records.ts'
import type { Credential } from './credential.ts'
import { shelfOf } from './credential.ts'
import { settleDoubts } from './doubts.ts'
import * as life from './lifecycle.ts'
import { renew } from './renewal.ts'

const check = { state: 'verified', source: '四库一平台', checkedOn: today, note: null, documentId: null } as const
const commands: Readonly<Record<life.Command, (before: Credential) => Credential>> = {
  correct: (before) => life.correct(before, { remarks: '核对过' }),
  renew: (before) => renew(before, { validUntil: day('2030-08-14') }, nothingCounts),
  suspend: (before) => life.suspend(before, '动态核查'),
  resume: (before) => life.resume(before),
  cancel: (before) => life.cancel(before, '转出'),
  revoke: (before) => life.revoke(before, '处罚'),
  giveUp: (before) => life.giveUp(before, '不再需要', today),
  takeUp: (before) => life.takeUp(before),
  verify: (before) => life.verify(before, check, today),
}

/** The state after the command; `-` where it is refused. Rows: the state before. */
const table: Readonly<Record<CredentialState, Readonly<Record<life.Command, CredentialState | '-'>>>> = {
  draft: {
    correct: 'draft',
    renew: '-',
    suspend: '-',
    resume: '-',
    cancel: '-',
    revoke: '-',
    giveUp: 'draft',
    takeUp: '-',
    verify: 'draft',
  },
  held: {
    correct: 'held',
    renew: 'held',
    suspend: 'suspended',
    resume: '-',
    cancel: 'cancelled',
    revoke: 'revoked',
    giveUp: 'held',
    takeUp: '-',
    verify: 'held',
  },
  suspended: {
    correct: 'suspended',
    renew: '-',
    suspend: '-',
    resume: 'held',
    cancel: 'cancelled',
    revoke: 'revoked',
    giveUp: 'suspended',
    takeUp: '-',
    verify: 'suspended',
  },
  cancelled: {
    correct: 'cancelled',
    renew: '-',
    suspend: '-',
    resume: 'held',
    cancel: '-',
    revoke: 'revoked',
    giveUp: 'cancelled',
    takeUp: '-',
    verify: 'cancelled',
  },
  revoked: {
    correct: 'revoked',
    renew: '-',
    suspend: '-',
    resume: '-',
    cancel: '-',
    revoke: '-',
    giveUp: 'revoked',
    takeUp: '-',
    verify: 'revoked',
  },
  superseded: {
    correct: '-',
    renew: '-',
    suspend: '-',
    resume: '-',
    cancel: '-',
    revoke: '-',
    giveUp: '-',
    takeUp: '-',
    verify: 'superseded',
  },
}

const cells = credentialStates.flatMap((state) =>
  (Object.keys(commands) as life.Command[]).map((command) => [command, state, table[state][command]] as const),
)

describe('every command in every state', () => {
  it.each(cells)('%s of a credential that is %s: %s', (command, state, expected) => {
    const before = credential({ state })
    const after = outcome(() => commands[command](before))
    expect(typeof after === 'string' ? after : after.state).toBe(expected === '-' ? 'wrong_state' : expected)
    expect(life.isPossible(command, before)).toBe(expected !== '-')
  })

  it.each(cells)('%s of a given-up credential that is %s', (command, state, expected) => {
    const before = credential({ state, givenUpOn: today, givenUpReason: '不再需要' })
    const possible = command === 'giveUp' ? false : command === 'takeUp' ? state !== 'superseded' : expected !== '-'
    expect(life.isPossible(command, before)).toBe(possible)
    expect(outcome(() => commands[command](before))).toEqual(possible ? expect.any(Object) : 'wrong_state')
  })
})

describe('verification', () => {
  it.each([
    ['the number', { number: numbered('京2202017201701005') }],
    ['the type', { typeId: 'constructor-1' }],
    ['the profession', { profession: '机电工程' }],
    ['the level', { level: '二级' }],
    ['the issuer', { issuer: '住房和城乡建设部' }],
    ['the day of issue', { issuedOn: day('2024-08-16') }],
    ['the last day', { validUntil: day('2027-08-15') }],
    ['to no expiry', { noExpiry: true }],
  ])('is undone by correcting %s', (_what, changes) => {
    expect(life.correct(credential(), changes).verification.state).toBe('unverified')
  })

  it.each([
    ['remarks', { remarks: '原件在总部' }],
    ['labels', { labels: ['投标常用'] }],
    ['the employer', { employerName: '示例建设有限公司' }],
    ['nothing', { number: numbered('京2202017201701004') }],
  ])('stands when %s change', (_what, changes) => {
    expect(life.correct(credential(), changes).verification.state).toBe('verified')
  })

  it('is undone by a renewal', () => {
    expect(renew(credential(), { validUntil: day('2030-08-14') }, nothingCounts).verification.state).toBe('unverified')
  })

  it('cannot be of tomorrow', () => {
    const tomorrow = { ...check, checkedOn: day('2026-11-25') }
    expect(outcome(() => life.verify(credential(), tomorrow, today))).toBe('date_order')
  })
})

describe('dates', () => {
  it.each([
    ['ends before it was issued', { issuedOn: day('2025-01-01'), validUntil: day('2024-12-31') }],
    ['ends before it begins', { issuedOn: null, validFrom: day('2025-01-01'), validUntil: day('2024-12-31') }],
  ])('are refused when the certificate %s', (_what, changes) => {
    expect(outcome(() => life.correct(credential(), changes))).toBe('date_order')
  })

  it('of one day only are a period', () => {
    const changes = { issuedOn: day('2025-01-01'), validFrom: day('2025-01-01'), validUntil: day('2025-01-01') }
    expect(life.correct(credential(), changes).period.validUntil).toBe('2025-01-01')
  })

  it('a last day takes "no expiry" back, and "no expiry" the last day', () => {
    const endless = life.correct(credential(), { noExpiry: true })
    expect(endless.period).toMatchObject({ noExpiry: true, validUntil: null })
    expect(life.correct(endless, { validUntil: day('2028-01-01') }).period).toMatchObject({
      noExpiry: false,
      validUntil: '2028-01-01',
    })
  })
})

describe('doubts', () => {
  const codes = ['id_missing', 'type_unknown', 'type_ambiguous', 'number_missing', 'person_ambiguous']
  it('about the type are settled by choosing one, about the number by writing it', () => {
    const open = credential({ reviewCodes: codes })
    expect(settleDoubts(open, []).reviewCodes).toEqual(['id_missing', 'person_ambiguous'])
  })
  it('stay open while nothing is known, and are settled when somebody says so', () => {
    const open = credential({ reviewCodes: codes, typeId: null }, { number: null })
    expect(settleDoubts(open, ['person_ambiguous']).reviewCodes).toEqual(codes.slice(0, 4))
  })
})

describe('a draft', () => {
  it('becomes held when it is said to be complete', () => {
    const draft = credential({ state: 'draft' })
    expect(life.correct(draft, { draft: false }).state).toBe('held')
    expect(life.correct(credential({ state: 'suspended' }), { draft: false }).state).toBe('suspended')
  })
})

describe('the shelf', () => {
  it.each([
    ['held', null, false, 0],
    ['suspended', null, false, 0],
    ['cancelled', null, false, 2],
    ['revoked', today, false, 3],
    ['held', today, false, 1],
    ['superseded', null, false, 2],
    ['held', null, true, 2],
    ['held', today, true, 3],
  ] as const)('of one that is %s, given up on %s, holder left %s: %i', (state, givenUpOn, hasLeft, shelf) => {
    expect(shelfOf({ state, givenUpOn }, hasLeft)).toBe(shelf)
  })
})
