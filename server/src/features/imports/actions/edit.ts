import type { ImportField } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { keepable, tidy } from '../../../kernel/text.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { knownPeople } from '../../people/index.ts'
import type { Reader } from '../present.ts'
import {
  decidedWith,
  dropEdits,
  putDecisions,
  putEdits,
  rememberMapping,
  touch,
  touchedSince,
} from '../store/decisions.ts'
import type * as imports from '../store/imports.ts'
import { rowsWithIssue } from '../store/problems.ts'
import { allPlaces, existingPlaces, placeKey, type RowPlace } from '../store/rows.ts'
import type { SheetCorrection } from '../store/tables.ts'
import { holdRows } from './file-rows.ts'
import { textsOf } from './keep-plan.ts'
import { knowledgeFor } from './knowledge.ts'
import { importRow } from './preview.ts'
import { readAgain } from './receive.ts'
import { after, by, hold, read } from './records.ts'
import { replan } from './replan.ts'
import { sealsOf } from './sealing.ts'

/** A row as people name it, and the version of it that they saw. */
export interface SeenRow {
  readonly sheet: string
  readonly row: number
  readonly part: number
  readonly version: number
}

export interface Edit extends SeenRow {
  readonly field: ImportField
  /** null: the file's own text stands again. */
  readonly value: string | null
}

export interface Edited {
  /** Cells or rows that are different now. */
  readonly changed: number
  readonly import: imports.StoredImport
}

/**
 * Types values over cells. The rows are read again, and all rows are related again: what was doubtful about others may be
 * settled by it.
 *
 * @throws Refusal `not_found` for a row the file does not have; `changed_meanwhile` with the row as it is now in `current`;
 * `import_not_ready`, `import_applied`.
 */
export async function editImportRows(
  context: Context,
  reader: Reader,
  id: string,
  edits: readonly Edit[],
): Promise<Edited> {
  return withPlan(context, reader.actor, id, async (tx, found) => {
    const cells = edits.map((edit) => ({ ...edit, ...placeOf(found, edit) }))
    await demandSeen(context, tx, reader, found, cells)
    await typeOver(context, tx, reader.actor, found, cells)
    return { changed: cells.length, places: cells }
  })
}

/**
 * Types a value over every cell of a field that holds the same text: over those that something is said against, or, when
 * nothing is, over all of them.
 */
export async function fixEqualValues(
  context: Context,
  actor: Actor,
  id: string,
  fix: { field: ImportField; from: string; to: string },
): Promise<Edited> {
  return withPlan(context, actor, id, async (tx, found) => {
    const from = tidy(fix.from)
    const seals = sealsOf(context, id)
    const valueKey = context.secrets.blindIndex('import_value', from)
    let places = await rowsWithIssue(tx, id, { field: fix.field, value: from, valueKey })
    if (places.length === 0) {
      places = []
      const all = await allPlaces(tx, id)
      for (let start = 0; start < all.length; start += 2_000) {
        const part = all.slice(start, start + 2_000)
        const texts = await textsOf(tx, id, found.sheets, part, seals)
        places.push(...part.filter((place) => texts.get(placeKey(place))?.(fix.field) === from))
      }
    }
    const cells = places.map((place) => ({ ...place, field: fix.field, value: fix.to }))
    await typeOver(context, tx, actor, found, cells)
    return { changed: cells.length, places }
  })
}

/**
 * Leaves rows out or takes them in again, or says whose certificates they are. Taking back whose they are is said of every row
 * of the person that it was said of.
 *
 * @throws Refusal `not_found` for a row or a person that is not there; `changed_meanwhile` with the row as it is now in
 * `current`; `import_not_ready`, `import_applied`.
 */
export async function decideImportRows(
  context: Context,
  reader: Reader,
  id: string,
  rows: readonly SeenRow[],
  decision: { leave?: boolean | undefined; person?: string | null | undefined },
): Promise<Edited> {
  return withPlan(context, reader.actor, id, async (tx, found) => {
    const named = rows.map((row) => ({ ...row, ...placeOf(found, row) }))
    await demandPlaces(tx, id, named)
    await demandSeen(context, tx, reader, found, named)
    if (decision.person && decision.person !== 'new') {
      const people = await knownPeople(tx, { ids: [decision.person] })
      if (people.length === 0) throw new Refusal('not_found', { field: 'person' })
    }
    const alike = decision.person === null ? await decidedWith(tx, id, named) : []
    const places = [...new Map([...named, ...alike].map((place) => [placeKey(place), place])).values()]
    const decided = { leftOut: decision.leave, person: decision.person }
    await putDecisions(tx, id, places, decided, by(reader.actor), context.clock.now())
    await touch(tx, id, places)
    return { changed: named.length, places: [] }
  })
}

