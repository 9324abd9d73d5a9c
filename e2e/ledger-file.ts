/**
 * Ledgers for the import journeys: CSV as companies export it, with invented people whose ID numbers are well-formed. The same
 * seed gives the same file.
 */

export interface LedgerRow {
  readonly name: string
  readonly idNumber: string
  readonly department: string
  readonly type: string
  readonly number: string
  readonly issuedOn: string
  readonly validUntil: string
}

export const headers = ['姓名', '身份证号', '部门', '证书名称', '证书编号', '发证日期', '有效期至'] as const

/** A CSV with these rows; another first line of headers when given. */
export function ledgerCsv(rows: readonly LedgerRow[], titles: readonly string[] = headers): Buffer {
  const lines = rows.map(({ name, idNumber, department, type, number, issuedOn, validUntil }) =>
    [name, idNumber, department, type, number, issuedOn, validUntil].join(','),
  )
  return Buffer.from(`\uFEFF${[titles.join(','), ...lines].join('\r\n')}\r\n`)
}

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗']
const given = [...'建国志强秀英丽华海涛晓明文静宇轩子涵梓豪一诺欣怡']

/** The name of the person of this number; different numbers below 10,000 give different people, some of one name. */
export function inventedName(index: number): string {
  const second = given[Math.floor(index / surnames.length) % given.length]!
  const third = given[Math.floor(index / (surnames.length * given.length)) % given.length]!
  return surnames[index % surnames.length]! + second + third
}

/** A well-formed resident ID number of an invented person: district, birth date, sequence, check character (GB 11643). */
export function inventedIdNumber(index: number): string {
  const born = new Date(Date.UTC(1965, 0, 1 + (index % 11_000)))
  const date = born.toISOString().slice(0, 10).replaceAll('-', '')
  const body = `330102${date}${String(100 + Math.floor(index / 11_000) * 37 + (index % 800)).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * weights[place]!, 0)
  return body + '10X98765432'[sum % 11]!
}

/** A row without a fault. `index` tells the person, `copy` which of their certificates. */
export function inventedRow(index: number, copy = 0): LedgerRow {
  const year = 2024 + (index % 3)
  return {
    name: inventedName(index),
    idNumber: inventedIdNumber(index),
    department: `第${'一二三四五'[index % 5]}项目部`,
    type: copy === 0 ? '高级工程师' : '工程师',
    number: `浙高工${year}-${String(index * 2 + copy).padStart(6, '0')}`,
    issuedOn: `${year}-0${1 + (index % 9)}-15`,
    validUntil: '长期',
  }
}

/**
 * A ledger of `count` rows, two certificates a person. One row in a hundred has no readable date, one in fifty an unknown type
 * (a few spellings, repeated), one in two hundred no ID number.
 */
export function largeLedger(count: number): Buffer {
  const rows: LedgerRow[] = []
  for (let row = 0; row < count; row++) {
    const plain = inventedRow(Math.floor(row / 2) + 1000, row % 2)
    if (row % 100 === 7) rows.push({ ...plain, issuedOn: '2025.13.40' })
    else if (row % 50 === 11) rows.push({ ...plain, type: ['上岗资格', '内部证', '岗位证明'][row % 3]! })
    else if (row % 200 === 23) rows.push({ ...plain, idNumber: '' })
    else rows.push(plain)
  }
  return ledgerCsv(rows)
}
