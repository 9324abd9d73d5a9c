import type { Context } from '../../../platform/context/index.ts'
import type { RowPlace } from '../store/rows.ts'

/** Everything of a row that is sealed, and the column it lies in. */
type Column = 'import_row.cells' | 'import_plan.checked' | 'import_plan.relation' | `import_edit.value.${string}`

/** Seals and opens what is kept of the rows of one import. A sealed text opens in its own place only. */
export interface RowSeals {
  seal(column: Column, place: RowPlace, plain: string): string
  open(column: Column, place: RowPlace, sealed: string): string
}

export function sealsOf(context: Context, importId: string): RowSeals {
  const placeOf = (column: Column, { sheet, row }: RowPlace) => {
    const [table, name] = column.split('.', 2) as [string, string]
    return { table, column: name, row: `${importId}/${sheet}/${row}${column.slice(table.length + name.length + 1)}` }
  }
  return {
    seal: (column, place, plain) => context.secrets.seal(placeOf(column, place), plain),
    open: (column, place, sealed) => context.secrets.open(placeOf(column, place), sealed),
  }
}

/** A text in which a person's number may stand: 15 or 18 digits of an ID number, 11 of a mobile. Better one too many. */
const personalNumber = /\d{15}|\d{14,17}[Xx]|(?<!\d)1[3-9]\d{9}(?!\d)/

export function holdsPersonalNumber(text: string): boolean {
  return personalNumber.test(text.normalize('NFKC').replace(/[\s-]/g, ''))
}

/** The text with the digits of personal numbers starred: enough to recognise a column by, too little to know a person. */
export function withoutPersonalNumbers(text: string): string {
  if (!holdsPersonalNumber(text)) return text
  return text.replace(/[\d０-９Xx][\d０-９Xx\s-]{9,}/g, (number) => {
    const tidy = number.trim()
    return tidy.slice(0, 4) + '*'.repeat(Math.max(tidy.length - 6, 0)) + tidy.slice(-2)
  })
}
