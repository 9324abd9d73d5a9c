// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { treeOf } from './UnitSelect.tsx'

describe('the tree of departments', () => {
  it('hangs every unit below its parent, and one whose parent is unknown at the top', () => {
    const rows = [
      { id: '1', parentId: null, name: '集团' },
      { id: '2', parentId: '1', name: '一公司' },
      { id: '3', parentId: '2', name: '安全部' },
      { id: '4', parentId: 'gone', name: '孤部' },
    ]
    expect(treeOf(rows)).toMatchObject([
      { title: '集团', children: [{ title: '一公司', children: [{ title: '安全部', children: [] }] }] },
      { title: '孤部' },
    ])
  })
})
