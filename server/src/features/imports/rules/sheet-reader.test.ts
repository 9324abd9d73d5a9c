import { shippedCatalogue } from '@chizheng/catalogue'
import type { ImportField } from '@chizheng/contract'
import { describe, expect, it } from 'vitest'
import {
  type Cell,
  cellText,
  emptyCell,
  type Merge,
  numberCell,
  type SheetRow,
  textCell,
} from '../../../kernel/cell.ts'
import { day } from '../../../kernel/day.ts'
import { createTypeRecogniser } from '../../credentials/index.ts'
import { contentWords } from '../dry-run.ts'
import { createSheetReader, type RowOutcome, type SheetLayout } from './sheet-reader.ts'

const today = day('2026-11-24')
const recogniser = createTypeRecogniser(shippedCatalogue.types, shippedCatalogue)
const words = contentWords(today, recogniser, shippedCatalogue.types)

type Value = string | number | null
const cell = (value: Value): Cell =>
  value === null || value === ''
    ? emptyCell
    : typeof value === 'number'
      ? numberCell(value)
      : /^@/.test(value)
        ? { kind: 'date', day: day(value.slice(1)) }
        : textCell(value)

/** Reads a grid as a sheet; columns by the number people see. */
function read(
  grid: readonly (readonly Value[])[],
  facts: { name?: string; merges?: Merge[]; repeated?: Record<number, number[]> } = {},
) {
  const rows: SheetRow[] = grid
    .map((values, i) => ({
      row: i + 1,
      hidden: false,
      cells: values.map(cell),
      repeated: facts.repeated?.[i + 1] ?? [],
    }))
    .filter((row) => row.cells.some((one) => one.kind !== 'empty'))
  const reader = createSheetReader(
    { name: facts.name ?? 'Sheet1', dateSystem: '1900', merges: facts.merges ?? [] },
    rows,
    words,
    () => null,
  )
  const outcomes = new Map(rows.map((row) => [row.row, reader.read(row)]))
  return {
    layout: reader.layout,
    columns: columnsOf(reader.layout),
    outcomes,
    kinds: [...outcomes.values()].map((outcome) => (outcome.kind === 'data' ? 'data' : outcome.reason)),
  }
}

function columnsOf(layout: SheetLayout | null): Partial<Record<ImportField, number>> {
  return Object.fromEntries([...(layout?.columns ?? [])].map(([field, column]) => [field, column + 1]))
}

function value(outcome: RowOutcome | undefined, field: ImportField): string {
  return outcome?.kind === 'data' ? cellText(outcome.parts[0]!.row.cells[field]) : `(${outcome?.reason})`
}

const person = (i: number) => ['张伟', '李娜', '王芳', '刘洋', '陈杰', '赵敏'][i % 6]!
const id = (i: number) =>
  [
    '11010519491231002X',
    '110105200002299990',
    '110105199912319983',
    '440524198001010013',
    '330106197906061515',
    '650102197805137110',
  ][i % 6]!
const certificate = (i: number) => ['一级建造师', '二级建造师', 'B证', '高级工程师', '施工员', '低压电工作业'][i % 6]!

describe('复审日期', () => {
  const columns = (days: string[]) =>
    read([
      ['姓名', '身份证号', '证书名称', '证书编号', '有效期至', '复审日期'],
      ...days.map((text, i) => [person(i), id(i), '低压电工作业', `T${id(i)}`, '2029-03-09', text]),
    ]).columns

  it('is the last review where its days are past, and the next one where they lie ahead', () => {
    expect(columns(['2026-02-20', '2026-03-01', '2025-12-12'])).toMatchObject({ reviewed_on: 6 })
    expect(columns(['2027-02-20', '2027-03-01', '2026-12-12'])).toMatchObject({ review_due_on: 6 })
    // Some are past: those reviews were missed.
    expect(columns(['2027-02-20', '2026-03-01', '2026-12-12'])).toMatchObject({ review_due_on: 6 })
  })
})

