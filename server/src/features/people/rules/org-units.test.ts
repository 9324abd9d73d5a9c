import { describe, expect, it } from 'vitest'
import {
  findUnit,
  namesLegalEntity,
  type OrgUnit,
  pathSegments,
  peopleBelow,
  placeUnits,
  unitNameKey,
  visibleUnits,
  wouldCircle,
} from './org-units.ts'

/** `group > east > first` and so on: id, parent, position. */
function unit(id: string, parentId: string | null, name: string, position = 0): OrgUnit {
  const rest = { version: 1, legalEntity: false, creditCode: null, head: null, path: '', treeOrder: 0 }
  return { id, parentId, name, nameKey: unitNameKey(name), position, ...rest }
}
const tree = placeUnits([
  unit('second', 'east', '第二项目部', 2),
  unit('group', null, '华北集团'),
  unit('west', 'group', '西部公司', 2),
  unit('east', 'group', '东部公司', 1),
  unit('first', 'east', '第一项目部', 1),
  unit('first-west', 'west', '第一项目部'),
])

it('a tree is read from top to bottom, siblings by position and then by name', () => {
  expect(tree.map(({ id, path, treeOrder }) => [treeOrder, id, path])).toEqual([
    [0, 'group', '华北集团'],
    [1, 'east', '华北集团/东部公司'],
    [2, 'first', '华北集团/东部公司/第一项目部'],
    [3, 'second', '华北集团/东部公司/第二项目部'],
    [4, 'west', '华北集团/西部公司'],
    [5, 'first-west', '华北集团/西部公司/第一项目部'],
  ])
})

it.each([
  ['east', 'first', true],
  ['east', 'east', true],
  ['group', 'first-west', true],
  ['first', 'west', false],
  ['east', null, false],
])('moving %s below %s makes a circle: %s', (id, parent, circle) => {
  expect(wouldCircle(tree, id, parent)).toBe(circle)
})

it('people count for every unit above them', () => {
  const counts = peopleBelow(
    tree,
    new Map([
      ['first', 3],
      ['second', 2],
      ['east', 1],
      ['first-west', 4],
    ]),
  )
  expect(Object.fromEntries(counts)).toEqual({ group: 10, east: 6, first: 3, second: 2, west: 4, 'first-west': 4 })
})

describe('a department name in a spreadsheet', () => {
  it.each([
    ['A公司/第二项目部', ['A公司', '第二项目部']],
    ['A公司 ＞ 第二项目部', ['A公司', '第二项目部']],
    ['A公司\\第二项目部／', ['A公司', '第二项目部']],
    ['第一-项目部', ['第一-项目部']],
    [' / ', []],
  ])('%s', (text, segments) => {
    expect(pathSegments(text)).toEqual(segments)
  })

  it.each([
    ['a path from the top', ['华北集团', '东部公司', '第二项目部'], 'second', []],
    ['a path from below the company', ['东部公司', '第二项目部'], 'second', []],
    ['a plain name', ['第二项目部'], 'second', []],
    ['of several of one name the first in the tree', ['第一项目部'], 'first', []],
    ['a path whose end is new', ['西部公司', '第三项目部', '二队'], 'west', ['第三项目部', '二队']],
    ['a new name', ['财务部'], null, ['财务部']],
    ['brackets and width aside', ['東部公司'], null, ['東部公司']],
    ['nothing', [], null, []],
  ])('%s', (_, segments, found, missing) => {
    const result = findUnit(tree, 'group', segments)
    expect([result.found?.id ?? null, result.missing]).toEqual([found, missing])
  })

  it.each([
    ['华东建工有限公司', true],
    ['华东建工（集团）有限责任公司', true],
    ['中建某局集团公司', true],
    ['华东建工有限公司第二分公司', false],
    ['第二分公司', false],
    ['一公司', false],
    ['机电事业部', false],
  ])('%s is a legal entity by its name: %s', (name, is) => {
    expect(namesLegalEntity(name)).toBe(is)
  })
})

it.each([
  [
    'the whole tree in the whole company',
    { all: true },
    [],
    ['group', 'east', 'first', 'second', 'west', 'first-west'],
  ],
  ['a unit and what is above', { all: false, unitIds: ['first'], personIds: [] }, [], ['group', 'east', 'first']],
  ['the units of persons', { all: false, unitIds: [], personIds: ['p'] }, ['west', null], ['group', 'west']],
  ['nothing', { all: false, unitIds: [], personIds: [] }, [], []],
] as const)('a reader sees %s', (_, reach, personUnitIds, ids) => {
  expect(visibleUnits(tree, reach, personUnitIds).map(({ id }) => id)).toEqual(ids)
})
