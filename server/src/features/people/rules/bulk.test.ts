import { describe, expect, it } from 'vitest'
import { fillPlain, joinCompletions, mayFillIdNumber, type NewPerson, settleEmployeeNumbers } from './bulk.ts'
import type { Person } from './person.ts'

describe('an employee number that somebody has', () => {
  it.each([
    ['is nobody’s', { employeeNumber: 'A2', remarks: null }, { employeeNumber: 'A2', remarks: null }],
    ['is in the registry', { employeeNumber: 'a1', remarks: null }, { employeeNumber: null, remarks: '工号：a1' }],
    ['beside a remark', { employeeNumber: 'A1', remarks: '外聘' }, { employeeNumber: null, remarks: '外聘；工号：A1' }],
    ['is not there', { employeeNumber: null, remarks: '外聘' }, { employeeNumber: null, remarks: '外聘' }],
  ])('%s', (_, person, settled) => {
    expect(settleEmployeeNumbers([person], new Set(['A1']))).toEqual([settled])
  })

  it('stays with the first of those who come together', () => {
    const people = ['B1', 'b1', 'B 1'].map((employeeNumber) => ({ employeeNumber, remarks: null }))
    expect(settleEmployeeNumbers(people, new Set()).map(({ employeeNumber }) => employeeNumber)).toEqual([
      'B1',
      null,
      null,
    ])
  })
})

it('completions of one person are one, and what the first fills stays', () => {
  const joined = joinCompletions([
    { id: 'p', version: 3, fill: { post: '工程师', phone: null } },
    { id: 'q', version: 1, fill: {} },
    { id: 'p', version: 3, fill: { post: '经理', phone: '13800138000', email: 'a@b.cn' } },
  ])
  expect(joined).toEqual([
    { id: 'p', version: 3, fill: { post: '工程师', phone: '13800138000', email: 'a@b.cn' } },
    { id: 'q', version: 1, fill: {} },
  ])
})

it('only what is empty is filled', () => {
  const person = {
    post: '工程师',
    email: null,
    unitId: null,
    sex: null,
    bornOn: null,
    remarks: 'x',
    employeeNumber: null,
  }
  const fill: Partial<NewPerson> = { post: '经理', email: 'a@b.cn', unitId: null, remarks: 'y', name: '李四' }
  expect(fillPlain(person as unknown as Person, fill)).toEqual({ email: 'a@b.cn' })
})

it.each([
  ['missing', 'valid', true],
  ['missing', 'invalid', true],
  ['missing', 'lost_precision', true],
  ['lost_precision', 'valid', true],
  ['invalid', 'valid', true],
  ['invalid', 'invalid', false],
  ['valid', 'valid', false],
  ['valid', 'invalid', false],
] as const)('where the number is %s, a %s one may come: %s', (idState, given, may) => {
  expect(mayFillIdNumber({ idState }, { idNumber: 'x', idState: given })).toBe(may)
})
