import type { Language } from '@chizheng/texts'
import { printTexts } from '@chizheng/texts/print'
import type { Day } from '../../../kernel/day.ts'
import type { PrintedDocument } from '../../../platform/pdf/index.ts'
import type { CellValue } from '../../../platform/spreadsheet/index.ts'

/** What the registry shows before anybody chooses columns. */
export const columnsShown = [
  ...['person', 'employeeNumber', 'unit', 'type', 'profession', 'number', 'validUntil', 'status', 'verification'],
]

export interface PrintedLedger {
  readonly title: string
  readonly columns: readonly { readonly header: string; readonly kind?: string }[]
  readonly rows: readonly CellValue[][]
  /** The filters, each in words. */
  readonly words: readonly string[]
  readonly company: string
  readonly purpose: string
  readonly by: string
  readonly on: Day
}

/** A list as it was shown, with what says how it came about. */
export function ledgerDocument(ledger: PrintedLedger, language: Language): PrintedDocument {
  const { title, columns, rows, words, company, purpose, by, on } = ledger
  const texts = printTexts[language]
  const { ledger: w } = texts
  const filters = words.length === 0 ? w.unfiltered : w.filtered(words.join(language === 'en' ? '; ' : '；'))
  const cells = rows.map((row) => row.map(cellText))
  return {
    title,
    landscape: true,
    words: { foot: `${company} · ${by} ${on}`, page: texts.page, missing: texts.missing },
    blocks: [
      { is: 'title', text: title, beneath: [company, on, texts.purposeOf(purpose), w.rows(rows.length)].join(' · ') },
      { is: 'text', text: filters, quiet: true },
      {
        is: 'table',
        columns: columns.map(({ header, kind }, index) => ({
          header,
          weight: weightOf(header, cells, index),
          ...(kind === 'number' ? { align: 'right' as const } : {}),
        })),
        rows: cells,
      },
    ],
  }
}

function cellText(value: CellValue): string {
  if (value === null) return ''
  return typeof value === 'object' ? value.day : String(value)
}

/** How much room a column needs: nine rows of ten fit into two lines of it, and no column takes all. */
function weightOf(header: string, rows: readonly (readonly string[])[], column: number): number {
  const widths = rows.map((row) => widthOf(row[column] ?? '')).sort((one, other) => one - other)
  const most = widths[Math.floor((widths.length - 1) * 0.9)] ?? 0
  return Math.max(widthOf(header) + 1, 5, Math.min(most <= 11 ? most : most / 2 + 2, 24))
}

/** In halves of a Chinese character. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2e80 ? 1.1 : 2), 0)
