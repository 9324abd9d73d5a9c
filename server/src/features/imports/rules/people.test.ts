import { describe, expect, it } from 'vitest'
import { nameKey } from '../../../kernel/name.ts'
import { bindPeople, bindRegistry } from './people.ts'
import { type RegistryPerson, registryView } from './registry.ts'
import type { RowKey } from './row.ts'

const zhang = '11010519491231002X'
const other = '110105200002299990'

function key(over: Partial<RowKey>): RowKey {
  const name = over.name === undefined ? '张伟' : over.name
  return {
    mark: null,
    id: null,
    idTrace: null,
    idLost: false,
    idInNumber: null,
    employeeNumber: null,
    phone: null,
    department: null,
    type: 'constructor-1',
    typeId: 'constructor-1', // prettier-ignore
    profession: null,
    level: null,
    number: null,
    issuedOn: null,
    validUntil: null,
    noExpiry: false,
    blocked: false,
    ...over, // prettier-ignore
    name,
    nameKey: name === null ? null : nameKey(name),
  }
}

/** People of the rows, and what was flagged. */
function bind(...keys: Partial<RowKey>[]) {
  const bindings = bindPeople(keys.map(key))
  return {
    people: bindings.map((binding) => binding.person),
    by: bindings.map((binding) => binding.joinedBy),
    ambiguous: bindings.map((binding) => binding.ambiguous),
  }
}

describe('who a row is about', () => {
  it('a valid ID number decides, whatever else is written', () => {
    expect(
      bind({ id: zhang, phone: '1' }, { id: zhang, phone: '2', department: 'x' }, { id: other, phone: '1' }).people,
    ).toEqual([1, 1, 2])
  })

  it('a third namesake without an ID number may be either of the two before, and is asked about', () => {
    expect(
      bind(
        { employeeNumber: '1', department: '工程部' },
        { employeeNumber: '2', department: '安全部' },
        { department: '市场部' },
      ),
    ).toMatchObject({ people: [1, 2, 3], ambiguous: [null, null, 'several'] })
  })

  it('namesakes that are marked are as many as there are marks', () => {
    const there = { department: '工程部' }
    expect(bind({ ...there, mark: 'A' }, { ...there, mark: 'B' }, { ...there, mark: 'A' }).people).toEqual([1, 2, 1])
    expect(bind({ ...there, phone: '1', mark: 'A' }, { ...there, phone: '1', mark: 'B' }).people).toEqual([1, 2])
    expect(bind({ ...there, id: zhang }, { ...there, mark: 'A' }).people).toEqual([1, 2])
    expect(bind({ phone: '1', id: zhang }, { phone: '1', mark: 'A' }).people).toEqual([1, 1])
  })

  it('two valid ID numbers are two people, always', () => {
    expect(
      bind(
        { id: zhang, phone: '1', employeeNumber: '7', department: 'x' },
        { id: other, phone: '1', employeeNumber: '7', department: 'x' },
      ).people,
    ).toEqual([1, 2])
  })

  it('one ID number under two names is asked about at the later row', () => {
    expect(bind({ id: zhang, name: '张伟' }, { id: zhang, name: '李娜' })).toMatchObject({
      people: [1, 1],
      ambiguous: [null, 'names_differ'],
    })
  })

  it.each([
    ['王燚华', '王?华'],
    ['萧红', '肖红'],
    ['买买提·艾力', '买买提艾力'],
    ['王燚华', null],
  ])('%s and %s under one ID number are no question', (one, two) => {
    expect(bind({ id: zhang, name: one }, { id: zhang, name: two }).ambiguous).toEqual([null, null])
  })

  it.each<[string, Partial<RowKey>, Partial<RowKey>, string]>([
    ['the telephone', { phone: '13800138000' }, { phone: '13800138000' }, 'phone'],
    ['the employee number', { employeeNumber: 'A7' }, { employeeNumber: 'A7' }, 'employee_number'],
    ['the digits a rounded number kept', {}, { idTrace: zhang.slice(0, 15), idLost: true }, 'id_trace'],
    ['a number one slip away', {}, { idTrace: '110105194912310021' }, 'id_trace'],
    ['a masked number', {}, { idTrace: '110105**********2X' }, 'id_trace'],
    ['the ID number in a certificate number', {}, { idInNumber: zhang, number: `T${zhang}` }, 'id_number'],
    ['the same certificate number', { number: 'AB123456' }, { number: 'AB123456' }, 'number'],
    ['the department, where the name is the only one', { department: 'x' }, { department: 'x' }, 'department'],
  ])('a row without ID number joins its namesake by %s', (_, known, row, by) => {
    expect(bind({ id: zhang, ...known }, row)).toMatchObject({
      people: [1, 1],
      by: [null, by],
      ambiguous: [null, null],
    })
  })

  it.each<[string, Partial<RowKey>, Partial<RowKey>]>([
    ['the name alone', {}, {}],
    ['another telephone', { phone: '1', department: 'x' }, { phone: '2', department: 'x' }],
    ['another employee number', { employeeNumber: '1', phone: '3' }, { employeeNumber: '2', phone: '3' }],
    ['digits that do not fit', { phone: '3' }, { phone: '3', idTrace: '440524198001010', idLost: true }],
    ['a number several slips away', { phone: '3' }, { phone: '3', idTrace: '110105194912319999' }],
    ['another ID number in the certificate', { phone: '3' }, { phone: '3', idInNumber: other, number: `T${other}` }],
    ['another department', { department: 'x' }, { department: 'y' }],
    ['another name', { phone: '3' }, { phone: '3', name: '李娜' }],
  ])('a row without ID number stays by itself: %s', (_, known, row) => {
    expect(bind({ id: zhang, ...known }, row)).toMatchObject({
      people: [1, 2],
      by: [null, null],
      ambiguous: [null, null],
    })
  })

  it('of two namesakes the one with the telephone is meant', () => {
    expect(bind({ id: zhang, phone: '1' }, { id: other, phone: '2' }, { phone: '2' })).toMatchObject({
      people: [1, 2, 2],
      ambiguous: [null, null, null],
    })
  })

  it('two possible namesakes are asked about, and neither is joined', () => {
    expect(bind({ id: zhang, department: 'x' }, { id: other, department: 'y' }, { department: 'x' })).toMatchObject({
      people: [1, 2, 3],
      ambiguous: [null, null, 'several'],
    })
    expect(bind({ id: zhang }, { id: other }, {})).toMatchObject({
      people: [1, 2, 3],
      ambiguous: [null, null, 'several'],
    })
  })

  it('rows without any ID number join each other', () => {
    expect(bind({ phone: '1' }, { phone: '1' }, { phone: '2' }).people).toEqual([1, 1, 2])
    expect(bind({ idTrace: '110105194912310021' }, { idTrace: '110105194912310021' }).people).toEqual([1, 1])
  })

  it('rows without name are people of their own unless the ID number says who', () => {
    expect(bind({ id: zhang }, { id: zhang, name: null }, { name: null }, { name: null }).people).toEqual([1, 1, 2, 3])
  })

  it('people are numbered by appearance, also when a later row with ID number comes first in the reckoning', () => {
    expect(bind({ name: '李娜' }, { id: zhang }, { id: zhang }).people).toEqual([1, 2, 2])
  })
})

