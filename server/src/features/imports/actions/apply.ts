import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, type Tx } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { applyImportJob } from '../jobs.ts'
import * as imports from '../store/imports.ts'
import { dropRows, type FileRows, fileRows, holdRows } from './file-rows.ts'
import { kept } from './keep-plan.ts'
import { type Plan, planFile } from './planning.ts'
import { actorOf, after, by, hold, read } from './records.ts'
import { registryFor } from './registry.ts'
import { writePlan } from './write-plan.ts'

/**
 * Confirms a plan: from now on it is being written. Confirming an import that is being written, or was, changes nothing; a job
 * that was given up, because its process was killed again and again, is added anew by it.
 *
 * @throws Refusal `plan_stale` when the registry is not what the plan saw, `changed_meanwhile` for another version of the
 * import, `import_nothing_to_apply`, `import_not_ready`, `import_cancelled`.
 */
export async function confirmImport(
  context: Context,
  actor: Actor,
  id: string,
  version: number,
): Promise<imports.StoredImport> {
  let confirmed: FileRows | null = null
  const isStale = await inTransaction(context.db, async (tx) => {
    const found = await hold(tx, id)
    if (found.state === 'applied') return false
    if (found.state === 'applying') {
      await enqueueApplying(tx, found)
      return false
    }
    const next = after(found.state, 'apply')
    if (found.version !== version) throw new Refusal('changed_meanwhile')
    const { create, renew, change } = found.summary!
    if (create + renew + change === 0) throw new Refusal('import_nothing_to_apply')
    const file = await fileRows(context, tx, found)
    if (found.stale || !(await fits(context, tx, found, file))) {
      await imports.change(tx, id, { stale: true, failure: stale })
      return true
    }
    const at = context.clock.now()
    await imports.change(tx, id, { state: next, failure: null, confirmedBy: by(actor), confirmedAt: at })
    await append(tx, actor, at, [
      { action: 'import.confirmed', subject: { type: 'import', id }, after: { ...found.summary, state: next } },
    ])
    await enqueueApplying(tx, found)
    confirmed = file
    return false
  })
  // The job is the next who needs the rows, most often in this process.
  if (confirmed !== null) holdRows(context, id, version + 1, confirmed)
  // The mark is kept although the request is refused: the next reader sees why.
  if (isStale) throw new Refusal('plan_stale')
  return read(context.db, id)
}

/** Its key makes one job of two; what is written already is not written again. */
const enqueueApplying = (tx: Tx, { id, run }: imports.StoredImport): Promise<void> =>
  enqueue(tx, applyImportJob, { importId: id, run }, { key: id })

const stale = { code: 'plan_stale', details: {} }

/** Whether the rows would still be compared with the same people and credentials, none of them changed. */
async function fits(context: Context, db: Db, found: imports.StoredImport, file: FileRows): Promise<boolean> {
  const keys = file.rows.map(({ checked }) => checked.key)
  const chosen = await imports.chosenPeople(db, found.id)
  return found.registry !== null && (await registryFor(context, db, keys, chosen)).digest.equals(found.registry)
}

/**
 * Writes a confirmed plan into the registry: all of it in one transaction, or nothing.
 *
 * Imports are applied one after the other. Under that turn the plan is made once more from the same rows; unless it is the one
 * people confirmed, to the last row, nothing is written and the import goes back to `ready`. Safe to run again: an import
 * that is applied stays as it is.
 */
export async function applyImport(
  context: Context,
  importId: string,
  options: { signal: AbortSignal; isLastAttempt?: boolean },
): Promise<void> {
  try {
    await inTransaction(context.db, (tx) => applyInTurn(context, tx, importId, options.signal))
  } catch (error) {
    const refusal = refusalOf(error) ?? (options.isLastAttempt ? new Refusal('internal') : null)
    if (refusal === null) throw error
    await giveBack(context, importId, refusal)
    if (refusal.code === 'internal') throw error
  }
}

/** Somebody wrote to the registry in the moment between: the plan does not fit any more. */
function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Refusal)) return null
  const isMeanwhile = error.code === 'changed_meanwhile' || error.code === 'id_number_taken'
  return isMeanwhile ? new Refusal('plan_stale') : error
}

async function applyInTurn(context: Context, tx: Tx, importId: string, signal: AbortSignal): Promise<void> {
  // Before the import itself: who waits for the turn must not hold what the one before him needs.
  await imports.takeTurn(tx)
  const found = await hold(tx, importId)
  if (found.state !== 'applying') return
  const file = await fileRows(context, tx, found)
  dropRows()
  const plan = await planFile(context, tx, importId, file.rows, found.sheets)
  if (!isConfirmed(context, found, file, plan)) throw new Refusal('plan_stale')
  const actor = actorOf(found.confirmedBy!)
  const report = progressOf(context, found)
  const written = await writePlan(context, tx, actor, { found, file, plan, signal, report, touched: new Set() })
  const at = context.clock.now()
  await imports.change(tx, importId, {
    state: after(found.state, 'finish'),
    stale: false,
    failure: null,
    appliedAt: at,
  })
  await append(tx, actor, at, [
    {
      action: 'import.applied',
      subject: { type: 'import', id: importId },
      after: { fileName: found.file.name, sha256: found.file.sha256, ...found.summary, ...written },
      files: [found.file.sha256],
    },
  ])
}

/** Whether this plan is the one in the preview, row by row. */
function isConfirmed(context: Context, found: imports.StoredImport, file: FileRows, plan: Plan): boolean {
  if (found.registry === null || !plan.registry.digest.equals(found.registry)) return false
  return file.rows.every(
    (row, index) => kept(context, plan, row, index).digest.toString('latin1') === file.digests[index],
  )
}

/** Nothing was written; people see why, and may plan again. */
async function giveBack(context: Context, importId: string, refusal: Refusal): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const now = await hold(tx, importId)
    if (now.state !== 'applying') return
    const isStale = refusal.code === 'plan_stale'
    await imports.change(tx, importId, {
      state: after(now.state, 'return'),
      stale: isStale,
      failure: { code: refusal.code, details: refusal.details },
    })
    await append(tx, actorOf(now.confirmedBy!), context.clock.now(), [
      {
        action: 'import.returned',
        subject: { type: 'import', id: importId },
        after: { state: 'ready', code: refusal.code },
      },
    ])
  })
}

/** Says how many rows are written, now and then, past the transaction: a reader outside sees it move. */
function progressOf(context: Context, found: imports.StoredImport): (done: number, total: number) => void {
  let saidAt = 0
  return (done, total) => {
    const now = Date.now()
    if (now - saidAt < 200 && done < total) return
    saidAt = now
    void imports
      .reportProgress(
        context.db,
        { id: found.id, run: found.run, state: 'applying' },
        { step: 'applying', done, total },
      )
      .catch((error: unknown) => context.log.warn({ err: error }, 'the progress of an import could not be told'))
  }
}
