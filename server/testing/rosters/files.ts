import * as XLSX from '@e965/xlsx'
import type { WrittenSheet } from './sheets.ts'
import type { Written } from './writing.ts'

export type FileFormat = 'xlsx' | 'xls' | 'csv' | 'csv-bom' | 'csv-gb18030' | 'tsv' | 'csv-semicolon' | 'html' | 'utf16'

/** The bytes of a file; workbooks by SheetJS, so the product's own writer is not what its reader is tested with. */
export function fileBytes(sheets: readonly WrittenSheet[], format: FileFormat, date1904 = false): Buffer {
  switch (format) {
    case 'xlsx':
    case 'xls':
      return workbookBytes(sheets, format, date1904)
    case 'html':
      return Buffer.from(htmlText(sheets[0]!), 'utf8')
    case 'csv-gb18030':
      return encodeGb18030(delimited(sheets[0]!, ','))
    case 'csv-bom':
      return Buffer.from(`\ufeff${delimited(sheets[0]!, ',')}`, 'utf8')
    case 'tsv':
      return Buffer.from(delimited(sheets[0]!, '\t'), 'utf8')
    case 'utf16':
      return Buffer.from(`\ufeff${delimited(sheets[0]!, '\t')}`, 'utf16le')
    case 'csv-semicolon':
      return Buffer.from(delimited(sheets[0]!, ';'), 'utf8')
    case 'csv':
      return Buffer.from(delimited(sheets[0]!, ','), 'utf8')
  }
}

function workbookBytes(sheets: readonly WrittenSheet[], format: 'xlsx' | 'xls', date1904: boolean): Buffer {
  const workbook = XLSX.utils.book_new()
  workbook.Workbook = { WBProps: { date1904 } }
  for (const sheet of sheets) {
    const cells: XLSX.WorkSheet = {}
    let width = 1
    for (const [r, row] of sheet.rows.entries()) {
      width = Math.max(width, row.length)
      for (const [c, value] of row.entries())
        if (value !== null && value !== '') cells[XLSX.utils.encode_cell({ r, c })] = cellObject(value)
    }
    cells['!ref'] = XLSX.utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: Math.max(0, sheet.rows.length - 1), c: width - 1 },
    })
    cells['!merges'] = sheet.merges.map(([top, left, bottom, right]) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }))
    if (sheet.hidden.length > 0) {
      cells['!rows'] = []
      for (const row of sheet.hidden) cells['!rows'][row] = { hidden: true }
    }
    XLSX.utils.book_append_sheet(workbook, cells, sheet.name)
  }
  return XLSX.write(workbook, {
    type: 'buffer',
    bookType: format === 'xls' ? 'biff8' : 'xlsx',
    cellStyles: true,
    compression: true,
  }) as Buffer
}

function cellObject(value: Exclude<Written, null>): XLSX.CellObject {
  if (typeof value === 'object')
    return { t: 'n', v: value.serial, ...(value.format === null ? {} : { z: value.format }) }
  if (typeof value === 'number') return { t: 'n', v: value }
  if (typeof value === 'boolean') return { t: 'b', v: value }
  return { t: 's', v: value }
}

function plainText(value: Written): string {
  if (value === null) return ''
  return typeof value === 'object'
    ? String(value.serial)
    : typeof value === 'boolean'
      ? value
        ? 'TRUE'
        : 'FALSE'
      : String(value)
}

function delimited(sheet: WrittenSheet, separator: string): string {
  const width = Math.max(...sheet.rows.map((row) => row.length))
  const quote = (text: string) =>
    text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return sheet.rows
    .map((row) => `${Array.from({ length: width }, (_, c) => quote(plainText(row[c] ?? null))).join(separator)}\r\n`)
    .join('')
}

function htmlText(sheet: WrittenSheet): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const covered = new Set<string>()
  const spans = new Map<string, string>()
  for (const [top, left, bottom, right] of sheet.merges) {
    for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) covered.add(`${r},${c}`)
    covered.delete(`${top},${left}`)
    spans.set(`${top},${left}`, ` rowspan="${bottom - top + 1}" colspan="${right - left + 1}"`)
  }
  const width = Math.max(...sheet.rows.map((row) => row.length))
  const rows = sheet.rows.map((row, r) => {
    const cells = Array.from({ length: width }, (_, c) =>
      covered.has(`${r},${c}`) ? '' : `<td${spans.get(`${r},${c}`) ?? ''}>${escaped(plainText(row[c] ?? null))}</td>`,
    )
    return `<tr>${cells.join('')}</tr>`
  })
  return `<html><head><meta charset="utf-8"><title>${escaped(sheet.name)}</title></head><body><table border="1">${rows.join('\n')}</table></body></html>`
}

let gbBytes: Map<string, readonly number[]> | null = null

/** GB18030 by turning the platform's decoder around: Node can read it, not write it. */
export function encodeGb18030(text: string): Buffer {
  gbBytes ??= twoByteTable()
  const bytes: number[] = []
  for (const character of text) {
    const known = character < '\x80' ? [character.charCodeAt(0)] : gbBytes.get(character)
    bytes.push(...(known ?? fourBytes(character)))
  }
  return Buffer.from(bytes)
}

function twoByteTable(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(high, low))
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [high, low])
    }
  }
  return table
}

/** Supplementary characters follow a formula; the rest of the four-byte area is searched. */
function fourBytes(character: string): readonly number[] {
  const decoder = new TextDecoder('gb18030')
  const code = character.codePointAt(0)!
  const from = code >= 0x10000 ? code - 0x10000 + 189_000 : 0
  for (let linear = from; linear < from + 40_000; linear++) {
    const bytes = [
      0x81 + Math.floor(linear / 12_600),
      0x30 + (Math.floor(linear / 1260) % 10),
      0x81 + (Math.floor(linear / 10) % 126),
      0x30 + (linear % 10),
    ]
    if (decoder.decode(Uint8Array.from(bytes)) === character) return bytes
  }
  throw new Error(`no GB18030 bytes for ${character}`)
}
