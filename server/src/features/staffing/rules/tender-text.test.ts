import { shippedCatalogue } from '@chizheng/catalogue'
import { type Requirement, tenderReadingSchema } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import { createTypeRecogniser } from '../../credentials/index.ts'
import type { KnownTypes } from './tender-certificates.ts'
import { readTenderText } from './tender-text.ts'
import { numberOf } from './tender-words.ts'

const known: KnownTypes = {
  recognise: createTypeRecogniser(shippedCatalogue.types, shippedCatalogue),
  byId: new Map(shippedCatalogue.types.map((type) => [type.id, type])),
}
const read = (text: string) => readTenderText(text, known)

const anyC = 'safety-c-legacy/safety-c1/safety-c2/safety-c3'
function said(requirement: Requirement): string {
  if (requirement.kind === 'all') return requirement.parts.map(said).join(' & ')
  if (requirement.kind === 'any') return `(${requirement.parts.map(said).join(' | ')})`
  if (requirement.kind === 'age') return `age≤${requirement.max}`
  if (requirement.kind !== 'credential') return requirement.kind
  const { types, orHigher, professions } = requirement
  return `${types.join('/').replace(anyC, 'any-c')}${orHigher ? '+' : ''}${professions ? `[${professions.join(' ')}]` : ''}`
}

/** `role name count`, `!` for exclusive, the requirement, and what was noted. */
function summary(text: string): { slots: string[]; unread: string[] } {
  const { slots, unread } = tenderReadingSchema.parse(read(text))
  return {
    slots: slots.map(({ role, name, count, exclusive, requirement, notes }) => {
      const kinds = [...new Set(notes.map(({ kind }) => kind))].join(' ')
      const asked = requirement === null ? '-' : said(requirement)
      return `${role} ${name} ${count}${exclusive ? '!' : ''}: ${asked}${kinds === '' ? '' : ` {${kinds}}`}`
    }),
    unread: [...slots.flatMap((slot) => slot.unread), ...unread],
  }
}

