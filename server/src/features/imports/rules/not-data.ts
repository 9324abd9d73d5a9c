import type { ImportField } from '@chizheng/contract'
import { cellText, type SheetRow } from '../../../kernel/cell.ts'
import { readName } from '../../../kernel/name.ts'
import { foldWidth, tidy } from '../../../kernel/text.ts'
import type { ColumnMap } from './columns.ts'
import { namesUnit } from './content.ts'
import { looksLikeName } from './surnames.ts'

/** Why a row below the header is no data: blank, or a line of totals, signatures, remarks, or a section's name. */
export type NoData = 'blank' | 'note'

const asideFields: ReadonlySet<ImportField> = new Set(['row_number', 'remarks'])

/** What a section's line says: where and what, never who. */
const groupFields: ReadonlySet<ImportField> = new Set(['department', 'post', 'category'])

const footer =
  /^(?:合计|总计|小计|共计|累计|总数|合\s*计|总\s*计|备\s*注|附\s*注|注|说\s*明|填表说明|填表|制表|编制|编表|审核|审批|复核|核对|填报|统计|汇总|经办|批准|负责人|部门负责人|单位负责人|领导|签字|签名|签章|盖章|公章|日期|填写|第\d+页|第.页|共\d+|共计|以上|以下空白|以下为空|此表|本表|示\s*例|样\s*例|EXAMPLES?|TOTAL|SUB-?TOTAL|GRAND\s*TOTAL|SUM|NOTES?|REMARKS?|PREPARED|CHECKED|REVIEWED|APPROVED|SIGNED|DATE|PAGE|END)(?:\s*(?:[:：人者员]|\(|（|\d|$)|[^\p{L}\p{N}]|单位|日期|时间|部门|签)/iu

/** Why a row is no data, or null when it is. Repeated values of merged cells do not make a row. */
export function whyNoData(row: SheetRow, columns: ColumnMap): NoData | null {
  const own: ImportField[] = []
  for (const [field, column] of columns) if (!asideFields.has(field) && says(row, column)) own.push(field)
  if (own.length === 0) {
    const said = firstText(row)
    return said === null || onlyRepeated(row) || isCount(said) ? 'blank' : 'note'
  }
  const idCell = row.cells[columns.get('id_number') ?? -1]
  if (own.length >= 3 && own.includes('id_number') && /\d{15}|\dE\+1\d/i.test(cellText(idCell))) return null
  const said = firstText(row)
  const name = tidy(cellText(row.cells[columns.get('name') ?? -1]))
  if (isTotal(row, columns) || (said !== null && footer.test(said) && /[:：]/.test(said))) return 'note'
  // A name with a type or a number is data, whatever stands before it: 统计员 and 领导 are posts as well.
  if (own.includes('name') && (own.includes('credential_type') || own.includes('number')) && isName(name)) return null
  if ((said !== null && footer.test(said)) || footer.test(name)) return 'note'
  if (own.every((field) => groupFields.has(field))) return 'note'
  if (own.length > 1 || row.cells.filter((_, column) => says(row, column)).length > 1) return null
  return own[0] === 'name' && looksLikeName(name) && !namesUnit(name) ? null : 'note'
}

/** Somebody's name and nothing else: 负责人:张三 is none, nor is 合计; Sum Wing Kin is one. */
function isName(text: string): boolean {
  if (/^\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){1,4}$/u.test(text)) return !/\b(?:By|Date|Total|No)\b/i.test(text)
  return looksLikeName(readName(text).name ?? '') && !footer.test(text)
}

/** Whether the row itself holds something in the column: not repeated from a merged cell above. */
function says(row: SheetRow, column: number): boolean {
  const cell = row.cells[column]
  if (cell === undefined || cell.kind === 'empty' || (row.repeated.length > 0 && row.repeated.includes(column)))
    return false
  return cell.kind !== 'text' || tidy(cell.text) !== ''
}

function onlyRepeated(row: SheetRow): boolean {
  return row.cells.every((cell, column) => !says(row, column) || isCount(tidy(cellText(cell))))
}

const isCount = (text: string): boolean => /^\d{0,6}$/.test(text)

const total =
  /(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|(?:总|人|本|证书|持证)数)[:：]?$|^(?:SUB-?\s*|GRAND\s*)?TOTAL[:：]?$/i

/** 合计, 本页小计, 一建合计, 总人数: in one of the first cells (`序号` is often left blank before it) or where nobody is named. */
function isTotal(row: SheetRow, columns: ColumnMap): boolean {
  const says = (field: ImportField) => tidy(foldWidth(cellText(row.cells[columns.get(field) ?? -1])))
  const looked = says('name') === '' ? row.cells : row.cells.slice(0, 4)
  if (!looked.some((cell) => cell.kind === 'text' && total.test(tidy(foldWidth(cell.text))))) return false
  return !/\d{6}/.test(says('id_number')) && (isCount(says('number')) || total.test(says('number')))
}

export function firstText(row: SheetRow): string | null {
  for (const cell of row.cells) {
    const text = tidy(foldWidth(cellText(cell)))
    if (text !== '') return text
  }
  return null
}
