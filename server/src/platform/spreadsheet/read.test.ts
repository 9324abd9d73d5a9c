import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { cellText, type SheetRow } from '../../kernel/cell.ts'
import { CsvParser, sniffSeparator } from './csv.ts'
import { type ReadOptions, readWorkbook, type SheetInfo } from './index.ts'

const folder = temporaryFolder('read')

function file(name: string, bytes: Buffer | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function readAll(path: string, options?: ReadOptions): Promise<{ info: SheetInfo; rows: SheetRow[] }[]> {
  const sheets: { info: SheetInfo; rows: SheetRow[] }[] = []
  for await (const { rows, ...info } of readWorkbook(path, options)) {
    const all: SheetRow[] = []
    for await (const batch of rows) all.push(...batch)
    sheets.push({ info, rows: all })
  }
  return sheets
}

const kinds = (row: SheetRow | undefined) => row?.cells.map((cell) => cell.kind)
const texts = (row: SheetRow | undefined) => row?.cells.map(cellText)

interface Options {
  readonly date1904?: boolean
  readonly merges?: string[]
  readonly hiddenRows?: number[]
  readonly hiddenSheet?: boolean
}

/** A workbook by SheetJS with one cell of every kind. */
function workbook(bookType: 'xlsx' | 'biff8' | 'biff5' | 'xlml', options: Options = {}): Buffer {
  const serial = 45_717 - (options.date1904 ? 1462 : 0)
  const sheet: XLSX.WorkSheet = {
    '!ref': 'A1:H6',
    A1: { t: 's', v: '姓名' },
    B1: { t: 's', v: ' 证书 & <名称> ' },
    A2: { t: 's', v: '张伟' },
    B2: { t: 'n', v: 650102196912027000 },
    C2: { t: 'n', v: serial, z: 'yyyy-mm-dd' },
    D2: { t: 'n', v: serial },
    E2: { t: 'b', v: true },
    F2: { t: 'e', v: 42, w: '#N/A' },
    G2: { t: 'n', v: serial + 0.75, z: 'yyyy"年"m"月"d"日" hh:mm' },
    H2: { t: 'n', v: 12.5, z: '0.00' },
    B3: { t: 's', v: '第二行\n换行' },
    B4: { t: 's', v: '𫖯䶮 €' },
    B6: { t: 's', v: '末行' },
    '!merges': (options.merges ?? []).map((range) => XLSX.utils.decode_range(range)),
    '!rows': [],
  }
  for (const row of options.hiddenRows ?? []) sheet['!rows']![row - 1] = { hidden: true }
  const book: XLSX.WorkBook = {
    SheetNames: ['台账', '第二张'],
    Sheets: { 台账: sheet, 第二张: XLSX.utils.aoa_to_sheet([['x']]) },
    Workbook: {
      WBProps: { date1904: options.date1904 ?? false },
      Sheets: [{ Hidden: 0 }, { Hidden: options.hiddenSheet ? 1 : 0 }],
    },
  }
  return XLSX.write(book, { type: 'buffer', bookType, cellStyles: true, compression: true })
}

describe.each(['xlsx', 'biff8', 'xlml'] as const)('a workbook (%s)', (bookType) => {
  const extension = bookType === 'xlsx' ? 'xlsx' : 'xls'

  it('gives typed cells, sheet by sheet', async () => {
    const [sheet, second] = await readAll(file(`cells-${bookType}.${extension}`, workbook(bookType)))
    expect(sheet!.info).toMatchObject({ name: '台账', index: 0, hidden: false, dateSystem: '1900' })
    expect(second!.info.name).toBe('第二张')
    const rows = new Map(sheet!.rows.map((row) => [row.row, row]))
    expect(texts(rows.get(1))).toEqual(['姓名', ' 证书 & <名称> '])
    expect(kinds(rows.get(2))).toEqual(['text', 'number', 'date', 'number', 'boolean', 'error', 'date', 'number'])
    expect(texts(rows.get(2))).toEqual([
      '张伟',
      '650102196912027000',
      '2025-03-01',
      '45717',
      'TRUE',
      '',
      '2025-03-01',
      '12.5',
    ])
    expect(rows.get(2)!.cells[5]).toMatchObject({ kind: 'error' })
    expect(texts(rows.get(4))).toEqual(['', '𫖯䶮 €'])
    expect(rows.has(5)).toBe(false)
    expect(texts(rows.get(6))).toEqual(['', '末行'])
  })

  it('of the 1904 system', async () => {
    const [sheet] = await readAll(file(`1904-${bookType}.${extension}`, workbook(bookType, { date1904: true })))
    expect(sheet!.info.dateSystem).toBe('1904')
    expect(texts(sheet!.rows[1])!.slice(2, 4)).toEqual(['2025-03-01', '44255'])
  })

  it('repeats vertically merged cells, not horizontal ones, and says so', async () => {
    const [sheet] = await readAll(
      file(`merged-${bookType}.${extension}`, workbook(bookType, { merges: ['A2:A4', 'G1:H1'] })),
    )
    expect(sheet!.info.merges).toContainEqual({ top: 2, left: 1, bottom: 4, right: 1 })
    const rows = new Map(sheet!.rows.map((row) => [row.row, row]))
    expect(texts(rows.get(3))).toEqual(['张伟', '第二行\n换行'])
    expect(rows.get(3)!.repeated).toEqual([0])
    expect(texts(rows.get(4))![0]).toBe('张伟')
    expect(texts(rows.get(6))![0]).toBe('')
  })

  it('tells hidden rows and sheets', async ({ skip }) => {
    skip(bookType === 'biff8', 'SheetJS writes no hidden rows into BIFF8, so there is nothing to read')
    const [sheet, second] = await readAll(
      file(`hidden-${bookType}.${extension}`, workbook(bookType, { hiddenRows: [3], hiddenSheet: true })),
    )
    expect(sheet!.rows.filter((row) => row.hidden).map((row) => row.row)).toEqual([3])
    expect(second!.info.hidden).toBe(true)
  })
})

describe('legacy and web formats under the name .xls', () => {
  it('BIFF5', async () => {
    const book = XLSX.utils.book_new(
      XLSX.utils.aoa_to_sheet([
        ['Name', 'No'],
        ['Zhang', 'A1'],
      ]),
      'Sheet1',
    )
    const [sheet] = await readAll(file('biff5.xls', XLSX.write(book, { type: 'buffer', bookType: 'biff5' })))
    expect(sheet!.rows.map(texts)).toEqual([
      ['Name', 'No'],
      ['Zhang', 'A1'],
    ])
  })

  it('an HTML table keeps its long numbers as text', async () => {
    const html =
      '<html><head><meta charset="gb2312"></head><body><table><tr><td>姓名</td><td>身份证号</td></tr><tr><td>张伟</td><td>110105194912310021</td></tr></table></body></html>'
    const gbk = Buffer.from(
      html
        .replace('姓名', '\xd0\xd5\xc3\xfb')
        .replace('身份证号', '\xc9\xed\xb7\xdd\xd6\xa4\xba\xc5')
        .replace('张伟', '\xd5\xc5\xce\xb0'),
      'latin1',
    )
    const [sheet] = await readAll(file('web.xls', gbk))
    expect(sheet!.info.format).toBe('html')
    expect(sheet!.rows.map(texts)).toEqual([
      ['姓名', '身份证号'],
      ['张伟', '110105194912310021'],
    ])
  })

  it('the name decides nothing: a workbook called .csv, a text called .xlsx', async () => {
    expect((await readAll(file('workbook.csv', workbook('xlsx'))))[0]!.info.format).toBe('xlsx')
    expect((await readAll(file('text.xlsx', '姓名,证书\n张伟,B证\n')))[0]!.info.format).toBe('csv')
  })
})

describe('delimited text', () => {
  const content = '姓名,证书,备注\r\n张伟,B证,"两行\n的备注, 带逗号和""引号"""\r\n\r\n李娜,一建,\r\n'

  it.each([
    ['UTF-8', Buffer.from(content), 'utf-8'],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${content}`), 'utf-8'],
    ['UTF-16', Buffer.from(`\ufeff${content}`, 'utf16le'), 'utf-16le'],
  ])('%s', async (_, bytes, encoding) => {
    const [sheet] = await readAll(file(`${encoding}-${bytes.length}.csv`, bytes))
    expect(sheet!.info).toMatchObject({ format: 'csv', encoding })
    expect(sheet!.rows.map((row) => [row.row, texts(row)])).toEqual([
      [1, ['姓名', '证书', '备注']],
      [2, ['张伟', 'B证', '两行\n的备注, 带逗号和"引号"']],
      [4, ['李娜', '一建']],
    ])
  })

  it('GB18030, four-byte characters included', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\xd0\xd5\xc3\xfb,\xd6\xa4\xca\xe9\n', 'latin1'),
      Buffer.from([0x98, 0x39, 0xa5, 0x36]),
      Buffer.from(',B\xd6\xa4\n', 'latin1'),
    ])
    const [sheet] = await readAll(file('gb.csv', bytes))
    expect(sheet!.info.encoding).toBe('gb18030')
    expect(texts(sheet!.rows[0])).toEqual(['姓名', '证书'])
    expect(texts(sheet!.rows[1])).toEqual([
      new TextDecoder('gb18030').decode(Uint8Array.of(0x98, 0x39, 0xa5, 0x36)),
      'B证',
    ])
  })

  it('="…" is text kept from Excel', async () => {
    const [sheet] = await readAll(
      file('formula.csv', '姓名,身份证号\n张伟,="110105194912310021"\n李娜,"=""11010519491231002X"""\n'),
    )
    expect(sheet!.rows.slice(1).map((row) => texts(row)![1])).toEqual(['110105194912310021', '11010519491231002X'])
  })

  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2;3\n', ';'],
    ['a\tb, c\td\n1\t2\t3\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['标题\n\n姓名；证书\n', ','],
    ['公司,台账\na;b;c;d\n1;2;3;4\n1;2;3;4\n', ';'],
  ])('%j is separated by %j', (head, separator) => {
    expect(sniffSeparator(head).character).toBe(separator)
  })

  it('says itself how it is separated', async () => {
    const [sheet] = await readAll(file('sep.csv', 'sep=;\r\na;b\r\n1,2;3\r\n'))
    expect(sheet!.rows.map((row) => [row.row, texts(row)])).toEqual([
      [1, ['a', 'b']],
      [2, ['1,2', '3']],
    ])
  })

  it('a quotation mark that is never closed swallows nothing: the row is named', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `${i},张伟,一级建造师\n`).join('')
    for (const text of [`姓名,证书\n张伟,"B证\n${rows}`, '姓名,证书\n张伟,"B证\n李娜,B证'])
      await expect(readAll(file('quote.csv', text))).rejects.toMatchObject({
        code: 'spreadsheet_unreadable',
        details: { reason: 'quote', row: 2 },
      })
    const [sheet] = await readAll(file('closed.csv', '姓名,证书\n张伟,"B证\n复印件"'))
    expect(sheet!.rows.map(texts)).toEqual([
      ['姓名', '证书'],
      ['张伟', 'B证\n复印件'],
    ])
  })

  it('whatever is written is read again, cut into whatever pieces', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '证', '"', ',', '\n', '\r', ' ', '；'), maxLength: 8 })
    const table = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(table, fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 20 }), (records, cuts) => {
        const written = records
          .map((record) => record.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        const parser = new CsvParser(',')
        const read: string[][] = []
        let at = 0
        for (const cut of cuts) {
          read.push(...parser.push(written.slice(at, at + cut)))
          at += cut
        }
        read.push(...parser.push(written.slice(at)), ...parser.end())
        expect(read).toEqual(records)
      }),
    )
  })
})

