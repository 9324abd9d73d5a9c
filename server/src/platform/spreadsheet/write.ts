import type { Writable } from 'node:stream'
import { type Day, day, daysBetween, parseDay } from '../../kernel/day.ts'
import { ZipWriter } from './zip-writer.ts'

/** A value to write. Text is always written as text, never as a formula, whatever it begins with. */
export type CellValue = string | number | boolean | null | { readonly day: Day }

export interface ColumnToWrite {
  readonly header: string
  /** In characters of the header font; a Han character counts two. */
  readonly width?: number
  /** `date`: strings of the form YYYY-MM-DD become real dates. Text is the default, so IDs and numbers keep every digit. */
  readonly kind?: 'text' | 'number' | 'date'
}

export interface SheetToWrite {
  readonly name: string
  readonly columns: readonly ColumnToWrite[]
  readonly rows: AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>
  /** Values offered by a list in the cells of a column, by 0-based column; at most 255 characters together. */
  readonly choices?: ReadonlyMap<number, readonly string[]>
}

/**
 * Writes a .xlsx while its rows are made: header in bold and frozen, widths, filter, dates as dates, everything else that
 * is text as text cells. Memory does not grow with the rows. Resolves when the last byte is handed to the stream, which
 * is left open for the caller to end.
 */
export async function writeWorkbook(out: Writable, sheets: readonly SheetToWrite[]): Promise<void> {
  const zip = new ZipWriter(out)
  const names = uniqueNames(sheets)
  for (const [i, sheet] of sheets.entries()) await zip.add(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet))
  await zip.add('xl/styles.xml', [stylesXml])
  await zip.add('xl/workbook.xml', [workbookXml(names)])
  await zip.add('xl/_rels/workbook.xml.rels', [workbookRelations(sheets.length)])
  await zip.add('_rels/.rels', [
    `${declaration}<Relationships xmlns="${packageNs}/relationships"><Relationship Id="rId1" Type="${officeNs}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ])
  await zip.add('[Content_Types].xml', [contentTypes(sheets.length)])
  await zip.end()
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packageNs = 'http://schemas.openxmlformats.org/package/2006'
const officeNs = 'http://schemas.openxmlformats.org/officeDocument/2006'
const sheetNs = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Indexes into cellXfs below. */
const style = { general: 0, header: 1, text: 2, date: 3 } as const
const stylesXml = `${declaration}<styleSheet xmlns="${sheetNs}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="等线"/><family val="2"/></font><font><b/><sz val="11"/><name val="等线"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFF3F8"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FFB8C4D2"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

async function* sheetXml(sheet: SheetToWrite): AsyncGenerator<string> {
  const columns = sheet.columns
    .map(
      (column, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${column.width ?? widthOf(column.header)}" customWidth="1" style="${column.kind === 'date' ? style.date : column.kind === 'number' ? style.general : style.text}"/>`,
    )
    .join('')
  yield `${declaration}<worksheet xmlns="${sheetNs}">${onePageWide}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>`
  yield `<row r="1" ht="24" customHeight="1">${sheet.columns.map((column, i) => textXml(i, 1, column.header, style.header)).join('')}</row>`
  let row = 1
  let xml = ''
  for await (const values of sheet.rows) {
    row++
    xml += `<row r="${row}">`
    for (let i = 0; i < values.length; i++) xml += cellXml(i, row, values[i]!, sheet.columns[i]?.kind)
    xml += '</row>'
    if (xml.length > 65_536) {
      yield xml
      xml = ''
    }
  }
  yield `${xml}</sheetData>`
  if (sheet.columns.length > 0 && row > 1) yield `<autoFilter ref="A1:${letters(sheet.columns.length - 1)}${row}"/>`
  yield choicesXml(sheet)
  yield `${landscapeA4}</worksheet>`
}

/** Printed, all columns stand on one page of A4. */
const onePageWide = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
const landscapeA4 = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'

function cellXml(column: number, row: number, value: CellValue, kind: ColumnToWrite['kind']): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number')
    return Number.isFinite(value) ? `<c r="${letters(column)}${row}"><v>${value}</v></c>` : ''
  if (typeof value === 'boolean') return `<c r="${letters(column)}${row}" t="b"><v>${value ? 1 : 0}</v></c>`
  const date = typeof value === 'object' ? value.day : kind === 'date' ? parseDay(value) : null
  // Excel counts days from 1900-03-01 without error; older ones stay text.
  if (date !== null && date >= '1900-03-01')
    return `<c r="${letters(column)}${row}" s="${style.date}"><v>${daysBetween(serialZero, date)}</v></c>`
  return textXml(column, row, typeof value === 'object' ? value.day : value, style.text)
}

const serialZero = day('1899-12-30')

function textXml(column: number, row: number, text: string, styleIndex: number): string {
  return `<c r="${letters(column)}${row}" s="${styleIndex}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`
}

/** Excel's limit of a cell is 32,767 characters; `_x0041_` in text would be taken for an escape. */
function escapeText(text: string): string {
  return escapeXml(text.slice(0, 32_767).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}

function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    .replace(/[&<>"\r]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' })[c]!)
}

const letterCache: string[] = []

/** 0 → A, 26 → AA. */
function letters(column: number): string {
  letterCache[column] ??=
    (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
  return letterCache[column]
}

function widthOf(header: string): number {
  let width = 4
  for (const c of header) width += c.charCodeAt(0) > 0xff ? 2 : 1
  return Math.min(Math.max(width, 10), 60)
}

function choicesXml(sheet: SheetToWrite): string {
  const lists = [...(sheet.choices ?? [])].filter(([, values]) => values.join(',').length <= 255)
  if (lists.length === 0) return ''
  const rules = lists.map(
    ([column, values]) =>
      `<dataValidation type="list" allowBlank="1" sqref="${letters(column)}2:${letters(column)}10000"><formula1>"${escapeXml(values.join(','))}"</formula1></dataValidation>`,
  )
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

function workbookXml(names: readonly string[]): string {
  const sheets = names
    .map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')
  return `${declaration}<workbook xmlns="${sheetNs}" xmlns:r="${officeNs}/relationships"><sheets>${sheets}</sheets></workbook>`
}

function workbookRelations(sheets: number): string {
  const one = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${officeNs}/relationships/${type}" Target="${target}"/>`
  const all = Array.from({ length: sheets }, (_, i) => one(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`))
  return `${declaration}<Relationships xmlns="${packageNs}/relationships">${all.join('')}${one(sheets + 1, 'styles', 'styles.xml')}</Relationships>`
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
  const all = Array.from({ length: sheets }, (_, i) => part(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet'))
  return `${declaration}<Types xmlns="${packageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${all.join('')}</Types>`
}

/** At most 31 characters, none of []:*?/\, none twice: Excel's rules. */
function uniqueNames(sheets: readonly SheetToWrite[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }, i) => {
    const base =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'|'$/g, '')
        .trim()
        .slice(0, 31) || `Sheet${i + 1}`
    let unique = base
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${base.slice(0, 28)} ${n}`
    taken.add(unique.toLowerCase())
    return unique
  })
}
