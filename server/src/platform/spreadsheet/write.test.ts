import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as XLSX from '@e965/xlsx'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { cellText } from '../../kernel/cell.ts'
import { day } from '../../kernel/day.ts'
import { type CellValue, readWorkbook, type SheetToWrite, writeWorkbook } from './index.ts'

const folder = temporaryFolder('write')

async function written(name: string, sheets: readonly SheetToWrite[]): Promise<string> {
  const path = join(folder, name)
  const through = new PassThrough()
  const done = pipeline(through, createWriteStream(path))
  await writeWorkbook(through, sheets)
  through.end()
  await done
  return path
}

const rows: CellValue[][] = [
  ['张伟', '11010519491231002X', { day: day('2025-03-01') }, '2027-08-14', 12.5, true, '备注 & <标记> "引号"'],
  ['=1+1', '00123456', null, '长期', 0, false, '+86 138'],
  ['-甲', '@SUM(A1)', { day: day('1899-12-31') }, '', null, null, '两行\n文字 _x0041_ \u0007'],
]
const sheet: SheetToWrite = {
  name: '证书台账',
  columns: [
    { header: '姓名', width: 12 },
    { header: '身份证号' },
    { header: '发证日期' },
    { header: '有效期至', kind: 'date' },
    { header: '数', kind: 'number' },
    { header: '是否' },
    { header: '备注' },
  ],
  rows,
}

const expected = [
  ['姓名', '身份证号', '发证日期', '有效期至', '数', '是否', '备注'],
  ['张伟', '11010519491231002X', '2025-03-01', '2027-08-14', '12.5', 'TRUE', '备注 & <标记> "引号"'],
  ['=1+1', '00123456', '', '长期', '0', 'FALSE', '+86 138'],
  ['-甲', '@SUM(A1)', '1899-12-31', '', '', '', '两行\n文字 _x0041_ '],
]

describe('a workbook that is written', () => {
  it('is read by us as it was meant', async () => {
    const path = await written('ours.xlsx', [
      sheet,
      { name: '说明', columns: [{ header: '说明' }], rows: [['填写说明']] },
    ])
    const found: string[][] = []
    const names: string[] = []
    for await (const one of readWorkbook(path)) {
      names.push(one.name)
      for await (const batch of one.rows)
        if (one.index === 0) found.push(...batch.map((row) => expected[0]!.map((_, c) => cellText(row.cells[c]))))
    }
    expect(names).toEqual(['证书台账', '说明'])
    expect(found).toEqual(expected)
  })

  it('is read by two other readers, with text as text and dates as dates', async () => {
    const bytes = readFileSync(await written('others.xlsx', [sheet]))
    const book = XLSX.read(bytes, { cellNF: true, cellStyles: true, cellFormula: true })
    const cells = book.Sheets.证书台账!
    expect(cells.A3).toMatchObject({ t: 's', v: '=1+1' })
    expect(cells.A3.f).toBeUndefined()
    expect(cells.B3).toMatchObject({ t: 's', v: '00123456', z: '@' })
    expect(cells.C2).toMatchObject({ t: 'n', v: 45_717 })
    expect(XLSX.SSF.is_date(cells.C2.z)).toBe(true)
    expect(cells.D2.t).toBe('n')
    expect(cells['!autofilter']).toEqual({ ref: 'A1:G4' })
    expect(cells['!cols']![0]!.width).toBe(12)
    const other = await readXlsx(bytes)
    expect(other.sheets[0]!.freezePane).toMatchObject({ rows: 1 })
    expect(other.sheets[0]!.rows[1]!.slice(0, 2)).toEqual(['张伟', '11010519491231002X'])
    expect(other.sheets[0]!.rows[1]![2]).toEqual(new Date('2025-03-01T00:00:00Z'))
  })

  it('offers the values of a list', async () => {
    const bytes = readFileSync(await written('choices.xlsx', [{ ...sheet, choices: new Map([[5, ['是', '否']]]) }]))
    expect((await readXlsx(bytes)).sheets[0]!.dataValidations).toMatchObject([{ type: 'list', range: 'F2:F10000' }])
  })

  it('names its sheets as Excel allows', async () => {
    const one: SheetToWrite = {
      name: '未写入的行/第一批:很长很长很长很长很长很长很长很长很长很长',
      columns: [{ header: 'a' }],
      rows: [],
    }
    const book = XLSX.read(readFileSync(await written('names.xlsx', [one, one, { ...one, name: '' }])))
    expect(new Set(book.SheetNames.map((name) => name.toLowerCase())).size).toBe(3)
    expect(book.SheetNames.every((name) => name.length <= 31 && name.length > 0 && !/[[\]:*?/\\]/.test(name))).toBe(
      true,
    )
  })

  it('is handed on while its rows are made, as fast as they are taken', async () => {
    let made = 0
    let taken = 0
    function* many(): Generator<CellValue[]> {
      for (; made < 20_000; made++) yield [`行${made}`, String(Math.random()), '一些文字', '2027-01-01']
    }
    let ahead = 0
    const slow = new Writable({
      highWaterMark: 1024,
      write(chunk: Buffer, _, done) {
        taken += chunk.length
        if (made < 20_000) ahead = Math.max(ahead, made)
        setImmediate(done)
      },
    })
    await writeWorkbook(slow, [
      {
        name: '多',
        columns: [{ header: 'a' }, { header: 'b' }, { header: 'c' }, { header: 'd', kind: 'date' }],
        rows: many(),
      },
    ])
    expect(taken).toBeGreaterThan(100_000)
    // Bytes went out before all rows were made.
    expect(ahead).toBeGreaterThan(0)
  })

  it('ends with the stream it is written to', async () => {
    const broken = new Writable({ write: (_chunk, _, done) => done(new Error('no space left')) })
    broken.on('error', () => {})
    await expect(
      writeWorkbook(broken, [{ ...sheet, rows: Array.from({ length: 50_000 }, () => rows[0]!) }]),
    ).rejects.toThrow()
  })
})
