import { type Chance, dayAfter, pad } from './random.ts'

/** An invented person. No number, name or telephone is taken from anybody. */
export interface InventedPerson {
  readonly ref: string
  readonly name: string
  /** 18 characters with its check digit; or another document's number. */
  readonly id: string
  readonly department: string
  readonly post: string
  readonly phone: string
  readonly employeeNumber: string
}

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const compound = ['欧阳', '司马', '上官', '诸葛']
const given =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰飞凯志秀峰鑫晨宇浩博雪梅云帆岩松健斌辉东亮宁红林琳莉国建春海旭'
const minority = ['买买提·艾力', '阿卜杜拉·热合曼', '古丽·巴哈尔', '迪丽娜尔·艾合买提', '扎西·多吉', '艾则孜·吐尔逊']
const rare = ['䶮', '燚', '堃', '喆', '犇', '淼', '玥', '赟']
const english = ['Zhang Wei', 'Li Na', 'Wang Fang', 'Liu Yang', 'Chen Jie', 'Zhao Min', 'John Smith', 'Maria Lopez']
const areas = [
  '110105',
  '110108',
  '120101',
  '130102',
  '130203',
  '210102',
  '320102',
  '330106',
  '370202',
  '410105',
  '420106',
  '440305',
  '510107',
  '610113',
  '640104',
  '650102',
]
export const departments = [
  '工程管理部',
  '技术质量部',
  '安全环保部',
  '市场经营部',
  '人力资源部',
  '机电安装分公司',
  '设计研究院',
  '第一项目部',
  '第二项目部',
  '第三项目部',
  '钢结构分公司',
  '装饰装修公司',
]
export const englishDepartments = [
  'Engineering Department',
  'Quality Department',
  'HSE Department',
  'Project Team 1',
  'Project Team 2',
  'Design Institute',
]
const posts = ['项目经理', '技术负责人', '施工员', '安全员', '质量员', '造价员', '工程师', '电工', '部门经理', '资料员']

export interface PeopleHabits {
  readonly count: number
  readonly minorityShare?: number
  readonly rareShare?: number
  readonly english?: boolean
}

export function inventPeople(dice: Chance, habits: PeopleHabits): InventedPerson[] {
  const taken = new Set<string>()
  return Array.from({ length: habits.count }, (_, i) => {
    let id = inventId(dice)
    while (taken.has(id)) id = inventId(dice)
    taken.add(id)
    return {
      ref: `P${pad(i + 1, 4)}`,
      name: inventName(dice, habits),
      id,
      department: dice.pick(habits.english ? englishDepartments : departments),
      post: dice.pick(posts),
      phone: `1${dice.pick(['39', '38', '50', '86', '77', '99'])}${pad(i + 1, 4)}${pad(dice.int(0, 9999), 4)}`,
      employeeNumber: `${dice.pick(['HB', 'YG', 'E'])}${pad(10_000 + i, 6)}`,
    }
  })
}

function inventName(dice: Chance, habits: PeopleHabits): string {
  if (habits.english && dice.happens(0.3)) return dice.pick(english)
  if (dice.happens(habits.minorityShare ?? 0)) return dice.pick(minority)
  const family = dice.happens(0.02) ? dice.pick(compound) : dice.pick([...surnames])
  const length = dice.int(1, 2)
  let name = family
  for (let i = 0; i < length; i++) name += dice.happens(habits.rareShare ?? 0) ? dice.pick(rare) : dice.pick([...given])
  return name
}

export function inventId(dice: Chance): string {
  const born = dayAfter(dice.int(1964, 2002), dice.int(0, 364)).replaceAll('-', '')
  const seventeen = `${dice.pick(areas)}${born}${pad(dice.int(100, 899), 3)}`
  return seventeen + checkCharacter(seventeen)
}

/** GB 11643, in the recursive form of ISO 7064: written anew, so that no test checks a rule with itself. */
export function checkCharacter(seventeen: string): string {
  let rest = 0
  for (const digit of seventeen) rest = ((rest + Number(digit)) * 2) % 11
  const value = (12 - rest) % 11
  return value === 10 ? 'X' : String(value)
}
