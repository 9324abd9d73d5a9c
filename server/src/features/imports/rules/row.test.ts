import { shippedCatalogue } from '@chizheng/catalogue'
import type { ImportField } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { type Cell, numberCell, textCell } from '../../../kernel/cell.ts'
import { day } from '../../../kernel/day.ts'
import { createTypeRecogniser } from '../../credentials/index.ts'
import { rowContext } from '../dry-run.ts'
import { statusOf } from './issue.ts'
import { checkRow } from './row.ts'

const context = rowContext(
  day('2026-11-24'),
  createTypeRecogniser(shippedCatalogue.types, shippedCatalogue),
  shippedCatalogue.types,
)

const clean: Partial<Record<ImportField, string | Cell>> = {
  name: '张伟',
  id_number: '11010519491231002X',
  department: '工程部',
  credential_type: '二级建造师',
  profession: '建筑工程',
  number: '京2112020202100001',
  issuer: '北京市住房和城乡建设委员会',
  issued_on: '2024-08-15',
  valid_until: '2027-08-14',
  registered: '是',
  phone: '13800138000',
}

/** A clean row with some cells written otherwise; undefined takes the column away. */
function check(cells: Partial<Record<ImportField, string | Cell | undefined>>, dateSystem: '1900' | '1904' = '1900') {
  const all = Object.entries({ ...clean, ...cells }).filter(([, cell]) => cell !== undefined)
  const row = checkRow(
    {
      cells: Object.fromEntries(all.map(([field, cell]) => [field, typeof cell === 'string' ? textCell(cell) : cell])),
      dateSystem,
      dayOrder: 'month_first',
      typeFromSheet: null,
      inherited: [],
    },
    context,
  )
  return {
    ...row,
    codes: row.issues.map((issue) => issue.code),
    noteCodes: row.notes.map((note) => note.code),
    status: statusOf(row.issues),
  }
}

const date = (text: string): Cell => ({ kind: 'date', day: day(text) })

describe('the review of a row', () => {
  it.each([
    ['2026-02-20', undefined, '2026-02-20', null],
    ['2027-02-20', undefined, null, '2027-02-20'],
    ['2026-02-20', '2029-03-01', '2026-02-20', '2029-03-01'],
  ])('passed on %s, due on %s', (passed, due, reviewedOn, reviewDueOn) => {
    expect(check({ reviewed_on: passed, review_due_on: due }).fields).toMatchObject({ reviewedOn, reviewDueOn })
  })
})

describe('a row by itself', () => {
  it('without fault', () => {
    const { fields, codes, status } = check({})
    expect(codes).toEqual([])
    expect(status).toBe('ok')
    expect(fields).toMatchObject({
      name: '张伟',
      idNumber: '11010519491231002X',
      bornOn: '1949-12-31',
      sex: 'female',
      typeId: 'constructor-2',
      category: 'registration',
      profession: '建筑工程',
      number: '京2112020202100001',
      issuedOn: '2024-08-15',
      validUntil: '2027-08-14',
      registered: true,
      phone: '13800138000',
    })
  })

  it.each<[string, Partial<Record<ImportField, string | Cell | undefined>>, string[], string]>([
    ['no name', { name: '' }, ['name_missing'], 'error'],
    ['a dash for a name', { name: '/' }, ['name_missing'], 'error'],
    ['a figure for a name', { name: '１２' }, ['name_missing'], 'error'],
    ['what a formula left for a name', { name: '＃N/A' }, ['name_missing'], 'error'],
    ['two names in a cell', { name: '张三、李四' }, ['person_ambiguous'], 'review'],
    ['a number that is being made', { number: '办理中' }, ['number_missing'], 'review'],
    ['a word for where the number is', { number: '见原件' }, ['number_missing'], 'review'],
    ['no ID number', { id_number: '' }, ['id_missing'], 'review'],
    ['无 for an ID number', { id_number: '无' }, ['id_missing'], 'review'],
    ['no column of ID numbers', { id_number: undefined }, ['id_missing'], 'review'],
    ['a wrong check digit', { id_number: '110105194912310021' }, ['id_invalid'], 'review'],
    ['an ID number as a number', { id_number: numberCell(110105194912310000) }, ['id_lost_precision'], 'review'],
    ['an ID number in scientific notation', { id_number: '1.10105E+17' }, ['id_lost_precision'], 'review'],
    [
      'an unknown certificate',
      { credential_type: '健康证明', number: 'PX1967', profession: '' },
      ['type_unknown'],
      'review',
    ],
    [
      'no certificate named',
      { credential_type: '', number: 'PX1967', profession: '', issuer: '' },
      ['type_unknown'],
      'review',
    ],
    [
      'an ambiguous short name',
      { credential_type: '电工证', number: 'AB12345', profession: '', issuer: '' },
      ['type_ambiguous'],
      'review',
    ],
    ['no number', { number: '' }, ['number_missing'], 'review'],
    ['a dash for a number', { number: '——' }, ['number_missing'], 'review'],
    ['a number of another form', { number: '京211' }, ['number_pattern'], 'ok'],
    ['an expiry that does not exist', { valid_until: '2026.13.05' }, ['date_invalid'], 'error'],
    ['an issue date that does not exist', { issued_on: '2023-02-29' }, ['date_invalid'], 'error'],
    ['a review that does not exist', { review_due_on: '2026.13.05' }, ['date_invalid'], 'error'],
    ['words for a review', { review_due_on: '按期复审' }, [], 'ok'],
    [
      'a type of a hundred and more characters',
      { credential_type: '一级建造师'.repeat(30) },
      ['type_unknown'],
      'review',
    ],
    ['words for an expiry', { valid_until: '待换证' }, ['date_invalid'], 'error'],
    ['a status for an expiry', { valid_until: '已过期' }, ['date_invalid'], 'error'],
    ['a year for an expiry', { valid_until: '2027' }, ['date_invalid'], 'error'],
    ['an error cell for an expiry', { valid_until: { kind: 'error', code: '#N/A' } }, ['date_invalid'], 'error'],
    ['an expiry before the issue', { issued_on: '2027-01-17', valid_until: '2026-12-08' }, ['date_order'], 'error'],
    ['an expiry on the day of issue', { issued_on: '2026-12-08', valid_until: '2026-12-08' }, [], 'ok'],
    [
      'two faults, the worse decides',
      { name: '', id_number: '', number: '' },
      ['name_missing', 'id_missing', 'number_missing'],
      'error',
    ],
  ])('%s', (_, cells, codes, status) => {
    const row = check(cells)
    expect(row.codes).toEqual(codes)
    expect(row.status).toBe(status)
  })

  it('what was typed for an invalid ID number is kept, what was rounded is not', () => {
    expect(check({ id_number: '110105 19491231 0021' }).fields.idNumber).toBe('110105194912310021')
    expect(check({ id_number: numberCell(110105194912310000) }).fields.idNumber).toBeNull()
  })
})

