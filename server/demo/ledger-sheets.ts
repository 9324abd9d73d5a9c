import type { Day } from '../src/kernel/day.ts'
import type { Certificate } from './roster.ts'

/** What stands in a cell: text, a number, a day (written as a date), or nothing. */
export type Cell = string | number | { readonly day: Day } | null
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** The columns of the office ledger, in its order. */
const officeColumns: readonly (readonly [string, (of: Certificate, at: number) => Cell])[] = [
  ['序号', (_, at) => at + 1],
  ['工号', (of) => of.holder.employeeNumber],
  ['姓名', (of) => of.holder.name],
  ['身份证号', (of) => of.holder.idNumber],
  ['所属部门', (of) => of.holder.department],
  ['岗位', (of) => of.holder.post],
  ['证书名称', (of) => of.name],
  ['专业', (of) => of.profession],
  ['证书编号', (of) => of.number],
  ['发证机关', (of) => of.issuer],
  ['发证日期', (of) => ({ day: of.issuedOn })],
  ['有效期至', (of, at) => writtenLastDay(of.validUntil, at)],
  ['是否注册', (of) => (of.registered === null ? null : of.registered ? '是' : '否')],
  ['注册单位', (of) => of.employer],
  ['联系电话', (of) => of.holder.phone],
  ['备注', () => null],
]
export const officeHeaders: readonly string[] = officeColumns.map(([header]) => header)

/** The row of a certificate in the office ledger. */
export function officeRow(certificate: Certificate, at: number): Cell[] {
  return officeColumns.map(([, cell]) => cell(certificate, at))
}

/** The ledger of the trades: fewer columns, two header lines, the validity as a range in one cell. */
export const tradeHeaders: readonly (readonly Cell[])[] = [
  ['序号', '人员', null, null, null, '证书', null, null, null, null, '电话'],
  [null, '姓名', '身份证号码', '部门', '工号', '操作证名称', '作业类别', '证号', '有效期', '下次复审日期', null],
]

export function tradeRow(certificate: Certificate, at: number): Cell[] {
  const { holder } = certificate
  return [
    at + 1,
    holder.name,
    holder.idNumber,
    holder.department,
    holder.employeeNumber,
    certificate.name,
    certificate.profession,
    certificate.number,
    certificate.validUntil === null ? '长期有效' : `${dotted(certificate.issuedOn)}-${dotted(certificate.validUntil)}`,
    certificate.reviewDueOn === null ? null : { day: certificate.reviewDueOn },
    holder.phone,
  ]
}

/** A ledger kept by several hands writes the same day in several ways. */
function writtenLastDay(validUntil: Day | null, at: number): Cell {
  if (validUntil === null) return '长期'
  if (at % 11 === 3) return dotted(validUntil)
  if (at % 17 === 5)
    return `${Number(validUntil.slice(0, 4))}年${Number(validUntil.slice(5, 7))}月${Number(validUntil.slice(8))}日`
  return { day: validUntil }
}

const dotted = (day: Day): string => `${day.slice(0, 4)}.${Number(day.slice(5, 7))}.${Number(day.slice(8))}`
