import type { OrgUnitRecord } from '@chizheng/contract'
import { expect, test } from 'vitest'
import { forbiddenParents, neighbourOf, searchTree, shifted, treeOf, type UnitNode } from './tree.ts'

const unit = (id: string, parentId: string | null, name: string, position = 0): OrgUnitRecord => ({
  id,
  version: 1,
  parentId,
  name,
  legalEntity: false,
  creditCode: null,
  position,
  head: null,
  peopleCount: 0,
  can: { change: true, move: true, remove: true },
})
const units = [
  unit('root', null, '中建某局'),
  unit('b', 'root', '第二项目部', 2),
  unit('a', 'root', '第一项目部', 1),
  unit('a1', 'a', '技术组'),
  unit('lost', 'gone', '孤立的部门'),
]
const names = (nodes: readonly UnitNode[]): unknown[] =>
  nodes.map((node) => (node.children.length > 0 ? [node.unit.name, names(node.children)] : node.unit.name))

test('children in their order, and a unit without its parent at the top rather than hidden', () => {
  expect(names(treeOf(units))).toEqual(['孤立的部门', ['中建某局', [['第一项目部', ['技术组']], '第二项目部']]])
})

test('a search keeps what is above a match', () => {
  expect(names(searchTree(treeOf(units), ' 技术 '))).toEqual([['中建某局', [['第一项目部', ['技术组']]]]])
  expect(searchTree(treeOf(units), '没有')).toEqual([])
})

test('a unit never goes below itself, and changes places with its neighbour only', () => {
  const tree = treeOf(units)
  expect([...forbiddenParents(tree, 'a')]).toEqual(['a', 'a1'])
  expect(neighbourOf(tree, 'a', 'down')?.id).toBe('b')
  expect(neighbourOf(tree, 'a', 'up')).toBeNull()
  expect(neighbourOf(tree, 'a1', 'down')).toBeNull()
})

test('a step up or down: two change places, equal ones go a step apart, and at an end nothing happens', () => {
  const steps = (nodes: readonly UnitNode[], id: string, direction: 'up' | 'down') =>
    shifted(nodes, id, direction).map(({ unit: { id: moved }, to }) => [moved, to.position])
  const tree = treeOf(units)
  expect(steps(tree, 'a', 'down')).toEqual([
    ['a', 2],
    ['b', 1],
  ])
  expect(steps(tree, 'b', 'down')).toEqual([])
  expect(steps(tree, 'gone', 'up')).toEqual([])
  const equal = treeOf([unit('x', null, '甲'), unit('y', null, '乙')])
  const [top, below] = equal.map((node) => node.unit.id)
  expect(steps(equal, top!, 'down')).toEqual([[top, 1]])
  expect(steps(equal, below!, 'up')).toEqual([[below, -1]])
})
