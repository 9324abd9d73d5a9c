import { describe, expect, it } from 'vitest'
import { searchPatterns } from '../../../kernel/search.ts'
import { credentialSearchText, distanceInNumber, numberKey, numberPart, searchedNumber } from './search.ts'

describe('a number for comparing', () => {
  it.each([
    ['京建安B（2017）0001957', '京建安B20170001957'],
    ['京建安b2017 0001957', '京建安B20170001957'],
    ['建[造]11224385001023', '建造11224385001023'],
    ['京高工2008—01028', '京高工200801028'],
  ])('%s is %s', (written, key) => {
    expect(numberKey(written)).toBe(key)
  })

  it.each([
    ['T110105 19750308-7991', 'T110105197503087991'],
    ['0001957', '0001957'],
    ['张三', null],
    ['E001', null],
  ])('somebody who types %s may mean the number %s', (typed, key) => {
    expect(searchedNumber(typed)).toBe(key)
  })
})

describe('a search', () => {
  const text = credentialSearchText(' Azhangsan zs e001', { shown: '京建安B(2017)0001957', key: 'k', sealed: null })
  const finds = (typed: string): boolean =>
    searchPatterns(typed).every((pattern) => text.includes(pattern.replace(/^%|%$/g, '').replaceAll('\\', '')))

  it.each(['zs', 'E001', '0001957', '京建安B（2017）0001957', '京建安b20170001957', '安B(2017)', 'zs 1957'])(
    'finds %s',
    (typed) => {
      expect(finds(typed)).toBe(true)
    },
  )

  it.each(['ls', '19', '2018'])('does not find %s', (typed) => {
    expect(finds(typed)).toBe(false)
  })
})

describe('a number that is masked', () => {
  const number = { shown: 'T1101************91', key: 'k', sealed: 'v1…' }

  it('is searched by its mask, and by nothing the mask does not show', () => {
    expect(credentialSearchText(' zs', number)).toBe(' zs t1101************91')
  })
})

describe('a part of a number', () => {
  it.each([
    ['0001957', '0001957'],
    ['京建安B（2017）', '京建安B2017'],
    ['安B', null],
    ['12', null],
    ['张三丰', null],
    ['', null],
  ])('%s is %s', (typed, part) => {
    expect(numberPart(typed)).toBe(part)
  })

  it.each([
    ['京建安B20170001957', 0],
    ['京建安B2017', 1],
    ['0001957', 2],
    ['2018', null],
  ])('%s is at distance %s', (part, distance) => {
    expect(distanceInNumber(part, '京建安B（2017）0001957')).toBe(distance)
  })
})
