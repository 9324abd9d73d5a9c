import { describe, expect, it } from 'vitest'
import { labelOf, shortCompanyName } from './label.ts'

describe('a company’s short name', () => {
  it.each([
    ['北方建设工程有限公司', '北方建设工程'],
    ['北方建设集团股份有限公司', '北方建设集团'],
    ['北方设计咨询有限责任公司', '北方设计咨询'],
    ['北方建设有限公司第一分公司', '北方建设有限公司第一分公司'],
    ['第一建筑工程公司', '第一建筑工程公司'],
    ['有限公司', '有限公司'],
    ['North Building Co., Ltd.', 'North Building'],
    ['North Limited', 'North'],
    ['', ''],
  ])('%s: %s', (name, short) => {
    expect(shortCompanyName(name)).toBe(short)
  })
})

describe('a label', () => {
  const row = {
    id: '018f3f6e-0000-7000-8000-00000000000a',
    person: { id: 'p', name: '周芷若', employeeNumber: 'E-1', employmentState: 'active' },
    typeName: '高压电工作业',
    profession: null,
    number: 'T110***********2345',
    validUntil: '2027-05-05',
    noExpiry: false,
  } as Parameters<typeof labelOf>[0]
  const words = { number: (text: string) => `编号 ${text}`, validUntil: (day: string) => `至 ${day}`, noExpiry: '长期' }
  const labelled = { company: '北方建设有限公司', origin: 'https://zheng.example.cn', words }

  it('says who, what, its number as lists show it, until when, and where a phone finds it', () => {
    expect(labelOf(row, labelled)).toEqual({
      code: 'https://zheng.example.cn/m/c/018f3f6e-0000-7000-8000-00000000000a',
      head: '北方建设',
      title: '周芷若',
      aside: 'E-1',
      lines: [
        { text: '高压电工作业', most: 3 },
        { text: '编号 T110***********2345', most: 2 },
        { text: '至 2027-05-05', most: 1 },
      ],
    })
  })

  it.each([
    ['that never expires', { noExpiry: true, validUntil: null }, '长期'],
    ['whose last day nobody knows', { validUntil: null }, ''],
  ])('of a certificate %s', (_what, change, until) => {
    expect(labelOf({ ...row, ...change }, labelled).lines.at(-1)!.text).toBe(until)
  })
})
