import { expect, test } from 'vitest'
import { registryQuery } from './registry-query.ts'

test.each([
  { name: 'a total is the page’s own filters', axes: [{ field: 'type', key: null }], query: { category: 'skill' } },
  {
    name: 'a type',
    axes: [{ field: 'type', key: 'constructor-1' }],
    query: { category: 'skill', type: 'constructor-1' },
  },
  {
    name: 'a unit without those below it',
    axes: [{ field: 'unit', key: 'u1' }],
    query: { category: 'skill', unit: 'u1', unitScope: 'only' },
  },
  { name: 'nobody’s unit', axes: [{ field: 'unit', key: 'none' }], query: { category: 'skill', unit: 'none' } },
  {
    name: 'a year',
    axes: [{ field: 'expiryYear', key: '2026' }],
    query: { category: 'skill', expiresFrom: '2026-01-01', expiresTo: '2026-12-31' },
  },
  {
    name: 'a month of a leap year',
    axes: [{ field: 'expiryMonth', key: '2028-02' }],
    query: { category: 'skill', expiresFrom: '2028-02-01', expiresTo: '2028-02-29' },
  },
  {
    name: 'a profession with a comma in its name',
    axes: [{ field: 'profession', key: '给排水,暖通' }],
    query: { category: 'skill', profession: '给排水%2C暖通' },
  },
  { name: 'no expiry', axes: [{ field: 'expiryMonth', key: 'none' }], query: { category: 'skill', expires: 'none' } },
  {
    name: 'a year and its month',
    axes: [
      { field: 'expiryYear', key: '2026' },
      { field: 'expiryMonth', key: '2026-11' },
    ],
    query: { category: 'skill', expiresFrom: '2026-11-01', expiresTo: '2026-11-30' },
  },
  {
    name: 'a narrower category',
    axes: [
      { field: 'category', key: 'title' },
      { field: 'issueYear', key: 'none' },
    ],
    query: { category: 'title', issued: 'none' },
  },
] as const)('$name', ({ axes, query }) => {
  expect(registryQuery({ category: 'skill' }, axes)).toEqual(query)
})

test('a span of days on the page stays inside itself', () => {
  const filters = { expiresFrom: '2026-06-01', expiresTo: '2027-01-31' }
  expect(registryQuery(filters, [{ field: 'expiryYear', key: '2026' }])).toEqual({
    expiresFrom: '2026-06-01',
    expiresTo: '2026-12-31',
  })
  expect(registryQuery(filters, [{ field: 'expiryYear', key: '2027' }])).toEqual({
    expiresFrom: '2027-01-01',
    expiresTo: '2027-01-31',
  })
})
