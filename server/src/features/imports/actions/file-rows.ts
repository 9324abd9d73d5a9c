import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { CheckedRow } from '../rules/row.ts'
import type { StoredImport } from '../store/imports.ts'
import { checkedAfter, type RowPlace } from '../store/rows.ts'
import type { FileRow } from './planning.ts'
import { sealsOf } from './sealing.ts'

/** The rows of an import that are data, as they were read, with the digests of their plans. */
export interface FileRows {
  readonly rows: readonly FileRow[]
  /** By index: the digest of the plan that lies in the database, as latin1 text. */
  readonly digests: readonly string[]
}

/**
 * The rows of one import stay in memory for a few minutes: whoever mends one cell mends the next, and opening 20,000 sealed
 * rows for each would take a second. One import only, and never another version than the one in the database.
 */
let held: { readonly context: Context; readonly id: string; readonly version: number; readonly rows: FileRows } | null =
  null
let release: NodeJS.Timeout | null = null
const heldMilliseconds = 5 * 60_000

/** Keeps the rows of a version for the next who asks. */
export function holdRows(context: Context, id: string, version: number, rows: FileRows): void {
  held = { context, id, version, rows }
  clearTimeout(release ?? undefined)
  release = setTimeout(() => {
    held = null
  }, heldMilliseconds)
  release.unref()
}

const batch = 5_000

/** All rows of the import that are data, in the order of the file. */
export async function fileRows(context: Context, db: Db, found: StoredImport): Promise<FileRows> {
  if (held?.context === context && held.id === found.id && held.version === found.version) return held.rows
  const seals = sealsOf(context, found.id)
  const rows: FileRow[] = []
  const digests: string[] = []
  for (let place: RowPlace | null = null; ; ) {
    const part = await checkedAfter(db, found.id, place, batch)
    for (const { sheet, row, checked, digest } of part) {
      const text = seals.open('import_plan.checked', { sheet, row }, checked)
      rows.push({ sheet, row, checked: JSON.parse(text) as CheckedRow })
      digests.push(digest.toString('latin1'))
    }
    if (part.length < batch) return { rows, digests }
    place = part.at(-1)!
  }
}
