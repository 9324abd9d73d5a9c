import type { InventedPerson } from './people.ts'
import { type Chance, dayAfter, pad, termEnd } from './random.ts'

/** A kind of certificate as ledgers write it: typed by hand from what certificates print, not from the product's words. */
export interface Kind {
  readonly id: string
  readonly category: '注册类' | '职称类' | '技能类'
  readonly level: string | null
  /** Professions by their full name, with the ways they are shortened. */
  readonly professions?: Readonly<Record<string, readonly string[]>>
  readonly names: readonly string[]
  /** With the profession inside the name; `%` stands for it. */
  readonly combined?: readonly string[]
  /** A name that needs the level column beside it. */
  readonly bare?: string
  readonly number: (dice: Chance, serial: number, person: InventedPerson) => string
  readonly issuer: string
  /** Months of validity; null: without end. */
  readonly months: number | null
  readonly registered: boolean
  /** The number is the holder's ID number, so several certificates share it. */
  readonly numberIsId?: boolean
}

const beijing = '北京市住房和城乡建设委员会'
const ministry = '住房和城乡建设部'
const building = {
  建筑工程: ['建筑', '房建'],
  市政公用工程: ['市政'],
  机电工程: ['机电'],
  公路工程: ['公路'],
  水利水电工程: ['水利水电'],
}
const title = {
  建筑工程: ['建筑工程'],
  电气工程: ['电气工程'],
  给水排水: ['给水排水'],
  暖通空调: ['暖通空调'],
  工程管理: ['工程管理'],
  工程造价: ['工程造价'],
}
const site = { 土建: ['土建'], 装饰装修: ['装饰装修'], 设备安装: ['设备安装'] }
const year = (dice: Chance): number => dice.int(2012, 2023)

const safety = (letter: string, names: readonly string[]): Kind => ({
  id: `safety-${letter.toLowerCase()}`,
  category: '技能类',
  level: letter,
  months: 36,
  registered: false,
  issuer: beijing,
  names, // prettier-ignore
  number: (dice, serial) => `京建安${letter}(${year(dice)})${pad(serial, 7)}`,
})
const special = (id: string, names: readonly string[]): Kind => ({
  id,
  category: '技能类',
  level: null,
  months: 72,
  registered: false,
  issuer: '北京市应急管理局',
  names,
  numberIsId: true, // prettier-ignore
  number: (_dice, _serial, person) => `T${person.id}`,
})
const engineer = (id: string, level: string, names: readonly string[], prefix: string, bare: string): Kind => ({
  id,
  category: '职称类',
  level,
  months: null,
  registered: false,
  issuer: '北京市人力资源和社会保障局',
  professions: title,
  names,
  bare, // prettier-ignore
  number: (dice, serial) => `${prefix}${year(dice)}-${pad(serial, 5)}`,
})
const survey = (id: string, names: readonly string[], code: string): Kind => ({
  id,
  category: '注册类',
  level: null,
  months: 36,
  registered: true,
  issuer: ministry,
  names, // prettier-ignore
  number: (dice, serial) => `${code}${pad(dice.int(5, 23), 2)}${dice.pick(['11', '12', '37'])}${pad(serial, 5)}`,
})