describe('columns by their names', () => {
  it.each<[string, Partial<Record<ImportField, number>>]>([
    [
      '序号|姓名|身份证号|所属部门|岗位|证书名称|专业|证书编号|发证机构|发证日期|有效期至|是否注册|联系电话|备注',
      {
        row_number: 1,
        name: 2,
        id_number: 3,
        department: 4,
        post: 5,
        credential_type: 6,
        profession: 7,
        number: 8,
        issuer: 9,
        issued_on: 10,
        valid_until: 11,
        registered: 12,
        phone: 13,
        remarks: 14,
      },
    ],
    [
      '编号|持证人|公民身份号码|工作单位|资格证书名称|注册专业|注册编号|批准机关|批准时间|有效期截止日期|手机',
      {
        row_number: 1,
        name: 2,
        id_number: 3,
        department: 4,
        credential_type: 5,
        profession: 6,
        number: 7,
        issuer: 8,
        issued_on: 9,
        valid_until: 10,
        phone: 11,
      },
    ],
    [
      '*姓名（必填）|*身份证号码（必填）|部门（选填）|证书类型|证书编号|发证日期(YYYY-MM-DD)|到期日期(YYYY-MM-DD)',
      { name: 1, id_number: 2, department: 3, credential_type: 4, number: 5, issued_on: 6, valid_until: 7 },
    ],
    [
      '姓 名|身份\n证号|部 门|证书\n名称|证书编号|发 证 日 期|有效期\n至',
      { name: 1, id_number: 2, department: 3, credential_type: 4, number: 5, issued_on: 6, valid_until: 7 },
    ],
    [
      'No.|Full Name|ID Card No.|Dept.|Position|Certificate Type|Major|Certificate Number|Issued By|Date of Issue|Valid Until|Registered (Y/N)|Tel.|Remarks',
      {
        row_number: 1,
        name: 2,
        id_number: 3,
        department: 4,
        post: 5,
        credential_type: 6,
        profession: 7,
        number: 8,
        issuer: 9,
        issued_on: 10,
        valid_until: 11,
        registered: 12,
        phone: 13,
        remarks: 14,
      },
    ],
    [
      'S/N|Employee Name|Staff No|National ID|Company|License|Grade|License No|Issuing Body|Start Date|Expiration Date|Email|Mobile Phone',
      {
        row_number: 1,
        name: 2,
        employee_number: 3,
        id_number: 4,
        department: 5,
        credential_type: 6,
        level: 7,
        number: 8,
        issuer: 9,
        valid_from: 10,
        valid_until: 11,
        email: 12,
        phone: 13,
      },
    ],
    [
      '姓名Name|身份证号ID No.|部门Department|证书名称Certificate|证书编号Certificate No.|有效期至Valid until',
      { name: 1, id_number: 2, department: 3, credential_type: 4, number: 5, valid_until: 6 },
    ],
    [
      '工号|姓名|性别|出生年月|学历|毕业院校|所学专业|职务|部门|证件号码|执业资格|专业|证书号|发证单位|取得时间|有效期',
      {
        employee_number: 1,
        name: 2,
        sex: 3,
        post: 8,
        department: 9,
        id_number: 10,
        credential_type: 11,
        profession: 12,
        number: 13,
        issuer: 14,
        issued_on: 15,
        validity: 16,
      },
    ],
    [
      '单位|部门|姓名|身份证号码|职称|证书名称|等级|证书编号|注册单位|签发日期|有效期限|注册情况|联系方式',
      {
        department: 2,
        name: 3,
        id_number: 4,
        credential_type: 6,
        level: 7,
        number: 8,
        issued_on: 10,
        validity: 11,
        registered: 12,
        phone: 13,
      },
    ],
    [
      '姓名|身份证号|职称|专业|证书编号|评审机构|取得时间',
      { name: 1, id_number: 2, credential_type: 3, profession: 4, number: 5, issuer: 6, issued_on: 7 },
    ],
    [
      '姓名|身份证号|证书种类|资格证书编号|注册证书编号|发证日期|有效期起|有效期止',
      { name: 1, id_number: 2, credential_type: 3, issued_on: 6, valid_from: 7, valid_until: 8 },
    ],
    [
      '人员姓名|证件编号|准操项目|作业类别|操作证号|初次领证日期|有效期限|应复审日期',
      {
        name: 1,
        id_number: 2,
        profession: 3,
        credential_type: 4,
        number: 5,
        issued_on: 6,
        validity: 7,
        review_due_on: 8,
      },
    ],
    [
      '#|Emp. Name|ID Card Number|Dept|Cert. Type|Cert. No|Issue Date|Expiry|Registered?|Contact',
      {
        name: 2,
        id_number: 3,
        department: 4,
        credential_type: 5,
        number: 6,
        issued_on: 7,
        valid_until: 8,
        registered: 9,
        phone: 10,
      },
    ],
    [
      'Company Name|Department Name|Name of Holder|Certificate Name|Project Name|Certificate No.',
      { name: 3, department: 2, credential_type: 4, number: 6 },
    ],
    [
      '姓名|安全证类别|安全证编号|发证时间|有效期',
      { name: 1, credential_type: 2, number: 3, issued_on: 4, validity: 5 },
    ],
  ])('%s', (header, columns) => {
    const found = read([['持证人员台账'], header.split('|')]).columns
    expect(found).toMatchObject(columns)
  })

  it('a name of two registration numbers: the registered one is kept', () => {
    expect(['资格证书编号', '注册证书编号']).toContain(
      ['', '', '', '资格证书编号', '注册证书编号'][
        read([['姓名', '身份证号', '证书种类', '资格证书编号', '注册证书编号']]).columns.number! - 1
      ],
    )
  })
})

