import { type Cell, cellText, emptyCell, type Merge, type SheetRow } from '../../../kernel/cell.ts'
import { tidy, wordKey } from '../../../kernel/text.ts'
import { type HeaderMatch, isOtherHeader, matchHeader } from './header-words.ts'

/**
 * Where the table begins: the header by what it says, in one to three lines, wherever it stands.
 *
 * A header is a row whose cells are names of columns and not values. Group lines above it (`证书信息` over four columns)
 * lend their words to the names below; a line of column numbers or of `必填` under it belongs to it.
 */
export interface TableHead {
  /** Sheet row numbers of its lines, in order. */
  readonly rows: readonly number[]
  /** By column: the name as shown, and what it can mean. */
  readonly columns: readonly HeadColumn[]
  /** By line and column: the key of the text, for recognising the header when it is repeated further down. */
  readonly lineKeys: readonly (readonly string[])[]
}

export interface HeadColumn {
  readonly text: string
  /** The text by lines: names of groups first, its own last. */
  readonly parts: readonly string[]
  readonly matches: readonly HeaderMatch[]
  /** Known, and not a column we take. */
  readonly other: boolean
}

/** How many rows from the top a header is looked for in. */
const headSearchRows = 80

/**
 * The head of the first table in these rows, or null when no row reads like a header. `namesType`: whether a text names a
 * credential type.
 *
 * What a merged cell repeats below itself is not said twice: 姓名 over two lines belongs to the upper one, so that the lower
 * line is no header without it.
 */
export function findHead(
  all: readonly SheetRow[],
  merges: readonly Merge[],
  namesType: (text: string) => boolean,
): TableHead | null {
  const rows = all.slice(0, headSearchRows + 4).map(withoutRepeated)
  let best: { readonly head: TableHead; readonly score: number } | null = null
  for (let i = 0; i < Math.min(rows.length, headSearchRows); i++) {
    const found = headAt(rows, i, merges, namesType)
    // The first is the table's; a later one must say clearly more to be it.
    if (found && (best === null || found.score > best.score * 1.25)) best = found
  }
  return best?.head ?? null
}

function withoutRepeated(row: SheetRow): SheetRow {
  if (row.repeated.length === 0) return row
  return { ...row, cells: row.cells.map((cell, column) => (row.repeated.includes(column) ? emptyCell : cell)) }
}

/** The head that begins in exactly this row, if it reads like one: for a second table further down. */
export function headAt(
  rows: readonly SheetRow[],
  at: number,
  merges: readonly Merge[],
  namesType: (text: string) => boolean = () => false,
): { readonly head: TableHead; readonly score: number } | null {
  let best: { readonly head: TableHead; readonly score: number } | null = null
  for (let lines = 1; lines <= 3 && at + lines <= rows.length; lines++) {
    const taken = rows.slice(at, at + lines)
    if (taken.some(holdsValues) || taken.some((row, i) => i > 0 && row.row - taken[i - 1]!.row > 2)) break
    const texts = taken.map((row, i) => lineTexts(row, merges, i < lines - 1 ? taken[i + 1] : undefined))
    if (lines > 1 && texts.slice(0, -1).some((line) => !isGroupLine(line))) continue
    const head = combine(taken, texts)
    const score = scoreOf(head)
    // An upper line that adds nothing to the names below it is a title or a subtitle, unless it says what they are of.
    if (
      lines > 1 &&
      !namesTypes(texts[0]!, namesType) &&
      score !== null &&
      score <= (scoreOf(combine(taken.slice(1), texts.slice(1))) ?? 0) + 0.9
    )
      continue
    if (score !== null && (best === null || score > best.score + 0.9)) best = { head, score }
  }
  return best && { ...best, head: withTrailingLines(best.head, rows, at + best.head.rows.length) }
}

