import { type Day, day } from '../src/kernel/day.ts'
import { type Cell, officeHeaders, officeRow, type Sheet, tradeHeaders, tradeRow } from './ledger-sheets.ts'
import { type Certificate, groupCompany, inventRoster } from './roster.ts'

/** The day the demo company's ledger was last kept. */
export const demoDay: Day = day('2026-11-24')

/**
 * The workbook of the demo company: 500 invented engineers in two sheets, kept as such ledgers are kept. It has titles above
 * the headers, totals and notes below, several ways to write a day, a dozen rows that a clerk must look at, and a few
 * certificates that were entered twice.
 */
export function demoCompany(): Sheet[] {
  const certificates = inventRoster({ seed: 20_261_124, people: 500, today: demoDay })
  const trades = certificates.filter((one) => one.holder.post === '作业人员')
  const office = certificates.filter((one) => one.holder.post !== '作业人员')
  const width = officeHeaders.length
  return [
    {
      name: '证书台账',
      rows: [
        pad([`${groupCompany}持证人员台账`], width),
        pad(['填报部门：人力资源部　　截至：2026年11月'], width),
        [...officeHeaders],
        ...withBlemishes(office),
        pad(['合计', null, `${office.length}本`], width),
        pad(['注：注册类证书须与劳动合同单位一致；到期前90天开始办理延续。'], width),
      ],
    },
    {
      name: '特种作业人员',
      rows: [pad(['特种作业及技能人员持证登记表'], 11), ...tradeHeaders, ...trades.map(tradeRow)],
    },
  ]
}

const pad = (cells: readonly Cell[], width: number): Cell[] => [
  ...cells,
  ...Array<Cell>(width - cells.length).fill(null),
]

const at = (header: string): number => officeHeaders.indexOf(header)

/** A slip of the hand in one row: `change` types over its cells. */
interface Blemish {
  readonly change: (cells: Cell[], certificate: Certificate, other: Certificate) => void
  /** Rows it may fall on; `alone`: the only certificate of its holder. */
  readonly on: (certificate: Certificate, alone: boolean) => boolean
}

const set = (header: string, value: (of: Certificate, other: Certificate) => Cell, on: Blemish['on']): Blemish => ({
  change: (cells, of, other) => {
    cells[at(header)] = value(of, other)
  },
  on,
})
const isTitle = (of: Certificate): boolean => /工程师/.test(of.name) && of.validUntil === null
const isSitePost = (of: Certificate): boolean => of.name.endsWith('员')
const isAlone: Blemish['on'] = (_, alone) => alone
const isDated = (of: Certificate): boolean => of.validUntil !== null
/** The 17th digit one too high: a slip that the check digit tells. */
const slip = (idNumber: string): string =>
  idNumber.slice(0, 16) + ((Number(idNumber[16]) + 1) % 10) + idNumber.slice(17)

const blemishes: readonly Blemish[] = [
  set('身份证号', () => null, isAlone),
  set('身份证号', () => '待补', isAlone),
  set('身份证号', (of) => slip(of.holder.idNumber), isAlone),
  set('身份证号', (of) => of.holder.idNumber.slice(0, 17), isAlone),
  set('身份证号', (of) => Number(`${of.holder.idNumber.slice(0, 15)}000`), isAlone),
  set('证书名称', () => '内部焊接上岗证明', isSitePost),
  set('证书名称', () => '岗位能力合格证', isSitePost),
  set('证书编号', () => null, isTitle),
  set('证书编号', () => '办理中', isSitePost),
  set('证书编号', (_, other) => other.number, isTitle),
  set('有效期至', () => '2027年13月1日', isDated),
  set('有效期至', (of) => ({ day: `2019${of.validUntil!.slice(4)}` as Day }), isDated),
  set('姓名', () => null, isTitle),
]

/** The rows with the blemishes spread over them, and four rows entered twice. */
function withBlemishes(office: readonly Certificate[]): Cell[][] {
  const rows = office.map(officeRow)
  const perPerson = new Map<string, number>()
  for (const one of office) perPerson.set(one.holder.idNumber, (perPerson.get(one.holder.idNumber) ?? 0) + 1)
  const step = Math.floor(office.length / (blemishes.length + 1))
  blemishes.forEach((blemish, index) => {
    for (let row = step * (index + 1); row < office.length; row++) {
      const certificate = office[row]!
      if (!blemish.on(certificate, perPerson.get(certificate.holder.idNumber) === 1)) continue
      const other = office.find((one) => one.name === certificate.name && one.holder !== certificate.holder)!
      blemish.change(rows[row]!, certificate, other)
      return
    }
    throw new Error(`no row for blemish ${index}`)
  })
  return [...rows, ...enteredTwice(office)]
}

/** Rows at the end that repeat earlier ones: one letter for letter, the others written differently. */
function enteredTwice(office: readonly Certificate[]): Cell[][] {
  return [20, 140, 260, 380].map((index, nth) => {
    const certificate = office[index]!
    const cells = officeRow(certificate, office.length + nth)
    if (nth === 1) cells[at('证书编号')] = widen(certificate.number)
    if (nth === 2) cells[at('姓名')] = [...certificate.holder.name].join(' ')
    if (nth === 3) cells[at('证书编号')] = ` ${certificate.number} `
    return cells
  })
}

const widen = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
