import type { Chance, InventedPerson } from './invent.ts'

/** One kind of certificate as the invented company writes it into its ledger. */
export interface Kind {
  readonly weight: number
  /** How people write it; the first is the most frequent. */
  readonly names: readonly string[]
  readonly professions: readonly string[]
  readonly level: string | null
  /** Months a certificate of this kind is valid; null: for ever. */
  readonly months: number | null
  /** Months between two reviews, where the kind has them. */
  readonly reviewMonths?: number
  /** Registered with one employer. */
  readonly registered?: boolean
  readonly issuer: string
  /** A number of the kind's form; `serial` makes it unlike any other. */
  readonly number: (at: { person: InventedPerson; year: number; serial: number; chance: Chance }) => string
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0').slice(-width)
const twoDigitYear = (year: number): string => digits(year % 100, 2)
const housing = '山东省住房和城乡建设厅'
const emergency = '山东省应急管理厅'
const market = '济南市行政审批服务局'
const human = '山东省人力资源和社会保障厅'
const ministry = '住房和城乡建设部'

const constructorNumber = (level: 1 | 2): Kind['number'] => {
  return ({ year, serial, chance }) => `鲁${level}37${chance.between(2008, year - 1)}${year}${digits(serial, 5)}`
}
const safety = (letter: string): Kind['number'] => {
  return ({ year, serial }) => `鲁建安${letter}(${year})${digits(serial, 7)}`
}
const title = (word: string): Kind['number'] => {
  return ({ year, serial }) => `鲁${word}${year}-${digits(serial, 5)}`
}
const surveyDesign = (letters: string): Kind['number'] => {
  return ({ year, serial }) => `${letters}${twoDigitYear(year)}37${digits(serial, 5)}`
}
const constructionWork = (code: string): Kind['number'] => {
  return ({ year, serial }) => `鲁A${code}${year}${digits(serial, 6)}`
}
const site: Kind['number'] = ({ year, serial }) => `037${twoDigitYear(year)}100${digits(serial, 8)}`
const skillLevel = (level: number): Kind['number'] => {
  return ({ year, serial }) => `S000037000000${twoDigitYear(year)}${level}${digits(serial, 6)}`
}
const idNumber: Kind['number'] = ({ person }) => person.idNumber
const specialOperation: Kind['number'] = ({ person }) => `T${person.idNumber}`

const constructorProfessions = ['建筑工程', '市政公用工程', '机电工程', '公路工程', '水利水电工程']
const titleProfessions = ['建筑工程', '结构', '给排水', '暖通', '电气', '测量']
const noProfession: readonly string[] = []

const kind = (
  weight: number,
  names: readonly string[],
  professions: readonly string[],
  level: string | null,
  months: number | null,
  issuer: string,
  number: Kind['number'],
  more: Partial<Kind> = {},
): Kind => ({ weight, names, professions, level, months, issuer, number, ...more })
const registered = { registered: true }

export const titles: readonly Kind[] = [
  kind(4, ['助理工程师', '助工'], titleProfessions, '助理级', null, human, title('助工')),
  kind(5, ['中级工程师', '工程师(中级)'], titleProfessions, '中级', null, human, title('工')),
  kind(2, ['高级工程师', '高工'], titleProfessions, '副高级', null, human, title('高工')),
]
export const constructors: readonly Kind[] = [
  kind(
    4,
    ['一级建造师', '一级注册建造师', '一建'],
    constructorProfessions,
    '一级',
    36,
    ministry,
    constructorNumber(1),
    registered,
  ),
  kind(
    6,
    ['二级建造师', '二级注册建造师', '二建'],
    constructorProfessions.slice(0, 3),
    '二级',
    36,
    housing,
    constructorNumber(2),
    registered,
  ),
]
export const engineers: readonly Kind[] = [
  kind(2, ['一级注册结构工程师'], ['结构'], '一级', 36, ministry, surveyDesign('S'), registered),
  kind(2, ['注册电气工程师(供配电)'], ['供配电'], null, 36, ministry, surveyDesign('DG'), registered),
  kind(1, ['注册公用设备工程师(暖通空调)'], ['暖通空调'], null, 36, ministry, surveyDesign('CN'), registered),
  kind(1, ['注册公用设备工程师(给水排水)'], ['给水排水'], null, 36, ministry, surveyDesign('CS'), registered),
  kind(1, ['注册土木工程师(岩土)'], ['岩土'], null, 36, ministry, surveyDesign('AY'), registered),
  kind(
    2,
    ['监理工程师', '注册监理工程师'],
    ['土木建筑工程'],
    null,
    36,
    ministry,
    ({ serial }) => `37${digits(serial, 6)}`,
    registered,
  ),
]
export const costEngineers: readonly Kind[] = [
  kind(
    3,
    ['一级造价工程师', '一级注册造价工程师'],
    ['土木建筑工程', '安装工程'],
    '一级',
    48,
    ministry,
    ({ year, serial }) => `建[造]11${twoDigitYear(year)}3700${digits(serial, 6)}`,
    registered,
  ),
  kind(
    2,
    ['二级造价工程师', '二造'],
    ['土木建筑工程', '安装工程'],
    '二级',
    48,
    housing,
    ({ year, serial }) => `建[造]21${twoDigitYear(year)}3700${digits(serial, 6)}`,
    registered,
  ),
]
export const safetyEngineers: readonly Kind[] = [
  kind(
    3,
    ['中级注册安全工程师', '注册安全工程师'],
    ['建筑施工安全'],
    '中级',
    60,
    emergency,
    ({ year, serial }) => `37${twoDigitYear(year)}${digits(serial, 7)}`,
    registered,
  ),
  kind(
    1,
    ['一级注册消防工程师', '一级消防工程师'],
    noProfession,
    '一级',
    36,
    '山东省消防救援总队',
    ({ year, serial }) => `XF37${year}${digits(serial, 6)}`,
    registered,
  ),
]
export const safetyB: readonly Kind[] = [
  kind(1, ['安全生产考核合格证书(B证)', '安全员B证'], noProfession, null, 36, housing, safety('B'), registered),
]
export const safetyC: readonly Kind[] = [
  kind(5, ['安全生产考核合格证书(C3证)', '安全员C3证'], noProfession, null, 36, housing, safety('C3'), registered),
  kind(2, ['安全生产考核合格证书(C1证)'], noProfession, null, 36, housing, safety('C1'), registered),
  kind(2, ['安全生产考核合格证书(C2证)'], noProfession, null, 36, housing, safety('C2'), registered),
]
export const sitePosts: readonly Kind[] = [
  kind(4, ['施工员', '土建施工员'], ['土建'], null, null, housing, site),
  kind(3, ['质量员', '土建质量员'], ['土建'], null, null, housing, site),
  kind(2, ['材料员'], noProfession, null, null, housing, site),
  kind(2, ['资料员'], noProfession, null, null, housing, site),
]
export const trades: readonly Kind[] = [
  kind(4, ['特种作业操作证(低压电工作业)', '低压电工证'], ['低压电工作业'], null, 72, emergency, specialOperation, {
    reviewMonths: 36,
  }),
  kind(2, ['特种作业操作证(高压电工作业)', '高压电工证'], ['高压电工作业'], null, 72, emergency, specialOperation, {
    reviewMonths: 36,
  }),
  kind(
    3,
    ['特种作业操作证(熔化焊接与热切割作业)', '焊接与热切割'],
    ['熔化焊接与热切割作业'],
    null,
    72,
    emergency,
    specialOperation,
    { reviewMonths: 36 },
  ),
  kind(2, ['特种作业操作证(登高架设作业)'], ['登高架设作业'], null, 72, emergency, specialOperation, {
    reviewMonths: 36,
  }),
  kind(3, ['建筑电工', '住建电工证'], ['建筑电工'], null, 24, housing, constructionWork('01')),
  kind(2, ['建筑架子工(普通脚手架)'], noProfession, null, 24, housing, constructionWork('02')),
  kind(2, ['建筑起重司索信号工', '信号司索工'], ['建筑起重司索信号工'], null, 24, housing, constructionWork('04')),
  kind(2, ['塔吊司机', '塔机司机'], noProfession, null, 24, housing, constructionWork('05')),
  kind(2, ['起重机司机证'], noProfession, null, 48, market, idNumber),
]
export const skills: readonly Kind[] = [
  kind(3, ['职业技能等级证书(四级/中级工)'], ['电工', '焊工', '管工'], '四级', null, human, skillLevel(4)),
  kind(2, ['职业技能等级证书(三级/高级工)'], ['电工', '焊工', '管工'], '三级', null, human, skillLevel(3)),
]
