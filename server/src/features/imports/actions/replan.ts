import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import * as imports from '../store/imports.ts'
import { putPlans, removePlans, summarise } from '../store/plans.ts'
import { comparePlaces, placeKey, type RowPlace } from '../store/rows.ts'
import type { Summary } from '../store/tables.ts'
import { type FileRows, fileRows, fileRowsAt } from './file-rows.ts'
import { type KeptPlan, keepPlans, kept, skippedPlan } from './keep-plan.ts'
import { type FileRow, planFile } from './planning.ts'

/** What a new plan came to. */
export interface Replanned {
  readonly summary: Summary
  /** Version of the import with this plan. */
  readonly version: number
  readonly file: FileRows
}

/**
 * Plans an import again after something about it changed: the rows at `places` are read anew, all rows are related again,
 * and those whose plan is another one now are written. The import must be held.
 */
export async function replan(
  context: Context,
  tx: Tx,
  found: imports.StoredImport,
  places: readonly RowPlace[],
): Promise<Replanned> {
  const before = await fileRows(context, tx, found)
  const anew = await fileRowsAt(context, tx, found, places)
  await passOver(
    tx,
    found.id,
    places.filter((place) => anew.get(placeKey(place)) === null),
  )
  const rows = withRows(before.rows, anew)
  const digestBefore = digestsByPlace(before, anew)
  const plan = await planFile(context, tx, found.id, rows, found.sheets)
  const digests: string[] = []
  let changed: KeptPlan[] = []
  const write = async (): Promise<void> => {
    await keepPlans(context, tx, found.id, found.sheets, changed)
    changed = []
  }
  for (const [index, row] of rows.entries()) {
    const plans = kept(context, plan, row, index)
    const digest = plans.digest.toString('latin1')
    digests.push(digest)
    if (digest !== digestBefore(row, index)) changed.push(plans)
    if (changed.length === 1_000) await write()
  }
  await write()
  const summary = await summarise(tx, found.id)
  await imports.change(tx, found.id, { summary, registry: plan.registry.digest, stale: false, failure: null })
  return { summary, version: found.version + 1, file: { rows, digests } }
}

/** Rows that are no data (any more). */
async function passOver(tx: Tx, importId: string, places: readonly RowPlace[]): Promise<void> {
  if (places.length === 0) return
  await removePlans(tx, importId, places)
  await putPlans(tx, importId, places.map(skippedPlan), [])
}

/** The rows with those read anew in their places. */
function withRows(rows: readonly FileRow[], anew: ReadonlyMap<string, FileRow | null>): FileRow[] {
  if (anew.size === 0) return [...rows]
  const left = new Map(anew)
  const replaced = rows.flatMap((row) => {
    const now = left.get(placeKey(row))
    if (now === undefined) return [row]
    left.delete(placeKey(row))
    return now === null ? [] : [now]
  })
  const added = [...left.values()].filter((row) => row !== null)
  if (added.length === 0) return replaced
  return [...replaced, ...added].sort(comparePlaces)
}

/** The digest that lies in the database for a row; none for one that was read anew. */
function digestsByPlace(
  before: FileRows,
  anew: ReadonlyMap<string, FileRow | null>,
): (row: FileRow, index: number) => string | undefined {
  if (anew.size === 0) return (_, index) => before.digests[index]
  const digests = new Map(before.rows.map((row, index) => [placeKey(row), before.digests[index]!]))
  return (row) => (anew.has(placeKey(row)) ? undefined : digests.get(placeKey(row)))
}