/** Two fields known outright, or one of a name and an ID number beside others: less is a sentence, not a header. */
function scoreOf(head: TableHead): number | null {
  const strong = new Set<string>()
  const weak = new Set<string>()
  let others = 0
  let unknown = 0
  for (const column of head.columns) {
    if (column.text === '') continue
    if (column.matches.length === 0) {
      if (column.other) others++
      else unknown++
    } else if (column.matches[0]!.strength >= 6) strong.add(column.matches[0]!.field)
    else weak.add(column.matches[0]!.field)
  }
  if (strong.size < 2 && !(strong.size === 1 && weak.size + others >= 2)) return null
  if (unknown > (strong.size + weak.size + others) * 2) return null
  return strong.size * 2 + weak.size * 0.5 + others * 0.5 - unknown * 0.25
}

/** A cell that no header holds: a date, a long number, an ID. A year or a small number may stand in one. */
function holdsValues(row: SheetRow): boolean {
  let values = 0
  let texts = 0
  for (const cell of row.cells) {
    if (cell.kind === 'date' || (cell.kind === 'number' && Math.abs(cell.value) >= 10_000)) values++
    else if (cell.kind === 'text' && /\d{6,}|^\s*\d{4}[-./年]\d{1,2}/.test(cell.text)) values++
    else if (cell.kind === 'text' && cell.text.trim() !== '') texts++
  }
  return values > 0 && values * 4 >= texts
}

/** The texts of a header line by column, a merged cell's repeated over its width; so too where a file lost its merges. */
function lineTexts(row: SheetRow, merges: readonly Merge[], below: SheetRow | undefined): string[] {
  const texts = row.cells.map((cell) => tidy(cellText(cell)))
  for (const merge of merges) {
    if (merge.top > row.row || merge.bottom < row.row || merge.right === merge.left) continue
    for (let column = merge.left; column < merge.right && column < 2000; column++) texts[column] ??= ''
    for (let column = merge.left; column < Math.min(merge.right, 2000); column++)
      if (texts[column] === '') texts[column] = texts[merge.left - 1] ?? ''
  }
  if (below && !merges.some((merge) => merge.top <= row.row && merge.bottom >= row.row)) {
    for (let column = 1; column < below.cells.length; column++) {
      if ((texts[column] ?? '') === '' && cellText(below.cells[column]).trim() !== '')
        texts[column] = texts[column - 1] ?? ''
    }
  }
  return Array.from(texts, (text) => text ?? '')
}

/** A line of groups has at least two different texts; one text over everything is a title. */
function isGroupLine(texts: readonly string[]): boolean {
  return new Set(texts.filter((text) => text !== '')).size >= 2
}

/** 一级建造师 and 安全B证 over the names of each. One type alone may be a title. */
function namesTypes(texts: readonly string[], namesType: (text: string) => boolean): boolean {
  const different = [...new Set(texts)].filter((text) => text.length >= 2 && text.length <= 16)
  return different.filter((text) => matchHeader(text).length === 0 && namesType(text)).length >= 2
}

function combine(rows: readonly SheetRow[], texts: readonly (readonly string[])[]): TableHead {
  const width = Math.max(...texts.map((line) => line.length))
  const columns: HeadColumn[] = []
  const split = texts.length === 1 ? joinedNames(texts[0]!) : new Map<number, readonly string[]>()
  for (let column = 0; column < width; column++) {
    const lines = texts
      .map((line) => line[column] ?? '')
      .filter((part, i, all) => part !== '' && all.indexOf(part) === i)
    const parts = split.get(column) ?? lines
    columns.push({
      text: lines.join(' '),
      parts,
      matches: matchParts(parts),
      other: parts.length > 0 && isOtherHeader(parts.at(-1)!),
    })
  }
  return { rows: rows.map((row) => row.row), columns, lineKeys: texts.map((line) => line.map(wordKey)) }
}

/**
 * Names of two lines written as one, 证书信息 编号, as the rows that were not saved have them: by column the group and the name.
 * A group stands before several names, or says that it is one; 家庭 before 电话 alone is none.
 */
