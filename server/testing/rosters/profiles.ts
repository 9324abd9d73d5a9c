import type { FileFormat } from './files.ts'
import type { RosterHabits } from './roster.ts'
import type { Layout } from './sheets.ts'
import type { Column, Manner } from './writing.ts'

/** One company's way of keeping its ledger. */
export interface Profile {
  readonly name: string
  readonly format: FileFormat
  readonly extension: string
  readonly date1904?: boolean
  readonly roster: RosterHabits
  readonly manner: Manner
  readonly layout: Layout
  /** How entries are spread over sheets: all on one, by department, or a sheet for each kind named by it. */
  readonly sheets?: 'department' | 'kind'
  /** Sheets that hold no table: instructions, an empty one. */
  readonly otherSheets?: boolean
}

const columns = (text: string): (readonly [Column, string])[] =>
  text.split(' ').map((pair) => pair.split('=') as [Column, string])

const plain = columns(
  'no=序号 name=姓名 id=身份证号 department=部门 post=岗位 type=证书名称 profession=专业 number=证书编号 issuer=发证机关 issued=发证日期 until=有效期至 registered=是否注册 phone=联系电话 memo=备注',
)
const mixedDates: Manner['dates'] = [
  'cell',
  'cell',
  'cell',
  'serial',
  'dots',
  'dashes',
  'slashes',
  'chinese',
  'compact',
  'wide',
  'commas',
]
const usual: Manner = {
  dates: mixedDates,
  noEnd: ['长期', '永久', '无', '/', '—', '', '长期有效'],
  yes: ['是', '√', 'Y', '已注册'],
  no: ['否', '×', 'N', '未注册'],
  notApplicable: ['', '/', '否'],
  name: 'plain',
  untidy: 0.05,
}
const textual: Manner = {
  ...usual,
  dates: ['dots', 'dashes', 'slashes', 'chinese', 'compact', 'commas'],
  textFile: true,
}

