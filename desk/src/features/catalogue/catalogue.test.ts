import type { CredentialTypeRow, TypeFields } from '@chizheng/contract'
import { expect, test } from 'vitest'
import { changedFields, fieldShapes } from './fields.ts'
import { searchTypes, similarTypes } from './search.ts'

const type = (part: Partial<CredentialTypeRow>): CredentialTypeRow => ({
  id: 'x',
  nameZh: '某证',
  nameEn: '',
  category: 'skill',
  level: null,
  professions: [],
  validityMonths: null,
  reviewCycleMonths: null,
  employerBound: false,
  registrationRequired: false,
  origin: 'shipped',
  changedHere: false,
  legacy: false,
  credentialCount: 0,
  aliases: [],
  ...part,
})
const types = [
  type({ id: 'constructor-2', nameZh: '二级建造师', aliases: ['二建'], category: 'registration', credentialCount: 3 }),
  type({ id: 'constructor-1', nameZh: '一级建造师', aliases: ['一建'], category: 'registration', changedHere: true }),
  type({ id: 'welder-internal', nameZh: '内部焊工证', origin: 'company', professions: ['建造焊接'] }),
]
const all = { text: '', category: null, only: [] } as const

test.each([
  { filter: all, ids: ['constructor-2', 'constructor-1', 'welder-internal'] },
  { filter: { ...all, text: '一建' }, ids: ['constructor-1'] },
  { filter: { ...all, text: '建造' }, ids: ['constructor-2', 'constructor-1', 'welder-internal'] },
  { filter: { ...all, text: 'ＷＥＬＤＥＲ' }, ids: ['welder-internal'] },
  { filter: { ...all, category: 'registration' as const }, ids: ['constructor-2', 'constructor-1'] },
  { filter: { ...all, only: ['changed' as const] }, ids: ['constructor-1'] },
  { filter: { ...all, only: ['own' as const] }, ids: ['welder-internal'] },
  { filter: { ...all, only: ['used' as const] }, ids: ['constructor-2'] },
])('$filter finds $ids', ({ filter, ids }) => {
  expect(searchTypes(types, filter).map((found) => found.id)).toEqual(ids)
})

test('a new type is compared with the names and short names there are', () => {
  expect(similarTypes(types, '一级建造师（机电）').map((found) => found.id)).toEqual(['constructor-1'])
  expect(similarTypes(types, '焊工证').map((found) => found.id)).toEqual(['welder-internal'])
  expect(similarTypes(types, '证')).toEqual([])
})

const record: TypeFields = {
  nameZh: '一级建造师',
  nameEn: 'Constructor 1',
  aliases: ['一建'],
  category: 'registration',
  level: '一级',
  professions: ['机电'],
  issuingAuthority: null,
  registrationRequired: true,
  employerBound: true,
  validityMonths: 36,
  reviewCycleMonths: null,
  renewalOpensDaysBefore: 90,
  renewalClosesDaysBefore: 30,
  hoursPerPeriod: 120,
  hoursPeriodMonths: 36,
  ageLimitMax: 65,
  numberPatterns: [],
  verifyAt: [],
  notes: null,
}

test('only what differs is sent; an emptied field means none', () => {
  expect(changedFields(record, record)).toEqual({})
  expect(changedFields(record, { ...record, issuingAuthority: ' ', level: '', validityMonths: undefined })).toEqual({
    level: null,
    validityMonths: null,
  })
  expect(changedFields(record, { aliases: ['一建', '壹建'] })).toEqual({ aliases: ['一建', '壹建'] })
})

test('every field a company may set stands in exactly one section', () => {
  expect(fieldShapes.map((shape) => shape.field).sort()).toEqual(Object.keys(record).sort())
})
