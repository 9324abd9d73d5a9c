import { shippedCatalogue } from '@chizheng/catalogue'
import { documentKinds } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import type { DocumentKind } from './document.ts'
import { dueWithin, retainUntil, retentionRuleOf } from './retention.ts'

const rules = shippedCatalogue.retention

describe('a document is kept', () => {
  it.each<[DocumentKind, string, string | null, string | null, string]>([
    ['scan', '2020-01-01', null, null, 'while its holder is with us'],
    ['verification_evidence', '2010-01-01', null, null, 'while its holder is with us, however old'],
    ['scan', '2020-01-01', '2024-03-31', '2026-03-31', 'two years after the last day'],
    ['scan', '2020-01-01', '2024-02-29', '2026-02-28', 'two years after a day that the year has not'],
    ['scan', '2025-06-01', '2024-03-31', '2026-03-31', 'from the last day, also when it was added later'],
    ['issue_document', '2020-01-01', '2024-12-31', '2026-12-31', 'two years, at the end of a year'],
    ['e_certificate', '2020-01-01', '2027-01-15', '2029-01-15', 'from a coming last day'],
    ['other', '2020-01-01', '2024-03-31', '2026-03-31', 'as a scan'],
    ['post_fit_note', '2020-01-01', '2024-03-31', '2026-03-31', 'as the labour contract'],
    ['continuing_education', '2020-01-01', '2024-03-31', '2024-03-31', 'through employment, a cycle being over'],
    ['continuing_education', '2023-05-20', '2024-03-31', '2026-05-20', 'at least one cycle of three years'],
    ['verification_evidence', '2023-05-20', '2024-03-31', '2028-05-20', 'five years'],
    ['verification_evidence', '2015-05-20', '2024-03-31', '2024-03-31', 'through employment, five years being over'],
  ])('%s of %s, left on %s: until %s, %s', (kind, addedOn, leftOn, until) => {
    const facts = { kind, addedOn: day(addedOn), leftOn: leftOn === null ? null : day(leftOn) }
    expect(retainUntil(facts, rules)).toBe(until)
  })
})

it('every kind of document has one rule', () => {
  expect(rules.map((rule) => rule.kind).sort()).toEqual([...documentKinds].sort())
  expect(() => retentionRuleOf([], 'scan')).toThrow(TypeError)
})

it.each([
  [null, { from: null, before: '2026-11-24' }],
  ['2026-02', { from: '2026-02-01', before: '2026-03-01' }],
  ['2026-12', { from: '2026-12-01', before: '2027-01-01' }],
])('the list of %s asks for the last days %j', (month, days) => {
  expect(dueWithin(month, day('2026-11-24'))).toEqual(days)
})
