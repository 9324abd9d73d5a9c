import { describe, expect, it } from 'vitest'
import { levelAndProfession } from './level-and-profession.ts'

describe('level and profession in one column', () => {
  it.each<[string, string | null, string | null]>([
    ['一级机电', '一级', '机电'],
    ['市政公用/二级', '二级', '市政公用'],
    ['建筑工程（一级）', '一级', '建筑工程'],
    ['二级 机电、市政', '二级', '机电、市政'],
    ['中级/建筑施工', '中级', '建筑施工'],
    ['二级', '二级', null],
  ])('%s', (text, level, profession) => {
    expect(levelAndProfession(text, null)).toEqual({ level, profession })
    expect(levelAndProfession(null, text)).toEqual({ level, profession })
  })

  it.each([
    '二级建造师',
    '四级电工',
    '三级/高级工',
    '高级技师',
    '市政/给排水',
    '高压电工作业',
    'B类',
    'C2',
    '机电工程',
  ])('%s is one of the two and stays where it stands', (text) => {
    expect(levelAndProfession(text, null)).toEqual({ level: text, profession: null })
    expect(levelAndProfession(null, text)).toEqual({ level: null, profession: text })
  })

  it('columns of their own are left alone', () => {
    expect(levelAndProfession('一级机电', '机电工程')).toEqual({ level: '一级机电', profession: '机电工程' })
  })
})
