import { Unreadable } from './limits.ts'
import type { SpreadsheetFormat } from './sheet.ts'
import { readZipDirectory } from './zip.ts'

/**
 * What a file is, by its content alone; its name is not asked.
 *
 * Raises Unreadable: `unsupported` for anything that is no spreadsheet we read, `unreadable` for one that is damaged.
 */
export function sniffSpreadsheet(file: Buffer): SpreadsheetFormat {
  if (file.length === 0) throw new Unreadable('spreadsheet_unreadable', { reason: 'empty' })
  if (startsWith(file, [0x50, 0x4b])) return sniffZip(file)
  // A compound file; what is in it, only its reader can tell.
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0])) return 'xls'
  // BIFF2 to BIFF5 outside a compound file: a BOF record of the right length.
  if (file[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(file[1]!) && file[3] === 0x00) return 'xls'
  if (isBinary(file)) throw new Unreadable('spreadsheet_unsupported')
  const head = file
    .subarray(0, 4096)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (head.startsWith('<')) return sniffMarkup(head)
  return 'csv'
}

function sniffZip(file: Buffer): SpreadsheetFormat {
  const names = new Set(readZipDirectory(file).map((entry) => entry.name))
  if ([...names].some((name) => /^xl\/(?:worksheets\/|workbook\.xml$)/i.test(name))) return 'xlsx'
  throw new Unreadable('spreadsheet_unsupported')
}

/** Many web systems export an HTML table or Excel 2003 XML under the name .xls. */
function sniffMarkup(head: string): SpreadsheetFormat {
  if (head.includes('<!entity')) throw new Unreadable('spreadsheet_unreadable', { reason: 'entities' })
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && !head.includes('<html')) return 'xml2003'
  if (/<(?:html|table|!doctype html|meta|head|body|style|div)/.test(head)) return 'html'
  throw new Unreadable('spreadsheet_unsupported')
}

function startsWith(file: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => file[i] === byte)
}

/** PDF, PNG, GIF, RAR, 7z, JPEG, gzip, RTF. */
const knownMarks = ['%PDF', '\x89PNG', 'GIF8', 'Rar!', '7z\xbc\xaf', '\xff\xd8\xff', '\x1f\x8b', '{\\rtf']

/** Control characters that no text holds, unless it is UTF-16 and says so. */
function isBinary(file: Buffer): boolean {
  if (startsWith(file, [0xff, 0xfe]) || startsWith(file, [0xfe, 0xff])) return false
  const head = file.subarray(0, 65_536)
  if (knownMarks.some((mark) => head.subarray(0, 8).toString('latin1').startsWith(mark))) return true
  let control = 0
  for (const byte of head) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) control++
  return head.includes(0) || control > head.length / 100
}
