import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../../testing/temporary-folder.ts'
import { cellText } from '../../kernel/cell.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type Limits, readWorkbook } from './index.ts'

const folder = temporaryFolder('hostile')

/** How reading ends: the code of the Refusal, or the number of rows. */
async function outcome(bytes: Buffer, limits: Partial<Limits> = {}): Promise<string | number> {
  const path = join(folder, `${randomBytes(6).toString('hex')}.xlsx`)
  writeFileSync(path, bytes)
  let rows = 0
  try {
    for await (const sheet of readWorkbook(path, {
      limits: { silentSeconds: 40, ...limits },
    }))
      for await (const batch of sheet.rows) rows += batch.length
    return rows
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

interface Part {
  readonly name: string
  readonly data: Buffer | string
  /** A lie about the unpacked size. */
  readonly claim?: number
}

/** A zip written by hand, so that it can lie. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, claim } of parts) {
    const raw = Buffer.from(data)
    const packed = deflateRawSync(raw)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(20, 4)
    header.writeUInt16LE(8, 8)
    header.writeUInt32LE(crc32(raw), 14)
    header.writeUInt32LE(packed.length, 18)
    header.writeUInt32LE(claim ?? raw.length, 22)
    header.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    header.copy(central, 6, 4, 30)
    central.writeUInt32LE(offset, 42)
    locals.push(header, Buffer.from(name), packed)
    directory.push(central, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const officeRel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A small workbook whose sheet is the given XML. */
function book(sheet: string | Buffer, over: readonly Part[] = [], claim?: number): Buffer {
  const parts: Part[] = [
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeRel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook ${ns} xmlns:r="${officeRel}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeRel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${officeRel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', data: `<sst ${ns}><si><t>x</t></si></sst>` },
    { name: 'xl/worksheets/sheet1.xml', data: sheet, ...(claim === undefined ? {} : { claim }) },
  ]
  return zip([...parts.filter((part) => !over.some((other) => other.name === part.name)), ...over])
}

const rowsXml = (rows: string) => `<worksheet ${ns}><sheetData>${rows}</sheetData></worksheet>`
const compound = (streams: Readonly<Record<string, Buffer>>): Buffer => {
  const file = XLSX.CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(file, name, content)
  return XLSX.CFB.write(file, { type: 'buffer' }) as Buffer
}

describe('a workbook of an unusual program', () => {
  async function texts(bytes: Buffer): Promise<{ dateSystem: string; rows: string[][] }> {
    const path = join(folder, 'unusual.xlsx')
    writeFileSync(path, bytes)
    const rows: string[][] = []
    let dateSystem = ''
    for await (const sheet of readWorkbook(path)) {
      dateSystem = sheet.dateSystem
      for await (const batch of sheet.rows)
        rows.push(...batch.map((row) => [String(row.row), ...row.cells.map(cellText)]))
    }
    return { dateSystem, rows }
  }
  const strings = `<sst ${ns}><si><t>张伟</t><rPh sb="0" eb="1"><t>zhang</t></rPh></si><si><r><t>一级</t></r><r><rPr><b/></rPr><t xml:space="preserve">建造师 </t></r></si></sst>`

  it('with a prefix before every name', async () => {
    const prefixed = (xml: string) => xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replaceAll('xmlns=', 'xmlns:x=')
    const workbook = `<workbook ${ns} xmlns:r="${officeRel}"><workbookPr date1904="true"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`
    const sheet = rowsXml(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="B2" t="str"><f>A1</f><v>公式</v></c><c r="C2"><v>6.50102196912027E+17</v></c></row>',
    )
    const over = [
      { name: 'xl/workbook.xml', data: prefixed(workbook) },
      { name: 'xl/sharedStrings.xml', data: strings },
    ]
    expect(await texts(book(prefixed(sheet), over))).toEqual({
      dateSystem: '1904',
      rows: [
        ['1', '张伟', '一级建造师 '],
        ['2', '', '公式', '650102196912027000'],
      ],
    })
  })

  it('without numbers of rows and cells, and with its sheet in another folder', async () => {
    const sheet = rowsXml(
      '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r></is></c></row>',
    )
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="/xl/sheets/one.xml" Type="${officeRel}/worksheet" Id="rId1"/><Relationship Id="rId2" Type="${officeRel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
    const over = [
      { name: 'xl/_rels/workbook.xml.rels', data: relations },
      { name: 'xl/sheets/one.xml', data: sheet },
      { name: 'xl/sharedStrings.xml', data: strings },
    ]
    expect((await texts(book('', over))).rows).toEqual([['1', '张伟', '富文本']])
  })
})

describe('a file that means harm, or none', () => {
  it('an honest little workbook is read', async () => {
    expect(
      await outcome(
        book(
          rowsXml(
            '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
          ),
        ),
      ),
    ).toBe(2)
  })

  it('a zip bomb that says how large it is', async () => {
    expect(
      await outcome(book(Buffer.concat([Buffer.from(rowsXml('')), Buffer.alloc(40_000_000, 32)])), {
        unpackedBytes: 20_000_000,
      }),
    ).toBe('spreadsheet_too_large')
  })

  it('a zip bomb that lies about it', async () => {
    expect(
      await outcome(book(Buffer.concat([Buffer.from(rowsXml('')), Buffer.alloc(40_000_000, 32)]), [], 1000), {
        unpackedBytes: 20_000_000,
      }),
    ).toBe('spreadsheet_too_large')
  })

  it('shared strings that are a bomb', async () => {
    const strings = `<sst ${ns}><si><t>${'x'.repeat(30_000_000)}</t></si></sst>`
    expect(
      await outcome(
        book(rowsXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), [
          { name: 'xl/sharedStrings.xml', data: strings, claim: 100 },
        ]),
        { unpackedBytes: 20_000_000 },
      ),
    ).toBe('spreadsheet_too_large')
  })

  it('one value in the last cell of the last row', async () => {
    expect(
      await outcome(
        book(rowsXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
      ),
    ).toBe('spreadsheet_too_large')
  })

  it('a cell beyond every sheet', async () => {
    expect(await outcome(book(rowsXml('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>')))).toMatch(/too_large|unreadable/)
  })

  it('more rows than are taken', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`).join(
      '',
    )
    expect(await outcome(book(rowsXml(rows)), { rows: 1000 })).toBe('spreadsheet_too_large')
    expect(await outcome(Buffer.from('a,b\n'.repeat(3000)), { rows: 1000 })).toBe('spreadsheet_too_large')
  })

  it('entities that grow', async () => {
    const doctype =
      '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    expect(
      await outcome(book(doctype + rowsXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>'))),
    ).toBe('spreadsheet_unreadable')
    expect(
      await outcome(
        book(rowsXml(''), [{ name: 'xl/sharedStrings.xml', data: `${doctype}<sst ${ns}><si><t>&c;</t></si></sst>` }]),
      ),
    ).toBe('spreadsheet_unreadable')
    expect(
      await outcome(Buffer.from(`${doctype}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`)),
    ).toBe('spreadsheet_unreadable')
  })

  it('a file cut off', async () => {
    const whole = book(rowsXml('<row r="1"><c r="A1"><v>1</v></c></row>'))
    for (const share of [0.2, 0.6, 0.95])
      expect(await outcome(whole.subarray(0, Math.floor(whole.length * share)))).toBe('spreadsheet_unreadable')
    const old = XLSX.write(XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['a'], ['b']])), {
      type: 'buffer',
      bookType: 'biff8',
    }) as Buffer
    expect(await outcome(old.subarray(0, 700))).toMatch(/unreadable|unsupported/)
  })

  it('damaged bytes inside', async () => {
    const whole = Buffer.from(book(rowsXml('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(200))))
    whole.fill(0xff, whole.length - 900, whole.length - 700)
    expect(await outcome(whole)).toBe('spreadsheet_unreadable')
  })

  it('XML that never closes', async () => {
    expect(await outcome(book(`<worksheet ${ns}><sheetData><row r="1"><c r="A1"><v>1`))).toBe(0)
  })

  it('a workbook behind a password', async () => {
    expect(
      await outcome(compound({ EncryptedPackage: Buffer.alloc(5000, 7), EncryptionInfo: Buffer.alloc(200, 7) })),
    ).toBe('spreadsheet_protected')
  })

  it.each<[string, Buffer]>([
    [
      'a text document',
      zip([
        { name: 'word/document.xml', data: '<w/>' },
        { name: '[Content_Types].xml', data: '<Types/>' },
      ]),
    ],
    [
      'an OpenDocument sheet',
      zip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', data: '<x/>' },
      ]),
    ],
    ['some zip', zip([{ name: 'readme.txt', data: 'hello' }])],
    ['an old text document', compound({ WordDocument: Buffer.alloc(5000, 1) })],
    ['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj', 'latin1')],
    ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), randomBytes(500)])],
    ['noise', Buffer.concat([Buffer.from([0, 1, 2, 3]), randomBytes(5000)])],
    ['other XML', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('%s is unsupported', async (_, bytes) => {
    expect(await outcome(bytes)).toBe('spreadsheet_unsupported')
  })

  it('nothing at all', async () => {
    expect(await outcome(Buffer.alloc(0))).toBe('spreadsheet_unreadable')
  })

  it('a file larger than is taken', async () => {
    expect(await outcome(Buffer.from('a,b\n'.repeat(3000)), { fileBytes: 5000 })).toBe('spreadsheet_too_large')
  })

  it('a file that says nothing for too long, or takes too long in all', async () => {
    const long = Buffer.from('a,b,c,d\n'.repeat(190_000))
    expect(await outcome(long, { silentSeconds: 0.02 })).toBe('spreadsheet_too_large')
    expect(await outcome(long, { waitedSeconds: 0.05 })).toBe('spreadsheet_too_large')
  })

  it('but not because its rows are worked on for longer', async () => {
    const path = join(folder, 'worked-on.csv')
    writeFileSync(path, `a,b,c,${'d'.repeat(1_000)}\n`.repeat(5_000))
    const options = { limits: { silentSeconds: 3, waitedSeconds: 3 } }
    let [rows, worked] = [0, 0]
    for await (const sheet of readWorkbook(path, options)) {
      for await (const batch of sheet.rows) {
        rows += batch.length
        const started = performance.now()
        while (performance.now() - started < 200);
        worked += performance.now() - started
      }
    }
    expect(rows).toBe(5_000)
    expect(worked).toBeGreaterThan(3_500)
  })

  it('a file that fills the memory of its reader', { timeout: 60_000 }, async () => {
    const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(16_000_000)}</t></is></c></row>`
    expect(await outcome(book(rowsXml(cell)), { heapMegabytes: 12 })).toBe('spreadsheet_too_large')
  })
})
