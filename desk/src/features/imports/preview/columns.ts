/** Widths of the grid's columns, in pixels: what a usual value of the field needs. */
import type { ImportField, ImportRow } from '@chizheng/contract'

const widths: Partial<Record<ImportField, number>> = {
  name: 104,
  id_number: 178,
  credential_type: 208,
  level: 84,
  profession: 120,
  number: 196,
  department: 140,
  issuer: 160,
  registered: 84,
  employer: 180,
  insured_with: 180,
  phone: 130,
  email: 160,
  sex: 64,
  remarks: 160,
}
const usual = 118

export const statusWidth = 252
export const rowHeight = 56
export const headHeight = 36
/** A row as a card, on a phone. */
export const cardHeight = 96

export function widthOf(field: ImportField): number {
  return widths[field] ?? usual
}

/** The number of a row in its sheet; of several certificates in one row the second is 12.2. */
export function rowNumber({ row, part }: Pick<ImportRow, 'row' | 'part'>): string {
  return part === 0 ? String(row) : `${row}.${part + 1}`
}