describe('columns by what is in them', () => {
  const rows = (make: (i: number) => Value[]) => Array.from({ length: 6 }, (_, i) => make(i))

  it('a name with the ID number or the telephone number beside it', () => {
    const { columns, outcomes } = read([
      ['序号', '姓名/身份证', '证书', '注册编号', '有效期'],
      ['1', `${person(0)} ${id(0)}`, '一级建造师', '京1112020200001', '2027-3-1'],
      ['2', `${person(1)}（${id(1)}）`, '二级建造师', '京2112020200002', '2028-3-1'],
      ['3', `${person(2)} 13800138000`, '二级建造师', '京2112020200003', '2028-3-1'],
    ])
    expect(columns.name).toBe(2)
    expect(
      [2, 3, 4].map((row) => (['name', 'id_number', 'phone'] as const).map((field) => value(outcomes.get(row), field))),
    ).toEqual([
      [person(0), id(0), ''],
      [person(1), id(1), ''],
      [person(2), '', '13800138000'],
    ])
  })

  it('编号 before the names is a running number, behind them the number of the certificate', () => {
    const grid = [
      ['编号', '姓名', '身份证号', '证书', '编号'],
      ...rows((i) => [i + 1, person(i), id(i), certificate(i), `京建安B(2020)000${1000 + i}`]),
    ]
    expect(read(grid).columns).toMatchObject({ row_number: 1, name: 2, number: 5 })
  })

  it('类别 holds categories or types', () => {
    const categories = read([
      ['姓名', '身份证号', '类别', '证书名称', '证书编号'],
      ...rows((i) => [person(i), id(i), ['注册类', '职称类', '技能类'][i % 3]!, certificate(i), `AB12345${i}`]),
    ])
    expect(categories.columns).toMatchObject({ category: 3, credential_type: 4 })
    const types = read([
      ['姓名', '身份证号', '证书类别', '证书编号'],
      ...rows((i) => [person(i), id(i), certificate(i), `AB12345${i}`]),
    ])
    expect(types.columns).toMatchObject({ credential_type: 3 })
  })

  it('有效期 over two columns of dates is a beginning and an end', () => {
    const grid = [
      ['姓名', '证书名称', '证书编号', '有效期', ''],
      ...rows((i) => [person(i), certificate(i), `AB12345${i}`, '@2023-01-01', '@2026-01-01']),
    ]
    expect(read(grid, { merges: [{ top: 1, left: 4, bottom: 1, right: 5 }] }).columns).toMatchObject({
      valid_from: 4,
      valid_until: 5,
    })
    expect(read(grid).columns).toMatchObject({ valid_from: 4, valid_until: 5 })
  })

  it('columns without a name are told by content', () => {
    const grid = [
      ['姓名', '', '', '证书编号', '', ''],
      ...rows((i) => [person(i), id(i), certificate(i), `AB12345${i}`, '@2020-01-01', '@2027-01-01']),
    ]
    expect(read(grid).columns).toEqual({
      name: 1,
      id_number: 2,
      credential_type: 3,
      number: 4,
      issued_on: 5,
      valid_until: 6,
    })
  })

  it('passports and permits under 证件号码 are ID numbers', () => {
    const grid = [
      ['姓名', '证件类型', '证件号码', '证书类型', '证书编号'],
      ...rows((i) => [person(i), '护照', `E1234567${i}`, certificate(i), `AB12345${i}`]),
    ]
    expect(read(grid).columns).toMatchObject({ id_number: 3, credential_type: 4, number: 5 })
  })

  it('a hire date is no issue date', () => {
    const grid = [
      ['姓名', '入职日期', '证书名称', '证书编号', '有效期至'],
      ...rows((i) => [person(i), '@2010-01-01', certificate(i), `AB12345${i}`, '@2027-01-01']),
    ]
    expect(read(grid).columns).not.toHaveProperty('issued_on')
  })

  it('a table without any header', () => {
    const grid = rows((i) => [
      i + 1,
      person(i),
      id(i),
      '第一项目部',
      certificate(i),
      `AB12345${i}`,
      '@2020-01-01',
      '@2027-01-01',
      `1390000000${i}`,
    ])
    const found = read(grid)
    expect(found.layout?.head).toBeNull()
    expect(found.columns).toMatchObject({
      row_number: 1,
      name: 2,
      id_number: 3,
      department: 4,
      credential_type: 5,
      number: 6,
      issued_on: 7,
      valid_until: 8,
      phone: 9,
    })
    expect(found.kinds).toEqual(Array(6).fill('data'))
  })

  it.each([
    [[['填报说明'], ['1、身份证号请填写18位。'], ['2、证书名称按证书填写。']]],
    [
      [
        ['注册类', '一级建造师'],
        ['职称类', '高级工程师'],
        ['技能类', '施工员'],
      ],
    ],
    [
      [
        ['部门', '人数'],
        ['工程部', 12],
        ['技术部', 8],
      ],
    ],
    [
      [
        ['姓名', '电话'],
        ['张伟', '13800138000'],
        ['李娜', '13800138001'],
      ],
    ],
    [[]],
  ])('a sheet that is no ledger: %j', (grid) => {
    expect(read(grid).layout).toBeNull()
  })
})

