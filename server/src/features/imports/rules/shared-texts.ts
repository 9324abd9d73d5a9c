import type { CheckedRow, RowFields, RowKey } from './row.ts'

/** Fields in which the rows of a file say the same few things again and again. */
const repeated = [
  'department',
  'post',
  'typeName',
  'profession',
  'level',
  'issuer',
  'employer',
  'insuredWith',
  'bornOn',
  'issuedOn',
  'validFrom',
  'validUntil',
  'reviewedOn',
  'reviewDueOn',
] as const satisfies readonly (keyof RowFields)[]

const repeatedInKey = [
  'department',
  'type',
  'profession',
  'level',
  'issuedOn',
  'validUntil',
] as const satisfies readonly (keyof RowKey)[]

const nothing: readonly never[] = []

/**
 * One copy of every text that many rows of a file share, for files whose rows are all in memory: departments, types, issuers, days. Every
 * cell was read by itself, so without this a department of a thousand people lies there a thousand times.
 */
export function sharingTexts(): (row: CheckedRow) => CheckedRow {
  const known = new Map<string, string>()
  const shared = (text: string): string => {
    const found = known.get(text)
    if (found !== undefined) return found
    known.set(text, text)
    return text
  }
  const share = <Texts extends object>(texts: Texts, names: readonly (keyof Texts)[]): Texts => {
    const copy = { ...texts }
    for (const name of names) {
      const text = copy[name]
      if (typeof text === 'string') copy[name] = shared(text) as typeof text
    }
    return copy
  }
  return ({ fields, key, issues, notes }) => ({
    fields: share(fields, repeated),
    key: share(key, repeatedInKey),
    issues: issues.length === 0 ? nothing : issues,
    notes: notes.length === 0 ? nothing : notes,
  })
}