describe('the reading itself', () => {
  it('works from the sources too', { timeout: 60_000 }, async () => {
    for await (const sheet of readWorkbook(file('plain.csv', 'a,b\n1,2\n')))
      for await (const batch of sheet.rows)
        expect(batch.map(texts)).toEqual([
          ['a', 'b'],
          ['1', '2'],
        ])
  })

  it('tells progress, and passes over the rows of a sheet that nobody takes', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => [`${i}`, 'x'])
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rows), '一')
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '二')
    const path = file('two.xlsx', XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }))
    const progress: { sheet: string; rows: number; of: number | null }[] = []
    const names: string[] = []
    for await (const sheet of readWorkbook(path, {
      onProgress: (one) => progress.push(one),
    })) {
      names.push(sheet.name)
      if (sheet.name === '二') for await (const batch of sheet.rows) void batch
    }
    expect(names).toEqual(['一', '二'])
    expect(progress.at(-1)).toEqual({ sheet: '二', rows: 1000, of: 1000 })
  })

  it('names the sheet of a text file after the name it was sent with', async () => {
    const path = file('3fa9c0.csv', '姓名,证书\n张三,一建\n')
    expect((await readAll(path))[0]!.info.name).toBe('3fa9c0')
    const named = await readAll(path, { fileName: 'D:\\台账/一级建造师.2026.csv' })
    expect(named[0]!.info.name).toBe('一级建造师.2026')
  })

  it('gives text that can be kept: no NUL, no half of a character', async () => {
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['姓\ud842名', '𠮷']]), '半\ud83d页')
    const path = file('half.xls', XLSX.write(book, { type: 'buffer', bookType: 'biff8' }))
    const [sheet] = await readAll(path)
    expect(sheet!.info.name).toBe('半页')
    expect(texts(sheet!.rows[0])).toEqual(['姓名', '𠮷'])
  })

  it('ends when it is aborted', async () => {
    const abort = new AbortController()
    const path = file('long.csv', `${'a,b,c\n'.repeat(150_000)}`)
    const reading = (async () => {
      for await (const sheet of readWorkbook(path, { signal: abort.signal }))
        for await (const batch of sheet.rows) if (batch.length > 0) abort.abort(new Error('no longer wanted'))
    })()
    await expect(reading).rejects.toThrow('no longer wanted')
  })
})
