import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { cellText } from '../src/kernel/cell.ts'
import { idCheckDigit } from '../src/kernel/identity.ts'
import {
  type CellValue,
  readWorkbook,
  type SheetToWrite,
  writeWorkbookFile,
} from '../src/platform/spreadsheet/index.ts'

/** The columns of the ledgers that tests write by hand. */
export const ledgerHeaders = [
  '姓名',
  '身份证号',
  '部门',
  '证书名称',
  '专业',
  '证书编号',
  '发证机构',
  '发证日期',
  '有效期至',
  '是否注册',
  '注册单位',
  '手机',
  '备注',
] as const

/** A row under `ledgerHeaders`: the `nth` first-class constructor, whom nobody else is, with what the test changes. */
export function ledgerRow(
  nth: number,
  changes: Partial<Record<(typeof ledgerHeaders)[number], CellValue>>,
): CellValue[] {
  const usual: Record<(typeof ledgerHeaders)[number], CellValue> = {
    姓名: `王${'甲乙丙丁戊己庚辛壬癸'[nth % 10]}${'春夏秋冬'[nth % 4]}`,
    身份证号: inventedId(nth),
    部门: '工程管理部',
    证书名称: '一级建造师',
    专业: '建筑工程',
    证书编号: `鲁13720162023${String(nth).padStart(5, '0')}`,
    发证机构: '住房和城乡建设部',
    发证日期: { day: '2024-03-01' as never },
    有效期至: { day: '2027-02-28' as never },
    是否注册: '是',
    注册单位: '澄观建设集团有限公司',
    手机: `1541000${String(nth).padStart(4, '0')}`,
    备注: null,
  }
  return ledgerHeaders.map((header) => (header in changes ? changes[header]! : usual[header]))
}

/** A workbook of one sheet with these rows under `ledgerHeaders` (or others). */
export function ledger(
  rows: readonly (readonly CellValue[])[],
  headers: readonly string[] = ledgerHeaders,
): Promise<Buffer> {
  return workbook([{ name: '台账', columns: headers.map((header) => ({ header })), rows }])
}

export async function workbook(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  return await buffer((await writeWorkbookFile(sheets)).read())
}

/** What stands in a workbook: sheets by name, their rows as texts. */
export async function textsIn(content: Buffer): Promise<Record<string, string[][]>> {
  const folder = await mkdtemp(join(tmpdir(), 'chizheng-ledger-'))
  try {
    const path = join(folder, 'file.xlsx')
    await writeFile(path, content)
    const sheets: Record<string, string[][]> = {}
    for await (const sheet of readWorkbook(path)) {
      const rows: string[][] = []
      for await (const batch of sheet.rows) rows.push(...batch.map(({ cells }) => cells.map(cellText)))
      sheets[sheet.name] = rows
    }
    return sheets
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Provinces with a city 99, which none has. */
const areas = ['379900', '139900', '419900', '329900', '349900']

/** A valid ID number that nobody has; `nth`, up to 4,999, makes it another one. */
export function inventedId(nth: number, born = '19880412'): string {
  const first17 = `${areas[Math.floor(nth / 1_000)]}${born}${String(nth % 1_000).padStart(3, '0')}`
  return first17 + idCheckDigit(first17)
}
