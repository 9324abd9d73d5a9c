import { shippedCatalogue } from '@chizheng/catalogue'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { balancesOf, type HoursCredential, type HoursRecord } from './hours.ts'

const today = day('2026-11-24')
const type = (id: string) => shippedCatalogue.types.find((one) => one.id === id)!

function held(typeId: string, changes: Partial<HoursCredential> = {}): HoursCredential {
  return {
    id: 'a',
    type: type(typeId),
    profession: '机电工程',
    periodFrom: day('2024-05-06'),
    hoursDue: day('2027-04-05'),
    ...changes,
  }
}

function record(hours: number, kind: HoursRecord['kind'], changes: Partial<HoursRecord> = {}): HoursRecord {
  return { earnedOn: day('2026-03-01'), hours, kind, profession: null, typeIds: [], ...changes }
}

describe('hours that are missing', () => {
  it.each([
    ['nothing done', [], { total: 120, compulsory: 60, elective: 60 }],
    ['all done', [record(60, 'compulsory'), record(60, 'elective')], { total: 0, compulsory: 0, elective: 0 }],
    [
      'more of one kind does not stand for the other',
      [record(120, 'compulsory')],
      { total: 60, compulsory: 0, elective: 60 },
    ],
    [
      'of the last period',
      [record(60, 'compulsory', { earnedOn: day('2024-05-05') })],
      { total: 120, compulsory: 60, elective: 60 },
    ],
    [
      'on the first day',
      [record(60, 'compulsory', { earnedOn: day('2024-05-06') })],
      { total: 60, compulsory: 0, elective: 60 },
    ],
    [
      'on the last day',
      [record(60, 'elective', { earnedOn: day('2027-04-05') })],
      { total: 60, compulsory: 60, elective: 0 },
    ],
    [
      'after it',
      [record(60, 'elective', { earnedOn: day('2027-04-06') })],
      { total: 120, compulsory: 60, elective: 60 },
    ],
    [
      'of another profession',
      [record(60, 'elective', { profession: '建筑工程' })],
      { total: 120, compulsory: 60, elective: 60 },
    ],
    [
      'of another type',
      [record(60, 'elective', { typeIds: ['cost-1'] })],
      { total: 120, compulsory: 60, elective: 60 },
    ],
    [
      'for several types',
      [record(60, 'elective', { typeIds: ['cost-1', 'constructor-1'] })],
      { total: 60, compulsory: 60, elective: 0 },
    ],
  ])('%s', (_name, records, missing) => {
    expect(balancesOf([held('constructor-1')], records, today)[0]?.missing).toEqual(missing)
  })

  it('a further profession of a constructor takes 60, of its own', () => {
    const both = [held('constructor-1'), held('constructor-1', { id: 'b', profession: '建筑工程' })]
    const done = [record(30, 'compulsory', { profession: '建筑工程' })]
    const [first, further] = balancesOf(both, done, today)
    expect(first?.missing.total).toBe(120)
    expect(further?.missing).toEqual({ total: 30, compulsory: 0, elective: 30 })
  })

  it('the first profession is the one that began first, whatever is not known of the other', () => {
    const known = held('constructor-1', { id: 'b' })
    const unknown = held('constructor-1', { id: 'a', profession: '建筑工程', periodFrom: null })
    const required = (all: HoursCredential[]) => balancesOf(all, [], today).map((one) => one.required.total)
    expect(required([unknown, known])).toEqual([60, 120])
  })

  it('two professions of a cost engineer share theirs', () => {
    const both = [held('cost-1', { profession: '土木建筑工程' }), held('cost-1', { id: 'b', profession: '安装工程' })]
    const done = [record(60, 'compulsory', { profession: '安装工程' })]
    expect(balancesOf(both, done, today).map(({ missing }) => missing.compulsory)).toEqual([0, 0])
  })

  it('a title counts by the calendar year, and compulsory hours beyond two thirds count for the whole', () => {
    const title = held('title-engineer', { profession: null, hoursDue: null, periodFrom: null })
    const done = [record(90, 'compulsory'), record(30, 'elective', { earnedOn: day('2025-12-31') })]
    expect(balancesOf([title], done, today)[0]).toMatchObject({
      from: '2026-01-01',
      until: '2026-12-31',
      missing: { total: 0, compulsory: 0, elective: 0 },
    })
  })

  it('what asks for no hours is not counted', () => {
    expect(balancesOf([held('safety-b')], [], today)).toEqual([])
  })
})
