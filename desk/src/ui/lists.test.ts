// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { shownColumns } from './ColumnChooser.tsx'
import { filterNames } from './useListState.ts'

const columns = [
  { key: 'person', title: '持证人', fixed: true },
  { key: 'unit', title: '部门' },
  { key: 'issuer', title: '发证机关', extra: true },
]
const keys = (asked: string | null) => shownColumns(columns, asked).map((column) => column.key)

describe('the columns of a list', () => {
  it.each([
    ['nothing chosen: all but the extra ones', null, ['person', 'unit']],
    ['chosen ones, and those that are fixed', 'issuer', ['person', 'issuer']],
    ['in the table’s order, whatever the order of the choice', 'issuer,unit', ['person', 'unit', 'issuer']],
    ['a choice of nothing known counts as none', 'gone,also-gone', ['person', 'unit']],
  ])('%s', (_what, asked, shown) => {
    expect(keys(asked)).toEqual(shown)
  })

  it('page, sort and columns are no filters', () => {
    const search = { q: 'w', status: 'due', page: '2', size: '100', sort: 'name', order: 'asc', columns: 'unit' }
    expect(filterNames(search)).toEqual(['q', 'status'])
  })
})