/** Clauses of our own wording: what they ask for, and what stays visible as not understood. */
const clauses: [text: string, slots: readonly string[], unread?: readonly string[]][] = [
  [
    '项目经理1名，具备机电工程专业一级注册建造师执业资格，持有有效的安全生产考核合格证书(B证)，且不得担任其他在建项目的项目经理；技术负责人1人，高级工程师及以上职称，8年以上施工管理经验；专职安全员3名(C证)。',
    [
      'project_manager 项目经理 1!: constructor-1[机电工程] & safety-b {free}',
      'technical_leader 技术负责人 1: title-senior-engineer+ {experience}',
      'safety_officer 专职安全员 3: any-c',
    ],
  ],
  [
    '拟派项目经理须具备建筑工程专业二级及以上注册建造师资格（不含临时建造师），具有有效的安全生产考核合格证书，且未担任其他在建工程项目的项目经理。',
    ['project_manager 项目经理 1!: constructor-2+[建筑工程] & safety-b {type_from_role free count_assumed}'],
  ],
  [
    '施工员、质量员、资料员、材料员各1名，均须持有岗位证书。',
    [
      'construction_officer 施工员 1: site-construction {type_from_role}',
      'quality_officer 质量员 1: site-quality {type_from_role}',
      'document_officer 资料员 1: site-document {type_from_role}',
      'material_officer 材料员 1: site-material {type_from_role}',
    ],
  ],
  [
    '专职安全生产管理人员不少于3人，须持有有效的安全生产考核合格证书（C类）',
    ['safety_officer 专职安全生产管理人员 3: any-c'],
  ],
  [
    '技术负责人：具有给排水专业中级及以上技术职称，从事相关工作5年以上；',
    ['technical_leader 技术负责人 1: title-engineer+[给水排水] {experience count_assumed}'],
  ],
  [
    '项目总监理工程师1名，具备国家注册监理工程师执业资格，高级职称，年龄不超过60周岁',
    ['chief_supervisor 项目总监理工程师 1: supervision-engineer & title-senior-engineer & age≤60'],
  ],
  [
    '项目负责人\t1\t市政公用工程专业一级注册建造师、B证\t无在建',
    ['project_manager 项目负责人 1!: constructor-1[市政公用工程] & safety-b {free}'],
  ],
  ['配备3名专职安全员，其中1名持C3证', ['safety_officer 专职安全员 3: any-c {type_from_role}'], ['其中1名持C3证']],
  [
    '电工2人（持低压电工作业操作证）、焊工1人',
    [
      'other 电工 2: special-op-lv-electrician',
      'other 焊工 1: cso-other/se-welder/skill-level-4/special-op-fusion-welding {type_open type_from_role}',
    ],
  ],
  [
    '项目经理应具有一级建造师（机电工程或建筑工程专业）注册证书',
    ['project_manager 项目经理 1!: constructor-1[机电工程 建筑工程] {count_assumed}'],
  ],
  [
    '一、主要人员要求：1、项目经理（1人）：一级注册建造师，专业为公路工程；2、项目总工（1人）：公路工程相关专业高级工程师。',
    [
      'project_manager 项目经理 1!: constructor-1[公路工程]',
      'technical_leader 项目总工 1: title-senior-engineer[公路] {profession}',
    ],
  ],
  ['造价工程师1名，一级造价工程师（土建）', ['cost_engineer 造价工程师 1: cost-1[土木建筑工程]']],
  [
    '项目经理：具有一级或二级注册建造师（建筑工程）',
    ['project_manager 项目经理 1!: (constructor-1[建筑工程] | constructor-2[建筑工程]) {count_assumed}'],
  ],
  ['安全总监1名，注册安全工程师', ['safety_director 安全总监 1: safety-engineer-mid']],
  ['本项目投标人须为独立法人，注册资金5000万元以上。', [], ['本项目投标人须为独立法人', '注册资金5000万元以上']],
  [
    '技术负责人具有中级（含）以上职称，工程类专业，本科及以上学历，提供近3个月社保证明。',
    ['technical_leader 技术负责人 1: title-engineer+ & insured {profession education insurance count_assumed}'],
  ],
  ['建筑或机电专业一级建造师两名', ['other 建筑或机电专业一级建造师 2: constructor-1[建筑工程 机电工程]']],
  [
    '项目经理资格：水利水电工程专业贰级及以上注册建造师,具有水行政主管部门颁发的安全生产考核合格证(B类)',
    ['project_manager 项目经理 1!: constructor-2+[水利水电工程] & safety-b {count_assumed}'],
  ],
  [
    '（1）项目经理：壹级建造师执业资格证书（市政公用工程专业）；（2）专职安全员：叁名，C证。',
    ['project_manager 项目经理 1!: constructor-1[市政公用工程] {count_assumed}', 'safety_officer 专职安全员 3: any-c'],
  ],
  ['安全员：2人 持C2或C3证', ['safety_officer 安全员 2: (safety-c2 | safety-c3)']],
  ['质检员二名，持有质量员证书', ['quality_officer 质检员 2: site-quality']],
  [
    '总工程师1人：高级工程师，从事市政工程施工10年及以上',
    ['technical_leader 总工程师 1: title-senior-engineer {experience}'],
  ],
  [
    '项目经理须在投标人单位注册，并提供近6个月的养老保险缴纳证明',
    ['project_manager 项目经理 1!: insured {employed insurance nothing_asked count_assumed}'],
  ],
  [
    '项目经理1人 一级建造师（铁路工程） 近5年具有类似工程业绩',
    ['project_manager 项目经理 1!: constructor-1[铁路工程] {record}'],
  ],
  ['BIM工程师1名，具有BIM技能等级证书', ['other BIM工程师 1: bim-skill']],
  [
    '拟投入本项目的劳务员1人、机械员1人、标准员1人',
    [
      'labour_officer 劳务员 1: site-labour {type_from_role}',
      'machinery_officer 机械员 1: site-machinery {type_from_role}',
      'other 标准员 1: site-standard {type_from_role}',
    ],
  ],
  ['注册造价工程师不少于2人', ['other 注册造价工程师 2: cost-1 {type_from_role}']],
  ['中级及以上职称人员不少于10人', ['other 中级及以上职称 10: title-engineer+']],
  ['专职安全管理人员：至少2名，持安全生产考核合格证书', ['safety_officer 专职安全管理人员 2: any-c {type_from_role}']],
  [
    '项目技术负责人1名，应具有机电专业高级工程师职称或一级注册建造师执业资格',
    ['technical_leader 项目技术负责人 1: (title-senior-engineer[机电工程] | constructor-1)'],
  ],
  [
    '项目负责人具备二级以上（含二级）建筑工程专业注册建造师，持B证，年龄55周岁以下',
    ['project_manager 项目负责人 1!: constructor-2+[建筑工程] & safety-b & age≤55 {count_assumed}'],
  ],
  [
    '塔吊司机2名、信号工2名、架子工4名，均持证上岗',
    [
      'other 塔吊司机 2: cso-tower-crane-driver {type_from_role}',
      'other 信号工 2: cso-signaller/se-crane-command {type_open type_from_role}',
      'other 架子工 4: cso-scaffolder {type_from_role}',
    ],
  ],
  ['具备一级建造师资格的项目经理1名', ['project_manager 项目经理 1!: constructor-1']],
  ['电气工程师1名，注册电气工程师（供配电）', ['other 电气工程师 1: electrical-supply']],
  [
    '1.项目经理：1名；2.技术负责人：1名；3.施工员：2名；4.质量员：1名；5.安全员：2名；6.资料员：1名',
    [
      'project_manager 项目经理 1!: - {nothing_asked}',
      'technical_leader 技术负责人 1: - {nothing_asked}',
      'construction_officer 施工员 2: site-construction {type_from_role}',
      'quality_officer 质量员 1: site-quality {type_from_role}',
      'safety_officer 安全员 2: any-c {type_from_role}',
      'document_officer 资料员 1: site-document {type_from_role}',
    ],
  ],
  ['项目经理(兼技术负责人)1名，一级建造师', ['project_manager 项目经理 1!: constructor-1'], ['兼技术负责人']],
  [
    '设计负责人1名，一级注册建筑师；结构专业负责人1名，一级注册结构工程师',
    ['other 设计负责人 1: architect-1', 'other 结构专业负责人 1: structural-1'],
  ],
  [
    '测量员1人，试验员1人(持证上岗)。',
    ['surveyor 测量员 1: site-surveyor {type_from_role}', 'tester 试验员 1: site-tester[试验] {type_from_role}'],
  ],
  [
    '项目经理为机电工程一级建造师且具备有效B证，在投标截止日没有担任其他在施项目的项目经理',
    ['project_manager 项目经理 1!: constructor-1[机电工程] & safety-b {free count_assumed}'],
    ['在投标截止日'],
  ],
  [
    '消防设施操作员4名（中级及以上）',
    ['other 消防设施操作员 4: fire-facility-operator {type_from_role}'],
    ['中级及以上'],
  ],
  [
    '技术负责人具备相关专业高级职称',
    ['technical_leader 技术负责人 1: title-senior-engineer {profession count_assumed}'],
  ],
  [
    '项目经理具有高级及以上职称和一级注册建造师证书（通信与广电工程专业）',
    ['project_manager 项目经理 1!: title-senior-engineer+ & constructor-1[通信与广电工程] {count_assumed}'],
  ],
  ['专职安全员（C证）不少于2人', ['safety_officer 专职安全员 2: any-c']],
  ['至少1名注册安全工程师', ['other 注册安全工程师 1: safety-engineer-mid']],
  ['项目经理类似项目业绩不少于2个', ['project_manager 项目经理 1!: - {record nothing_asked count_assumed}']],
  ['施工单位须承诺项目经理到岗率不低于80%', [], ['施工单位须承诺项目经理到岗率不低于80%']],
  ['安全员要求：具有住建部门核发的安全生产考核合格证书C证3名', ['safety_officer 安全员 3: any-c']],
  [
    '项目经理: 一级注册建造师(矿业工程专业) 1 名; 安全员: 持 C 证 2 名',
    ['project_manager 项目经理 1!: constructor-1[矿业工程]', 'safety_officer 安全员 2: any-c'],
  ],
  [
    '投标人拟派项目负责人须具备【公路工程】专业一级注册建造师执业资格，具备有效的安全生产考核合格证书（B类）；',
    ['project_manager 项目负责人 1!: constructor-1[公路工程] & safety-b {count_assumed}'],
  ],
  [
    '专业监理工程师3人，注册监理工程师（土木建筑工程）；监理员4人',
    [
      'supervisor 专业监理工程师 3: supervision-engineer[土木建筑工程]',
      'supervisor 监理员 4: site-supervision-clerk {type_from_role}',
    ],
  ],
  [
    '施工员(土建)2人、施工员(安装)1人',
    [
      'construction_officer 施工员(土建) 2: site-construction[土建] {type_from_role}',
      'construction_officer 施工员(安装) 1: site-construction[设备安装] {type_from_role}',
    ],
  ],
  [
    '项目经理：男，一级建造师，50岁以内，党员优先',
    ['project_manager 项目经理 1!: constructor-1 & age≤50 {count_assumed}'],
    ['男', '党员优先'],
  ],
  ['五大员齐全', [], ['五大员齐全']],
  ['项目副经理1名，具有中级职称', ['other 项目副经理 1: title-engineer']],
  [
    '安全生产管理人员配备：C1证1人、C2证2人',
    ['safety_officer 安全生产管理人员 1: safety-c1', 'safety_officer 安全生产管理人员 2: safety-c2'],
  ],
  [
    '暖通工程师、给排水工程师各1人，中级职称',
    ['other 暖通工程师 1: title-engineer', 'other 给排水工程师 1: title-engineer'],
  ],
  [
    '技术负责人：1人，正高级工程师或高级工程师（机电）',
    ['technical_leader 技术负责人 1: (title-professor-engineer | title-senior-engineer[机电工程])'],
  ],
  [
    '关键岗位人员：项目经理1人、技术负责人1人、施工员1人、质量员1人、安全员1人',
    [
      'project_manager 项目经理 1!: - {nothing_asked}',
      'technical_leader 技术负责人 1: - {nothing_asked}',
      'construction_officer 施工员 1: site-construction {type_from_role}',
      'quality_officer 质量员 1: site-quality {type_from_role}',
      'safety_officer 安全员 1: any-c {type_from_role}',
    ],
  ],
  [
    '须配备持证焊工不少于6人',
    ['other 焊工 6: cso-other/se-welder/skill-level-4/special-op-fusion-welding {type_open}'],
  ],
  [
    '项目经理：具备二级及以上建造师（机电工程专业）或一级建造师（建筑工程专业）',
    ['project_manager 项目经理 1!: (constructor-2+[机电工程] | constructor-1[建筑工程]) {count_assumed}'],
  ],
  [
    '本工程要求项目经理具有一级建筑工程注册建造师证',
    ['project_manager 项目经理 1!: constructor-1[建筑工程] {count_assumed}'],
  ],
]

