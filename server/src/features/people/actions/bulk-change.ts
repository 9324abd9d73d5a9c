/**
 * Naming the steward of many people, or who pays their social insurance: what it would do to each, doing it to a part of them, and undoing that. The preview, the parts
 * and what became of each are kept by the feature that asks.
 */
import { mostInBulk, type PeopleFilter, type PersonChange } from '@chizheng/contract'
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
import { changedFields } from '../../../kernel/changes.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, mapInTurns, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { legalEntities } from '../directory.ts'
import { placeOf } from '../policy.ts'
import { type BulkFields, insurerEffect, stewardEffect } from '../rules/bulk-change.ts'
import type { Person } from '../rules/person.ts'
import { personSnapshot } from '../rules/snapshot.ts'
import { type BulkFacts, bulkFactsBy, bulkFactsOf } from '../store/bulk.ts'
import { allUnits } from '../store/org-units.ts'
import { lockPeople, peopleBy, savePeople } from '../store/people.ts'
import { insurerNamed } from './insurers.ts'
import { filterOf } from './list.ts'
import { namedPerson } from './named.ts'

/**
 * What the change would do to each of the people whom the actor sees; those they may not change are skipped.
 *
 * @throws Refusal `bulk_too_large`; `not_found` for a steward the actor does not see, `person_has_left`.
 */
export async function judgePeople(
  context: Context,
  tx: Tx,
  actor: Actor,
  of: Selection<PeopleFilter>,
  change: PersonChange,
): Promise<Judged[]> {
  const effectOn = await effectOf(tx, actor, change)
  const found = await selected(context, tx, actor, of)
  if (found.length > mostInBulk) throw new Refusal('bulk_too_large')
  return await mapInTurns(found, (facts) =>
    may(actor, 'people.change', placeOf(facts))
      ? judged(facts, effectOn(facts))
      : judged(facts, { outcome: 'skipped', reason: 'no_right' }),
  )
}

/** What the change does to each. @throws Refusal `not_found` for whom or what it names, `person_has_left` */
async function effectOf(
  tx: Tx,
  actor: Actor,
  change: PersonChange,
): Promise<(of: Omit<BulkFacts, 'version'>) => Effect<BulkFields>> {
  if (change.kind === 'insurer') {
    const insuredWith = await insurerNamed(tx, change, null)
    return (person) => insurerEffect(person, insuredWith)
  }
  const steward = await namedPerson(tx, actor, change.stewardId, { kept: null, field: 'stewardId' })
  return (person) => stewardEffect(person, steward)
}

async function selected(context: Context, db: Db, actor: Actor, of: Selection<PeopleFilter>): Promise<BulkFacts[]> {
  const reach = reachOf(actor, 'people.read')
  if ('ids' in of) return await bulkFactsBy(db, of.ids, reach)
  return await bulkFactsOf(db, await filterOf({ ...context, db }, of.filter, reach), mostInBulk + 1)
}

/** Does it to these, in the caller's transaction. One who has another version now is skipped. */
export async function changePeople(
  context: Context,
  tx: Tx,
  actor: Actor,
  change: PersonChange,
  meant: readonly Meant[],
): Promise<Done[]> {
  const ids = meant.map(({ id }) => id)
  const steward = change.kind === 'steward' && change.stewardId !== null ? [change.stewardId] : []
  // The steward as well and first: all of them are locked in one order.
  const people = await lockPeople(tx, [...ids, ...steward])
  const held = new Map(people.map((person) => [person.id, person]))
  const effectOn = await effectOf(tx, actor, change).catch(gone)
  if (effectOn === 'gone') return ids.map((id) => skipped(id, 'target_gone'))
  const changes: Change[] = []
  const done = meant.map(({ id, version }): Done => {
    const before = held.get(id)
    if (before === undefined || before.version !== version) return skipped(id, 'changed_meanwhile')
    if (!may(actor, 'people.change', placeOf(before))) return skipped(id, 'no_right')
    const effect = effectOn({ ...before, stewardId: before.steward?.id ?? null })
    if (effect.outcome === 'skipped') return skipped(id, effect.reason)
    if (effect.outcome === 'same') return { id, outcome: 'same', reason: null, before: null, afterVersion: null }
    changes.push({ before, set: effect.set })
    return { id, outcome: 'changed', reason: null, before: fieldsLike(effect.set, before), afterVersion: version + 1 }
  })
  await save(context, tx, actor, 'person.changed', changes)
  return done
}

/** The fields that are set, as they stood. */
const fieldsLike = (set: BulkFields, { steward, insuredWith }: Person): BulkFields =>
  'steward' in set ? { steward } : { insuredWith }

/** Who was to be named has left, or is out of reach. */
function gone(error: unknown): 'gone' {
  if (error instanceof Refusal) return 'gone'
  throw error
}

/** Puts back what stood there before, where nothing changed since. */
export async function undoPeople(context: Context, tx: Tx, actor: Actor, rows: readonly Undoable[]): Promise<Undone[]> {
  const people = await lockPeople(
    tx,
    rows.map(({ id }) => id),
  )
  const held = new Map(people.map((person) => [person.id, person]))
  const entities = new Set((await legalEntities(tx)).map(({ id }) => id))
  const changes: Change[] = []
  const undone = rows.map(({ id, before, afterVersion }): Undone => {
    const now = held.get(id)
    if (now === undefined || now.version !== afterVersion) return { id, outcome: 'kept', reason: 'changed_meanwhile' }
    if (!may(actor, 'people.change', placeOf(now))) return { id, outcome: 'kept', reason: 'no_right' }
    const set = before as BulkFields
    if (set.insuredWith?.id && !entities.has(set.insuredWith.id)) return { id, outcome: 'kept', reason: 'target_gone' }
    changes.push({ before: now, set })
    return { id, outcome: 'undone', reason: null }
  })
  await save(context, tx, actor, 'person.change_undone', changes)
  return undone
}

interface Change {
  readonly before: Person
  readonly set: BulkFields
}

async function save(context: Context, tx: Tx, actor: Actor, action: string, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const at = context.clock.now()
  const paths = new Map((await allUnits(tx)).map(({ id, path }) => [id, path]))
  const snapshotOf = (person: Person) => personSnapshot(person, paths.get(person.unitId ?? '') ?? null)
  const written = changes.map(({ before, set }) => ({
    before,
    after: { ...before, ...set, updatedAt: at.toISOString() },
  }))
  await savePeople(
    tx,
    written.map(({ after }) => after),
  )
  const entries = written.map(({ before, after }) => ({
    action,
    subject: { type: 'person', id: after.id } as const,
    before: changedFields(snapshotOf(before), snapshotOf(after)) ?? {},
    after: snapshotOf(after),
  }))
  await append(tx, actor, at, entries)
}

/** The names of those whom the actor sees. */
export async function peopleNames(db: Db, actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const people = (await peopleBy(db, { ids })).filter((person) => may(actor, 'people.read', placeOf(person)))
  return new Map(people.map(({ id, name }) => [id, name]))
}