export const kinds: readonly Kind[] = [
  {
    id: 'constructor-1',
    category: '注册类',
    level: '一级',
    professions: building,
    months: 36,
    registered: true,
    issuer: ministry,
    bare: '建造师', // prettier-ignore
    names: ['一级建造师', '一级注册建造师', '一建', '注册一级建造师', '一级建造师注册证书'],
    combined: ['一级建造师(%)', '一级建造师（%）', '一级建造师-%', '一建%'],
    number: (dice, serial) =>
      `京1${dice.pick(['11', '12', '13'])}${dice.int(2008, 2018)}${dice.int(2019, 2023)}${pad(serial, 5)}`,
  },
  {
    id: 'constructor-2',
    category: '注册类',
    level: '二级',
    professions: building,
    months: 36,
    registered: true,
    issuer: beijing,
    bare: '建造师', // prettier-ignore
    names: ['二级建造师', '二级注册建造师', '二建', '二级建造师注册证书'],
    combined: ['二级建造师(%)', '二级建造师（%）', '二级建造师-%', '二建%'],
    number: (dice, serial) =>
      `京2${dice.pick(['11', '12', '13'])}${dice.int(2008, 2018)}${dice.int(2019, 2023)}${pad(serial, 5)}`,
  },
  {
    id: 'cost-1',
    category: '注册类',
    level: '一级',
    professions: { 土木建筑工程: ['土建'], 安装工程: ['安装'] },
    months: 48,
    registered: true,
    issuer: ministry, // prettier-ignore
    names: ['一级造价工程师', '一级注册造价工程师', '一造', '注册造价工程师'],
    combined: ['一级造价工程师(%)', '一级造价工程师-%'],
    number: (dice, serial) => `建[造]11${pad(dice.int(20, 24), 2)}${pad(dice.int(1, 99), 2)}${pad(serial, 8)}`,
  },
  {
    id: 'supervision-engineer',
    category: '注册类',
    level: null,
    professions: { 土木建筑工程: ['土建'], 水利工程: ['水利'] },
    months: 36,
    registered: true,
    issuer: ministry, // prettier-ignore
    names: ['注册监理工程师', '监理工程师', '国家注册监理工程师'],
    number: (_dice, serial) => `11${pad(serial, 6)}`,
  },
  {
    id: 'safety-engineer-mid',
    category: '注册类',
    level: '中级',
    professions: { 建筑施工安全: ['建筑施工'], 化工安全: ['化工安全'] },
    months: 60,
    registered: true,
    issuer: '应急管理部', // prettier-ignore
    names: ['中级注册安全工程师', '注册安全工程师', '中级注安师', '注安'],
    number: (dice, serial) => `1101${dice.int(100, 999)}${pad(serial, 6)}`,
  },
  {
    id: 'fire-1',
    category: '注册类',
    level: '一级',
    months: 36,
    registered: true,
    issuer: '国家消防救援局', // prettier-ignore
    names: ['一级注册消防工程师', '一级消防工程师', '一消'],
    number: (dice, serial) => `1120${dice.int(16, 23)}${pad(serial, 6)}`,
  },
  survey('structural-1', ['一级注册结构工程师', '一级结构工程师', '一级结构师'], 'S'),
  survey('civil-geotechnical', ['注册土木工程师(岩土)', '注册岩土工程师'], 'AY'),
  survey('electrical-supply', ['注册电气工程师(供配电)', '注册电气工程师（供配电）'], 'DG'),
  survey('utility-hvac', ['注册公用设备工程师(暖通空调)', '注册公用设备工程师（暖通空调）'], 'CN'),
  safety('A', ['A证', '安全员A证', '安全生产考核合格证书(A证)', '安全生产考核合格证A类']),
  safety('B', ['B证', '安全员B证', '安全生产考核合格证书(B证)', '安全B证', '三类人员B证']),
  safety('C1', ['C1证', '安全生产考核合格证书(C1)', '专职安全员C1']),
  safety('C2', ['C2证', '安全生产考核合格证书(C2)', '土建类专职安全员C2']),
  safety('C3', ['C3证', '安全生产考核合格证书(C3)', '专职安全员C3']),
  special('special-op-lv-electrician', [
    '特种作业操作证(低压电工作业)',
    '低压电工作业',
    '低压电工证',
    '特种作业操作证-低压电工作业',
  ]),
  special('special-op-hv-electrician', ['特种作业操作证(高压电工作业)', '高压电工作业', '高压电工证']),
  special('special-op-fusion-welding', ['特种作业操作证(熔化焊接与热切割作业)', '熔化焊接与热切割作业']),
  special('special-op-climbing', ['特种作业操作证(登高架设作业)', '登高架设作业', '登高架设证']),
  {
    id: 'cso-scaffolder',
    category: '技能类',
    level: null,
    months: 24,
    registered: false,
    issuer: beijing, // prettier-ignore
    names: ['建筑施工特种作业操作资格证(建筑架子工)', '建筑架子工', '架子工证', '普通架子工'],
    number: (dice, serial) => `京A02${dice.int(2019, 2023)}${pad(serial, 6)}`,
  },
  {
    id: 'cso-tower-crane-driver',
    category: '技能类',
    level: null,
    months: 24,
    registered: false,
    issuer: beijing, // prettier-ignore
    names: ['建筑施工特种作业操作资格证(塔式起重机司机)', '塔吊司机证', '塔式起重机司机'],
    number: (dice, serial) => `京A05${dice.int(2019, 2023)}${pad(serial, 6)}`,
  },
  {
    id: 'se-vehicle-forklift',
    category: '技能类',
    level: null,
    months: 48,
    registered: false,
    issuer: '北京市市场监督管理局',
    numberIsId: true, // prettier-ignore
    names: ['叉车司机证', '特种设备安全管理和作业人员证(N1叉车司机)', '叉车证'],
    number: (_dice, _serial, person) => person.id,
  },
  {
    id: 'site-construction',
    category: '技能类',
    level: null,
    professions: site,
    months: null,
    registered: false,
    issuer: '北京市建设教育协会', // prettier-ignore
    names: ['施工员', '施工员证', '施工员岗位证书'],
    combined: ['施工员(%)', '%施工员'],
    number: (_dice, serial) => `01${pad(serial * 7 + 1_000_003, 14)}`,
  },
  {
    id: 'site-quality',
    category: '技能类',
    level: null,
    professions: site,
    months: null,
    registered: false,
    issuer: '北京市建设教育协会', // prettier-ignore
    names: ['质量员', '质量员证', '质检员', '质量员岗位证书'],
    combined: ['质量员(%)', '%质量员'],
    number: (_dice, serial) => `01${pad(serial * 7 + 2_000_003, 14)}`,
  },
  {
    id: 'site-document',
    category: '技能类',
    level: null,
    months: null,
    registered: false,
    issuer: '北京市建设教育协会', // prettier-ignore
    names: ['资料员', '资料员证', '资料员岗位证书'],
    number: (_dice, serial) => `01${pad(serial * 7 + 3_000_003, 14)}`,
  },
  {
    id: 'skill-level-3',
    category: '技能类',
    level: '三级',
    professions: { 电工: ['电工'], 焊工: ['焊工'], 管工: ['管工'] },
    months: null,
    registered: false,
    issuer: '中国建筑技能人才评价中心', // prettier-ignore
    names: ['职业技能等级证书(三级/高级工)', '高级工证', '职业技能等级证书(高级工)'],
    number: (dice, serial) => `S000011${pad(dice.int(0, 999999), 6)}${pad(dice.int(20, 24), 2)}3${pad(serial, 6)}`,
  },
  engineer('title-assistant-engineer', '初级', ['助理工程师', '助工', '助理工程师职称'], '京助工', '助理工程师'),
  engineer('title-engineer', '中级', ['中级工程师', '工程师职称', '中级职称'], '京工程', '工程师'),
  engineer('title-senior-engineer', '高级', ['高级工程师', '高工', '高级职称', '副高级工程师'], '京高工', '高级工程师'),
  engineer(
    'title-professor-engineer',
    '正高级',
    ['正高级工程师', '正高工', '教授级高级工程师'],
    '京正高',
    '正高级工程师',
  ),
]

/** One certificate of one person. */
export interface InventedCertificate {
  readonly kind: Kind
  readonly profession: string | null
  readonly number: string
  readonly issuedOn: string
  readonly validUntil: string | null
  readonly registered: boolean | null
  readonly employer: string | null
}

export const companies = ['华北建工集团有限公司', '华北建工集团第一建设有限公司']

export function inventCertificate(
  dice: Chance,
  kind: Kind,
  serial: number,
  person: InventedPerson,
): InventedCertificate {
  const issuedOn =
    kind.months === null
      ? dayAfter(dice.int(2005, 2023), dice.int(0, 364))
      : dayAfter(2026 - Math.ceil(kind.months / 12), dice.int(0, 700))
  return {
    kind,
    profession: kind.professions ? dice.pick(Object.keys(kind.professions)) : null,
    number: kind.number(dice, serial, person),
    issuedOn: issuedOn > '2026-11-01' ? '2026-10-15' : issuedOn,
    validUntil: kind.months === null ? null : termEnd(issuedOn > '2026-11-01' ? '2026-10-15' : issuedOn, kind.months),
    registered: kind.registered ? dice.happens(0.88) : null,
    employer: kind.registered ? dice.pick(companies) : null,
  }
}