export const profiles: readonly Profile[] = [
  {
    name: 'two-line header, groups, from and until',
    format: 'xlsx',
    extension: 'xlsx', // prettier-ignore
    roster: { seed: 11, people: 220, renewals: 6 },
    manner: usual,
    layout: {
      columns: columns(
        'no=序号 name=姓名 id=身份证号码 department=所属单位 phone=手机号码 type=名称 level=等级 profession=专业 number=编号 issuer=发证单位 issued=发证日期 from=起 until=止 registered=是否注册 employer=注册单位',
      ),
      title: '某某建设集团有限公司持证人员统计表',
      subtitle: '填报单位:人力资源部          2026年11月',
      groups: [
        ['name', 'phone', '人员基本情况'],
        ['type', 'issued', '证书信息'],
        ['from', 'until', '证书有效期'],
      ],
      columnNumbers: true,
      totals: true,
      notes: ['注:1.本表一式两份。', '填表人:王某    审核人:李某'],
    },
  },
  {
    name: 'merged people, 1904 dates',
    format: 'xlsx',
    extension: 'xlsx',
    date1904: true, // prettier-ignore
    roster: { seed: 12, people: 220 },
    manner: { ...usual, excelEpoch: 1904, dates: ['cell', 'cell', 'serial', 'dots', 'chinese'] },
    layout: { columns: plain, title: '证书台账', person: 'merged', blankEvery: 150, notes: ['制表:综合办公室'] },
  },
  {
    name: 'legacy workbook, header repeated, hidden rows',
    format: 'xls',
    extension: 'xls', // prettier-ignore
    roster: { seed: 13, people: 220 },
    manner: usual,
    layout: {
      columns: columns(
        'no=编号 department=所在部门 name=持证人 id=公民身份号码 employee_number=工号 category=证书类别 type=证书种类 profession=注册专业 number=注册编号 issuer=颁发机构 issued=签发日期 until=到期日期 registered=注册情况 phone=电话',
      ),
      title: '2026年度证书清单',
      headerEvery: 60,
      blankEvery: 60,
      hiddenShare: 0.2,
      totals: true,
    },
  },
  {
    name: 'GB18030 text, period in one cell',
    format: 'csv-gb18030',
    extension: 'csv', // prettier-ignore
    roster: { seed: 14, people: 220, minorityShare: 0.03, rareShare: 0.01 },
    manner: { ...textual, period: '-', noEnd: ['长期', '永久', '长期有效'] },
    layout: {
      columns: columns(
        'name=姓名 id=身份证号 department=项目部 type=证书名称 profession=专业 number=证书编号 issuer=发证机构 period=有效期限 registered=是否注册 phone=手机',
      ),
    },
  },
  {
    name: 'profession inside the name',
    format: 'xlsx',
    extension: 'xlsx', // prettier-ignore
    roster: { seed: 15, people: 220 },
    manner: { ...usual, name: 'combined', shortProfessions: true },
    layout: {
      columns: columns(
        'no=序号 name=姓名 id=身份证 department=部门 type=持证名称 number=证书号 issuer=发证单位 issued=取得时间 until=有效期止 phone=联系方式',
      ),
    },
  },
  {
    name: 'English headers',
    format: 'xlsx',
    extension: 'xlsx', // prettier-ignore
    roster: { seed: 16, people: 220, english: true },
    manner: {
      ...usual,
      dates: ['cell', 'dashes', 'month_name', 'iso_time'],
      noEnd: ['N/A', 'Permanent', '', 'Long-term'],
      yes: ['Yes', 'Y', true],
      no: ['No', 'N', false],
      notApplicable: ['', 'N/A'],
    },
    layout: {
      columns: columns(
        'no=No. name=Name id=ID_Number employee_number=Employee_ID department=Department type=Certificate_Name profession=Specialty number=Certificate_No. issuer=Issuing_Authority issued=Issue_Date until=Expiry_Date registered=Registered employer=Employer phone=Mobile memo=Remarks',
      ).map(([column, text]) => [column, text.replaceAll('_', ' ')] as const),
      title: 'Certificate Register 2026',
    },
  },
  {
    name: 'header in two languages, unwanted columns',
    format: 'xlsx',
    extension: 'xlsx', // prettier-ignore
    roster: { seed: 17, people: 200 },
    manner: usual,
    layout: {
      columns: columns(
        'no=序号 name=姓名 birth=出生日期 hired=入职日期 id=证件号码 department=单位 employer=工作单位 type=资格证书 level=级别 profession=专业类别 number=证号 issuer=批准单位 issued=批准日期 until=有效期限至 registered=注册状态 phone=手机号',
      ),
      secondLanguage: {
        no: 'No.',
        name: 'Name',
        birth: 'Date of birth',
        hired: 'Hire date',
        id: 'ID No.',
        department: 'Unit',
        type: 'Certificate',
        level: 'Level',
        number: 'Certificate No.',
        issuer: 'Issued by',
        issued: 'Issue date',
        until: 'Valid until',
        registered: 'Registered',
        phone: 'Phone',
      },
      preparedLines: 5,
      emptyColumnsBefore: 1,
    },
  },
  {
    name: 'a sheet for every department, other sheets between',
    format: 'xlsx',
    extension: 'xlsx', // prettier-ignore
    roster: { seed: 18, people: 240 },
    manner: usual,
    sheets: 'department',
    otherSheets: true,
    layout: {
      columns: columns(
        'name=人员姓名 id=身份证号码 post=职务 department=部门 type=证书类型 profession=专业 number=证书编码 issuer=颁发单位 issued=颁发日期 until=有效期 registered=是否已注册 phone=联系电话',
      ),
      title: '持证情况表',
      totals: true,
    },
  },
  {
    name: 'a sheet for every kind, no column for it',
    format: 'xlsx',
    extension: 'xlsx', // prettier-ignore
    roster: {
      seed: 19,
      noTypeColumn: true,
      people: 240,
      faultsPerCent: 0.8,
      onlyKinds: ['constructor-1', 'constructor-2', 'cost-1', 'safety-b', 'safety-c2', 'supervision-engineer'],
    },
    manner: { ...usual, untidy: 0.03 },
    sheets: 'kind',
    layout: {
      columns: columns(
        'no=序号 name=姓名 id=身份证号 department=部门 profession=注册专业 number=证书编号 issued=发证日期 until=有效期至 phone=电话',
      ),
      title: '持证人员名单',
    },
  },
  {
    name: 'bare names with level and category beside',
    format: 'xls',
    extension: 'xls', // prettier-ignore
    roster: { seed: 20, people: 220 },
    manner: { ...usual, name: 'bare', dates: ['cell', 'chinese', 'numerals', 'dots'] },
    layout: {
      columns: columns(
        'no=序号 category=类别 type=证书名称 level=证书级别 profession=专业 name=姓名 id=身份证号 department=所属部门 number=证书编号 issuer=发证机关 issued=发证时间 until=有效截止日期 registered=是否注册 phone=电话',
      ),
    },
  },
  {
    name: 'no telephone, namesakes, sections',
    format: 'xlsx',
    extension: 'xlsx', // prettier-ignore
    roster: { seed: 21, people: 200, noContact: true },
    manner: usual,
    layout: {
      columns: columns(
        'no=序号 name=姓名 id=身份证号 department=部门 type=证书名称 profession=专业 number=证书编号 issuer=发证机关 issued=发证日期 until=有效期至',
      ),
      sections: true,
      notes: ['说明:以上人员均为在职。'],
    },
  },
  {
    name: 'text kept from Excel, tabs, people written once',
    format: 'tsv',
    extension: 'txt', // prettier-ignore
    roster: { seed: 22, people: 220, faultsPerCent: 0.5 },
    manner: { ...textual, quotedFormulas: true, untidy: 0 },
    layout: {
      columns: columns(
        'name=姓名 id=身份证号 department=部门 phone=电话 type=证书名称 profession=专业 number=证书编号 issuer=发证机关 issued=发证日期 until=有效期至',
      ),
      person: 'once',
    },
  },
  {
    name: 'UTF-8 with BOM, serial days in text',
    format: 'csv-bom',
    extension: 'csv', // prettier-ignore
    roster: { seed: 23, people: 220, minorityShare: 0.05 },
    manner: { ...textual, dates: ['serial', 'dashes', 'slashes'], untidy: 0.1 },
    layout: { columns: plain, person: 'ditto', title: '台账' },
  },
  {
    name: 'HTML from a web system under the name .xls',
    format: 'html',
    extension: 'xls', // prettier-ignore
    roster: { seed: 24, people: 160 },
    manner: { ...textual, dates: ['dashes', 'iso_time'] },
    layout: { columns: plain },
  },
  {
    name: 'nothing but data',
    format: 'xlsx',
    extension: 'xlsx', // prettier-ignore
    roster: { seed: 25, people: 200, faultsPerCent: 0.5 },
    manner: { ...usual, dates: ['cell', 'dashes', 'dots'], untidy: 0 },
    layout: {
      columns: columns('no=- name=- id=- department=- type=- profession=- number=- issuer=- issued=- until=- phone=-'),
      headless: true,
    },
  },
  {
    name: 'three certificates in a row, numbered names',
    format: 'xlsx',
    extension: 'xlsx', // prettier-ignore
    roster: { seed: 27, people: 200 },
    manner: usual,
    layout: {
      columns: columns(
        'no=序号 name=姓名 id=身份证号 department=部门 phone=电话 type=证书名称 profession=专业 number=证书编号 issuer=发证机关 issued=发证日期 until=有效期至',
      ),
      several: { most: 3, by: 'names' },
    },
  },
  {
    name: 'four certificates in a row, groups',
    format: 'xls',
    extension: 'xls', // prettier-ignore
    roster: { seed: 28, people: 200 },
    manner: usual,
    layout: {
      columns: columns(
        'name=姓名 id=身份证号码 department=所属部门 phone=联系电话 type=名称 profession=专业 number=编号 issued=发证日期 until=有效期',
      ),
      several: { most: 4, by: 'groups' },
    },
  },
  {
    name: 'several certificates in one cell',
    format: 'xlsx',
    extension: 'xlsx', // prettier-ignore
    roster: {
      seed: 29,
      people: 150,
      faultsPerCent: 0,
      onlyKinds: ['constructor-1', 'fire-1', 'safety-b', 'structural-1', 'site-document'],
    },
    manner: { ...usual, dates: ['dots', 'dashes', 'chinese'], untidy: 0, noEnd: ['长期'] },
    layout: {
      columns: columns(
        'name=姓名 id=身份证号 department=部门 phone=电话 type=证书名称 number=证书编号 issued=发证日期 until=有效期至',
      ),
      several: { most: 3, by: 'cells' },
    },
  },
  {
    name: 'UTF-16 text, period with words, untidy',
    format: 'utf16',
    extension: 'csv', // prettier-ignore
    roster: { seed: 26, people: 200, minorityShare: 0.05, faultsPerCent: 2 },
    manner: {
      ...textual,
      period: '自至',
      untidy: 0.2,
      noEnd: ['长期', '长期有效', '永久'],
      dates: ['chinese', 'dots', 'wide'],
    },
    layout: {
      columns: columns(
        'no=序号 name=员工姓名 id=身份证号 employee_number=员工编号 department=部门名称 type=证书全称 profession=专业 number=证书号码 issuer=签发机关 period=有效期 registered=是否注册 employer=注册企业 phone=联系电话',
      ),
    },
  },
]
