import type { ImportRow } from '@chizheng/contract'
import { expect, test } from 'vitest'
import { cellOf, columnsShown, leadingIssue } from './cells.ts'
import { besides, placeAfter, problemColumn } from './moves.ts'

const words = {
  yes: '是',
  no: '否',
  noExpiry: '长期有效',
  categories: { registration: '注册类' },
  typeName: (text: string) => text,
}

function row(part: Partial<ImportRow> = {}): ImportRow {
  return {
    sheet: 'Sheet1',
    row: 5,
    part: 0,
    version: 0,
    status: 'ok',
    action: 'create',
    issues: [],
    cells: {},
    edited: [],
    fields: {},
    typeName: null,
    personRef: null,
    candidates: [],
    chosenPerson: null,
    differences: [],
    left: false,
    ...part,
  }
}
const issue = (code: string, field: ImportRow['issues'][number]['field']) => ({ code, field, message: code })

test.each([
  {
    name: 'a date written with dots',
    field: 'issued_on',
    row: row({ cells: { issued_on: '2025.3.1' }, fields: { issued_on: '2025-03-01' } }),
    text: '2025-03-01',
    fileText: '2025.3.1',
  },
  {
    name: 'a name that was understood as it stands',
    field: 'name',
    row: row({ cells: { name: '张 三' }, fields: { name: '张三' } }),
    text: '张三',
    fileText: null,
  },
  {
    name: 'a type by its short name',
    field: 'credential_type',
    row: row({
      cells: { credential_type: '一建' },
      fields: { credential_type: 'constructor-1' },
      typeName: '一级建造师',
    }),
    text: '一级建造师',
    fileText: '一建',
  },
  {
    name: 'a type that was not understood: the file’s own text',
    field: 'credential_type',
    row: row({ cells: { credential_type: '上岗证' } }),
    text: '上岗证',
    fileText: null,
  },
  {
    name: 'yes in the file’s own way',
    field: 'registered',
    row: row({ cells: { registered: '√' }, fields: { registered: true } }),
    text: '是',
    fileText: '√',
  },
  {
    name: 'no expiry',
    field: 'valid_until',
    row: row({ cells: { valid_until: '永久' }, fields: { valid_until: null, no_expiry: true } }),
    text: '长期有效',
    fileText: '永久',
  },
  {
    name: 'a category',
    field: 'category',
    row: row({ cells: { category: '注册' }, fields: { category: 'registration' } }),
    text: '注册类',
    fileText: '注册',
  },
  { name: 'nothing at all', field: 'number', row: row(), text: '', fileText: null },
] as const)('$name', ({ field, row, text, fileText }) => {
  expect(cellOf(row, field, words)).toMatchObject({ text, fileText })
})

test('a masked number is marked, an issue colours its own cell only', () => {
  const faulty = row({
    cells: { id_number: '1101**********1234', name: '张三' },
    issues: [issue('number_pattern', 'number'), issue('id_invalid', 'id_number')],
    edited: ['name'],
  })
  expect(cellOf(faulty, 'id_number', words)).toMatchObject({ masked: true, severity: 'review', edited: false })
  expect(cellOf(faulty, 'name', words)).toMatchObject({ masked: false, severity: null, edited: true })
  expect(leadingIssue(faulty)).toEqual({ issue: issue('id_invalid', 'id_number'), more: 1 })
})

test('the grid shows the columns the sheets have and those no certificate can do without', () => {
  const shown = columnsShown([
    { columns: { name: 2, issuer: 5, row_number: 1, validity: 6 }, ignored: false },
    { columns: { phone: 3 }, ignored: true },
  ])
  expect(shown).toEqual(['name', 'id_number', 'credential_type', 'number', 'issued_on', 'valid_until', 'issuer'])
})

const grid = { rows: 100, columns: 6, page: 10 }
test.each([
  { key: 'ArrowDown', ctrl: false, from: [3, 2], to: [4, 2] },
  { key: 'ArrowDown', ctrl: true, from: [3, 2], to: [99, 2] },
  { key: 'ArrowUp', ctrl: false, from: [0, 2], to: [0, 2] },
  { key: 'ArrowLeft', ctrl: false, from: [3, 0], to: [3, 0] },
  { key: 'ArrowRight', ctrl: true, from: [3, 0], to: [3, 5] },
  { key: 'PageDown', ctrl: false, from: [95, 2], to: [99, 2] },
  { key: 'PageUp', ctrl: false, from: [95, 2], to: [85, 2] },
  { key: 'Home', ctrl: true, from: [95, 2], to: [0, 0] },
  { key: 'End', ctrl: false, from: [95, 2], to: [95, 5] },
])('$key (ctrl $ctrl) leads from $from to $to', ({ key, ctrl, from, to }) => {
  expect(placeAfter({ row: from[0]!, column: from[1]! }, key, ctrl, grid)).toEqual({ row: to[0], column: to[1] })
})

test('other keys do not move; Tab goes on to the next row and stops at the ends', () => {
  expect(placeAfter({ row: 1, column: 1 }, 'a', false, grid)).toBeNull()
  expect(besides({ row: 1, column: 5 }, false, grid)).toEqual({ row: 2, column: 0 })
  expect(besides({ row: 1, column: 0 }, true, grid)).toEqual({ row: 0, column: 5 })
  expect(besides({ row: 0, column: 0 }, true, grid)).toBeNull()
  expect(besides({ row: 99, column: 5 }, false, grid)).toBeNull()
})

test('the gravest issue on a shown field is worked on first', () => {
  const columns = ['name', 'id_number', 'number', 'valid_until'] as const
  expect(problemColumn(row(), columns)).toBeNull()
  expect(
    problemColumn(row({ issues: [issue('id_missing', 'id_number'), issue('date_invalid', 'valid_until')] }), columns),
  ).toBe(3)
  expect(problemColumn(row({ issues: [issue('type_unknown', 'credential_type')] }), columns)).toBe(0)
  expect(problemColumn(row({ issues: [issue('duplicate_in_file', null)] }), columns)).toBe(0)
})