describe('where the header stands', () => {
  const header = ['序号', '姓名', '身份证号', '证书名称', '证书编号', '有效期至']
  const row = (i: number): Value[] => [i + 1, person(i), id(i), certificate(i), `AB12345${i}`, '2027-01-01']

  it('below titles, subtitles and blank rows', () => {
    const found = read([
      ['某某集团有限公司'],
      ['持证人员一览表'],
      [],
      ['填报单位:人力资源部', '', '', '日期:2026年11月'],
      [],
      header,
      row(0),
      row(1),
    ])
    expect(found.layout?.head?.rows).toEqual([6])
    expect(found.kinds).toEqual(['title', 'title', 'title', 'header', 'data', 'data'])
  })

  it('in two lines, with merged groups', () => {
    const grid = [
      ['序号', '人员', '', '证书', '', '', ''],
      ['', '姓名', '身份证号', '名称', '编号', '起', '止'],
      [1, person(0), id(0), certificate(0), 'AB123450', '@2023-01-01', '@2026-01-01'],
    ]
    const merges = [
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 1, left: 4, bottom: 1, right: 7 },
      { top: 1, left: 1, bottom: 2, right: 1 },
    ]
    for (const found of [read(grid, { merges }), read(grid)]) {
      expect(found.columns).toMatchObject({
        name: 2,
        id_number: 3,
        credential_type: 4,
        number: 5,
        valid_from: 6,
        valid_until: 7,
      })
      expect(found.kinds).toEqual(['header', 'header', 'data'])
    }
  })

  it('in two lines where the upper says it: 发证 over 机关 and 日期', () => {
    const grid = [
      ['姓名', '身份证号', '证书', '', '发证', '', '有效期', ''],
      ['', '', '名称', '编号', '机关', '日期', '自', '至'],
      [person(0), id(0), certificate(0), 'AB123450', '某局', '@2023-01-01', '@2023-01-01', '@2026-01-01'],
    ]
    expect(read(grid).columns).toEqual({
      name: 1,
      id_number: 2,
      credential_type: 3,
      number: 4,
      issuer: 5,
      issued_on: 6,
      valid_from: 7,
      valid_until: 8,
    })
  })

  it('in one line that joins the names of two, as the rows that were not saved have it', () => {
    const names =
      '序号|人员基本情况 姓名|人员基本情况 身份证号码|人员基本情况 所属单位|证书信息 名称|证书信息 专业|证书信息 编号'
    const data = [1, person(0), id(0), '一部', '一级建造师', '机电', '京1112015201600701']
    // One row is too little for the content to tell.
    expect(read([names.split('|'), data]).columns).toEqual({
      row_number: 1,
      name: 2,
      id_number: 3,
      department: 4,
      credential_type: 5,
      profession: 6,
      number: 7,
    })
  })

  it('家庭 电话 written over two lines of a cell is nobody’s own telephone', () => {
    const names = ['姓名', '身份证号', '证书名称', '证书编号', '家庭 电话', '主管 姓名']
    const data = [person(0), id(0), '一级建造师', '京1112015201600701', '010-88888888', '李娜']
    expect(read([names, data]).columns).toEqual({ name: 1, id_number: 2, credential_type: 3, number: 4 })
  })

  it('in words that say nothing: the first row that fits none of its columns', () => {
    const row = (i: number): Value[] => [person(i), id(i), certificate(i), `AB12345${i}`, '2016-05-01', '2027-04-30']
    for (const names of ['ABCDEF'.split(''), ['A列', 'B列', 'C列', 'D列', 'E列', 'F列']]) {
      const found = read([names, row(0), row(1), row(2)])
      expect(found.kinds).toEqual(['header', 'data', 'data', 'data'])
      expect(found.layout?.head?.rows).toEqual([1])
    }
    expect(read([row(3), row(0), row(1), row(2)]).kinds).toEqual(['data', 'data', 'data', 'data'])
    // A bad first row is a row: its name is one.
    expect(read([[person(3), '无', '不详', '', '', ''], row(0), row(1), row(2)]).kinds[0]).toBe('data')
  })

  it('with a line of column numbers or of instructions below', () => {
    expect(read([header, [1, 2, 3, 4, 5, 6], row(0)]).kinds).toEqual(['header', 'header', 'data'])
    expect(read([header, ['选填', '必填', '必填', '必填', '必填', '选填'], row(0)]).kinds).toEqual([
      'header',
      'header',
      'data',
    ])
  })

  it('again in mid-sheet, and another table below', () => {
    const other = ['姓名', '身份证号', '证书编号', '证书名称', '发证日期']
    const found = read([
      header,
      row(0),
      header,
      row(1),
      [],
      other,
      [person(2), id(2), 'AB999', certificate(2), '2020-01-01'],
    ])
    expect(found.kinds).toEqual(['header', 'data', 'header', 'data', 'header', 'data'])
    expect(value(found.outcomes.get(7), 'number')).toBe('AB999')
    expect(value(found.outcomes.get(7), 'issued_on')).toBe('2020-01-01')
  })
})

