import type { Context } from '../../../platform/context/index.ts'
import type { RowPlace } from '../store/rows.ts'

/** Everything of a row that is sealed, and the column it lies in. */
type Column = 'import_row.cells' | 'import_plan.relation' | `import_edit.value.${string}`

/** Seals and opens what is kept of the rows of one import. A sealed text opens in its own place only. */
export interface RowSeals {
  seal(column: Column, place: RowPlace, plain: string): string
  open(column: Column, place: RowPlace, sealed: string): string
}

export function sealsOf(context: Context, importId: string): RowSeals {
  const placeOf = (column: Column, { sheet, row, part }: RowPlace) => {
    const [table, name] = column.split('.', 2) as [string, string]
    return {
      table,
      column: name,
      row: `${importId}/${sheet}/${row}/${part}${column.slice(table.length + name.length + 1)}`,
    }
  }
  return {
    seal: (column, place, plain) => context.secrets.seal(placeOf(column, place), plain),
    open: (column, place, sealed) => context.secrets.open(placeOf(column, place), sealed),
  }
}
