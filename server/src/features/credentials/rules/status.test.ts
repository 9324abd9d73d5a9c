import { describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '../../../kernel/day.ts'
import type { Deadline } from './deadlines.ts'
import { credentialStatus, statusThresholds } from './status.ts'

const deadline = (kind: Deadline['kind'], dueOn: string, profession: string | null = null): Deadline => ({
  kind,
  profession,
  dueOn: day(dueOn),
  source: 'printed',
  rule: 'printed',
})
const none = { expiresOn: null, dueFrom: null, reviewDueOn: null, reviewDueFrom: null }
const on = (name: keyof typeof none, value: string) => ({ [name]: day(value) })

describe('the status on a day', () => {
  const dates = {
    ...none,
    ...on('expiresOn', '2028-02-29'),
    ...on('dueFrom', '2027-12-01'),
    ...on('reviewDueOn', '2026-11-30'),
    ...on('reviewDueFrom', '2026-09-01'),
  }
  it.each([
    ['2026-08-31', 'valid'],
    ['2026-09-01', 'review_due'],
    ['2026-11-30', 'review_due'],
    ['2026-12-01', 'review_missed'],
    ['2028-02-29', 'review_missed'],
    ['2028-03-01', 'expired'],
  ])('with a review to pass, on %s: %s', (today, status) => {
    expect(credentialStatus({ state: 'held', thresholds: dates }, day(today))).toBe(status)
  })

  it.each([
    ['2027-11-30', 'valid'],
    ['2027-12-01', 'due'],
    ['2028-02-28', 'due'],
    ['2028-02-29', 'due'],
    ['2028-03-01', 'expired'],
  ])('valid through its last day, a leap day, on %s: %s', (today, status) => {
    const thresholds = { ...none, ...on('expiresOn', '2028-02-29'), ...on('dueFrom', '2027-12-01') }
    expect(credentialStatus({ state: 'held', thresholds }, day(today))).toBe(status)
  })

  it.each([
    [
      'expired before review missed',
      { ...on('expiresOn', '2026-01-01'), ...on('reviewDueOn', '2025-01-01') },
      'expired',
    ],
    [
      'review missed before due',
      { ...on('dueFrom', '2026-01-01'), ...on('reviewDueOn', '2025-01-01') },
      'review_missed',
    ],
    ['due before review due', { ...on('dueFrom', '2026-01-01'), ...on('reviewDueFrom', '2025-01-01') }, 'due'],
  ])('%s', (_name, thresholds, status) => {
    expect(credentialStatus({ state: 'held', thresholds: { ...none, ...thresholds } }, day('2026-11-24'))).toBe(status)
  })

  it('without a date, a certificate stays valid', () => {
    expect(credentialStatus({ state: 'held', thresholds: none }, day('2099-12-31'))).toBe('valid')
  })

  it.each(['draft', 'suspended', 'cancelled', 'revoked', 'superseded'] as const)(
    '%s stands before every date',
    (state) => {
      const thresholds = { ...none, ...on('expiresOn', '2020-01-01') }
      expect(credentialStatus({ state, thresholds }, day('2026-11-24'))).toBe(state)
    },
  )
})

describe('the thresholds', () => {
  it('warn 90 days before the expiry', () => {
    const thresholds = statusThresholds([deadline('expiry', '2026-09-07')])
    expect(thresholds).toMatchObject({
      expiresOn: '2026-09-07',
      dueFrom: '2026-06-09',
      reviewDueOn: null,
      dueOn: '2026-09-07',
    })
  })

  it('warn 90 days before the last day to apply, where the window closes before the expiry', () => {
    const thresholds = statusThresholds([
      deadline('expiry', '2026-09-07'),
      deadline('renewal_window_closes', '2026-08-08'),
    ])
    expect(thresholds).toMatchObject({ expiresOn: '2026-09-07', dueFrom: '2026-05-10' })
  })

  it('warn as early as the company says', () => {
    expect(statusThresholds([deadline('expiry', '2026-09-07')], 30).dueFrom).toBe('2026-08-08')
  })

  it('of a review are its own', () => {
    const thresholds = statusThresholds([deadline('review', '2026-03-09'), deadline('expiry', '2029-03-09')])
    expect(thresholds).toMatchObject({ reviewDueOn: '2026-03-09', reviewDueFrom: '2025-12-09', dueOn: '2026-03-09' })
  })

  it('of two professions: warned from the earlier, expired after the later', () => {
    const thresholds = statusThresholds([
      deadline('expiry', '2026-12-31', '建筑工程'),
      deadline('expiry', '2028-01-31', '市政公用工程'),
    ])
    expect(thresholds).toMatchObject({ expiresOn: '2028-01-31', dueFrom: '2026-10-02' })
  })

  it('ignore what changes no status', () => {
    const thresholds = statusThresholds([
      deadline('e_certificate_use', '2026-01-01'),
      deadline('retirement', '2026-01-01'),
      deadline('hours_due', '2026-01-01'),
    ])
    expect(thresholds).toEqual({ ...none, dueOn: null })
  })

  it('miss no day and repeat none: the status changes once at each threshold', () => {
    const thresholds = statusThresholds([deadline('expiry', '2026-09-07'), deadline('review', '2026-02-01')])
    const changes: string[] = []
    let before = ''
    for (let today: Day = day('2025-01-01'); today < '2027-01-01'; today = addDays(today, 1)) {
      const status = credentialStatus({ state: 'held', thresholds }, today)
      if (status !== before) changes.push(`${today} ${status}`)
      before = status
    }
    expect(changes).toEqual([
      '2025-01-01 valid',
      '2025-11-03 review_due',
      '2026-02-02 review_missed',
      '2026-09-08 expired',
    ])
  })
})
