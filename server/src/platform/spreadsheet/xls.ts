import * as XLSX from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { type DateSystem, dayFromSerial } from '../../kernel/date-text.ts'
import { type Limits, Unreadable } from './limits.ts'
import { mergeRepeater, wireRow } from './merges.ts'
import type { SpreadsheetFormat } from './sheet.ts'
import type { Message, WireCell, WireRow } from './wire.ts'

// Workbooks of before 1997 hold text in the code page of their machine: GBK for ours.
XLSX.set_cptable(codePages)

/** Reads legacy .xls (BIFF2 to BIFF8), and the HTML tables and Excel 2003 XML that web systems hand out under its name. */
export function* readXls(file: Buffer, format: SpreadsheetFormat, limits: Limits): Generator<Message> {
  const workbook = parse(file, format, limits)
  if (workbook.SheetNames.length > limits.sheets)
    throw new Unreadable('spreadsheet_too_large', { sheets: limits.sheets })
  const dateSystem: DateSystem = workbook.Workbook?.WBProps?.date1904 ? '1904' : '1900'
  let rowsLeft = limits.rows
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name]!
    const grid = (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][]
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      left: s.c + 1,
      bottom: e.r + 1,
      right: e.c + 1,
    }))
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    yield {
      is: 'sheet',
      info: { name, index, hidden, format, dateSystem, rowCount: grid.length, merges, encoding: null },
    }
    const repeat = mergeRepeater(merges)
    let batch: WireRow[] = []
    for (let r = 0; r < grid.length; r++) {
      if (!grid[r]) continue
      const row = wireRow(
        r + 1,
        sheet['!rows']?.[r]?.hidden === true,
        Array.from(grid[r]!, (cell) => wireCell(cell, dateSystem)),
        repeat,
      )
      if (row === null) continue
      if (row[3].length > limits.columns) throw new Unreadable('spreadsheet_too_large', { columns: limits.columns })
      if (--rowsLeft < 0) throw new Unreadable('spreadsheet_too_large', { rows: limits.rows })
      batch.push(row)
      if (batch.length === 256) {
        yield { is: 'rows', rows: batch }
        batch = []
      }
    }
    if (batch.length > 0) yield { is: 'rows', rows: batch }
  }
}

function parse(file: Buffer, format: SpreadsheetFormat, limits: Limits): XLSX.WorkBook {
  if (file.readUInt32BE(0) === 0xd0cf11e0) examineCompoundFile(file)
  const markup = format === 'html' || format === 'xml2003'
  try {
    const input = markup ? decodeMarkup(file) : file
    return XLSX.read(input, {
      type: markup ? 'string' : 'buffer',
      dense: true,
      cellNF: true,
      cellDates: false,
      cellStyles: true,
      cellFormula: false,
      cellHTML: false,
      // An HTML table is text: 18 digits must not become a number.
      raw: format === 'html',
      sheetRows: limits.rows + 1,
    })
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (/password|encrypt/i.test(message)) throw new Unreadable('spreadsheet_protected')
    throw new Unreadable('spreadsheet_unreadable', { reason: 'damaged' })
  }
}

/** The same container holds old workbooks, encrypted new ones, and documents of other programs. */
function examineCompoundFile(file: Buffer): void {
  let streams: string[]
  try {
    streams = XLSX.CFB.read(file, { type: 'buffer' }).FullPaths.map((path: string) =>
      path.split('/').pop()!.toLowerCase(),
    )
  } catch {
    throw new Unreadable('spreadsheet_unreadable', { reason: 'damaged' })
  }
  if (streams.includes('encryptedpackage')) throw new Unreadable('spreadsheet_protected')
  if (!streams.includes('workbook') && !streams.includes('book')) throw new Unreadable('spreadsheet_unsupported')
}

function decodeMarkup(file: Buffer): string {
  const head = file.toString('latin1', 0, 2048)
  const declared = /charset\s*=\s*["']?([\w-]+)|encoding\s*=\s*["']([\w-]+)/i.exec(head)
  const name = (declared?.[1] ?? declared?.[2] ?? '').toLowerCase()
  if (/^gb/.test(name)) return new TextDecoder('gb18030').decode(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('gb18030').decode(file)
  }
}

function wireCell(cell: XLSX.CellObject | undefined, dateSystem: DateSystem): WireCell {
  if (!cell || cell.v === undefined || cell.v === null) return cell?.t === 'e' ? { e: '#ERROR' } : null
  switch (cell.t) {
    case 'n': {
      const value = Number(cell.v)
      const dated = typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z) ? dayFromSerial(value, dateSystem) : null
      return dated === null ? value : { d: dated }
    }
    case 'b':
      return Boolean(cell.v)
    case 'e':
      return { e: cell.w ?? '#ERROR' }
    case 'd':
      return { d: new Date(cell.v as Date).toISOString().slice(0, 10) }
    case 'z':
      return null
    default:
      return String(cell.v)
  }
}