async function typeOver(
  context: Context,
  tx: Tx,
  actor: Actor,
  found: imports.StoredImport,
  cells: readonly (RowPlace & { field: ImportField; value: string | null })[],
): Promise<void> {
  await demandPlaces(tx, found.id, cells)
  const seals = sealsOf(context, found.id)
  // Of two values for one cell the last one counts.
  const last = [...new Map(cells.map((cell) => [`${placeKey(cell)}:${cell.field}`, cell])).values()]
  const { typeById, typeNamed } = await knowledgeFor(context, tx)
  const typed = last.flatMap(({ field, value, ...place }) => {
    if (value === null) return []
    const type = field === 'credential_type' ? typeById.get(value) : undefined
    // A picked type is kept by its name, as people write it, unless the name alone does not say which one it is.
    const text = type !== undefined && typeNamed(type.nameZh) === type.id ? type.nameZh : keepable(value)
    return [{ ...place, field, value: seals.seal(`import_edit.value.${field}`, place, text) }]
  })
  await putEdits(tx, found.id, typed, by(actor), context.clock.now())
  await dropEdits(
    tx,
    found.id,
    last.filter(({ value }) => value === null),
  )
  await touch(tx, found.id, last)
}

/** Refuses to change a row that somebody changed since it was seen; the first one is shown as it is now. */
async function demandSeen(
  context: Context,
  tx: Tx,
  reader: Reader,
  found: imports.StoredImport,
  seen: readonly (RowPlace & { version: number })[],
): Promise<void> {
  const [first] = await touchedSince(tx, found.id, seen)
  if (first !== undefined)
    throw new Refusal('changed_meanwhile', { current: await importRow(context, reader, found, first) })
}

/** Does something to the rows of a plan, and plans again with `places` read anew; all of it in one transaction. */
async function withPlan(
  context: Context,
  actor: Actor,
  id: string,
  work: (tx: Tx, found: imports.StoredImport) => Promise<{ changed: number; places: readonly RowPlace[] }>,
): Promise<Edited> {
  const { changed, replanned } = await inTransaction(context.db, async (tx) => {
    const found = await hold(tx, id)
    after(found.state, 'edit')
    const done = await work(tx, found)
    if (done.changed === 0) return { changed: 0, replanned: null }
    const replanned = await replan(context, tx, found, done.places)
    await append(tx, actor, context.clock.now(), [
      {
        action: 'import.edited',
        subject: { type: 'import', id },
        after: { edited: done.changed, ...replanned.summary },
      },
    ])
    return { changed: done.changed, replanned }
  })
  if (replanned !== null) holdRows(context, id, replanned.version, replanned.file)
  return { changed, import: await read(context.db, id) }
}

function placeOf(found: imports.StoredImport, { sheet, row, part }: Omit<SeenRow, 'version'>): RowPlace {
  const index = found.sheets.findIndex(({ name }) => name === sheet)
  if (index < 0) throw new Refusal('not_found', { sheet, row })
  return { sheet: index, row, part }
}

async function demandPlaces(tx: Tx, id: string, places: readonly RowPlace[]): Promise<void> {
  const existing = new Set((await existingPlaces(tx, id, places)).map(placeKey))
  const missing = places.find((place) => !existing.has(placeKey(place)))
  if (missing !== undefined) throw new Refusal('not_found', { row: missing.row })
}

/**
 * Corrects how a sheet is read, and reads the file again; what people typed stays. The correction is remembered for the next
 * file whose columns have the same names.
 *
 * @throws Refusal `not_found` for a sheet the file does not have; `import_not_ready`, `import_applied`.
 */
export async function mapImportColumns(
  context: Context,
  actor: Actor,
  id: string,
  sheet: string,
  correction: SheetCorrection,
): Promise<imports.StoredImport> {
  await inTransaction(context.db, async (tx) => {
    const found = await hold(tx, id)
    const reading = found.sheets.find(({ name }) => name === sheet)
    if (reading === undefined) {
      after(found.state, 'read_again')
      throw new Refusal('not_found', { sheet })
    }
    await readAgain(tx, found, { corrections: { ...found.corrections, [sheet]: correction }, unattended: false })
    if (reading.shape !== null)
      await rememberMapping(tx, { shape: reading.shape, name: sheet }, correction, by(actor), context.clock.now())
    await append(tx, actor, context.clock.now(), [
      {
        action: 'import.mapped',
        subject: { type: 'import', id },
        after: { sheet, headerRow: correction.headerRow, columns: correction.columns, ignored: correction.ignored },
      },
    ])
  })
  return read(context.db, id)
}

/**
 * Reads and plans anew: against the registry and the types as they are now. What people typed and decided stays.
 *
 * @throws Refusal `import_not_ready`, `import_applied`.
 */
export async function planImportAgain(context: Context, actor: Actor, id: string): Promise<imports.StoredImport> {
  await inTransaction(context.db, async (tx) => {
    const found = await hold(tx, id)
    await readAgain(tx, found, { unattended: false })
    await append(tx, actor, context.clock.now(), [
      { action: 'import.planned_again', subject: { type: 'import', id }, after: { state: 'received' } },
    ])
  })
  return read(context.db, id)
}
