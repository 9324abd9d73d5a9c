import type { CredentialStatus } from '@chizheng/contract'
import { phoneTexts } from '@chizheng/texts/phone'
import { expect, test } from 'vitest'
import { byUrgency, distanceOf } from './distance.ts'

const dated = (status: CredentialStatus, daysLeft: number | null, over = {}) => ({
  status,
  daysLeft,
  validUntil: '2027-01-01' as string | null,
  reviewDueOn: null as string | null,
  ...over,
})

test.each([
  [dated('valid', 400), '400', 'days left', '天后到期'],
  [dated('due', 1), '1', 'day left', '天后到期'],
  [dated('due', 0), null, 'Last day today', '今天到期'],
  [dated('expired', -12), '12', 'days expired', '天前到期'],
  [dated('review_due', 9), '9', 'days to review', '天后复审'],
  [dated('review_missed', -1), '1', 'day overdue', '天前应复审'],
  [dated('valid', 200, { reviewDueOn: '2026-12-31' }), '200', 'days to review', '天后复审'],
  [dated('valid', 200, { reviewDueOn: '2027-12-31' }), '200', 'days left', '天后到期'],
  [dated('valid', 2_000), '5', 'years left', '年后到期'],
  [dated('expired', -2_000), '5', 'years expired', '年前到期'],
  [dated('valid', null, { validUntil: null }), null, 'No expiry', '长期有效'],
  [dated('revoked', null), null, '', ''],
])('%j is %s %s', (credential, number, en, zh) => {
  expect(distanceOf(credential, phoneTexts.en)).toEqual({ number, words: en })
  expect(distanceOf(credential, phoneTexts['zh-CN'])).toEqual({ number, words: zh })
})

test('what is most urgent comes first', () => {
  const rows = [
    dated('valid', null, { validUntil: null }),
    dated('valid', 300),
    dated('draft', null),
    dated('due', 7),
    dated('expired', -3),
    dated('review_due', 5),
    dated('suspended', null),
    dated('expired', -90),
  ]
  expect(byUrgency(rows).map(({ status, daysLeft }) => [status, daysLeft])).toEqual([
    ['expired', -90],
    ['expired', -3],
    ['suspended', null],
    ['review_due', 5],
    ['due', 7],
    ['valid', 300],
    ['valid', null],
    ['draft', null],
  ])
})
