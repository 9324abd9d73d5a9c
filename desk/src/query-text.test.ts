// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { paths } from './paths.ts'
import { parseQueryText, queryText } from './query-text.ts'

describe('filters in an address', () => {
  const cases: [what: string, query: Parameters<typeof queryText>[0], text: string][] = [
    ['nothing', {}, ''],
    ['empty values are left out', { q: '', unit: undefined, type: null, status: [] }, ''],
    ['a list keeps its commas readable', { status: ['due', 'expired'] }, '?status=due,expired'],
    ['a number', { dueWithin: 30 }, '?dueWithin=30'],
    ['zero is a value', { dueWithin: 0 }, '?dueWithin=0'],
    ['Chinese and signs are escaped', { q: '一建 & A/B' }, '?q=%E4%B8%80%E5%BB%BA%20%26%20A%2FB'],
  ]
  it.each(cases)('%s', (_what, query, text) => {
    expect(queryText(query)).toBe(text)
  })

  it('is read back as it was written', () => {
    const query = { q: '张 三+李四=?', status: 'due,expired', unit: 'none' }
    expect(parseQueryText(queryText(query))).toEqual(query)
  })

  it('ids in addresses cannot leave their place', () => {
    expect(paths.credentialType('a/../b')).toBe('/catalogue/a%2F..%2Fb')
    expect(paths.signIn('/')).toBe('/sign-in')
    expect(paths.signIn('/people?q=w')).toBe('/sign-in?next=%2Fpeople%3Fq%3Dw')
  })
})
