import type { SheetRow } from '../../kernel/cell.ts'
import { type ReadOptions, readWorkbook, type SheetInfo } from '../../platform/spreadsheet/index.ts'
import type { ColumnCorrection } from './rules/columns.ts'
import type { ContentWords } from './rules/content.ts'
import { createSheetReader, type RowOutcome, type SheetLayout, windowRows } from './rules/sheet-reader.ts'

/** One sheet of a file with what its rows are. `layout` null: it holds no table, and no row of it is given. */
export interface TableReading {
  readonly sheet: SheetInfo
  readonly layout: SheetLayout | null
  /** Up to `windowRows` first rows as they stand, for showing columns with samples. */
  readonly window: readonly SheetRow[]
  readonly rows: AsyncIterable<readonly TableRow[]>
}

/** `cells` is null for a row that the sheet has only as a gap between rows. */
export interface TableRow {
  readonly row: number
  readonly cells: SheetRow | null
  readonly outcome: RowOutcome
}

/**
 * What somebody corrected, by sheet and by the sheet's shape; null where nobody did. `plainHeader`: the row of a header that
 * says nothing by itself, and whose words the shape is of.
 */
export type CorrectionLookup = (
  sheet: SheetInfo,
  fingerprint: string | null,
  plainHeader: number | null,
) => ColumnCorrection | null

/** A gap longer than this is the end of one table and the beginning of another, not rows left blank. */
const longestGap = 200

/**
 * Reads a file as tables, sheet by sheet, in order. Rows without content between others are given as blank, so that every
 * row of a sheet up to its last one has an outcome. Refusals are those of readWorkbook.
 */
export async function* readTables(
  path: string,
  words: ContentWords,
  options: ReadOptions = {},
  correctionFor: CorrectionLookup = () => null,
): AsyncGenerator<TableReading> {
  for await (const sheet of readWorkbook(path, options)) {
    const batches = sheet.rows[Symbol.asyncIterator]()
    const window: SheetRow[] = []
    while (window.length < windowRows) {
      const batch = await batches.next()
      if (batch.done) break
      window.push(...batch.value)
    }
    const reader = createSheetReader(sheet, window.slice(0, windowRows), words, (fingerprint, plainHeader) =>
      correctionFor(sheet, fingerprint, plainHeader),
    )
    let last = 0
    const take = (rows: readonly SheetRow[]): TableRow[] =>
      rows.flatMap((row) => {
        const gap = row.row - last - 1
        const blanks =
          gap > 0 && gap <= longestGap
            ? Array.from(
                { length: gap },
                (_, i): TableRow => ({ row: last + 1 + i, cells: null, outcome: { kind: 'skipped', reason: 'blank' } }),
              )
            : []
        last = row.row
        return [...blanks, { row: row.row, cells: row, outcome: reader.read(row) }]
      })
    yield {
      sheet,
      layout: reader.layout,
      window: window.slice(0, windowRows),
      rows: (async function* () {
        if (reader.layout === null) return
        yield take(window)
        for (let batch = await batches.next(); !batch.done; batch = await batches.next()) yield take(batch.value)
      })(),
    }
  }
}
