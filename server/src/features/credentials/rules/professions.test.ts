import { shippedCatalogue } from '@chizheng/catalogue'
import { describe, expect, it } from 'vitest'
import { canonicalProfession } from './professions.ts'

const shipped = (id: string) => shippedCatalogue.types.find((type) => type.id === id)!
const words = {
  professionAliases: shippedCatalogue.professionAliases,
  titleProfessionAliases: shippedCatalogue.recognition.titleProfessionAliases,
}

describe('the one name of a profession', () => {
  it.each([
    ['constructor-1', '机电', '机电工程'],
    ['constructor-1', '机电工程专业', '机电工程'],
    ['constructor-1', ' 市 政 ', '市政公用工程'],
    ['constructor-1', '水利', '水利水电工程'],
    ['constructor-1', '土建', '建筑工程'],
    ['constructor-1', '建筑工程/市政公用工程', '建筑工程、市政公用工程'],
    ['constructor-1', '建筑\n机电', '建筑工程、机电工程'],
    ['constructor-1', '（公路）', '公路工程'],
    ['constructor-1', '园林', '园林'],
    ['cost-1', '水利', '水利工程'],
    ['cost-1', '土建', '土木建筑工程'],
    ['cost-1', '安装', '安装工程'],
    ['supervision-engineer', '房屋建筑工程', '房屋建筑'],
    ['supervision-engineer', '土木建筑', '土木建筑工程'],
    ['safety-engineer-mid', '其他安全(不包括消防安全)', '其他安全'],
    ['site-construction', '市政工程', '市政'],
    ['site-construction', '土建', '土建'],
    ['site-quality', '安装', '设备安装'],
    ['title-senior-engineer', '给排水', '给水排水'],
    ['title-senior-engineer', '工程管理', '工程管理'],
    ['title-senior-engineer', '道路与桥梁工程专业', '道路与桥梁工程'],
    ['title-engineer', '土木工程（结构）', '土木工程(结构)'],
    ['skill-level-3', '电工', '电工'],
    ['skill-level-3', '桥梁支座安装工', '桥梁支座安装工'],
    ['se-boiler', 'G1', 'G1 工业锅炉司炉'],
    ['civil-geotechnical', '岩土', null],
    ['special-op-lv-electrician', '低压电工作业', null],
    ['safety-b', '项目负责人', null],
    ['constructor-1', '/', null],
    ['constructor-1', '无', null],
    ['constructor-1', null, null],
  ])('%s, %s: %s', (id, text, profession) => {
    expect(canonicalProfession(shipped(id), text, words)).toBe(profession)
  })
})
