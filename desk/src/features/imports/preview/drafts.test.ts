import { expect, test } from 'vitest'
import { type Draft, draftOf, readDrafts, withDraft, withoutDraft, writeDrafts } from './drafts.ts'

function storage(stored: Record<string, string> = {}) {
  return {
    stored,
    getItem: (key: string) => stored[key] ?? null,
    setItem(key: string, value: string) {
      stored[key] = value
    },
    removeItem(key: string) {
      delete stored[key]
    },
  }
}
const draft = (value: string, row = 3): Draft => ({ sheet: '台账', row, part: 0, version: 0, field: 'name', value })

test('drafts come back after a reload, and an empty list leaves nothing behind', () => {
  const tab = storage()
  writeDrafts(tab, 'a', [draft('张三')])
  expect(readDrafts(tab, 'a')).toEqual([draft('张三')])
  expect(readDrafts(tab, 'b')).toEqual([])
  writeDrafts(tab, 'a', [])
  expect(tab.stored).toEqual({})
})

test('what cannot be read counts as none', () => {
  const tab = storage({
    'chizheng.import.a.drafts': '{',
    'chizheng.import.b.drafts': '[{"row":"x"},null,{"sheet":"s","row":1,"field":"no","value":""}]',
  })
  expect(readDrafts(tab, 'a')).toEqual([])
  expect(readDrafts(tab, 'b')).toEqual([])
})

test('the last value of a cell counts, and saving an earlier one does not lose it', () => {
  let drafts = withDraft([], draft('张'))
  drafts = withDraft(drafts, draft('李', 4))
  drafts = withDraft(drafts, draft('张三'))
  expect(drafts).toEqual([draft('李', 4), draft('张三')])
  expect(withoutDraft(drafts, draft('张'))).toEqual(drafts)
  expect(withoutDraft(drafts, draft('张三'))).toEqual([draft('李', 4)])
  expect(draftOf(drafts, { sheet: '台账', row: 3, part: 0, field: 'name' })?.value).toBe('张三')
  expect(draftOf(drafts, { sheet: '台账', row: 3, part: 0, field: 'number' })).toBeNull()
})
