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

describe('a review', () => {
  it.each(['复审通过日期', '最近复审日期', '上次复审时间', '已复审日期', '最近一次复审合格日期', 'Last review date'])(
    '%s is the one that was passed',
    (text) => {
      expect(matchHeader(text).map(({ field }) => field)).toEqual(['reviewed_on'])
    },
  )

  it.each(['下次复审日期', '应复审日期', '复审到期', '复审有效期至', 'Next review date'])(
    '%s is the next one',
    (text) => {
      expect(matchHeader(text).map(({ field }) => field)).toEqual(['review_due_on'])
    },
  )

  it.each(['复审日期', '复审时间', '年审日期', 'Review date'])('%s is either', (text) => {
    expect(new Set(matchHeader(text).map(({ field }) => field))).toEqual(new Set(['review_due_on', 'reviewed_on']))
  })
})

describe('who pays the social insurance', () => {
  it.each([
    '社保单位',
    '参保单位',
    '社保缴纳单位',
    '社保缴纳单位名称',
    '社会保险缴纳单位',
    'Social insurance paid by',
    'Social insurance company',
    'Insured with',
  ])('%s', (text) => {
    expect(matchHeader(text).map(({ field }) => field)).toEqual(['insured_with'])
  })

  it.each(['社保', '社保基数', '社保缴费年限', '社保编号'])('%s does not say', (text) => {
    expect(matchHeader(text)).toEqual([])
  })
})

describe('a registration that is in force', () => {
  it.each(['是否在册', '在册', 'On register?', 'Active'])('%s', (text) => {
    expect(first(text)).toBe('registered')
  })
})

it('Class is a level, not a category', () => {
  expect(matchHeader('Class').map(({ field }) => field)).toEqual(['level'])
})
