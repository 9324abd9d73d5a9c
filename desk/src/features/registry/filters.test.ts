// @vitest-environment node
import { texts } from '@chizheng/texts'
import { describe, expect, it } from 'vitest'
import { chipNames, chipText } from './filters.ts'

const words = { type: (id: string) => ({ 'constructor-1': '一级建造师' })[id] ?? id, unit: () => '第一项目部' }
const zh = texts['zh-CN']

describe('filters as chips', () => {
  const cases: [search: Record<string, string>, chips: string[]][] = [
    [{}, []],
    [{ page: '2', sort: 'name', order: 'desc', columns: 'unit' }, []],
    [{ status: 'due,expired' }, ['状态：即将到期、已过期']],
    [{ q: '一建', type: 'constructor-1' }, ['搜索：一建', '证书种类：一级建造师']],
    [{ unit: 'x', unitScope: 'only' }, ['部门：第一项目部（不含下级）']],
    [{ unit: 'none' }, ['部门：无部门']],
    [{ dueFrom: '2026-12-01', dueTo: '2026-12-31' }, ['期限落在：2026-12-01 – 2026-12-31']],
    [{ dueTo: '2026-12-31' }, ['期限落在：到 2026-12-31']],
    [{ issuedFrom: '2026-01-01' }, ['发证日：2026-01-01 起']],
    [{ dueWithin: '30' }, ['期限落在：30 天内']],
    [{ category: 'skill,none' }, ['类别：技能类、未分类']],
    [{ profession: 'none' }, ['专业：未填写']],
    [{ custody: 'vault,unknown', custodyShelf: 'A-3' }, ['保管位置：保管柜、未登记', '柜位：A-3']],
    [{ employer: 'none' }, ['注册单位：未注册到任何单位']],
    [{ givenUp: 'no', history: 'no' }, []],
    [{ givenUp: 'yes', history: 'yes' }, ['只看已放弃维护', '历史：含已注销、吊销、被替代的和离职人员的']],
    [{ something: 'new' }, ['something：new']],
  ]
  it.each(cases)('%o', (search, chips) => {
    expect(chipNames(search).map((name) => chipText(name, search, zh, words))).toEqual(chips)
  })
})
