import type {
  BodyOf,
  BulkChangeRecord,
  bulkRoutes,
  CredentialChange,
  PersonChange,
  RecordChange,
  ViewList,
} from '@chizheng/contract'
import type { Actor } from '../../kernel/actor.ts'
import type { Done, Judged, Undoable, Undone } from '../../kernel/bulk.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Context } from '../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../platform/db/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { append } from '../../platform/ledger/index.ts'
import { changeCredentials, credentialNames, judgeCredentials, undoCredentials } from '../credentials/index.ts'
import { changePeople, judgePeople, peopleNames, undoPeople } from '../people/index.ts'
import { goOnJob } from './jobs.ts'
import { answerTo, type Command, canWithBulk, ended, outcomeToDo } from './rules.ts'
import * as store from './store.ts'

/** So many are changed while its maker waits; more go on in a job. */
const whileWaiting = 200
/** Records in one transaction of the job: about half a second, so nobody waits long for a row. */
const part = 500
/** Parts of one run of the job, before others get their turn. */
const partsOfRun = 10
/** How long what became of each record is kept; the ledger keeps the changes themselves. */
const keptDays = 30
const shownSkipped = 100

/** @throws Refusal `not_found` when none of them is seen, and those of `judgeCredentials` */
export function previewCredentials(
  context: Context,
  actor: Actor,
  { change, ...of }: BodyOf<typeof bulkRoutes.previewCredentialChange>,
): Promise<BulkChangeRecord> {
  const selection = of.ids === undefined ? { filter: of.filter! } : { ids: of.ids }
  const judge = (tx: Tx) => judgeCredentials(context, tx, actor, selection, change)
  return preview(context, actor, 'credentials', change, judge)
}

/** @throws Refusal `not_found` when none of them is seen, and those of `judgePeople` */
export function previewPeople(
  context: Context,
  actor: Actor,
  { change, ...of }: BodyOf<typeof bulkRoutes.previewPersonChange>,
): Promise<BulkChangeRecord> {
  const selection = of.ids === undefined ? { filter: of.filter! } : { ids: of.ids }
  const judge = (tx: Tx) => judgePeople(context, tx, actor, selection, change)
  return preview(context, actor, 'people', change, judge)
}

async function preview(
  context: Context,
  actor: Actor,
  list: ViewList,
  change: RecordChange,
  judge: (tx: Tx) => Promise<readonly Judged[]>,
): Promise<BulkChangeRecord> {
  const id = newId()
  await inTransaction(context.db, async (tx) => {
    const rows = await judge(tx)
    if (rows.length === 0) throw new Refusal('not_found')
    const at = context.clock.now()
    await store.forgetOld(tx, actor.id, new Date(at.getTime() - keptDays * 86_400_000))
    await store.insertBulkChange(tx, { id, list, change, madeBy: actor.id, at }, rows)
  })
  return await bulkRecord(context.db, actor, id)
}

/** A bulk change of the actor's own. @throws Refusal `not_found` */
export async function bulkRecord(db: Db, actor: Actor, id: string): Promise<BulkChangeRecord> {
  const found = await store.bulkChangeOf(db, id, actor.id)
  if (found === null) throw new Refusal('not_found')
  const { list, change, state } = found
  const { counts, reasons } = await store.countsOf(db, id)
  const skipped = await store.skippedRows(db, id, shownSkipped)
  const namesOf = list === 'people' ? peopleNames : credentialNames
  const names = await namesOf(
    db,
    actor,
    skipped.map((row) => row.id),
  )
  return {
    id,
    list,
    change,
    state,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    reasons,
    skipped: skipped.flatMap((row) => (names.has(row.id) ? [{ ...row, name: names.get(row.id)! }] : [])),
    can: canWithBulk(state, counts),
  }
}

/**
 * Applies, stops or undoes a bulk change of the actor's own; a command that was given already changes nothing. Few records are done
 * at once, more by a job.
 *
 * @throws Refusal `not_found`, `bulk_change_over`
 */
