import { shippedCatalogue } from '@chizheng/catalogue'
import type { ImportField } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { type Cell, textCell } from '../../../kernel/cell.ts'
import { day } from '../../../kernel/day.ts'
import { wordKey } from '../../../kernel/text.ts'
import { createTypeRecogniser } from '../../credentials/index.ts'
import { rowContext } from '../dry-run.ts'
import { planRows, type RowDecision, summarise } from './plan.ts'
import { type RegistryCredential, type RegistryPerson, registryView } from './registry.ts'
import { checkRow } from './row.ts'

const context = rowContext(
  day('2026-11-24'),
  createTypeRecogniser(shippedCatalogue.types, shippedCatalogue),
  shippedCatalogue.types,
)
const zhang = '11010519491231002X'
const li = '110105200002299990'

type Row = Partial<Record<ImportField, string>>
const first: Row = {
  name: '张伟',
  id_number: zhang,
  credential_type: '安全员B证',
  number: '京建安B(2017)0001957',
  issuer: '北京市住房和城乡建设委员会',
  issued_on: '2024-05-20',
  valid_until: '2027-05-19',
  phone: '13800138000',
}

function check(row: Row) {
  const cells = Object.fromEntries(Object.entries(row).map(([field, text]): [string, Cell] => [field, textCell(text)]))
  return checkRow({ cells, dateSystem: '1900', dayOrder: 'month_first', typeFromSheet: null, inherited: [] }, context)
}

function plan(
  rows: readonly Row[],
  registry = registryView([], []),
  decisions: Readonly<Record<number, RowDecision>> = {},
) {
  return planRows(
    rows.map(check),
    (i) => ({ sheet: '台账', row: i + 2, part: 0 }),
    registry,
    (i) => decisions[i],
  )
}

const codes = (rows: readonly Row[]) => plan(rows).map((row) => row.issues.map((issue) => issue.code).join(','))

describe('rows that repeat each other', () => {
  it.each<[string, Row]>([
    ['letter for letter', {}],
    ['the number in full width', { number: '京建安Ｂ（２０１７）０００１９５７' }],
    ['the number with spaces and other brackets', { number: '京建安B（2017） 0001957' }],
    ['the type by another name', { credential_type: '安全生产考核合格证书(B证)' }],
    ['a name with a space, an ID with a lower-case x', { name: '张 伟', id_number: zhang.toLowerCase() }],
    ['dates in another manner', { issued_on: '2024年5月20日', valid_until: '20270519' }],
    ['without the expiry', { valid_until: '' }],
    ['without the number', { number: '' }],
    ['with a type nobody knows', { credential_type: '证件' }],
    ['without ID, by telephone', { id_number: '' }],
  ])('%s', (_, again) => {
    const [one, two] = plan([first, { ...first, ...again }])
    expect(one!.issues).toEqual([])
    expect(two!.issues.map((issue) => issue.code)).toContain('duplicate_in_file')
    expect(two!.issues.find((issue) => issue.code === 'duplicate_in_file')!.details).toEqual({
      sheet: '台账',
      row: '2',
    })
    expect(two!).toMatchObject({ status: 'duplicate', action: 'none', person: 1, credential: 0 })
  })

  it.each<[string, Row]>([
    ['another type', { credential_type: '安全员A证', number: '京建安A(2017)0001957' }],
    ['another number', { number: '京建安B(2017)0001958' }],
    ['another person', { id_number: li, name: '李娜', number: '京建安B(2017)0001958' }],
  ])('but not %s', (_, again) => {
    expect(codes([first, { ...first, ...again }])).toEqual(['', ''])
  })

  it('two special operations share the number that is the ID number', () => {
    const low = { ...first, credential_type: '低压电工作业', number: `T${zhang}` }
    expect(codes([low, { ...low, credential_type: '高压电工作业' }])).toEqual(['', ''])
    expect(codes([low, low])).toEqual(['', 'duplicate_in_file'])
  })

  it('two professions under one registration number are two registrations', () => {
    const building = {
      ...first,
      credential_type: '一级建造师',
      profession: '建筑工程',
      number: '京1112020202100001',
    }
    expect(codes([building, { ...building, profession: '机电工程' }])).toEqual(['', ''])
    expect(codes([building, { ...building, profession: '建筑' }])).toEqual(['', 'duplicate_in_file'])
  })

  it('two periods of one certificate are both kept, in whatever order they stand', () => {
    const renewed = { ...first, issued_on: '2027-05-20', valid_until: '2030-05-19' }
    for (const rows of [
      [first, renewed],
      [renewed, first],
    ]) {
      const planned = plan(rows)
      expect(planned.map((row) => row.status)).toEqual(['ok', 'ok'])
      expect(planned.map((row) => row.credential)).toEqual([0, 0])
    }
    expect(codes([first, renewed, renewed])).toEqual(['', '', 'duplicate_in_file'])
  })

  it('two ends a few days apart contradict each other', () => {
    expect(codes([first, { ...first, valid_until: '2027-05-29' }])).toEqual(['', 'duplicate_in_file'])
  })

  it('a row that cannot be saved is repeated by nobody', () => {
    expect(codes([{ ...first, name: '' }, first])).toEqual(['name_missing', ''])
  })

  it('a row left out is repeated by nobody', () => {
    const planned = plan([first, first], undefined, { 0: { left: true, person: null } })
    expect(planned.map((row) => [row.status, row.action])).toEqual([
      ['ok', 'none'],
      ['ok', 'create'],
    ])
  })

  it('an error outweighs a repetition', () => {
    expect(plan([first, { ...first, valid_until: '2027-02-30' }])[1]!.status).toBe('error')
  })
})

