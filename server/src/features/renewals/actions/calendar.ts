import type { BodyOf, RenewalEntry, renewalPlanRoutes } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import type { RenewalCase } from '../rules/case.ts'
import * as store from '../store/calendar.ts'
import { credentialsById } from '../store/credentials.ts'

type Body<Name extends keyof typeof renewalPlanRoutes> = BodyOf<(typeof renewalPlanRoutes)[Name]>

/**
 * Lets pass when the entry takes one more, of this case's type.
 *
 * @throws Refusal `not_found`, `entry_full`, `entry_not_for_type`, `wrong_state` when it is called off.
 */
export async function demandPlaceIn(tx: Tx, entryId: string, { credentialId }: RenewalCase): Promise<void> {
  const entry = await store.holdEntry(tx, entryId)
  if (entry === null) throw new Refusal('not_found', { field: 'entryId' })
  if (entry.isCancelled) throw new Refusal('wrong_state', { field: 'entryId' })
  if (entry.capacity !== null && entry.taken >= entry.capacity) throw new Refusal('entry_full')
  const typeId = (await credentialsById(tx, [credentialId]))[0]?.typeId ?? ''
  if (entry.typeIds.length > 0 && !entry.typeIds.includes(typeId)) throw new Refusal('entry_not_for_type')
}

/** Exams and courses that touch these days, the earliest first. */
export async function calendarEntries(db: Db, from: Day, to: Day): Promise<RenewalEntry[]> {
  return await presented(db, await store.entriesBetween(db, from, to))
}

async function presented(db: Db, entries: readonly store.StoredEntry[]): Promise<RenewalEntry[]> {
  const names = new Map((await effectiveTypes(db)).map(({ id, nameZh }) => [id, nameZh]))
  return entries.map((entry) => ({
    ...entry,
    typeIds: [...entry.typeIds],
    typeNames: entry.typeIds.map((id) => names.get(id) ?? id),
  }))
}

/** @throws Refusal `date_order`, `type_missing` */
export async function createEntry(context: Context, actor: Actor, input: Body<'createEntry'>): Promise<RenewalEntry> {
  const days = {
    startsOn: input.startsOn as Day,
    endsOn: input.endsOn as Day,
    registerBy: input.registerBy as Day | null,
  }
  const entry: store.StoredEntry = { ...input, ...days, id: newId(), version: 1, taken: 0, cancelled: false }
  await inTransaction(context.db, (tx) => write(context, tx, actor, 'renewal_entry.added', null, entry))
  return (await presented(context.db, [entry]))[0]!
}

/** @throws Refusal `not_found`, `changed_meanwhile`, `date_order`, `type_missing`; `entry_full` for fewer places than are taken. */
export async function changeEntry(
  context: Context,
  actor: Actor,
  id: string,
  { version, ...input }: Body<'changeEntry'>,
): Promise<RenewalEntry> {
  const entry = await inTransaction(context.db, async (tx) => {
    if ((await store.holdEntry(tx, id)) === null) throw new Refusal('not_found')
    const before = (await store.entriesOf(tx, [id]))[0]!
    if (before.version !== version) throw new Refusal('changed_meanwhile')
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    const after: store.StoredEntry = { ...before, ...given, version: version + 1 }
    if (after.capacity !== null && after.capacity < after.taken) throw new Refusal('entry_full')
    await write(
      context,
      tx,
      actor,
      after.cancelled ? 'renewal_entry.cancelled' : 'renewal_entry.changed',
      before,
      after,
    )
    return after
  })
  return (await presented(context.db, [entry]))[0]!
}

async function write(
  context: Context,
  tx: Tx,
  actor: Actor,
  action: string,
  before: store.StoredEntry | null,
  entry: store.StoredEntry,
): Promise<void> {
  if (entry.endsOn < entry.startsOn) throw new Refusal('date_order', { field: 'endsOn' })
  if (entry.registerBy !== null && entry.registerBy > entry.startsOn)
    throw new Refusal('date_order', { field: 'registerBy' })
  const known = new Set((await effectiveTypes(tx)).map(({ id }) => id))
  const unknown = entry.typeIds.find((id) => !known.has(id))
  if (unknown !== undefined) throw new Refusal('type_missing', { typeId: unknown })
  const at = context.clock.now()
  await store.saveEntry(tx, entry, at)
  const snapshot = ({ taken: _, typeIds, ...fields }: store.StoredEntry) => ({ ...fields, typeIds: [...typeIds] })
  const subject = { type: 'renewal_entry', id: entry.id } as const
  await append(tx, actor, at, [
    { action, subject, before: before === null ? null : snapshot(before), after: snapshot(entry) },
  ])
}
