import type { Merge } from '../../kernel/cell.ts'
import type { DateSystem } from '../../kernel/date-text.ts'

export type SpreadsheetFormat = 'xlsx' | 'xls' | 'csv' | 'html' | 'xml2003'

export interface SheetInfo {
  readonly name: string
  /** 0-based position in the workbook. */
  readonly index: number
  readonly hidden: boolean
  readonly format: SpreadsheetFormat
  /** Which day a serial number of this workbook counts from. */
  readonly dateSystem: DateSystem
  /** Rows to expect, as far as the file tells before they are read. */
  readonly rowCount: number | null
  readonly merges: readonly Merge[]
  /** `utf-8`, `gb18030`, `utf-16le` for text files; null for workbooks. */
  readonly encoding: string | null
}