describe('one number on two people', () => {
  const copied = { ...first, name: '李娜', id_number: li, phone: '13900139000' }

  it('is told at the later row', () => {
    const [one, two] = plan([first, copied])
    expect(one!.issues).toEqual([])
    expect(two!).toMatchObject({
      status: 'review',
      issues: [{ code: 'number_conflict', field: 'number', details: { row: '2' } }],
    })
  })

  it('is no conflict under another type', () => {
    expect(
      codes([
        { ...first, credential_type: '高级工程师', number: 'AB123456' },
        { ...copied, credential_type: '助理工程师', number: 'AB123456' },
      ]),
    ).toEqual(['', ''])
  })

  it('is no conflict when the number is short', () => {
    expect(
      codes([
        { ...first, credential_type: '高级工程师', number: '0012' },
        { ...copied, credential_type: '高级工程师', number: '0012' },
      ]),
    ).toEqual(['', ''])
  })
})

describe('against the registry', () => {
  const person: RegistryPerson = {
    id: 'person-1',
    name: '张伟',
    idNumber: zhang,
    hasValidId: true,
    employeeNumber: null,
    phone: null,
    department: null,
    insuredWith: null,
  }
  const held = (over: Partial<RegistryCredential> = {}): RegistryCredential => ({
    id: 'credential-1',
    personId: 'person-1',
    typeId: 'safety-b',
    state: 'held',
    profession: null,
    level: null,
    number: '京建安B(2017)0001957',
    numberKey: wordKey('京建安B(2017)0001957'),
    issuer: '北京市住房和城乡建设委员会',
    issuedOn: day('2024-05-20'),
    validFrom: null,
    validUntil: day('2027-05-19'),
    noExpiry: false,
    reviewedOn: null,
    reviewDueOn: null,
    registered: null,
    employer: null,
    periodEnds: [day('2027-05-19')],
    earlierNumberKeys: [],
    ...over, // prettier-ignore
  })
  const against = (row: Row, ...credentials: RegistryCredential[]) =>
    plan([row], registryView([person], credentials))[0]!

  it('a new certificate of a known person is created', () => {
    expect(against(first)).toMatchObject({ status: 'ok', action: 'create', registryPerson: { id: 'person-1' } })
  })

  it('the same certificate is a repetition', () => {
    expect(against(first, held())).toMatchObject({
      status: 'duplicate',
      action: 'none',
      issues: [{ code: 'duplicate_in_registry' }],
    })
  })

  it('a title without end is no news where no end was known', () => {
    const title = { typeId: 'title-senior-engineer', validUntil: null, periodEnds: [null] }
    const row = { ...first, credential_type: '高级工程师', valid_until: '长期' }
    expect(against(row, held(title))).toMatchObject({ status: 'duplicate', action: 'none', differences: [] })
    const [difference] = against(row, held({ ...title, validUntil: day('2027-05-19') })).differences
    expect(difference).toEqual({ field: 'valid_until', before: '2027-05-19', after: '长期' })
  })

  it('a later end renews', () => {
    expect(against({ ...first, issued_on: '2027-05-20', valid_until: '2030-05-19' }, held())).toMatchObject({
      status: 'ok',
      action: 'renew',
      registryCredential: { id: 'credential-1' },
    })
  })

  it('a later end under a new number of the same type renews too', () => {
    expect(against({ ...first, number: '京建安B(2027)0000001', valid_until: '2030-05-19' }, held())).toMatchObject({
      action: 'renew',
    })
  })

  it('an older end does not take a renewal back', () => {
    expect(against({ ...first, issued_on: '2021-05-20', valid_until: '2024-05-19' }, held())).toMatchObject({
      status: 'duplicate',
      action: 'none',
      issues: [{ code: 'duplicate_in_registry', details: { why: 'older' } }],
    })
  })

  it('a field that differs is a change, told before and after', () => {
    expect(against({ ...first, issuer: '河北省住房和城乡建设厅' }, held())).toMatchObject({
      status: 'ok',
      action: 'change',
      differences: [{ field: 'issuer', before: '北京市住房和城乡建设委员会', after: '河北省住房和城乡建设厅' }],
    })
  })

  it('a field the file leaves blank changes nothing', () => {
    expect(against({ ...first, issuer: '' }, held())).toMatchObject({ status: 'duplicate' })
  })

  it.each<[string, Row, Partial<RegistryCredential>, object]>([
    ['a later review', { review_due_on: '2026-12-01' }, { reviewDueOn: day('2025-12-01') }, { field: 'review_due_on' }],
    ['a beginning of its own', { valid_from: '2024-06-01' }, {}, { field: 'valid_from', after: '2024-06-01' }],
    ['an end that is none', { valid_until: '长期' }, {}, { field: 'valid_until', before: '2027-05-19', after: '长期' }],
    ['an end where there was none', {}, { validUntil: null, noExpiry: true }, { before: '长期', after: '2027-05-19' }],
  ])('%s is a change', (_, row, there, difference) => {
    expect(against({ ...first, ...row }, held(there))).toMatchObject({ action: 'change', differences: [difference] })
  })

  it('a validity that begins with the issue is no news', () => {
    expect(
      against({ ...first, issued_on: '', validity: '2024-05-20至2027-05-19', valid_until: '' }, held()),
    ).toMatchObject({ status: 'duplicate', differences: [] })
  })

  it('dates that do not go with those of the registry are said, not written', () => {
    const row = { ...first, issued_on: '2026-05-20', valid_until: '' }
    expect(against(row, held({ validUntil: day('2026-01-01') }))).toMatchObject({
      status: 'error',
      action: 'none',
      issues: [{ code: 'date_order', field: 'issued_on', details: { from: '2026-05-20', until: '2026-01-01' } }],
    })
    expect(against({ ...first, issued_on: '', valid_until: '2024-05-01' }, held({ validUntil: null }))).toMatchObject({
      issues: [{ code: 'duplicate_in_registry', details: { why: 'older' } }],
    })
  })

  describe('what is out of force', () => {
    const later = { ...first, issued_on: '2027-05-20', valid_until: '2030-05-19' }

    it.each(['cancelled', 'revoked'] as const)('%s: repeated it stays so, issued anew it is a new one', (state) => {
      expect(against(first, held({ state }))).toMatchObject({
        status: 'duplicate',
        action: 'none',
        issues: [{ code: 'duplicate_in_registry', details: { why: 'state' } }],
      })
      expect(against({ ...first, issuer: '河北省住房和城乡建设厅' }, held({ state }))).toMatchObject({ action: 'none' })
      for (const row of [later, { ...later, number: '京建安B(2027)0000001' }, { ...later, number: '' }])
        expect(against(row, held({ state }))).toMatchObject({ action: 'create', registryCredential: null })
    })

    it('the new one is meant before the cancelled one', () => {
      const anew = held({ id: 'credential-2', issuedOn: day('2027-05-20'), validUntil: day('2030-05-19') })
      expect(against(later, held({ state: 'cancelled' }), anew)).toMatchObject({
        issues: [{ code: 'duplicate_in_registry', details: { why: 'same' } }],
        registryCredential: { id: 'credential-2' },
      })
    })

    it('suspended: corrected, but not renewed', () => {
      expect(against(later, held({ state: 'suspended' }))).toMatchObject({
        status: 'duplicate',
        action: 'none',
        issues: [{ code: 'duplicate_in_registry', details: { why: 'state' } }],
      })
      expect(against({ ...first, issuer: '河北省住房和城乡建设厅' }, held({ state: 'suspended' }))).toMatchObject({
        action: 'change',
      })
    })

    it('a draft is filled in', () => {
      expect(against(later, held({ state: 'draft' }))).toMatchObject({ status: 'ok', action: 'change' })
    })
  })

  describe('a certificate of the registry is meant once', () => {
    const meant = (rows: Row[], ...credentials: RegistryCredential[]) =>
      plan(rows, registryView([person], credentials)).map(({ action, registryCredential }) => [
        action,
        registryCredential?.id ?? null,
      ])
    const one = { ...first, number: '京建安B(2027)0000001' }
    const two = { ...first, number: '京建安B(2027)0000002' }
    const later = { issued_on: '2028-05-20', valid_until: '2030-05-19' }

    it('two numbers do not both fill in the missing one', () => {
      expect(meant([one, two], held({ number: null, numberKey: null }))).toEqual([
        ['change', 'credential-1'],
        ['create', null],
      ])
    })

    it('two numbers do not both renew one', () => {
      expect(
        meant(
          [
            { ...one, ...later },
            { ...two, ...later },
          ],
          held(),
        ),
      ).toEqual([
        ['renew', 'credential-1'],
        ['create', null],
      ])
    })

    it('an equal number is surer than a missing one, in whatever order they stand', () => {
      const unnumbered = held({ id: 'unnumbered', number: null, numberKey: null })
      expect(meant([one, { ...first, issuer: '河北省住房和城乡建设厅' }], held(), unnumbered)).toEqual([
        ['change', 'unnumbered'],
        ['change', 'credential-1'],
      ])
    })

    it('an equal profession is surer than none', () => {
      const unspecified = held({ typeId: 'constructor-1', number: null, numberKey: null, validUntil: null })
      const row = { ...first, credential_type: '一级建造师', number: '', profession: '机电工程', valid_until: '' }
      const mechanical = { ...unspecified, id: 'mechanical', profession: '机电工程' }
      expect(meant([row], unspecified, mechanical)).toEqual(
        [['change', 'mechanical']].map(() => ['none', 'mechanical']),
      )
    })

    it('periods of one certificate mean one', () => {
      expect(meant([first, { ...first, ...later }], held())).toEqual([
        ['none', 'credential-1'],
        ['renew', 'credential-1'],
      ])
    })

    it('a number it had before its renewal is its own', () => {
      const renewed = held({
        number: '京建安B(2027)0000001',
        numberKey: wordKey('京建安B(2027)0000001'),
        validUntil: day('2030-05-19'),
        periodEnds: [day('2027-05-19'), day('2030-05-19')],
        earlierNumberKeys: [wordKey('京建安B(2017)0001957')],
      })
      expect(meant([first], renewed)).toEqual([['none', 'credential-1']])
    })

    it('a row left out takes nothing from another', () => {
      const planned = plan([one, two], registryView([person], [held({ number: null, numberKey: null })]), {
        0: { left: true, person: null },
      })
      expect(planned.map(({ action }) => action)).toEqual(['none', 'change'])
    })
  })

  it('a number under a type that nobody knows is in conflict with the same number of somebody else', () => {
    const unknown = { ...first, credential_type: '证件', number: 'AB12345678' }
    expect(
      plan([
        { ...first, number: 'AB12345678' },
        { ...unknown, name: '李娜', id_number: li, phone: '' },
      ])[1],
    ).toMatchObject({
      issues: [{ code: 'type_unknown' }, { code: 'number_conflict' }],
    })
    const theirs = held({ personId: 'person-2', typeId: null, numberKey: 'AB12345678' })
    expect(against({ ...first, number: 'AB12345678' }, theirs).issues.map(({ code }) => code)).toContain(
      'number_conflict',
    )
  })

  it('the number of somebody else there is a conflict', () => {
    expect(against(first, held({ personId: 'person-2' }))).toMatchObject({
      status: 'review',
      issues: [{ code: 'number_conflict' }],
    })
  })

  it('a namesake in the same department is asked about, and a decision ends the question', () => {
    const namesake = { ...person, id: 'person-9', idNumber: null, hasValidId: false, department: '工程部' }
    const row = { ...first, department: '工程部' }
    const registry = registryView([namesake], [])
    expect(plan([row], registry)[0]).toMatchObject({
      status: 'review',
      issues: [{ code: 'person_ambiguous' }],
      candidates: [{ person: { id: 'person-9' } }],
    })
    expect(plan([row], registry, { 0: { left: false, person: 'new' } })[0]).toMatchObject({
      status: 'ok',
      registryPerson: null,
    })
    expect(plan([row], registry, { 0: { left: false, person: 'person-9' } })[0]).toMatchObject({
      status: 'ok',
      registryPerson: { id: 'person-9' },
    })
  })
})

