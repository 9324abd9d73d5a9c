import { describe, expect, it } from 'vitest'
import { matchHeader } from './header-words.ts'

const first = (text: string) => matchHeader(text)[0]?.field

describe('a header with a note in brackets', () => {
  it.each([
    '证书（专业）',
    '证书(含专业)',
    '证书名称（专业）',
    '资格证书【专业】',
    '职称（专业）',
    '证书名称（级别、专业）',
  ])('%s is the certificate, whose cell says its profession too', (text) => {
    expect(first(text)).toBe('credential_type')
  })

  it.each(['专业', '证书专业', '注册专业', '专业（工种）', '注册（专业）'])('%s is the profession', (text) => {
    expect(first(text)).toBe('profession')
  })
})
