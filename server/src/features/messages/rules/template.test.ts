import { describe, expect, it } from 'vitest'
import { smsValue } from './sms.ts'
import { emptyFaults, smsFaults } from './template.ts'

const sms = (smsCode: string | null, smsVariables: Record<string, string> | null = null) => ({
  title: '',
  text: '',
  smsCode,
  smsVariables,
})

describe('an SMS text', () => {
  it.each([
    ['names a vendor’s template', sms(null), [{ where: 'sms', kind: 'empty', name: 'smsCode' }]],
    ['fills its variables with our words', sms('SMS_1', { name: 'recipientName', n: 'count' }), []],
    ['with no list', sms('SMS_1', { list: 'items' }), [{ where: 'sms', kind: 'unknown', name: 'items' }]],
    ['with no link', sms('SMS_1', { url: 'link' }), [{ where: 'sms', kind: 'not_allowed', name: 'link' }]],
    ['with words it has', sms('SMS_1', { day: 'closesOn' }), [{ where: 'sms', kind: 'unknown', name: 'closesOn' }]],
  ])('%s', (_, text, faults) => {
    expect(smsFaults('deadline_digest', text)).toEqual(faults)
  })

  it.each([
    ['张三', '张三'],
    ['看 https://example.cn/a?b=1 这里', '看 这里'],
    ['电话 13900000001', '电话'],
    ['【签名】两\n行', '签名 两 行'],
    ['一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
  ])('%s becomes %s', (value, expected) => {
    expect(smsValue(value)).toBe(expected)
  })
})

describe('another text', () => {
  it('has a title and a text', () => {
    expect(emptyFaults({ ...sms(null), title: 'a' })).toEqual([{ where: 'text', kind: 'empty', name: 'text' }])
  })
})