describe('the person in the registry', () => {
  const person = (over: Partial<RegistryPerson>): RegistryPerson => ({
    id: 'r1',
    name: '张伟',
    idNumber: null,
    hasValidId: false,
    employeeNumber: null,
    phone: null,
    department: null,
    insuredWith: null,
    ...over,
  })
  const find = (row: Partial<RowKey>, ...people: Partial<RegistryPerson>[]) => {
    const found = bindRegistry(
      key(row),
      registryView(
        people.map((one, i) => person({ id: `r${i + 1}`, ...one })),
        [],
      ),
    )
    return {
      id: found.person?.id ?? null,
      by: found.by,
      candidates: found.candidates.map((candidate) => candidate.person.id),
    }
  }

  it('by ID number', () => {
    expect(find({ id: zhang }, { idNumber: zhang, hasValidId: true })).toEqual({ id: 'r1', by: null, candidates: [] })
  })

  it('a namesake with another valid ID number is nobody', () => {
    expect(find({ id: zhang }, { idNumber: null, hasValidId: true })).toEqual({ id: null, by: null, candidates: [] })
  })

  it('by employee number and name', () => {
    expect(find({ employeeNumber: '7' }, { employeeNumber: '7' })).toMatchObject({ id: 'r1', by: 'employee_number' })
    expect(find({ employeeNumber: '7', name: '李娜' }, { employeeNumber: '7' })).toMatchObject({ id: null })
  })

  it('by telephone and name, where the row has no ID number', () => {
    expect(find({ phone: '1' }, { phone: '1', idNumber: zhang, hasValidId: true }, { phone: '2' })).toMatchObject({
      id: 'r1',
      by: 'phone',
    })
  })

  it('namesakes without more are candidates, not answers', () => {
    expect(find({}, {}, {})).toEqual({ id: null, by: null, candidates: ['r1', 'r2'] })
  })
})