export async function askOfBulkChange(
  context: Context,
  actor: Actor,
  id: string,
  command: Command,
): Promise<BulkChangeRecord> {
  if ((await store.bulkChangeOf(context.db, id, actor.id)) === null) throw new Refusal('not_found')
  await inTransaction(context.db, async (tx) => {
    const found = await store.lockBulkChange(tx, id)
    const answer = found === null ? 'refused' : answerTo(command, found.state)
    if (answer === 'done') return
    if (found === null || answer === 'refused') throw new Refusal('bulk_change_over')
    if (command === 'cancel') return await end(context, tx, actor, found, 'cancelled')
    const state = command === 'apply' ? 'applying' : 'undoing'
    const acting = { id: actor.id, label: actor.label, grants: actor.kind === 'account' ? actor.grants : [] }
    await store.saveState(tx, id, state, acting)
    const isOver = await doPart(context, tx, actor, { ...found, state, acting }, whileWaiting)
    if (!isOver) await enqueue(tx, goOnJob, { bulkId: id })
  })
  return await bulkRecord(context.db, actor, id)
}

/** Goes on where it was left. Safe to run twice, and when it was stopped meanwhile. */
export async function goOnWith(
  context: Context,
  id: string,
  signal: AbortSignal,
  size: number = part,
  parts: number = partsOfRun,
): Promise<void> {
  for (let run = 0; run < parts && !signal.aborted; run++) {
    const isOver = await inTransaction(context.db, async (tx) => {
      const found = await store.lockBulkChange(tx, id)
      if (found === null || found.acting === null) return true
      return await doPart(context, tx, { kind: 'account', ...found.acting }, found, size)
    })
    if (isOver) return
  }
  await inTransaction(context.db, (tx) => enqueue(tx, goOnJob, { bulkId: id }))
}

/** One part of it, in the caller's transaction. @returns whether nothing is left. */
async function doPart(context: Context, tx: Tx, actor: Actor, found: store.BulkChange, size: number): Promise<boolean> {
  const wanted = outcomeToDo(found.state)
  if (wanted === null) return true
  const next = await store.nextRows(tx, found.id, wanted, size + 1)
  const turns = next.slice(0, size)
  if (turns.length > 0) {
    const work = wanted === 'pending' ? changed : undone
    await store.saveOutcomes(tx, found.id, await work(context, tx, actor, found, turns))
  }
  if (next.length > size) return false
  await end(context, tx, actor, found, ended(found.state))
  return true
}

type Turns = readonly store.Turn[]

function changed(context: Context, tx: Tx, actor: Actor, found: store.BulkChange, turns: Turns): Promise<Done[]> {
  return found.list === 'people'
    ? changePeople(context, tx, actor, found.change as PersonChange, turns)
    : changeCredentials(context, tx, actor, found.change as CredentialChange, turns)
}

function undone(context: Context, tx: Tx, actor: Actor, found: store.BulkChange, turns: Turns): Promise<Undone[]> {
  const rows = turns.map(
    ({ id, before, afterVersion }): Undoable => ({ id, before: before!, afterVersion: afterVersion! }),
  )
  return found.list === 'people'
    ? undoPeople(context, tx, actor, rows)
    : undoCredentials(context, tx, actor, found.change as CredentialChange, rows)
}

/** The entry of the bulk change as a whole: what it was, and how many it met. */
async function end(
  context: Context,
  tx: Tx,
  actor: Actor,
  { id, list, change, acting }: store.BulkChange,
  state: store.BulkChange['state'],
): Promise<void> {
  await store.saveState(tx, id, state, acting)
  const { counts } = await store.countsOf(tx, id)
  await append(tx, actor, context.clock.now(), [
    { action: `bulk_change.${state}`, subject: { type: 'bulk_change', id }, after: { list, change, ...counts } },
  ])
}
