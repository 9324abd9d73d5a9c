import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { applyInput, maskPhone, type PlainFields, readIdentity, readPersonName, readPhoneNumber } from './person.ts'

const today = day('2026-11-24')

describe('an ID number', () => {
  it.each([
    ['11010519491231002x', 'valid', '11010519491231002X', 'resident', '1949-12-31', 'female'],
    ['110105 1949 1231 002X', 'valid', '11010519491231002X', 'resident', '1949-12-31', 'female'],
    ['110105491231002', 'valid', '11010519491231002X', 'resident', '1949-12-31', 'female'],
    ['810000199408230021', 'valid', '810000199408230021', 'hmt_residence', '1994-08-23', 'female'],
    ['H12345678', 'valid', 'H12345678', 'hm_permit', null, null],
    ['110105194912310021', 'invalid', '110105194912310021', null, null, null],
    ['1101051949123100', 'invalid', '1101051949123100', null, null, null],
    ['110105194912310000', 'lost_precision', '110105194912310000', null, null, null],
    ['1.10105E+17', 'lost_precision', '110105E+17', null, null, null],
    ['无', 'missing', null, null, null, null],
    [null, 'missing', null, null, null, null],
  ] as const)('%s is %s', (text, state, number, kind, bornOn, sex) => {
    expect(readIdentity(text, today)).toEqual({ number, state, kind, bornOn, sex })
  })
})

describe('a phone', () => {
  it.each([
    ['138 0013 8000', '13800138000', '13800138000', '138****8000'],
    ['+86 138-0013-8000', '13800138000', '13800138000', '138****8000'],
    ['13800138000/13900139000', '13800138000 / 13900139000', '13800138000', '138****8000 / 139****9000'],
    ['010-12345678', '010-12345678', '010-12345678', '**********78'],
    ['问前台', '问前台', null, '***'],
  ])('%s', (text, kept, key, masked) => {
    expect(readPhoneNumber(text)).toEqual({ text: kept, key, masked })
  })

  it.each(['无', '/', '', null])('%j is none', (text) => {
    expect(readPhoneNumber(text)).toBeNull()
  })

  it('shows nothing of what is too short to hide', () => {
    expect(maskPhone('1234')).toBe('****')
  })
})

it.each([
  ['张　三', '张三'],
  ['买买提•艾力', '买买提·艾力'],
  ['张三(退休)', '张三(退休)'],
  ['Li  Ming', 'Li Ming'],
  ['王(火华)', '王(火华)'],
])('the name %s is kept as %s', (text, name) => {
  expect(readPersonName(text)).toBe(name)
})

describe('what a clerk types', () => {
  const person: PlainFields = {
    name: '张三',
    employeeNumber: 'A1',
    email: 'a@b.cn',
    unitId: 'u1',
    post: '工程师',
    sex: 'male',
    employmentState: 'active',
    hiredOn: day('2020-01-01'),
    leftOn: null,
    remarks: '外聘',
  }

  it.each([
    ['nothing', {}, {}],
    ['a name', { name: ' 李 四 ' }, { name: '李四' }],
    ['a cleared field', { post: null, remarks: null }, { post: null, remarks: null }],
    ['blank text', { post: '  ', remarks: ' ' }, { post: null, remarks: null }],
    ['a field that says there is none', { employeeNumber: '无' }, { employeeNumber: null }],
    ['leaving without a day', { employmentState: 'left' }, { employmentState: 'left', leftOn: today }],
    [
      'leaving on a day',
      { employmentState: 'left', leftOn: '2026-10-31' },
      { employmentState: 'left', leftOn: '2026-10-31' },
    ],
    [
      'leaving on a coming day',
      { employmentState: 'left', leftOn: '2026-12-31' },
      { employmentState: 'leaving', leftOn: '2026-12-31' },
    ],
    [
      'going to leave',
      { employmentState: 'leaving', leftOn: '2026-12-31' },
      { employmentState: 'leaving', leftOn: '2026-12-31' },
    ],
  ] as const)('%s', (_, input, changed) => {
    expect(applyInput(person, input, today)).toEqual({ ...person, ...changed })
  })

  it('who is back has no leaving day', () => {
    const left = applyInput(person, { employmentState: 'left' }, today)
    expect(applyInput(left, { employmentState: 'active' }, today)).toEqual(person)
  })
})
