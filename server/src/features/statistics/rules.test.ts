import { credentialStatuses } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { day } from '../../kernel/day.ts'
import {
  blocksFor,
  byUnit,
  comingDays,
  comingMonths,
  complianceRate,
  type Group,
  inOrder,
  isCompliant,
  isManaged,
} from './rules.ts'

const group = (changes: Partial<Group> = {}): Group => ({
  unitId: null,
  category: 'registration',
  status: 'valid',
  fits: true,
  count: 1,
  unverified: 1,
  doubted: 0,
  ...changes,
})

describe('the overview', () => {
  const units = { all: false, unitIds: ['u'], personIds: ['p'] } as const
  const people = { all: false, unitIds: [], personIds: ['p'] } as const

  it.each([
    ['of the company tells where, not who', { all: true }, false, ['todo', 'totals', 'status']],
    ['of units tells the rate, then who', units, false, ['todo', 'totals', 'holders']],
    ['of a steward begins with who', people, false, ['todo', 'holders', 'totals']],
    ['of a steward who holds some has their own beside', people, true, ['todo', 'holders', 'own']],
  ] as const)('%s', (_, reach, isHolder, first) => {
    expect(blocksFor(reach, isHolder).slice(0, 3)).toEqual(first)
  })

  it('has one’s own for whoever holds any, and units for nobody who has none', () => {
    expect(blocksFor({ all: true }, true)).toContain('own')
    expect(blocksFor(units, false)).not.toContain('own')
    expect(blocksFor(people, true)).not.toContain('units')
  })
})

describe('compliance', () => {
  it.each([
    ['draft', false, false],
    ['superseded', false, false],
    ['revoked', false, false],
    ['cancelled', false, false],
    ['suspended', true, false],
    ['expired', true, false],
    ['review_missed', true, false],
    ['due', true, true],
    ['review_due', true, true],
    ['valid', true, true],
  ] as const)('a credential that is %s is managed: %s, compliant: %s', (status, managed, compliant) => {
    expect([isManaged({ status }), isCompliant(group({ status }))]).toEqual([managed, compliant])
  })

  it('every status is judged', () => {
    for (const status of credentialStatuses) expect(typeof isManaged({ status })).toBe('boolean')
  })

  it('one that was refused, or is registered elsewhere though bound to us, is not', () => {
    expect(isCompliant(group({ fits: false }))).toBe(false)
  })

  it.each([
    ['nothing managed', [], null],
    ['only drafts', [group({ status: 'draft', count: 5 })], null],
    ['all', [group({ count: 7 })], 100],
    ['two of three', [group({ count: 2 }), group({ status: 'expired' })], 66.7],
    [
      'one of eight, drafts apart',
      [group(), group({ status: 'suspended', count: 7 }), group({ status: 'draft', count: 9 })],
      12.5,
    ],
  ])('the rate of %s', (_what, groups, rate) => {
    expect(complianceRate(groups)).toBe(rate)
  })
})

describe('departments', () => {
  const line = (unitId: string | null, name: string, counts: object) => ({
    ...{ unitId, unitScope: 'below', name, people: 0, credentials: 0, due: 0, expired: 0, complianceRate: null },
    ...counts,
  })
  const units = [
    { id: 'company', parentId: null, name: '公司' },
    { id: 'one', parentId: 'company', name: '一部' },
    { id: 'deep', parentId: 'one', name: '机电组' },
    { id: 'two', parentId: 'company', name: '二部' },
  ]
  it('are the units below the company with all below them, and nobody’s unit last', () => {
    const groups = [
      group({ unitId: 'deep', status: 'expired' }),
      group({ unitId: 'one', status: 'due', count: 2 }),
      group({ unitId: 'company', count: 4 }),
      group({ count: 8 }),
    ]
    const people = [
      { unitId: 'deep', count: 3 },
      { unitId: 'two', count: 1 },
    ]
    expect(byUnit(groups, units, people)).toEqual([
      line('company', '公司', { unitScope: 'only', credentials: 4, complianceRate: 100 }),
      line('one', '一部', { people: 3, credentials: 3, due: 2, expired: 1, complianceRate: 66.7 }),
      line('two', '二部', { people: 1 }),
      line(null, '', { credentials: 8, complianceRate: 100 }),
    ])
  })
  it('add up to the total, whatever the tree looks like', () => {
    const more = [...units, { id: 'other', parentId: null, name: '另一公司' }]
    const people = [...more.map(({ id }) => ({ unitId: id, count: 1 })), { unitId: null, count: 1 }]
    const lines = byUnit([], more, people)
    expect(lines.map(({ unitId, unitScope, people }) => [unitId, unitScope, people])).toEqual([
      ['company', 'only', 1],
      ['one', 'below', 2],
      ['two', 'below', 1],
      ['other', 'below', 1],
      [null, 'below', 1],
    ])
  })
  it('of a company without any is the company', () => {
    expect(byUnit([group({ unitId: 'company' })], units.slice(0, 1), [])).toMatchObject([
      { unitId: 'company', credentials: 1 },
    ])
  })
})

describe('months and axes', () => {
  it('begin with this month and go on for two years', () => {
    expect(comingMonths(day('2026-11-24')).at(0)).toBe('2026-11')
    expect(comingMonths(day('2026-11-24')).at(-1)).toBe('2028-10')
    expect(comingMonths(day('2027-01-31'))).toHaveLength(24)
    expect(comingDays(day('2027-03-31'))).toEqual({ from: '2027-03-01', to: '2029-02-28' })
  })
  it('go by count, those in time by their value, nothing given last', () => {
    const value = (key: string, total: number) => ({ key, label: key, total })
    const values = [value('2028', 1), value('none', 9), value('2026', 5), value('2027', 5)]
    expect(inOrder('issuer', values).map(({ key }) => key)).toEqual(['2026', '2027', '2028', 'none'])
    expect(inOrder('expiryYear', values).map(({ key }) => key)).toEqual(['2026', '2027', '2028', 'none'])
    expect(inOrder('type', [value('a', 1), value('b', 2)]).map(({ key }) => key)).toEqual(['b', 'a'])
  })
})
