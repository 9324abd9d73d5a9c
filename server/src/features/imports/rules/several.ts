import { cellText, textCell } from '../../../kernel/cell.ts'
import { tidy } from '../../../kernel/text.ts'
import type { ContentWords } from './content.ts'
import type { UnvalidatedRow } from './unvalidated-row.ts'

/** Fields that say something of one certificate: each must have as many values as there are types, or none. */
const ofEach = ['number', 'issued_on', 'valid_from', 'valid_until', 'validity', 'reviewed_on', 'review_due_on'] as const
const between = /\s*[、,，;；\n]\s*|\s+[/／]\s+/

/**
 * The certificates of a row that names several types in one cell: 一级建造师、安全员B证 with a number and dates for each, in their
 * order. Only where nothing is in doubt: otherwise the row stays one, and its type is ambiguous.
 */
export function severalIn(row: UnvalidatedRow, words: ContentWords): UnvalidatedRow[] {
  const types = split(row, 'credential_type')
  if (types.length < 2 || !types.every(words.namesOneType)) return [row]
  const values = ofEach.map((field) => [field, split(row, field)] as const).filter(([, texts]) => texts.length > 0)
  if (values.some(([, texts]) => texts.length !== types.length)) return [row]
  if (!values.some(([field]) => field === 'number')) return [row]
  return types.map((type, nth) => ({
    ...row,
    cells: {
      ...row.cells,
      credential_type: textCell(type),
      ...Object.fromEntries(values.map(([field, texts]) => [field, textCell(texts[nth]!)])),
    },
  }))
}

function split(row: UnvalidatedRow, field: 'credential_type' | (typeof ofEach)[number]): string[] {
  const cell = row.cells[field]
  const text = cell?.kind === 'text' ? cell.text.trim() : cellText(cell)
  return text === ''
    ? []
    : text
        .split(between)
        .map(tidy)
        .filter((one) => one !== '')
}
