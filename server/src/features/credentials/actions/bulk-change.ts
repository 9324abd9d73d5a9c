/**
 * One change of many credentials: what it would do to each, doing it to a part of them, and undoing that. The preview, the parts
 * and what became of each are kept by the feature that asks.
 */
import { type CredentialChange, type CredentialFilter, mostInBulk } from '@chizheng/contract'
import { type Actor, may, reachOf } from '../../../kernel/actor.ts'
import {
  type Done,
  type Effect,
  type Judged,
  judged,
  type Meant,
  type Selection,
  skipped,
  type Undoable,
  type Undone,
} from '../../../kernel/bulk.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { tidy } from '../../../kernel/text.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, mapInTurns, type Tx } from '../../../platform/db/index.ts'
import { knownPeople, legalEntities } from '../../people/index.ts'
import { placeOf } from '../policy.ts'
import { type BulkFields, type BulkTarget, bulkEffect, fieldsBefore } from '../rules/bulk-change.ts'
import { correct, isPossible } from '../rules/lifecycle.ts'
import { requestEffect } from '../rules/upload-request.ts'
import { type BulkFacts, bulkFactsBy, bulkFactsOf } from '../store/bulk.ts'
import { lockCredentials, type StoredCredential } from '../store/credentials.ts'
import { holdersOf } from '../store/lookups.ts'
import { type Ground, groundFor } from './ground.ts'
import { resolveFilter } from './list.ts'
import { credentialTitles } from './titles.ts'
import { changeRequests, undoRequests } from './upload-requests.ts'
import { type Changed, saveChanges } from './write.ts'

/**
 * What the change would do to each of the credentials that the actor sees; those they may not change are skipped.
 *
 * @throws Refusal `bulk_too_large`; `not_found` for an employer that is no company of ours.
 */
export async function judgeCredentials(
  context: Context,
  db: Db,
  actor: Actor,
  of: Selection<CredentialFilter>,
  change: CredentialChange,
): Promise<Judged[]> {
  const effectOn = await effectOf(db, change)
  if (effectOn === null) throw new Refusal('not_found', { field: 'employerUnitId' })
  const found = await selected(context, db, actor, of)
  if (found.length > mostInBulk) throw new Refusal('bulk_too_large')
  const right = isRequest(change) ? 'archive.request' : 'credentials.change'
  return await mapInTurns(found, (facts) =>
    may(actor, right, placeOf(facts))
      ? judged(facts, effectOn(facts))
      : judged(facts, { outcome: 'skipped', reason: 'no_right' }),
  )
}

type Request = Extract<CredentialChange, { kind: 'requestUpload' | 'withdrawRequest' }>

function isRequest(change: CredentialChange): change is Request {
  return change.kind === 'requestUpload' || change.kind === 'withdrawRequest'
}

/** What the change does to each; null when its employer is no company of ours. */
async function effectOf(db: Db, change: CredentialChange): Promise<((facts: BulkFacts) => Effect<unknown>) | null> {
  if (isRequest(change)) return (facts) => requestEffect(facts, change.kind)
  const target = await targetOf(db, change)
  return target && ((facts) => bulkEffect(facts, target))
}

async function selected(context: Context, db: Db, actor: Actor, of: Selection<CredentialFilter>): Promise<BulkFacts[]> {
  const reach = reachOf(actor, 'credentials.read')
  if ('ids' in of) return await bulkFactsBy(db, of.ids, reach)
  return await bulkFactsOf(db, await resolveFilter({ ...context, db }, of.filter, reach), mostInBulk + 1)
}

/** The change with its words found; null when the employer is no company of ours any more. */
async function targetOf(db: Db, change: Exclude<CredentialChange, Request>): Promise<BulkTarget | null> {
  if (change.kind === 'labels') return { ...change, add: change.add.map(tidy), remove: change.remove.map(tidy) }
  const unitId = change.employerUnitId
  if (unitId === null) return { kind: 'employer', unitId: null, name: null }
  const entity = (await legalEntities(db)).find(({ id }) => id === unitId)
  return entity === undefined ? null : { kind: 'employer', unitId, name: entity.name }
}

/** Does it to these, in the caller's transaction. One that has another version now is skipped. */
export async function changeCredentials(
  context: Context,
  tx: Tx,
  actor: Actor,
  change: CredentialChange,
  meant: readonly Meant[],
): Promise<Done[]> {
  if (isRequest(change)) return await changeRequests(context, tx, actor, change, meant)
  const ids = meant.map(({ id }) => id)
  const ground = await groundFor(context, tx, await holdersOf(tx, ids))
  const target = await targetOf(tx, change)
  if (target === null) return ids.map((id) => skipped(id, 'target_gone'))
  const held = new Map((await lockCredentials(tx, ids)).map((one) => [one.id, one]))
  const changes: Changed[] = []
  const done = meant.map(({ id, version }): Done => {
    const before = held.get(id)
    if (before === undefined || before.version !== version) return skipped(id, 'changed_meanwhile')
    if (!may(actor, 'credentials.change', placeOf(before))) return skipped(id, 'no_right')
    const effect = bulkEffect(before, target)
    if (effect.outcome === 'skipped') return skipped(id, effect.reason)
    if (effect.outcome === 'same') return { id, outcome: 'same', reason: null, before: null, afterVersion: null }
    changes.push({ before, after: correct(before, effect.set), action: 'credential.corrected' })
    return {
      id,
      outcome: 'changed',
      reason: null,
      before: fieldsBefore(before, effect.set),
      afterVersion: version + 1,
    }
  })
  await saveChanges(tx, actor, ground, changes)
  return done
}

/** Puts back what stood there, where nothing changed since. */
export async function undoCredentials(
  context: Context,
  tx: Tx,
  actor: Actor,
  change: CredentialChange,
  rows: readonly Undoable[],
): Promise<Undone[]> {
  if (isRequest(change)) return await undoRequests(context, tx, actor, rows)
  const ids = rows.map(({ id }) => id)
  const ground = await groundFor(context, tx, await holdersOf(tx, ids))
  const held = new Map((await lockCredentials(tx, ids)).map((one) => [one.id, one]))
  const changes: Changed[] = []
  const undone = rows.map((row): Undone => {
    const now = held.get(row.id)
    const reason = whyKept(actor, ground, now, row)
    if (now === undefined || reason !== null) return { id: row.id, outcome: 'kept', reason }
    changes.push({
      before: now,
      after: { ...now, ...(row.before as BulkFields) },
      action: 'credential.change_undone',
    })
    return { id: row.id, outcome: 'undone', reason: null }
  })
  await saveChanges(tx, actor, ground, changes)
  return undone
}

function whyKept(
  actor: Actor,
  { entities }: Ground,
  now: StoredCredential | undefined,
  { before, afterVersion }: Undoable,
): Undone['reason'] {
  if (now === undefined || now.version !== afterVersion) return 'changed_meanwhile'
  if (!may(actor, 'credentials.change', placeOf(now))) return 'no_right'
  const { employerUnitId } = before as BulkFields
  if (employerUnitId && !entities.names.has(employerUnitId)) return 'target_gone'
  return isPossible('correct', now) ? null : 'wrong_state'
}

/** Holder and type of those that the actor sees. */
export async function credentialNames(db: Db, actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const titles = await credentialTitles(db, actor, { ids })
  const people = await knownPeople(db, { ids: titles.map(({ personId }) => personId) })
  const holders = new Map(people.map(({ id, name }) => [id, name]))
  return new Map(titles.map(({ id, personId, typeName }) => [id, `${holders.get(personId) ?? ''} · ${typeName}`]))
}
