import type { ProjectSlot, Requirement } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { on } from './tables.ts'

export interface KeptSlot extends Omit<ProjectSlot, 'fromOn' | 'toOn'> {
  readonly fromOn: Day | null
  readonly toOn: Day | null
  readonly projectId: string
}

function slots(db: Db) {
  return on(db)
    .selectFrom('project_slot')
    .select([
      'id',
      'version',
      'project_id as projectId',
      'position',
      'role',
      'name',
      'count',
      'priority',
      'exclusive',
      sql<Requirement | null>`requirement`.as('requirement'),
      'may_expire as mayExpire',
      'from_on as fromOn',
      'to_on as toOn',
    ])
}

/** Of these projects, each in its order. */
export async function slotsOf(db: Db, projectIds: readonly string[]): Promise<KeptSlot[]> {
  return await slots(db)
    .where('project_id', '=', sql<string>`any(${projectIds}::uuid[])`)
    .orderBy('project_id')
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function slotById(db: Db, id: string): Promise<KeptSlot | null> {
  return (await slots(db).where('id', '=', id).executeTakeFirst()) ?? null
}

function columnsOf({ role, name, count, priority, exclusive, requirement, mayExpire, fromOn, toOn }: KeptSlot) {
  return {
    role,
    name,
    count,
    priority,
    exclusive,
    requirement: requirement === null ? null : JSON.stringify(requirement),
    may_expire: mayExpire,
    from_on: fromOn,
    to_on: toOn,
  }
}

export async function insertSlots(tx: Tx, added: readonly KeptSlot[], at: Date): Promise<void> {
  const made = { created_at: at, updated_at: at }
  await on(tx)
    .insertInto('project_slot')
    .values(
      added.map((slot) => {
        const { id, version, projectId, position } = slot
        return { id, version, project_id: projectId, position, ...columnsOf(slot), ...made }
      }),
    )
    .execute()
}

/** Writes over the version that was read under the project's lock. */
export async function saveSlot(tx: Tx, slot: KeptSlot, at: Date): Promise<void> {
  await on(tx)
    .updateTable('project_slot')
    .set({ ...columnsOf(slot), version: slot.version, updated_at: at })
    .where('id', '=', slot.id)
    .execute()
}

/** @throws a violated foreign key when somebody was ever engaged in it */
export async function deleteSlot(tx: Tx, id: string): Promise<void> {
  await on(tx).deleteFrom('project_slot').where('id', '=', id).execute()
}

/** Positions 1, 2, … in the order of the ids. */
export async function placeSlots(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await sql`
    update project_slot set position = place.nth, updated_at = ${at.toISOString()}::timestamptz
    from unnest(${ids}::uuid[]) with ordinality as place(id, nth) where project_slot.id = place.id`.execute(tx)
}

/** How many people are engaged in it, and ever were. */
export async function engagedIn(db: Db, id: string): Promise<{ inForce: number; ever: number }> {
  const found = await sql<{ inForce: number; ever: number }>`
    select count(*) filter (where state in ('reserved', 'active')) as "inForce", count(*) as ever
    from engagement where slot_id = ${id}::uuid`.execute(db)
  return found.rows[0]!
}