describe('dates with the day first', () => {
  const header = ['姓名', '身份证号', '证书名称', '证书编号', '发证日期', '有效期至']
  const until = (dates: [string, string][]) =>
    read([header, ...dates.map((pair, i): Value[] => [person(i), id(i), certificate(i), `AB12345${i}`, ...pair])])

  it.each<[string, [string, string][], string]>([
    [
      'one of them proves it',
      [
        ['25/06/2016', '04/06/2027'],
        ['01/02/2017', '06/08/2028'],
      ],
      'day_first',
    ],
    [
      'none proves it',
      [
        ['01/06/2016', '04/06/2027'],
        ['01/02/2017', '06/08/2028'],
      ],
      'month_first',
    ],
    [
      'one speaks against it',
      [
        ['25/06/2016', '04/06/2027'],
        ['01/22/2017', '06/08/2028'],
      ],
      'month_first',
    ],
  ])('count for the whole sheet when %s', (_, dates, order) => {
    const { layout, outcomes } = until(dates)
    expect(layout?.dayOrder).toBe(order)
    const rows = [...outcomes.values()].flatMap((outcome) => (outcome.kind === 'data' ? outcome.parts : []))
    expect(rows.map(({ row }) => row.dayOrder)).toEqual(dates.map(() => order))
  })
})

describe('rows that are no data', () => {
  const header = ['序号', '姓名', '身份证号', '部门', '证书名称', '证书编号', '有效期至']
  const data: Value[] = [1, person(0), id(0), '工程部', certificate(0), 'AB123450', '2027-01-01']

  it.each<[string, Value[], string]>([
    ['a running number alone', [2, null, null, null, null, null, null], 'blank'],
    ['spaces', ['  ', '　', null, null, null, null, null], 'blank'],
    ['a total', ['合计', null, '989本'], 'note'],
    ['a total behind an empty cell', [null, '合 计', null, null, '12本'], 'note'],
    ['a subtotal of the page', ['本页小计', 4, null, null, null, null, null], 'note'],
    ['a subtotal of a unit', [null, '一部小计', null, null, null, 7], 'note'],
    ['a total of certificates', [null, null, null, null, '一建合计', 12], 'note'],
    ['a number of people', [null, '总人数', '25'], 'note'],
    ['总计', ['总计：', null, null, null, 15], 'note'],
    ['TOTAL', ['Total', null, null, null, 15], 'note'],
    ['a footer', ['制表人:综合办  审核人:       填表日期:2026年11月'], 'note'],
    ['signatures in several cells', ['编制：', '王某', null, '审核：', '李某', '批准：', '赵某'], 'note'],
    ['signatures, shifted', [null, '填表人：王某', null, null, '审核人：李某'], 'note'],
    ['a remark', ['注:1.本表一式两份。'], 'note'],
    ['a remark with number', ['备注：以上人员均在职'], 'note'],
    ['a section', ['第一项目部'], 'note'],
    ['a section that begins like a name', [null, '安全部'], 'note'],
    ['a company in the name column', [null, '水利公司'], 'note'],
    ['a section in the department column', [null, null, null, '第一项目部'], 'note'],
    ['以上共', ['以上共计 25 人'], 'note'],
    ['a page', ['第 1 页 共 3 页'], 'note'],
    ['以下空白', [null, '以下空白'], 'note'],
  ])('%s', (_, values, reason) => {
    expect(read([header, data, values, data]).kinds[2] ?? 'blank').toBe(
      reason === 'blank' && values.every((one) => one === null) ? 'blank' : reason,
    )
  })

  it.each<[string, Value[]]>([
    ['a name missing', [2, null, id(1), '工程部', certificate(1), 'AB1', '2027-01-01']],
    ['an ID missing', [2, person(1), null, '工程部', certificate(1), 'AB1', '2027-01-01']],
    ['only a name and a certificate', [null, person(1), null, null, certificate(1), null, null]],
    ['only a name', [null, person(1), null, null, null, null, null]],
    ['a person called 总 something', [2, '总伟', id(1), '工程部', certificate(1), 'AB1', '2027-01-01']],
    ['an ID that became a number', [2, '王某', 110105194912310020, '工程部', certificate(1), 'AB1', '2027-01-01']],
    ['a post like a footer, no ID', ['统计员', person(1), null, null, '施工员', '0113000001', null]],
    ['a chief', ['领导', person(1), null, null, certificate(1), null, null]],
    ['a name like a total', [2, 'Sum Wing Kin', null, null, certificate(1), 'AB1', null]],
    ['a name that begins like a footer', [2, '日朗', id(1), '工程部', certificate(1), 'AB1', '2027-01-01']],
  ])('but this is data: %s', (_, values) => {
    expect(read([header, data, values]).kinds[2]).toBe('data')
  })

  it('a row that only repeats merged cells is blank', () => {
    expect(
      read([header, data, [1, person(0), id(0), '工程部', null, null, null]], { repeated: { 3: [0, 1, 2, 3] } })
        .kinds[2],
    ).toBe('blank')
  })
})

