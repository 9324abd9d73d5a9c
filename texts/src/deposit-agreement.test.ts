import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { agreementOf, depositAgreement } from './deposit-agreement.ts'

/** What was agreed to under a version stays what it was. */
const hashes: Readonly<Record<string, string>> = {
  '2026-1': '15cf2f6da15b082ac45cff4c357e5d60ec72ded441377182e78779118b271b70',
}

test('a version of the agreement has one wording', () => {
  const { version, ...wording } = depositAgreement
  expect(createHash('sha256').update(JSON.stringify(wording)).digest('hex')).toBe(hashes[version])
})

test('what stands in the ledger names the version', () => {
  expect(agreementOf('2026-1', false)).toBe('本人在系统中同意《证书原件自愿保管约定》2026-1 版')
  expect(agreementOf('2026-1', true)).toContain('含注册证书和执业印章条款')
})
