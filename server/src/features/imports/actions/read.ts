import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { applyImportJob } from '../jobs.ts'
import * as imports from '../store/imports.ts'
import { summarise } from '../store/plans.ts'
import { clearRows } from '../store/rows.ts'
import type { SheetReading, Summary } from '../store/tables.ts'
import { type FileRows, holdRows } from './file-rows.ts'
import { type KeptPlan, keepPlans, kept } from './keep-plan.ts'
import { createLanes } from './lanes.ts'
import { type FileRow, type Plan, planFile } from './planning.ts'
import { readFile } from './read-file.ts'
import { type Reading, report, Superseded } from './reading.ts'
import { actorOf, after, hold } from './records.ts'

/**
 * Reads the file of an import, works out what its rows mean, compares them with the registry, and leaves a plan.
 *
 * Safe to run again: each run forgets the rows of the one before; what people typed and decided stays. A file that cannot
 * be read makes the import `failed`; anything else that breaks is thrown, to be tried again.
 */
export async function readImport(
  context: Context,
  importId: string,
  run: number,
  options: { signal: AbortSignal; isLastAttempt?: boolean },
): Promise<void> {
  const found = await begin(context, importId, run)
  if (found === null) return
  const reading: Reading = { context, found, run, signal: options.signal }
  try {
    const { sheets, rows } = await readFile(reading)
    await makePlan(reading, sheets, rows)
  } catch (error) {
    if (error instanceof Superseded) return
    if (error instanceof Refusal) return await fail(reading, error)
    if (options.isLastAttempt) await fail(reading, new Refusal('internal'))
    throw error
  }
}

async function begin(context: Context, importId: string, run: number): Promise<imports.StoredImport | null> {
  return inTransaction(context.db, async (tx) => {
    const found = await imports.lock(tx, importId)
    if (found === null || found.run !== run || (found.state !== 'received' && found.state !== 'reading')) return null
    await clearRows(tx, importId)
    await imports.change(tx, importId, { state: after(found.state, 'read'), sheets: [], summary: null, failure: null })
    return found
  })
}

async function fail({ context, found, run }: Reading, refusal: Refusal): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const now = await hold(tx, found.id)
    if (now.run !== run || now.state !== 'reading') return
    const failure = { code: refusal.code, details: refusal.details }
    await imports.change(tx, found.id, { state: after(now.state, 'fail'), failure })
    await append(tx, actorOf(now.receivedBy), context.clock.now(), [
      {
        action: 'import.failed',
        subject: { type: 'import', id: found.id },
        after: { state: 'failed', code: refusal.code },
      },
    ])
  })
}

async function makePlan(reading: Reading, sheets: readonly SheetReading[], rows: readonly FileRow[]): Promise<void> {
  const { context, found, run } = reading
  await report(reading, 'planning', 0, rows.length)
  const plan = await planFile(context, context.db, found.id, rows, sheets)
  const digests: string[] = []
  const lanes = createLanes(1)
  const keep = async (part: readonly KeptPlan[], done: number): Promise<void> => {
    await inTransaction(context.db, async (tx) => {
      if (!(await imports.holdRun(tx, { id: found.id, run, state: 'reading' }))) throw new Superseded()
      await keepPlans(context, tx, found.id, sheets, part)
    })
    await report(reading, 'planning', done, rows.length)
  }
  try {
    for (let start = 0; start < rows.length; start += 1_000) {
      const part = rows.slice(start, start + 1_000).map((row, i) => kept(context, plan, row, start + i))
      digests.push(...part.map(({ digest }) => digest.toString('latin1')))
      await lanes.start(() => keep(part, start + part.length))
    }
  } finally {
    await lanes.end()
  }
  await finish(reading, sheets, plan, { rows, digests })
}

async function finish(reading: Reading, sheets: readonly SheetReading[], plan: Plan, file: FileRows): Promise<void> {
  const { context, found, run } = reading
  const version = await inTransaction(context.db, async (tx) => {
    const now = await hold(tx, found.id)
    if (now.run !== run || now.state !== 'reading') throw new Superseded()
    const summary = await summarise(tx, found.id)
    const ready = after(now.state, 'show')
    await imports.change(tx, found.id, { state: ready, sheets, summary, registry: plan.registry.digest, stale: false })
    await append(tx, actorOf(now.receivedBy), context.clock.now(), [
      { action: 'import.planned', subject: { type: 'import', id: found.id }, after: { state: ready, ...summary } },
    ])
    if (!now.unattended || !isSelfEvident(summary, plan)) return now.version + 1
    await imports.change(tx, found.id, {
      state: after(ready, 'apply'),
      confirmedBy: now.receivedBy,
      confirmedAt: context.clock.now(),
    })
    await enqueue(tx, applyImportJob, { importId: found.id, run }, { key: found.id })
    return now.version + 2
  })
  holdRows(context, found.id, version, file)
}

/** Whether nobody has to be asked: something is to be written, and no row could be one of several known people's. */
function isSelfEvident(summary: Summary, plan: Plan): boolean {
  const asksWho = plan.rows.some(({ planned }) => planned.issues.some(({ code }) => code === 'person_ambiguous'))
  return summary.create + summary.renew + summary.change > 0 && !asksWho
}
