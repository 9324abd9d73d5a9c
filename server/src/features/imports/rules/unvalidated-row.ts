import type { ImportField } from '@chizheng/contract'
import type { Cell } from '../../../kernel/cell.ts'
import type { DateSystem, DayOrder } from '../../../kernel/date-text.ts'

/** A row of a table as it stands in the file: a cell for every field that has a column, or that somebody typed. */
export interface UnvalidatedRow {
  readonly cells: Readonly<Partial<Record<ImportField, Cell>>>
  readonly dateSystem: DateSystem
  /** How the other dates of the sheet show that day and month are ordered. */
  readonly dayOrder: DayOrder
  /** What the sheet's name, title or section says about the type, where the table has no column for it. */
  readonly typeFromSheet: string | null
  /** Fields taken over from the row above, because the file says 同上 or leaves them blank by habit. */
  readonly inherited: readonly ImportField[]
}
