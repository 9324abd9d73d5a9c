/**
 * Spreadsheets in and out, knowing nothing of what they hold.
 *
 * Reading promises: any .xlsx, .xls or delimited text becomes sheets of typed cells, found by content; a file that cannot
 * be read ends in a Refusal, and no file can harm the process that asks. Writing promises: text stays text, dates are
 * dates, memory does not grow with the rows.
 */

export { defaultLimits, type Limits } from './limits.ts'
export { type ReadOptions, readWorkbook, type SheetReading } from './read.ts'
export type { SheetInfo, SpreadsheetFormat } from './sheet.ts'
export { type WorkbookFile, workbookMediaType, writeWorkbookFile } from './workbook-file.ts'
export { type CellValue, type ColumnToWrite, type SheetToWrite, writeWorkbook } from './write.ts'
