import { mostSlots, type ProjectRecord, type SlotInput } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import { day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { append, type Json } from '../../../platform/ledger/index.ts'
import { demandKnownTypes } from '../../requirements/index.ts'
import { isExclusive } from '../rules/lock.ts'
import type { Project } from '../rules/project.ts'
import {
  deleteSlot,
  engagedIn,
  insertSlots,
  type KeptSlot,
  placeSlots,
  saveSlot,
  slotById,
  slotsOf,
} from '../store/slots.ts'
import { projectRecord } from './project-records.ts'
import { holdProject } from './projects.ts'

/** @throws Refusal `not_found`, `forbidden`, `too_many_slots`, `requirement_unknown_type` */
export async function addSlots(
  context: Context,
  actor: Actor,
  projectId: string,
  slots: readonly SlotInput[],
): Promise<ProjectRecord> {
  return await inTransaction(context.db, async (tx) => {
    await holdProject(context, tx, actor, projectId)
    const before = await slotsOf(tx, [projectId])
    if (before.length + slots.length > mostSlots) throw new Refusal('too_many_slots', { most: mostSlots })
    for (const { requirement } of slots) if (requirement !== null) await demandKnownTypes(tx, requirement)
    const next = (before.at(-1)?.position ?? 0) + 1
    const added = slots.map(
      (slot, nth): KeptSlot => ({ ...readSlot(slot), id: newId(), version: 1, projectId, position: next + nth }),
    )
    await insertSlots(tx, added, context.clock.now())
    await recordSlots(
      context,
      tx,
      actor,
      added.map((after) => ({ done: 'added', before: null, after })),
    )
    return await projectRecord({ db: tx, clock: context.clock }, actor, projectId)
  })
}

/** @throws Refusal `not_found`, `forbidden`, `changed_meanwhile` with `current`, `slot_in_use`, `requirement_unknown_type` */
export async function changeSlot(
  context: Context,
  actor: Actor,
  id: string,
  { version, ...input }: SlotInput & { version: number },
): Promise<ProjectRecord> {
  return await inTransaction(context.db, async (tx) => {
    const { slot: before, project } = await holdSlot(context, tx, actor, id, version)
    const after: KeptSlot = { ...before, ...readSlot(input), version: version + 1 }
    const { inForce } = await engagedIn(tx, id)
    const engagedAs = { role: before.role, exclusive: before.exclusive }
    if (inForce > after.count || (inForce > 0 && changedFields(engagedAs, after) !== null))
      throw new Refusal('slot_in_use', { people: inForce })
    if (after.requirement !== null) await demandKnownTypes(tx, after.requirement)
    await saveSlot(tx, after, context.clock.now())
    await recordSlots(context, tx, actor, [{ done: 'changed', before, after }])
    return await projectRecord({ db: tx, clock: context.clock }, actor, project.id)
  })
}

/** @throws Refusal `not_found`, `forbidden`, `changed_meanwhile` with `current`, `slot_in_use` */
export async function removeSlot(context: Context, actor: Actor, id: string, version: number): Promise<ProjectRecord> {
  return await inTransaction(context.db, async (tx) => {
    const { slot, project } = await holdSlot(context, tx, actor, id, version)
    const { ever } = await engagedIn(tx, id)
    if (ever > 0) throw new Refusal('slot_in_use', { people: ever })
    await deleteSlot(tx, id)
    await recordSlots(context, tx, actor, [{ done: 'removed', before: slot, after: null }])
    return await projectRecord({ db: tx, clock: context.clock }, actor, project.id)
  })
}

/** @throws Refusal `not_found`, `forbidden`, `changed_meanwhile` with `current` when these are not all slots there are */
export async function orderSlots(
  context: Context,
  actor: Actor,
  projectId: string,
  slotIds: readonly string[],
): Promise<ProjectRecord> {
  return await inTransaction(context.db, async (tx) => {
    await holdProject(context, tx, actor, projectId)
    const before = (await slotsOf(tx, [projectId])).map(({ id }) => id)
    if (new Set(slotIds).size !== slotIds.length || [...slotIds].sort().join() !== [...before].sort().join())
      throw new Refusal('changed_meanwhile', {
        current: await projectRecord({ db: tx, clock: context.clock }, actor, projectId),
      })
    await placeSlots(tx, slotIds, context.clock.now())
    await append(tx, actor, context.clock.now(), [
      {
        action: 'project.slots_ordered',
        subject: { type: 'project', id: projectId },
        before: { slots: before },
        after: { slots: [...slotIds] },
      },
    ])
    return await projectRecord({ db: tx, clock: context.clock }, actor, projectId)
  })
}

/** The slot with its days read; some roles lock whatever was asked. */
function readSlot({ fromOn, toOn, ...slot }: SlotInput) {
  const exclusive = isExclusive(slot.role, slot.exclusive)
  return { ...slot, exclusive, fromOn: fromOn === null ? null : day(fromOn), toOn: toOn === null ? null : day(toOn) }
}

/** The slot, its project locked: whoever changes a slot holds the project first. */
async function holdSlot(
  context: Context,
  tx: Tx,
  actor: Actor,
  id: string,
  version: number,
): Promise<{ slot: KeptSlot; project: Project }> {
  const found = await slotById(tx, id)
  if (found === null) throw new Refusal('not_found')
  const project = await holdProject(context, tx, actor, found.projectId)
  const slot = await slotById(tx, id)
  if (slot === null) throw new Refusal('not_found')
  if (slot.version !== version)
    throw new Refusal('changed_meanwhile', {
      current: await projectRecord({ db: tx, clock: context.clock }, actor, project.id),
    })
  return { slot, project }
}

interface SlotChange {
  readonly done: 'added' | 'changed' | 'removed'
  readonly before: KeptSlot | null
  readonly after: KeptSlot | null
}

async function recordSlots(context: Context, tx: Tx, actor: Actor, changes: readonly SlotChange[]): Promise<void> {
  const snapshot = (slot: KeptSlot | null): Json => (slot === null ? null : ({ ...slot } as Json))
  await append(
    tx,
    actor,
    context.clock.now(),
    changes.map(({ done, before, after }) => ({
      action: `project_slot.${done}`,
      subject: { type: 'project_slot', id: (after ?? before)!.id },
      before: snapshot(before),
      after: snapshot(after) ?? { removed: true },
    })),
  )
}
