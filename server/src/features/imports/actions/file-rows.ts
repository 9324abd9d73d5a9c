import type { ImportField } from '@chizheng/contract'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { editsOf } from '../store/decisions.ts'
import type { StoredImport } from '../store/imports.ts'
import { cellsAt, dataAfter, placeKey, type RowPlace, type StoredCells } from '../store/rows.ts'
import { type Knowledge, knowledgeFor } from './knowledge.ts'
import type { FileRow } from './planning.ts'
import { readRow, toCheck } from './row-text.ts'
import { type RowSeals, sealsOf } from './sealing.ts'

/** The rows of an import that are data, as they are read now, with the digests of the plans that lie in the database. */
export interface FileRows {
  readonly rows: readonly FileRow[]
  /** By index, as latin1 text. */
  readonly digests: readonly string[]
}

/** What was typed over cells, by place and field. */
export type TypedCells = ReadonlyMap<string, ReadonlyMap<ImportField, string>>

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
  release = setTimeout(dropRows, heldMilliseconds)
  release.unref()
}

/** Lets the rows in memory go: what needs them last has them. */
export function dropRows(): void {
  held = null
}

const batch = 2_000

/** All rows of the import that are data, in the order of the file. */
export async function fileRows(context: Context, db: Db, found: StoredImport): Promise<FileRows> {
  if (held?.context === context && held.id === found.id && held.version === found.version) return held.rows
  const seals = sealsOf(context, found.id)
  const knowledge = await knowledgeFor(context, db)
  const typed = await typedCells(db, found.id, seals)
  const rows: FileRow[] = []
  const digests: string[] = []
  for (let place: RowPlace | null = null; ; ) {
    const part = await dataAfter(db, found.id, place, batch)
    for (const { digest, ...stored } of part) {
      const row = readFileRow(found, stored, typed, seals, knowledge)
      if (row === null) continue
      rows.push(row)
      digests.push(digest.toString('latin1'))
    }
    if (part.length < batch) return { rows, digests }
    place = part.at(-1)!
  }
}

/** The rows at these places, read by themselves with what is typed over them now; null for one that is no data. */
export async function fileRowsAt(
  context: Context,
  db: Db,
  found: StoredImport,
  places: readonly RowPlace[],
): Promise<Map<string, FileRow | null>> {
  if (places.length === 0) return new Map()
  const seals = sealsOf(context, found.id)
  const knowledge = await knowledgeFor(context, db)
  const typed = await typedCells(db, found.id, seals, places)
  const stored = await cellsAt(db, found.id, places)
  return new Map(stored.map((row) => [placeKey(row), readFileRow(found, row, typed, seals, knowledge)]))
}

function readFileRow(
  found: StoredImport,
  { cells, ...place }: StoredCells,
  typed: TypedCells,
  seals: RowSeals,
  knowledge: Knowledge,
): FileRow | null {
  const kept = readRow(seals.open('import_row.cells', place, cells))
  const unvalidated = toCheck(kept, found.sheets[place.sheet]!, typed.get(placeKey(place)))
  return unvalidated && { ...place, checked: knowledge.check(unvalidated) }
}

/** What was typed over cells of the import, or of some of its rows. */
export async function typedCells(
  db: Db,
  importId: string,
  seals: RowSeals,
  places?: readonly RowPlace[],
): Promise<TypedCells> {
  const typed = new Map<string, Map<ImportField, string>>()
  for (const edit of await editsOf(db, importId, places)) {
    const field = edit.field as ImportField
    const key = placeKey(edit)
    if (!typed.has(key)) typed.set(key, new Map())
    typed.get(key)!.set(field, seals.open(`import_edit.value.${field}`, edit, edit.value))
  }
  return typed
}
