import { expect, it } from 'vitest'
import { searchForm } from '../../../kernel/search.ts'
import { distanceFrom, nameEndings, searchText, sortKey } from './search.ts'

it.each([
  ['张三丰', ['张三丰', '三丰', '丰']],
  ['买买提·艾力', ['买买提艾力', '买提艾力', '提艾力', '艾力', '力']],
  ['John Smith', ['johnsmith']],
  ['李Ming', ['李ming']],
])('the endings of %s', (name, endings) => {
  expect(nameEndings(name)).toEqual(endings)
})

it('a search can begin with the name, its pinyin and that of its endings, initials, and the employee number', () => {
  const readings = [
    { full: 'zhangsan', initials: 'zs' },
    { full: 'san', initials: 's' },
  ]
  expect(searchText('张三', readings, 'Ａ-01')).toBe(` ${searchForm('张三')} zhangsan zs san s a-01`)
})

it('a list is sorted by pinyin, and names of one reading by their characters', () => {
  const keys = [
    sortKey('张珊', { full: 'zhangshan', initials: 'zs' }),
    sortKey('张山', { full: 'zhangshan', initials: 'zs' }),
  ]
  expect(keys.toSorted()).toEqual(['zhangshan 张山', 'zhangshan 张珊'])
})

it.each([
  ['张三', 0],
  ['zhangsan', 0],
  ['zs', 0],
  ['A-01', 0],
  ['张', 1],
  ['zhang', 2],
  ['san', 3],
  ['a-0', 3],
  ['三', 4],
  ['张 zs', 1],
])('who types %s is at distance %i from 张三', (typed, distance) => {
  expect(distanceFrom(typed, ` ${searchForm('张三')} zhangsan zs san s a-01`)).toBe(distance)
})
