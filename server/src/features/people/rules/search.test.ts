import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/day.ts'
import { nameEndings, searchPatterns, searchText, sortKey, wholeIdNumber } from './search.ts'

const today = day('2026-11-24')

it.each([
  ['张三丰', ['张三丰', '三丰', '丰']],
  ['买买提·艾力', ['买买提艾力', '买提艾力', '提艾力', '艾力', '力']],
  ['John Smith', ['johnsmith']],
  ['李Ming', ['李ming']],
])('the endings of %s', (name, endings) => {
  expect(nameEndings(name)).toEqual(endings)
})

it('a search can begin with the name, its endings, their pinyin and initials, and the employee number', () => {
  const readings = [
    { full: 'zhangsan', initials: 'zs' },
    { full: 'san', initials: 's' },
  ]
  expect(searchText('张三', readings, 'Ａ-01')).toBe(' 张三 三 zhangsan zs san s a-01')
})

it('a list is sorted by pinyin, and names of one reading by their characters', () => {
  const keys = [
    sortKey('张珊', { full: 'zhangshan', initials: 'zs' }),
    sortKey('张山', { full: 'zhangshan', initials: 'zs' }),
  ]
  expect(keys.toSorted()).toEqual(['zhangshan 张山', 'zhangshan 张珊'])
})

describe('what was typed', () => {
  it.each([
    ['', []],
    ['张', ['% 张%']],
    ['三丰', ['% 三丰%']],
    ['张三丰', ['%张三丰%']],
    ['zs', ['% zs%']],
    ['ZHANG', ['%zhang%']],
    ['张三  A01', ['% 张三%', '%a01%']],
    ['Ｚｈａｎｇ', ['%zhang%']],
    ['100%_\\', ['%100\\%\\_\\\\%']],
  ])('%j looks for %j', (typed, patterns) => {
    expect(searchPatterns(typed)).toEqual(patterns)
  })

  it.each([
    ['11010519491231002x', '11010519491231002X'],
    [' 110105491231002 ', '11010519491231002X'],
    ['110105194912310021', null],
    ['12345678', null],
    ['E0012345', null],
    ['张三', null],
    ['', null],
  ])('%j is a whole ID number: %s', (typed, number) => {
    expect(wholeIdNumber(typed, today)).toBe(number)
  })
})