describe('rows of one person of the file', () => {
  const person: RegistryPerson = {
    id: 'person-1',
    name: '张伟',
    idNumber: zhang,
    hasValidId: true,
    employeeNumber: null,
    phone: null,
    department: null,
    insuredWith: null,
  }
  const unnumbered: Row = { ...first, id_number: '', department: '工程部', credential_type: '一级建造师', number: '' }

  it('are one person of the registry, once one of them is known there', () => {
    const rows = [{ ...first, department: '工程部' }, unnumbered]
    const planned = plan(rows, registryView([person], []))
    expect(planned.map(({ registryPerson }) => registryPerson?.id)).toEqual(['person-1', 'person-1'])
    expect(planned[1]!.issues.map(({ code }) => code)).not.toContain('person_ambiguous')
  })

  it('follow what somebody decides about one of them, unless decided otherwise', () => {
    const namesakes = ['person-8', 'person-9'].map((id) => ({ ...person, id, idNumber: null, hasValidId: false }))
    const rows = [unnumbered, { ...unnumbered, profession: '机电工程' }, { ...unnumbered, profession: '公路工程' }]
    const registry = registryView(namesakes, [])
    const asked = plan(rows, registry)
    expect(asked.every(({ issues }) => issues.some(({ code }) => code === 'person_ambiguous'))).toBe(true)
    const decided = plan(rows, registry, {
      1: { left: false, person: 'person-9' },
      2: { left: false, person: 'new' },
    })
    expect(decided.map(({ registryPerson }) => registryPerson?.id ?? null)).toEqual(['person-9', 'person-9', null])
    expect(decided.some(({ issues }) => issues.some(({ code }) => code === 'person_ambiguous'))).toBe(false)
  })
})