function joinedNames(texts: readonly string[]): Map<number, readonly string[]> {
  const found = new Map<number, readonly string[]>()
  const groupOf = (text: string): string => text.slice(0, text.indexOf(' '))
  for (const [column, text] of texts.entries()) {
    const group = groupOf(text)
    const isGroup = /(?:信息|情况|资料)$/.test(group) || texts.filter((other) => groupOf(other) === group).length >= 2
    if (group.length < 2 || !/\p{Script=Han}/u.test(group) || !isGroup) continue
    const name = text.slice(group.length + 1)
    const isKnown = matchHeader(name).length > 0 || isOtherHeader(name)
    if (isKnown && (matchHeader(text)[0]?.strength ?? 0) < 10) found.set(column, [group, name])
  }
  return found
}

/**
 * The name below decides when it says enough; 编号, 日期 and 起 need the group above: 证书 + 编号, 发证 + 日期, 有效期 + 起. The
 * group alone is only asked when nothing else says anything.
 */
function matchParts(parts: readonly string[]): readonly HeaderMatch[] {
  if (parts.length === 0) return []
  const own = matchHeader(parts.at(-1)!)
  if (parts.length === 1 || (own[0]?.strength ?? 0) >= 10) return own
  const group = parts
    .slice(0, -1)
    .map((part) => part.replace(/(?:基本|相关|主要)?(?:信息|情况|资料|内容|明细|INFORMATION|INFO|DETAILS?)$/i, ''))
    .join('')
  const together = matchHeader(group + parts.at(-1)!)
  if ((together[0]?.strength ?? 0) > (own[0]?.strength ?? 0)) return together
  return own.length > 0 ? own : matchHeader(parts[0]!)
}

/** Lines right below that belong to the header: column numbers, instructions, or the same names in another language. */
function withTrailingLines(head: TableHead, rows: readonly SheetRow[], next: number): TableHead {
  const row = rows[next]
  if (!row || row.row !== head.rows.at(-1)! + 1 || holdsValues(row)) return head
  const texts = row.cells.map((cell) => tidy(cellText(cell)))
  const below = combine([row], [texts])
  const translated = scoreOf(below) !== null
  if (!translated && !isTrailingLine(row.cells)) return head
  return {
    rows: [...head.rows, row.row],
    columns: translated
      ? head.columns.map((column, i) =>
          column.matches.length > 0 || column.other ? column : (below.columns[i] ?? column),
        )
      : head.columns,
    lineKeys: [...head.lineKeys, ...below.lineKeys],
  }
}

function isTrailingLine(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => wordKey(cellText(cell))).filter((text) => text !== '')
  if (texts.length < 3) return false
  const counted =
    texts.every((text, i) => i === 0 || Number(text) === Number(texts[i - 1]) + 1) && /^[01]$/.test(texts[0]!)
  const lettered =
    texts.every((text, i) => text.length === 1 && text.charCodeAt(0) === texts[0]!.charCodeAt(0) + i) &&
    texts[0] === 'A'
  const instructed = texts.filter((text) =>
    /^(?:必填|选填|非必填|可选|可不填|文本|日期|数字|自动|下拉选择|REQUIRED|OPTIONAL|TEXT|DATE|YYYYMMDD)/.test(text),
  ).length
  return counted || lettered || instructed * 2 > texts.length
}

/** Whether the row repeats a line of the header: most of its cells say what the header says in their column. */
export function repeatsHead(row: SheetRow, head: TableHead): boolean {
  return head.lineKeys.some((line) => {
    let same = 0
    let different = 0
    for (let column = 0; column < row.cells.length; column++) {
      const cell = row.cells[column]!
      if (cell.kind === 'empty') continue
      if (cell.kind !== 'text') {
        different++
        continue
      }
      const key = wordKey(cell.text)
      if (key === '') continue
      if (key === line[column]) same++
      else if (!row.repeated.includes(column)) different++
      if (different > 2 && same === 0) return false
    }
    return same >= 2 && same >= different * 2
  })
}
