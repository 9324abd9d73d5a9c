// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { type Choice, groupsFor, moved } from './choices.ts'

const choice = (label: string, words = ''): Choice => ({ id: label, label, words, href: `/${label}` })
const offers = {
  recent: [choice('张三')],
  people: [choice('赵四')],
  credentials: [choice('京1')],
  pages: [choice('证书台账', 'zhengshutaizhang zstz'), choice('Settings', 'company')],
  actions: [choice('登记证书', 'dengjizhengshu djzs')],
  lists: [choice('在证书台账中搜索')],
}
const shown = (typed: string) => groupsFor(typed, offers).map(({ key, choices }) => [key, choices.map(({ id }) => id)])

describe('what the palette offers', () => {
  it('before anything is typed: the last choices, pages, actions', () => {
    expect(shown(' ')).toEqual([
      ['recent', ['张三']],
      ['pages', ['证书台账', 'Settings']],
      ['actions', ['登记证书']],
    ])
  })

  it.each([
    ['台账', ['证书台账']],
    ['证书', ['证书台账', '登记证书']],
    ['zstz', ['证书台账']],
    ['zhengshu', ['证书台账']],
    ['djzs', ['登记证书']],
    ['sett', ['Settings']],
    ['comp', ['Settings']],
    ['ettings', []],
    ['王五', []],
  ])('%s names %j, after what the server found and before the lists', (typed, named) => {
    const groups = groupsFor(typed, offers)
    const own = groups.filter(({ key }) => key === 'pages' || key === 'actions').flatMap(({ choices }) => choices)
    expect(own.map(({ id }) => id)).toEqual(named)
    expect([groups[0]?.key, groups[1]?.key, groups.at(-1)?.key]).toEqual(['people', 'credentials', 'lists'])
  })
})

it.each([
  [undefined, 1, 'a'],
  [undefined, -1, 'c'],
  ['a', 1, 'b'],
  ['c', 1, 'a'],
  ['a', -1, 'c'],
  ['gone', 1, 'a'],
] as const)('from %s by %i to %s', (active, step, to) => {
  expect(moved(['a', 'b', 'c'], active, step)).toBe(to)
})