describe('the staffing clause of a tender', () => {
  it.each(clauses)('%s', (text, slots, unread = []) => {
    expect(summary(text)).toEqual({ slots, unread: expect.arrayContaining([...unread]) })
    expect(summary(text).unread).toHaveLength(unread.length)
  })

  it('is understood wholly in four of five of these', () => {
    const whole = clauses.filter(([, , unread = []]) => unread.length === 0)
    expect(whole.length / clauses.length).toBeGreaterThan(0.8)
  })

  it('keeps the sentences a slot was read from', () => {
    const { slots } = read('项目经理1名，一级建造师。\n项目经理不得担任其他在建项目的项目经理；安全员2人')
    expect(slots[0]!.source).toBe('项目经理1名,一级建造师；项目经理不得担任其他在建项目的项目经理')
    expect(slots).toHaveLength(2)
  })

  it('says with its words what no certificate proves', () => {
    expect(read('技术负责人1人，8年以上施工管理经验').slots[0]!.notes).toContainEqual({
      kind: 'experience',
      text: '8年以上施工管理经验',
    })
  })

  it.each([
    '',
    '。；，、',
    '（（（（',
    '项目经理'.repeat(2_000),
    '一级建造师、'.repeat(1_500),
    '甲'.repeat(10_000),
    `项目经理${'类似'.repeat(4_900)}`,
    `项目经理${'从事1年'.repeat(2_400)}`,
    `项目经理，${`${'近一年'.repeat(50)}，`.repeat(60)}`,
    '(甲)'.repeat(3_000),
    `项目经理${'1人的'.repeat(3_000)}`,
  ])('ends in time and breaks on nothing: %#', (text) => {
    const begun = performance.now()
    tenderReadingSchema.parse(read(text))
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})

describe('numbers', () => {
  it.each([
    ['3', 3],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['叁', 3],
    ['贰拾壹', 21],
    ['十十十', null],
    ['二三', null],
  ] as const)('%s', (text, number) => {
    expect(numberOf(text)).toBe(number)
  })
})
