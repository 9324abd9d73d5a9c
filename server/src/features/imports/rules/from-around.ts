import type { ImportField } from '@chizheng/contract'
import { type Cell, cellText, emptyCell, type SheetRow, textCell } from '../../../kernel/cell.ts'
import { foldWidth, isNothing, tidy } from '../../../kernel/text.ts'
import type { ColumnMap } from './columns.ts'
import { type ContentWords, namesUnit } from './content.ts'
import { readNameCell } from './name-cell.ts'

/** What a row takes from around it: from the row above, from the line of its section, from the sheet's title and name. */

/** What says who the holder is. */
export const personFields: readonly ImportField[] = [
  'name',
  'id_number',
  'employee_number',
  'phone',
  'department',
  'post',
  'sex',
  'email',
  'insured_with',
]

/** Fields that name a person. A department beside them may stand in every row. */
const namingFields: readonly ImportField[] = ['name', 'id_number', 'employee_number', 'phone', 'email']

const ditto = /^(?:同上|同前|〃|″|"|''|“|”|々|--?\s*"\s*--?|DITTO|SAME(?:\s*AS\s*ABOVE)?|↑)$/i

/** The cells of a row by field; a number that stands beside the name in its cell has its own field. */
export function cellsOf(row: SheetRow, columns: ColumnMap): Partial<Record<ImportField, Cell>> {
  const cells: Partial<Record<ImportField, Cell>> = {}
  for (const [field, column] of columns) cells[field] = row.cells[column] ?? emptyCell
  const told = cells.name?.kind === 'text' ? readNameCell(cells.name.text) : null
  if (told !== null && tidy(cellText(cells[told.field])) === '') {
    cells.name = textCell(told.name)
    cells[told.field] = textCell(told.number)
  }
  return cells
}

/** Whether the sheet writes a person once and leaves the cells below blank for his further certificates. */
export function leavesPersonBlank(sample: readonly SheetRow[], columns: ColumnMap): boolean {
  if (!columns.has('name') || personFields.filter((field) => columns.has(field)).length < 2) return false
  let blank = 0
  let named = 0
  for (const row of sample) {
    const cells = cellsOf(row, columns)
    if (tidy(cellText(cells.name)) !== '') named++
    else if (isBareCertificate(cells)) blank++
  }
  return blank >= 2 && blank * 8 >= named
}

function isBareCertificate(cells: Readonly<Partial<Record<ImportField, Cell>>>): boolean {
  const has = (field: ImportField) => tidy(cellText(cells[field])) !== ''
  return (
    !namingFields.some(has) &&
    (has('credential_type') || has('number')) &&
    (has('number') || has('issued_on') || has('valid_until') || has('validity') || has('profession'))
  )
}

/** Fills 同上 from the row above, and the person of a bare certificate where that is the sheet's habit. */
export function inherit(
  cells: Partial<Record<ImportField, Cell>>,
  above: Readonly<Partial<Record<ImportField, Cell>>>,
  inheritsPerson: boolean,
): ImportField[] {
  const inherited: ImportField[] = []
  const take = (field: ImportField): void => {
    if (!above[field] || above[field].kind === 'empty') return
    cells[field] = above[field]
    inherited.push(field)
  }
  for (const field in cells) {
    const cell = cells[field as ImportField]!
    if (cell.kind === 'text' && cell.text.length <= 16 && ditto.test(tidy(foldWidth(cell.text))))
      take(field as ImportField)
  }
  if (inheritsPerson && isBareCertificate(cells))
    for (const field of personFields) if (field in cells && tidy(cellText(cells[field])) === '') take(field)
  return inherited
}

/** The unit that a section's line names: 一、第一项目部(12人). Null for any other line. */
export function unitOfSection(line: string): string | null {
  const bare = line
    .replace(/^[一二三四五六七八九十\d]+[、.．)）]\s*|^[(（][一二三四五六七八九十\d]+[)）]\s*/, '')
    .replace(/\s*[(（][^)）]*[)）]\s*$/, '')
    .replace(/[:：]\s*$/, '')
    .replace(/^(?:部门|单位|项目)[:：]\s*/, '')
  return namesUnit(bare) && bare.length <= 30 ? bare : null
}

/** As typeFromSheet, asked once for every section. */
export function rememberedType(
  sheetName: string,
  titles: readonly string[],
  words: ContentWords,
): (section: string | null) => string | null {
  const known = new Map<string | null, string | null>()
  return (section) => {
    if (!known.has(section)) known.set(section, typeFromSheet(section, sheetName, titles, words))
    return known.get(section)!
  }
}

/** Where no column names the type, the section, the sheet's name or its title may: `一级建造师`, `安全员B证人员名单`. */
function typeFromSheet(
  section: string | null,
  sheetName: string,
  titles: readonly string[],
  words: ContentWords,
): string | null {
  for (const text of [section, sheetName, ...titles.toReversed()]) {
    if (text === null) continue
    const bare = text
      .replace(/^[一二三四五六七八九十\d]+[、.．)）]\s*|^[(（][一二三四五六七八九十\d]+[)）]\s*/, '')
      .replace(/^.*(?:公司|集团|局|院|部门)(?=.)/, '')
      .replace(/[(（][^)）]*(?:\d{2,4}|人|本|月)[^)）]*[)）]/g, '')
      .replace(/(?:人员|持证|证书|信息|情况|注册|名单|名册|台账|台帐|清单|明细|一览|汇总|统计|登记|花名册|总)*表?$/, '')
    for (const candidate of [bare, `${bare}证`, text])
      if (!isNothing(candidate) && words.namesType(candidate)) return candidate
  }
  return null
}