describe('dates of a row', () => {
  it.each<[string, Partial<Record<ImportField, string | Cell | undefined>>, [string | null, string | null, boolean]]>([
    [
      'cells that are dates',
      { issued_on: date('2024-08-15'), valid_until: date('2027-08-14') },
      ['2024-08-15', '2027-08-14', false],
    ],
    [
      'serial numbers',
      { issued_on: numberCell(45177), valid_until: numberCell(46272) },
      ['2023-09-08', '2026-09-07', false],
    ],
    ['serial numbers as text', { issued_on: '45177', valid_until: '46272' }, ['2023-09-08', '2026-09-07', false]],
    [
      'numbers that read as dates',
      { issued_on: numberCell(20230908), valid_until: numberCell(20260907) },
      ['2023-09-08', '2026-09-07', false],
    ],
    ['长期', { valid_until: '长期' }, ['2024-08-15', null, true]],
    ['无', { valid_until: '无' }, ['2024-08-15', null, true]],
    ['2099-12-31', { valid_until: '2099-12-31' }, ['2024-08-15', null, true]],
    ['a date cell of 9999', { valid_until: date('9999-12-31') }, ['2024-08-15', null, true]],
    ['a beginning without an end', { issued_on: undefined, valid_until: '2024.8.15起' }, ['2024-08-15', null, false]],
    ['a beginning and a slash', { issued_on: undefined, valid_until: '2024.8.15至/' }, ['2024-08-15', null, false]],
    ['from a day on, 无', { issued_on: undefined, valid_until: '2024.8.15至无' }, ['2024-08-15', null, true]],
    [
      'for ever, and when issued',
      { issued_on: undefined, valid_until: '永久(2024.8.15发证)' },
      ['2024-08-15', null, true],
    ],
    ['a slash: nobody knows', { valid_until: '/' }, ['2024-08-15', null, false]],
    ['an empty date cell', { valid_until: date('1900-01-01') }, ['2024-08-15', null, false]],
    ['a month-only expiry ends with the month', { valid_until: '2027年2月' }, ['2024-08-15', '2027-02-28', false]],
    ['a month-only issue begins with it', { issued_on: '2024.08' }, ['2024-08-01', '2027-08-14', false]],
    [
      'a period in the expiry column',
      { issued_on: undefined, valid_until: '2024.8.15-2027.8.14' },
      ['2024-08-15', '2027-08-14', false],
    ],
    [
      'a period in a column of its own',
      { issued_on: undefined, valid_until: undefined, validity: '2024年8月15日至2027年8月14日' },
      ['2024-08-15', '2027-08-14', false],
    ],
    [
      'a period without end',
      { issued_on: undefined, valid_until: undefined, validity: '2015.3.1-长期' },
      ['2015-03-01', null, true],
    ],
    [
      'a period beside an issue date',
      { issued_on: '2024-08-01', valid_until: undefined, validity: '2024.8.15-2027.8.14' },
      ['2024-08-01', '2027-08-14', false],
    ],
    [
      'an end alone in the period column',
      { valid_until: undefined, validity: '至2027.8.14' },
      ['2024-08-15', '2027-08-14', false],
    ],
    ['a beginning and an end', { issued_on: undefined, valid_from: '2024-08-15' }, ['2024-08-15', '2027-08-14', false]],
    ['a term', { valid_until: undefined, validity: '3年' }, ['2024-08-15', '2027-08-14', false]],
    [
      'a term as a bare number of years',
      { valid_until: undefined, validity: numberCell(3) },
      ['2024-08-15', '2027-08-14', false],
    ],
    ['two digits of a year', { issued_on: '24.8.15' }, ['2024-08-15', '2027-08-14', false]],
  ])('%s', (_, cells, [issuedOn, validUntil, noExpiry]) => {
    const row = check(cells)
    expect(row.codes).toEqual([])
    expect(row.fields).toMatchObject({ issuedOn, validUntil, noExpiry })
  })

  it('serial numbers of the 1904 system that became text', () => {
    const { fields } = check({ issued_on: '44422', valid_until: '46000.0' }, '1904')
    expect([fields.issuedOn, fields.validUntil]).toEqual(['2025-08-15', '2029-12-10'])
  })

  it('serial numbers of the 1904 system', () => {
    expect(
      check({ issued_on: numberCell(45177 - 1462), valid_until: numberCell(46272 - 1462) }, '1904').fields,
    ).toMatchObject({ issuedOn: '2023-09-08', validUntil: '2026-09-07' })
  })

  it('a term without a beginning is no date', () => {
    expect(check({ issued_on: '', valid_until: '3年' }).codes).toEqual(['date_invalid'])
  })

  it('what was assumed is noted', () => {
    expect(check({ valid_until: '2027年2月' }).noteCodes).toContain('date_assumed')
    expect(check({ issued_on: '24.8.15' }).noteCodes).toContain('date_assumed')
    expect(check({ valid_until: '/' }).noteCodes).toContain('expiry_unknown')
    expect(check({ valid_until: '2050.01.01' }).noteCodes).toContain('date_no_end')
    expect(check({ valid_until: '', validity: '3年' }).noteCodes).toContain('expiry_from_term')
  })
})

