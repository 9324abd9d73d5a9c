import { describe, expect, it } from 'vitest'
import { slotsIn } from '../testing/notices.ts'

/**
 * Ten clauses about social insurance, written with their meaning before the recogniser was opened: it had the three
 * right that ask for nothing. One was corrected: a chief supervisor is not exclusive by itself. */
const clauses: readonly (readonly [text: string, slots: readonly string[]])[] = [
  [
    '项目经理须具有建筑工程专业一级注册建造师证书，并在本单位缴纳社保。',
    ['project_manager 1!: constructor-1[建筑工程] & insured'],
  ],
  [
    '技术负责人具有高级工程师职称，提供近三个月由投标人为其缴纳的社保证明。',
    ['technical_leader 1: insured & title-senior-engineer'],
  ],
  [
    '拟派项目负责人须具备机电工程专业一级注册建造师资格，社会保险由投标人缴纳。',
    ['project_manager 1!: constructor-1[机电工程] & insured'],
  ],
  [
    '总监理工程师：国家注册监理工程师，须提供近6个月社保缴纳证明（加盖社保部门印章）。',
    ['chief_supervisor 1: insured & supervision-engineer'],
  ],
  [
    '项目经理（1人）：二级及以上注册建造师（市政公用工程），须为投标人本单位在职人员，并提供2026年5月至2026年10月养老保险缴费证明。',
    ['project_manager 1!: constructor-2+[市政公用工程] & insured'],
  ],
  ['安全员2名：持安全生产考核合格证C证，投标人须为其购买意外伤害保险。', ['safety_officer 2: any-c']],
  [
    '造价工程师1名：具有一级造价工程师注册证书，须提供投标人为其缴纳五险的证明或社保查询截图。',
    ['cost_engineer 1: cost-1 & insured'],
  ],
  [
    '项目经理1名（建筑工程一级注册建造师）、技术负责人1名（高级工程师）。以上人员均须提供投标人为其缴纳的近三个月社保证明。',
    ['project_manager 1!: constructor-1[建筑工程] & insured', 'technical_leader 1: insured & title-senior-engineer'],
  ],
  [
    '项目负责人须具备一级注册建造师（水利水电工程），不要求提供社保证明。',
    ['project_manager 1!: constructor-1[水利水电工程]'],
  ],
  [
    '投标人授权委托代理人须为本单位人员并提供近三个月社保证明。项目经理1名：建筑工程专业二级注册建造师。',
    ['project_manager 1!: constructor-2[建筑工程]'],
  ],
]

describe('clauses about social insurance', () => {
  it.each(clauses)('%s', (text, slots) => {
    expect(slotsIn(text)).toEqual(slots)
  })
})
