// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { isNew, keptOf, shifted, shownView } from './match.ts'

const views: { key: string; query: Record<string, string> }[] = [
  { key: 'all', query: {} },
  { key: 'due', query: { dueWithin: '30' } },
  { key: 'mine', query: { dueWithin: '30', sort: 'name', columns: 'person,type' } },
]

it('a view keeps filters, order and columns; neither the page nor what was searched', () => {
  expect(keptOf({ q: '张', status: 'due', page: '3', size: '20', sort: 'name', order: 'desc', columns: 'a' })).toEqual({
    status: 'due',
    sort: 'name',
    order: 'desc',
    columns: 'a',
  })
})

describe('the view an address shows', () => {
  it.each([
    [{}, 'all'],
    [{ sort: 'name', page: '2' }, 'all'],
    [{ dueWithin: '30' }, 'due'],
    [{ dueWithin: '30', sort: 'number' }, 'due'],
    [{ dueWithin: '30', sort: 'name', columns: 'person,type', page: '2' }, 'mine'],
    [{ dueWithin: '30', status: 'due' }, undefined],
    [{ q: '张' }, undefined],
  ])('%j is %s', (search, key) => {
    expect(shownView(views, search as Record<string, string>)?.key).toBe(key)
  })
})

it.each([
  [{}, false],
  [{ page: '2', q: '张' }, false],
  [{ dueWithin: '30' }, false],
  [{ dueWithin: '30', sort: 'name' }, true],
  [{ status: 'due' }, true],
])('whether %j is worth saving', (search, worth) => {
  expect(isNew(views, search as Record<string, string>)).toBe(worth)
})

it.each([
  ['a', 1, ['b', 'a', 'c']],
  ['c', -1, ['a', 'c', 'b']],
  ['a', -1, null],
  ['c', 1, null],
  ['x', 1, null],
] as const)('%s moved by %i', (id, step, ids) => {
  expect(shifted(['a', 'b', 'c'], id, step)).toEqual(ids)
})