describe('registered or not', () => {
  it.each([
    ['是', true],
    ['√', true],
    ['Y', true],
    ['yes', true],
    ['已注册', true],
    ['1', true],
    ['在册', true],
    ['是（本单位）', true],
    ['注册在我公司', true],
    ['否', false],
    ['非', false],
    ['×', false],
    ['N', false],
    ['未注册', false],
    ['没有', false],
    ['No', false],
    ['0', false],
    ['/', null],
    ['', null],
    ['—', null],
    ['不清楚', null],
  ])('%s of a registered type is %s', (written, answer) => {
    expect(check({ registered: written }).fields.registered).toBe(answer)
  })

  it.each<[Cell, boolean]>([
    [{ kind: 'boolean', value: true }, true],
    [{ kind: 'boolean', value: false }, false],
    [numberCell(1), true],
    [numberCell(0), false],
  ])('%j is %s', (cell, answer) => {
    expect(check({ registered: cell }).fields.registered).toBe(answer)
  })

  it('否 of a title says nothing', () => {
    expect(
      check({ credential_type: '高级工程师', number: '京高工2023-01002', registered: '否' }).fields.registered,
    ).toBeNull()
  })
})

describe('numbers of certificates', () => {
  it.each([
    ['京建安B（2017）0001957 ', '京建安B(2017)0001957'],
    ['１１０１５６０００１６１４', '1101560001614'],
    ["'0110629449001005", '0110629449001005'],
    ['t130203196811265632', 'T130203196811265632'],
  ])('%j is %s', (written, number) => {
    expect(check({ number: written }).fields.number).toBe(number)
  })

  it('a number cell gives its digits', () => {
    expect(check({ number: numberCell(11001097) }).fields.number).toBe('11001097')
    expect(check({ number: numberCell(123456789012345) }).fields.number).toBe('123456789012345')
  })

  it('digits that Excel rounded away are no number', () => {
    const row = check({ number: numberCell(1106294490010050) })
    expect(row.fields.number).toBeNull()
    expect(row.codes).toEqual(['number_missing'])
    expect(row.noteCodes).toContain('number_rounded')
  })
})

describe('names and contacts', () => {
  it.each([
    ['张　三', '张三', null],
    ['张三(退休)', '张三', '退休'],
    ['买买提•艾力', '买买提·艾力', null],
  ])('%s', (written, name, remark) => {
    expect(check({ name: written }).fields).toMatchObject({ name, remarks: remark })
  })

  it('the first of two telephone numbers', () => {
    expect(check({ phone: '13800138000/13900139000' }).fields.phone).toBe('13800138000')
    expect(check({ phone: numberCell(13800138000) }).fields.phone).toBe('13800138000')
  })
})

it('a fault stands at the field that was read', () => {
  const at = (cells: Parameters<typeof check>[0]) => check(cells).issues.map(({ code, field }) => `${code} ${field}`)
  expect(at({ valid_until: '', validity: '2027-02-30' })).toEqual(['date_invalid validity'])
  expect(at({ issued_on: '2027-01-17', valid_until: '', validity: '至2026-12-08' })).toEqual(['date_order validity'])
  expect(at({ valid_until: '2027-02-30', validity: '3年' })).toEqual(['date_invalid valid_until'])
})
