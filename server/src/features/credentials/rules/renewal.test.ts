import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { credential, nothingCounts, outcome, period, today } from '../testing/records.ts'
import type { Period } from './credential.ts'
import { type Renewal, renew } from './renewal.ts'

describe('a renewal', () => {
  const end = (validUntil: string | null, noExpiry = false): Partial<Period> => ({
    validUntil: validUntil === null ? null : day(validUntil),
    noExpiry,
  })

  it.each<[string, Partial<Period>, Renewal, string | null]>([
    ['later', end('2027-08-14'), { validUntil: day('2027-08-15') }, null],
    ['on the same day', end('2027-08-14'), { validUntil: day('2027-08-14') }, 'renewal_not_later'],
    ['earlier', end('2027-08-14'), { validUntil: day('2026-08-14') }, 'renewal_not_later'],
    ['without a last day', end('2027-08-14'), {}, 'renewal_not_later'],
    ['without end', end('2027-08-14'), { noExpiry: true }, null],
    ['of one without end', end(null, true), { validUntil: day('2030-01-01') }, 'renewal_not_later'],
    ['of one without end, without end', end(null, true), { noExpiry: true }, 'renewal_not_later'],
    ['of one whose end nobody knew', end(null), { validUntil: day('2030-01-01') }, null],
  ])('that ends %s', (_what, present, next, refusal) => {
    const after = outcome(() => renew(credential({}, present), next, nothingCounts))
    expect(after).toEqual(refusal ?? expect.objectContaining({ ordinal: 2 }))
  })

  it('is compared with the computed end where none is printed', () => {
    const counting = { expiresOn: day('2027-08-14'), reviewDueOn: null }
    const until = (last: string) => outcome(() => renew(credential({}, end(null)), { validUntil: day(last) }, counting))
    expect(until('2027-08-14')).toBe('renewal_not_later')
    expect(until('2027-08-15')).toMatchObject({ period: { validFrom: '2027-08-15' } })
  })

  it.each<[string, Partial<Period>, Renewal, string | null]>([
    ['the day after the last one ended', end('2027-08-14'), { validUntil: day('2030-08-14') }, '2027-08-15'],
    ['where it says', end('2027-08-14'), { validUntil: day('2030-08-14'), validFrom: day('2027-09-01') }, '2027-09-01'],
    ['where it was issued', end('2027-08-14'), { validUntil: day('2030-08-14'), issuedOn: day('2027-09-01') }, null],
    ['somewhere, when nobody knew the last end', end(null), { validUntil: day('2030-08-14') }, null],
  ])('begins %s', (_what, present, next, validFrom) => {
    expect(renew(credential({}, present), next, nothingCounts).period.validFrom).toBe(validFrom)
  })

  it('takes number and issuer along, and no other date', () => {
    const before = credential({}, { reviewDueOn: day('2026-08-14'), validFrom: day('2024-08-15') })
    const after = renew(before, { validUntil: day('2030-08-14'), issuedOn: day('2027-07-01') }, nothingCounts)
    expect(after.period).toEqual({
      ...period,
      validUntil: '2030-08-14',
      issuedOn: '2027-07-01',
      validFrom: null,
      reviewDueOn: null,
    })
  })

  it.each<[string, string, Renewal, string | null]>([
    ['a later review alone', '2026-12-01', { reviewDueOn: day('2029-12-01') }, null],
    ['an earlier review', '2026-12-01', { reviewDueOn: day('2026-11-30') }, 'renewal_not_later'],
    [
      'a later review beside the same end',
      '2026-12-01',
      { reviewDueOn: day('2029-12-01'), validUntil: day('2027-08-14') },
      null,
    ],
    [
      'a later review beside an earlier end',
      '2026-12-01',
      { reviewDueOn: day('2029-12-01'), validUntil: day('2027-01-01') },
      'renewal_not_later',
    ],
    ['one that was passed, alone', '2026-12-01', { reviewedOn: day('2026-11-20') }, null],
    [
      'one that was passed, beside the same end',
      '2026-12-01',
      { reviewedOn: day('2026-11-20'), validUntil: day('2027-08-14') },
      null,
    ],
  ])('may be a review that was passed: %s', (_what, review, next, refusal) => {
    const after = outcome(() => renew(credential(), next, { ...nothingCounts, reviewDueOn: day(review) }))
    if (refusal !== null) return expect(after).toBe(refusal)
    expect(after).toMatchObject({
      ordinal: 2,
      period: { validUntil: '2027-08-14', issuedOn: '2024-08-15' },
    })
  })

  it('ends a decision to give the credential up', () => {
    const before = credential({ givenUpOn: today, givenUpReason: '不再需要' })
    expect(renew(before, { validUntil: day('2030-08-14') }, nothingCounts)).toMatchObject({
      givenUpOn: null,
      givenUpReason: null,
    })
  })
})
