import { describe, expect, it } from 'vitest'
import { inOrder, isKnown, isShown, publicAct, type SavedView } from './rules.ts'

const view: SavedView = {
  id: 'v',
  version: 1,
  ownerId: 'owner',
  list: 'credentials',
  name: '一建',
  query: { type: 'constructor-1' },
  sharedWith: null,
  position: 0,
}
const shared: SavedView = { ...view, sharedWith: 'head' }

describe('whose view it is', () => {
  it.each([
    ['a personal one, its owner', view, { id: 'owner', roles: [], mayShare: false }, true, true],
    ['a personal one, anybody else', view, { id: 'x', roles: ['hr'], mayShare: true }, false, false],
    ['a shared one, who holds the role', shared, { id: 'x', roles: ['head', 'holder'], mayShare: false }, true, true],
    ['a shared one, who does not', shared, { id: 'x', roles: ['auditor'], mayShare: false }, false, false],
    ['a shared one, who looks after them', shared, { id: 'x', roles: ['hr'], mayShare: true }, false, true],
    ['a shared one, its owner without the role', shared, { id: 'owner', roles: ['hr'], mayShare: false }, false, false],
  ] as const)('%s', (_, of, reader, shown, known) => {
    expect([isShown(of, reader), isKnown(of, reader)]).toEqual([shown, known])
  })
})

it('shared ones come first, then the order, then the name', () => {
  const views = [
    { ...view, name: '丙', position: 1 },
    { ...view, name: '乙', position: 0 },
    { ...shared, name: '丁', position: 7 },
    { ...view, name: '甲', position: 0 },
  ]
  expect(inOrder(views).map(({ name }) => name)).toEqual(['丁', '乙', '甲', '丙'])
})

it.each([
  [null, view, null],
  [null, shared, 'view.shared'],
  [view, shared, 'view.shared'],
  [shared, { ...shared, name: '二建' }, 'view.changed'],
  [shared, view, 'view.withdrawn'],
  [shared, null, 'view.withdrawn'],
  [view, null, null],
] as const)('what a change is to others (%#)', (before, after, act) => {
  expect(publicAct(before, after)).toBe(act)
})