describe('values from above', () => {
  const header = ['姓名', '身份证号', '部门', '证书名称', '证书编号', '有效期至']

  it.each(['同上', '〃', '"', 'ditto'])('%s repeats the cell above', (mark) => {
    const found = read([
      header,
      [person(0), id(0), '工程部', certificate(0), 'AB1', '2027-01-01'],
      [person(1), id(1), mark, certificate(1), 'AB2', '2027-01-01'],
    ])
    expect(value(found.outcomes.get(3), 'department')).toBe('工程部')
    expect(found.outcomes.get(3)).toMatchObject({ parts: [{ row: { inherited: ['department'] } }] })
  })

  it('a person written once owns the certificates below, where that is the habit', () => {
    const block = (i: number): Value[][] => [
      [person(i), id(i), '工程部', certificate(i), `AB${i}`, '2027-01-01'],
      [null, null, null, certificate(i + 1), `CD${i}`, '2027-01-01'],
    ]
    const found = read([header, ...block(0), ...block(1), ...block(2)])
    expect(value(found.outcomes.get(3), 'name')).toBe(person(0))
    expect(value(found.outcomes.get(7), 'id_number')).toBe(id(2))
  })

  it('also where the department stands in every row', () => {
    const block = (i: number): Value[][] => [
      [person(i), id(i), '工程部', certificate(i), `AB${i}`, '2027-01-01'],
      [null, null, '安全部', certificate(i + 1), `CD${i}`, '2027-01-01'],
    ]
    const found = read([header, ...block(0), ...block(1), ...block(2)])
    expect([value(found.outcomes.get(3), 'name'), value(found.outcomes.get(3), 'department')]).toEqual([
      person(0),
      '安全部',
    ])
  })

  it('a section names the department of the rows below it', () => {
    const bare = ['姓名', '身份证号', '证书名称', '证书编号']
    const row = (i: number): Value[] => [person(i), id(i), certificate(i), `AB${i}`]
    const found = read([bare, ['安全部'], row(0), row(1), ['二、成本部（2人）'], row(2), ['小计', null, '3本'], row(3)])
    expect([3, 4, 6, 8].map((at) => value(found.outcomes.get(at), 'department'))).toEqual([
      '安全部',
      '安全部',
      '成本部',
      '成本部',
    ])
  })

  it('a name forgotten once is not filled in', () => {
    const rows = Array.from({ length: 40 }, (_, i): Value[] => [
      person(i),
      id(i),
      '工程部',
      certificate(i),
      `AB${i}`,
      '2027-01-01',
    ])
    const found = read([header, ...rows, [null, null, null, certificate(1), 'XY1', '2027-01-01']])
    expect(value(found.outcomes.get(42), 'name')).toBe('')
  })
})

describe('the type from around the table', () => {
  const header = ['姓名', '身份证号', '证书编号', '有效期至']
  const data: Value[] = [person(0), id(0), 'AB123450', '2027-01-01']
  const type = (outcome: RowOutcome | undefined) =>
    outcome?.kind === 'data' ? outcome.parts[0]!.row.typeFromSheet : null

  it('from the sheet name', () => {
    expect(type(read([header, data], { name: '一级建造师' }).outcomes.get(2))).toBe('一级建造师')
    expect(type(read([header, data], { name: '二建人员名单' }).outcomes.get(2))).toBe('二建')
    expect(type(read([header, data], { name: 'Sheet1' }).outcomes.get(2))).toBeNull()
  })

  it('from the title', () => {
    expect(type(read([['华北建工集团有限公司一级建造师人员名单'], header, data]).outcomes.get(3))).toBe('一级建造师')
  })

  it('from a section line', () => {
    const found = read([header, ['一、一级建造师'], data, ['二、安全员B证(12人)'], data])
    expect(type(found.outcomes.get(3))).toBe('一级建造师')
    expect(type(found.outcomes.get(5))).toBe('安全员B证')
  })
})

it('a column of days that do not exist is a column of days', () => {
  const grid = [
    ['姓名', '身份证号', '证书名称', '有效期至'],
    ...[0, 1].map((i) => [person(i), id(i), '一级建造师', '2027-02-30']),
  ]
  expect(read(grid).columns).toMatchObject({ valid_until: 4 })
})