describe('a decision about a row without an ID number', () => {
  const known: RegistryPerson = {
    id: 'person-1',
    name: '张伟',
    idNumber: zhang,
    hasValidId: true,
    employeeNumber: null,
    phone: null,
    department: null,
    insuredWith: null,
  }
  const namesake = { ...known, id: 'person-9', idNumber: null, hasValidId: false }
  const unnumbered: Row = { ...first, id_number: '', credential_type: '一级建造师', number: '' }
  const people = (registry: RegistryPerson[], rows: Row[], decisions: Readonly<Record<number, RowDecision>>) =>
    plan(rows, registryView(registry, []), decisions).map(({ registryPerson }) => registryPerson?.id ?? null)

  it('says nothing of rows that have their own', () => {
    const decided = { 1: { left: false, person: 'person-9' } }
    expect(people([known, namesake], [first, unnumbered], decided)).toEqual(['person-1', 'person-9'])
    expect(people([namesake], [first, unnumbered], decided)).toEqual([null, 'person-9'])
    expect(people([known], [first, unnumbered], { 1: { left: false, person: 'new' } })).toEqual(['person-1', null])
  })

  it('never gives a row to somebody whose ID number is another one', () => {
    const stranger = { ...known, id: 'person-2', idNumber: null }
    expect(people([known, stranger], [first], { 0: { left: false, person: 'person-2' } })).toEqual(['person-1'])
    expect(people([stranger], [first], { 0: { left: false, person: 'person-2' } })).toEqual([null])
  })
})

describe('the counts', () => {
  it('people among all rows of the table; certificates among those that can be saved', () => {
    const planned = plan([
      first,
      first,
      { ...first, name: '李娜', id_number: li, number: '' },
      { ...first, name: '', id_number: '' },
    ])
    expect(summarise(planned)).toEqual({ ok: 1, review: 1, error: 1, duplicate: 1, people: 3, credentials: 2 })
  })
})
