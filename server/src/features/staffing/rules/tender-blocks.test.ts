/**
 * How much of a notice's text is understood: ten invented blocks of 招标公告 and 资格审查 in the wording that standards and notices use,
 * written with what they ask for before the recogniser was run on them. As first written it had 21 of 42 slots right and made 14 that nobody
 * asked for or asked for otherwise. Of what was expected, ids of our catalogue were then corrected, the name 市政工程, and a certificate that
 * had been forgotten: by that 26 right, 9 wrong, one block whole. Mended in general, but with these blocks in sight, it has 34: a figure that
 * is no longer one of text never seen. A block is neither taken out nor reworded to fit; what is wrong stands among the slots to confirm, beside
 * its source.
 */
import { describe, expect, it } from 'vitest'
import { type Block, scored, shippedTypes, slotsIn } from '../testing/notices.ts'
import { readTenderText } from './tender-text.ts'

const blocks: readonly Block[] = [
  [
    `3.1 本次招标要求投标人须具备建筑工程施工总承包贰级及以上资质，并在人员、设备、资金等方面具有相应的施工能力。
3.2 拟派项目经理须具备建筑工程专业二级及以上注册建造师执业资格，具备有效的安全生产考核合格证书（B类），且未担任其他在施建设工程项目的项目经理。
3.3 拟派项目技术负责人须具备建筑工程类相关专业中级及以上职称。
3.4 本次招标不接受联合体投标。`,
    ['project_manager 1!: constructor-2+[建筑工程] & safety-b', 'technical_leader 1: title-engineer+'],
  ],
  [
    `附录5 资格审查条件（项目经理和项目总工最低要求）
项目经理：1人，公路工程专业一级注册建造师，持有交通运输主管部门颁发的安全生产考核合格证书（B类），具有高级工程师及以上技术职称，担任过1项高速公路路基工程的项目经理。
项目总工：1人，具有高级工程师及以上技术职称，持有安全生产考核合格证书（B类）。`,
    [
      'project_manager 1!: constructor-1[公路工程] & safety-b & title-senior-engineer+',
      'technical_leader 1: safety-b & title-senior-engineer+',
    ],
  ],
  [
    `项目管理机构人员最低要求：项目负责人1名；技术负责人1名；施工员2名；专职安全员2名；质量员1名；材料员1名；资料员1名；造价员1名。
其中，项目负责人须具有市政公用工程专业一级注册建造师证书及安全生产考核B证；专职安全员须具有安全生产考核C证；技术负责人须具有市政工程专业高级工程师职称。`,
    [
      'project_manager 1!: constructor-1[市政公用工程] & safety-b',
      'technical_leader 1: title-senior-engineer[市政工程]',
      'construction_officer 2: site-construction',
      'safety_officer 2: any-c',
      'quality_officer 1: site-quality',
      'material_officer 1: site-material',
      'document_officer 1: site-document',
      'cost_engineer 1: cost-1',
    ],
  ],
  [
    `（三）监理人员要求：
1、总监理工程师：1人，须持有国家注册监理工程师证书（房屋建筑工程专业），年龄不超过60周岁，同时担任总监理工程师的在建项目不得超过三项；
2、专业监理工程师：土建2人、安装1人，均须持有注册监理工程师证书或省级监理工程师培训合格证；
3、监理员：2人，持有监理员培训合格证。`,
    [
      'chief_supervisor 1: age≤60 & supervision-engineer[房屋建筑工程]',
      'supervisor 3: supervision-engineer',
      'supervisor 2: site-supervision-clerk',
    ],
  ],
  [
    `投标人拟派出的项目负责人应具备机电工程专业注册建造师一级资格，同时具有安全生产考核合格证（B证），具有工程师及以上职称；提供投标截止日前三个月内任意一个月的社保缴纳证明。
拟投入的专职安全生产管理人员不少于3人，其中至少1人具备注册安全工程师执业资格。`,
    // The proof of social insurance was nothing a requirement could ask for when these were written.
    ['project_manager 1!: constructor-1[机电工程] & insured & safety-b & title-engineer+', 'safety_officer 3: any-c'],
  ],
  [
    `设计负责人：具有一级注册建筑师执业资格；结构专业负责人：具有一级注册结构工程师执业资格；施工负责人（项目经理）：具有建筑工程专业一级注册建造师执业资格，且具有安全生产考核合格证书B本。
工程总承包项目经理可由设计负责人或施工负责人兼任。`,
    ['other 1: architect-1', 'other 1: structural-1', 'project_manager 1!: constructor-1[建筑工程] & safety-b'],
  ],
  [
    `人员要求：①项目经理（1人）：一级注册建造师（水利水电工程），水行政主管部门核发的B类安全生产考核合格证；②技术负责人（1人）：水利相关专业高级工程师；③质检负责人（1人）：中级及以上职称；④专职安全员（2人）：水行政主管部门核发的C类安全生产考核合格证；⑤财务负责人（1人）：初级及以上会计职称。`,
    [
      'project_manager 1!: constructor-1[水利水电工程] & safety-b',
      'technical_leader 1: title-senior-engineer',
      'other 1: title-engineer+',
      'safety_officer 2: any-c',
      'other 1: -',
    ],
  ],
  [
    `供应商须为本项目配备：
项目经理 1 名 一级注册建造师 机电工程
安全员 2 名 安全员C证
电工 4 名 低压电工作业特种作业操作证
焊工 3 名 熔化焊接与热切割作业特种作业操作证
登高作业人员 2 名 高处作业特种作业操作证`,
    [
      'project_manager 1!: constructor-1[机电工程]',
      'safety_officer 2: any-c',
      'other 4: special-op-lv-electrician',
      'other 3: special-op-fusion-welding',
      'other 2: special-op-height',
    ],
  ],
  [
    `资格评审标准 项目经理资格：符合第二章“投标人须知”前附表规定，即二级建造师（含）以上，专业为建筑工程，注册单位与投标人一致，年龄在55岁以下；
主要人员：施工现场至少配备施工员、质量员、安全员、材料员、机械员、劳务员、资料员各一人，安全员具备安全生产考核合格证书（C2或C3）。`,
    [
      'project_manager 1!: age≤55 & constructor-2+[建筑工程]',
      'construction_officer 1: site-construction',
      'quality_officer 1: site-quality',
      'safety_officer 1: safety-c2/safety-c3',
      'material_officer 1: site-material',
      'machinery_officer 1: site-machinery',
      'labour_officer 1: site-labour',
      'document_officer 1: site-document',
    ],
  ],
  [
    `服务团队：项目负责人须具有一级造价工程师注册证书且为本单位正式员工；项目组成员不少于5人，其中具有一级造价工程师资格的不少于2人（不含项目负责人）；
项目经理、技术负责人不得为同一人，不得更换。特种设备安全管理人员1名，持特种设备安全管理员证（A）。`,
    ['project_manager 1!: cost-1', 'other 5: -', 'other 2: cost-1', 'other 1: se-safety-manager'],
  ],
]

describe('blocks of notices', () => {
  it('are understood as far as was measured', () => {
    expect(scored(blocks)).toEqual({ asked: 42, right: 34, invented: 7, whole: 3 })
  })

  it('that speak of who may be the same person ask for nobody', () => {
    expect(readTenderText('项目经理、技术负责人不得为同一人。', shippedTypes)).toEqual({
      slots: [],
      unread: ['项目经理、技术负责人不得为同一人'],
    })
    expect(slotsIn('项目经理1名、技术负责人1名，不得为同一人')).toHaveLength(2)
  })
})
