/**
 * The words of staffing clauses in tenders. Our own collection, of the ways in which notices ask for people; what it does not know
 * stays visible to whoever confirms the slots.
 */
import type { ProjectRole } from '@chizheng/contract'

interface RoleWords {
  readonly role: ProjectRole
  readonly words: RegExp
  /** The certificate that goes by the name of the role, for the recogniser of types. */
  readonly certificate?: string
}

const site = (words: string) =>
  new RegExp(
    `^(?:土建|装饰装修|装修|设备安装|安装|市政|机电|水电|电气)?(?:专业)?(?:${words})(?!证|岗位证|[\\u4e00-\\u9fff]*证书)`,
  )

/** Roles as they stand at the beginning of a clause; longer names before the shorter ones they contain. */
export const roleWords: readonly RoleWords[] = [
  { role: 'other', words: /^(?:项目副经理|项目执行经理|副项目经理|项目生产经理|生产经理|商务经理)/ },
  {
    role: 'project_manager',
    words:
      /^(?:施工|运维|服务|维保|检测|养护|驻场|咨询|工程总承包|总承包|EPC)?(?:项目总?负责人|项目经理)(?!部|安全|的?业绩|证)|^施工(?:总)?负责人/,
  },
  { role: 'technical_leader', words: /^(?:施工)?(?:项目)?(?:技术总?负责人|总工程师|总工)/ },
  { role: 'safety_director', words: /^(?:项目)?安全总监/ },
  {
    role: 'safety_officer',
    words: /^(?:现场)?(?:专职)?安全(?:生产)?(?:管理人员|管理员|员)(?!证|C|岗位证|安全生产考核)/,
  },
  { role: 'supervisor', words: /^监理员/, certificate: '监理员培训合格证' },
  { role: 'supervisor', words: /^(?:总监(?:理工程师)?代表|(?:安全|专业)监理(?:工程师|师|人员))/ },
  { role: 'chief_supervisor', words: /^(?:项目)?总监(?:理工程师)?/ },
  { role: 'construction_officer', words: site('施工员|施工管理人员'), certificate: '施工员' },
  { role: 'quality_officer', words: site('质量员|质检员|质量管理员|质量检查员'), certificate: '质量员' },
  { role: 'material_officer', words: site('材料员|材料管理员'), certificate: '材料员' },
  { role: 'document_officer', words: site('资料员|资料管理员'), certificate: '资料员' },
  { role: 'machinery_officer', words: site('机械员|机械管理员'), certificate: '机械员' },
  { role: 'labour_officer', words: site('劳务员|劳务管理员|劳资专管员|劳资员'), certificate: '劳务员' },
  { role: 'other', words: site('标准员'), certificate: '标准员' },
  { role: 'surveyor', words: site('测量员|测量工程师'), certificate: '测量员' },
  { role: 'tester', words: site('试验员|取样员|试验检测(?:工程师|员)|检测员'), certificate: '试验员' },
  { role: 'cost_engineer', words: site('预算员|造价员|造价负责人|造价工程师|造价人员'), certificate: '造价工程师' },
  {
    role: 'other',
    words:
      /^(?:设计|施工|采购|安全|质量|电气|暖通|给排水|结构|建筑|机电|安装|土建|商务|生产|劳务|资料|检测|质检|财务)(?:专业)?(?:负责人|主管|工程师)(?!职称|证|资格)/,
  },
]

/** Branches that a role may have, and that are none by themselves. */
export const branches =
  /^(?:土建|安装|道路|排水|给排水|给水排水|电气|暖通|水电|机电|结构|建筑|装饰|装修|市政|桥梁|隧道|路基|路面|试验|测量|造价|园林|绿化|消防|智能化|弱电|管道|岩土|钢结构)(?:专业)?$/

/** What may stand before a role and says nothing about it. */
export const beforeRole =
  /^(?:其中|另外?|拟(?:派|投入|任|委派)(?:往|驻|出|到)?(?:本(?:项目|工程|标段))?的?|拟(?:任|投入|配备|委任|担任)的?|投标人|中标人|供应商|承包人|施工单位|本(?:项目|工程|标段|次招标)|该项目|项目部|(?:施工)?现场|必须|须|应当?|需|要求|配备|配置|设置?(?!计)|派驻?|委派|安排|提供|还|且|并|的|有|主要(?:管理)?人员|关键岗位人员?|人员(?:配备|要求)|项目(?:管理)?(?:机构|班子)(?:成员|人员)?|不少于|不低于|至少|≥|各|以及|及|和)/

/** What may stand before a certificate and says nothing about it. */
export const beforeCertificate =
  /^(?:持证(?=[\u4e00-\u9fff])|配备|必须|须|应当?|需|要求|任职|资格要求|资格条件|条件|同时|另外?|还|均|且|并|和|及|或|提供|为|是|由|的|持有?|具备|具有|取得|获得|拥有|有效期内的?|有效的?|有|合格的?|相应的?(?!专业)|相关的?(?!专业)|国家|省级|市级|(?:省级)?(?:住房(?:和)?城乡建设|住建|建设|水利?|交通(?:运输)?)?(?:行政)?(?:主管)?部门|(?:核|颁|签)发的|以上人员|上述人员|人员|一名|至少|一定|本|在)/

/** What may stand after a certificate and says nothing more about it. */
export const afterCertificate =
  /(?:者|的人员|人员|的|担任|有效|且?(?:均)?(?:在|处于)有效期内?|有效期内|原件|复印件|扫描件|以及|及|和|并|且|等|证件|即可|上岗|[,.:;])$/

/** A clause of these alone says nothing that could be lost. */
export const onlyFiller =
  /^(?:人员|要求|如下|任职|资格|条件|数量|人数|姓名|岗位|职务|证书|名称|备注|序号|配备|标准|一览表|具体|以下|人|名|以及|及|和|或|的|为|须|应|需|必须|有效|满足|符合|下列|共计?|合计|均|项目|管理|机构|主要|关键|拟派?|专职|全部|所有|相应|其中|本|在|[\d()、,.:;/≥\-—\s])*$/

const digits: Readonly<Record<string, number>> = Object.fromEntries(
  ['一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((written, index) =>
    [...written].map((character) => [character, index + 1]),
  ),
)
export const numeral = '(?:\\d{1,3}|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3})'
export const atLeast = '(?:不少于|不得少于|不低于|至少|≥|各)?'

/** `3`, `三`, `十二`, `叁` as a number; null for what is none. */
export function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens, ones, ...rest] = text.replaceAll('拾', '十').split('十')
  if (rest.length > 0) return null
  if (ones === undefined) return digits[tens!] ?? null
  const ten = tens === '' ? 1 : digits[tens!]
  const one = ones === '' ? 0 : digits[ones]
  return ten === undefined || one === undefined ? null : ten * 10 + one
}
