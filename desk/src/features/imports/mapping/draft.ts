/** A sheet's columns as the user is arranging them, before the file is read again with them. */
import { type ImportField, type ImportRecord, importFields } from '@chizheng/contract'

export type Sheet = ImportRecord['sheets'][number]

export interface MappingDraft {
  readonly sheet: string
  /** 1-based; null while the user has not said. */
  readonly headerRow: number | null
  /** field → 1-based column */
  readonly columns: Readonly<Partial<Record<ImportField, number>>>
  readonly ignored: boolean
}

/** The draft a sheet starts with: what was recognised. */
export function draftOfSheet(sheet: Sheet): MappingDraft {
  const columns: Partial<Record<ImportField, number>> = {}
  for (const field of importFields) {
    const column = sheet.columns[field]
    if (column !== undefined) columns[field] = column
  }
  return { sheet: sheet.name, headerRow: sheet.headerRow, columns, ignored: sheet.ignored }
}

/** The field a column is assigned to; null when it is not imported. */
export function fieldOf(draft: MappingDraft, column: number): ImportField | null {
  return importFields.find((field) => draft.columns[field] === column) ?? null
}

/**
 * Assigns a column to a field, or to none. A field has one column: when another had it, it moves here, and `movedFrom` says where
 * it was, to be told.
 */
export function assign(
  draft: MappingDraft,
  column: number,
  field: ImportField | null,
): { readonly draft: MappingDraft; readonly movedFrom: number | null } {
  const columns: Partial<Record<ImportField, number>> = { ...draft.columns }
  const present = fieldOf(draft, column)
  if (present !== null) delete columns[present]
  const before = field === null ? undefined : columns[field]
  if (field !== null) columns[field] = column
  return { draft: { ...draft, columns }, movedFrom: before !== undefined && before !== column ? before : null }
}

export function isChanged(draft: MappingDraft, sheet: Sheet): boolean {
  const original = draftOfSheet(sheet)
  return (
    draft.headerRow !== original.headerRow ||
    draft.ignored !== original.ignored ||
    importFields.some((field) => draft.columns[field] !== original.columns[field])
  )
}

/** `A`, `Z`, `AA`: a 1-based column as the spreadsheet program names it. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