describe('several certificates in one row', () => {
  /** Of each data row what its certificates are: type (from the header or its cell), number, end. */
  function certificates(
    grid: readonly (readonly Value[])[],
    facts: { merges?: Merge[]; repeated?: Record<number, number[]> } = {},
  ) {
    return [...read(grid, facts).outcomes.values()].flatMap((outcome) =>
      outcome.kind === 'skipped'
        ? []
        : [
            outcome.parts.map(({ row: { cells, typeFromSheet } }) =>
              [
                cellText(cells.name),
                cellText(cells.credential_type) || typeFromSheet,
                cellText(cells.number),
                cellText(cells.valid_until ?? cells.validity),
              ].join(' '),
            ),
          ],
    )
  }
  const two = (i: number): Value[] => [
    person(i),
    id(i),
    '一级建造师',
    `京11120202${i}00001`,
    '2027-05-19',
    '安全员B证',
    `京建安B(2017)000195${i}`,
    '2028-05-19',
  ]
  const none = ['', '', '']

  it.each<[string, (string | null)[][]]>([
    [
      'numbered names',
      [['姓名', '身份证号', '证书名称1', '证书编号1', '有效期1', '证书名称2', '证书编号2', '有效期2']],
    ],
    [
      'numbers in front',
      [['姓名', '身份证号', '证书一名称', '证书一编号', '证书一有效期', '证书二名称', '证书二编号', '证书二有效期']],
    ],
    [
      'the first without a number',
      [['姓名', '身份证号', '证书名称', '证书编号', '有效期至', '证书名称2', '证书编号2', '有效期至2']],
    ],
    [
      'the same names again',
      [['姓名', '身份证号', '证书名称', '证书编号', '有效期', '证书名称', '证书编号', '有效期']],
    ],
    [
      'groups that are numbered',
      [
        ['姓名', '身份证号', '证书一', null, null, '证书二', null, null],
        [null, null, '名称', '编号', '有效期', '名称', '编号', '有效期'],
      ],
    ],
  ])('%s', (_, header) => {
    expect(
      certificates([
        ...header,
        two(0),
        [...two(1).slice(0, 5), ...none],
        [person(2), id(2), ...none, ...two(2).slice(5)],
      ]),
    ).toEqual([
      ['张伟 一级建造师 京11120202000001 2027-05-19', '张伟 安全员B证 京建安B(2017)0001950 2028-05-19'],
      ['李娜 一级建造师 京11120202100001 2027-05-19'],
      ['王芳 安全员B证 京建安B(2017)0001952 2028-05-19'],
    ])
  })

  it.each<[string, (string | null)[][]]>([
    [
      'by groups',
      [
        ['姓名', '身份证号', '一级建造师', null, null, '职称', null],
        [null, null, '专业', '编号', '有效期', '名称', '编号'],
      ],
    ],
    [
      'by names',
      [['姓名', '身份证号', '一级建造师专业', '一级建造师注册编号', '一级建造师有效期', '职称名称', '职称证书编号']],
    ],
  ])('the header names the types, %s', (_, header) => {
    const row = (i: number): Value[] => [
      person(i),
      id(i),
      '建筑工程',
      `京11120202${i}00001`,
      '2027-05-19',
      '高级工程师',
      `京高工-${i}77`,
    ]
    expect(certificates([...header, row(0), row(1)])).toEqual([
      ['张伟 一级建造师 京11120202000001 2027-05-19', '张伟 高级工程师 京高工-077 '],
      ['李娜 一级建造师 京11120202100001 2027-05-19', '李娜 高级工程师 京高工-177 '],
    ])
  })

  it.each<[string, string]>([
    ['with 职称 for the holder', '姓名|身份证号|职称|一级建造师注册号|一级建造师有效期|B证号|B证有效期'],
    ['with 证 or without', '姓名|身份证号|职称|一级建造师证编号|一级建造师有效期|B证编号|B证有效期'],
  ])('a type in the name of the columns is none of 职称, %s', (_, header) => {
    const row = (i: number): Value[] => [person(i), id(i), '高级工程师', `京11120202${i}00001`, '2027-05-19']
    const found = certificates([
      header.split('|'),
      [...row(0), '京建安B(2017)0001950', '2028-05-19'],
      [...row(1), '', ''],
    ])
    expect(found).toEqual([
      ['张伟 一级建造师 京11120202000001 2027-05-19', '张伟 B证 京建安B(2017)0001950 2028-05-19'],
      ['李娜 一级建造师 京11120202100001 2027-05-19'],
    ])
  })

  it('职称 before its own profession and number is the name of that one', () => {
    const header = '姓名|身份证号|一建专业|一建注册号|职称|职称专业|职称证号'.split('|')
    const row = (i: number): Value[] => [person(i), id(i), '机电', `京1112020${i}`, '高级工程师', '机电', `ZG-90${i}`]
    expect(certificates([header, row(0), row(1)])).toEqual([
      ['张伟 一建 京11120200 ', '张伟 高级工程师 ZG-900 '],
      ['李娜 一建 京11120201 ', '李娜 高级工程师 ZG-901 '],
    ])
  })

  it('under types in an upper line, where the names of the person are merged over both', () => {
    const header = [
      ['序号', '姓名', '身份证号', '一级建造师', null, null, '安全B证', null, '职称', null],
      ['序号', '姓名', '身份证号', '专业', '注册编号', '有效期', '证号', '有效期', '级别', '专业'],
    ]
    const row = (i: number): Value[] => [
      ...[i + 1, person(i), id(i), '机电', `京11120202${i}00001`, '2027-05-19'],
      ...[`京建安B(2017)000195${i}`, '2028-05-19', '高级工程师', '机电'],
    ]
    const merges = [
      ...[1, 2, 3].map((column) => ({ top: 1, left: column, bottom: 2, right: column })),
      { top: 1, left: 4, bottom: 1, right: 6 },
      { top: 1, left: 7, bottom: 1, right: 8 },
      { top: 1, left: 9, bottom: 1, right: 10 },
    ]
    const expected = [
      [
        '张伟 一级建造师 京11120202000001 2027-05-19',
        '张伟 安全B证 京建安B(2017)0001950 2028-05-19',
        // The level stands alone: a certificate whose number is missing.
        '张伟 职称  ',
      ],
    ]
    expect(certificates([...header, row(0)], { merges, repeated: { 2: [0, 1, 2] } })).toEqual(expected)
    // The names only in the lower line, or the upper line without its merges.
    const below = [[null, null, null, ...header[0]!.slice(3)], header[1]!]
    expect(certificates([...below, row(0)], { merges: merges.slice(3) })).toEqual(expected)
    expect(certificates([...below, row(0)])).toEqual(expected)
    // And again further down.
    expect(
      certificates([...header, row(0), ...header, row(1)], {
        merges,
        repeated: { 2: [0, 1, 2], 5: [0, 1, 2] },
      }),
    ).toHaveLength(2)
  })

  it('under one type in an upper line', () => {
    const grid = [
      ['姓名', '身份证号', '监理工程师', null, null, '备注'],
      ['姓名', '身份证号', '专业', '注册号', '有效期至', '备注'],
      [person(0), id(0), '土木', '00543211', '2027-04-30', ''],
      [person(1), id(1), '水利', '00543212', '2027-04-30', ''],
    ]
    const merges = [
      ...[1, 2, 6].map((column) => ({ top: 1, left: column, bottom: 2, right: column })),
      { top: 1, left: 3, bottom: 1, right: 5 },
    ]
    expect(certificates(grid, { merges, repeated: { 2: [0, 1, 5] } })).toEqual([
      ['张伟 监理工程师 00543211 2027-04-30'],
      ['李娜 监理工程师 00543212 2027-04-30'],
    ])
  })

  it.each([
    ['two professions', '姓名|身份证号|证书名称|专业1|专业2|证书编号|有效期至|联系电话1|联系电话2'],
    ['a qualification and its registration', '姓名|身份证号|证书名称|资格证书编号|注册证书编号|注册有效期|发证日期'],
    ['a title beside', '姓名|身份证号|职称|职称专业|证书名称|证书编号|有效期至|发证日期'],
  ])('but %s are of one', (_, header) => {
    expect(read([header.split('|'), two(0), two(1)]).layout!.groups).toEqual([])
  })

  it('each name of a certificate before its own number', () => {
    expect(
      certificates([
        '姓名|职称|专业|证书号|取得时间|身份证号|执业资格|注册专业|注册号|有效期至'.split('|'),
        [
          person(0),
          '高级工程师',
          '建筑施工',
          'ZGB00001',
          '2015-12-01',
          id(0),
          '一级建造师',
          '建筑',
          '京1112020200001',
          '2027-05-19',
        ], // prettier-ignore
        [person(1), '工程师', '给排水', 'ZZB00002', '2016-12-01', id(1), '无', '/', '/', '/'],
        [person(2), '', '', '', '', id(2), '二级建造师', '市政', '京2112020200002', '2028-05-19'],
      ]),
    ).toEqual([
      ['张伟 高级工程师 ZGB00001 ', '张伟 一级建造师 京1112020200001 2027-05-19'],
      ['李娜 工程师 ZZB00002 '],
      ['王芳 二级建造师 京2112020200002 2028-05-19'],
    ])
  })

  it('in one cell, with a number and an end for each', () => {
    const header = ['姓名', '身份证号', '证书名称', '证书编号', '有效期至']
    const types = '一级建造师、安全员B证'
    expect(
      certificates([
        header,
        [person(0), id(0), types, '京1112020200001、京建安B(2017)0001950', '2027-05-19；2028-05-19'],
        [person(1), id(1), types, '京1112020200001', '2027-05-19'],
        [person(2), id(2), '一级建造师', '京1112020200002', '2027-05-19'],
      ]),
    ).toEqual([
      ['张伟 一级建造师 京1112020200001 2027-05-19', '张伟 安全员B证 京建安B(2017)0001950 2028-05-19'],
      [`李娜 ${types} 京1112020200001 2027-05-19`],
      ['王芳 一级建造师 京1112020200002 2027-05-19'],
    ])
  })
})
