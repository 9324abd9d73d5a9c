import type { ProjectRole } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { copyInto, sql, type Tx } from '../../../platform/db/index.ts'

/** Somebody kept for a slot of a tender until it is decided. */
export interface Reservation {
  readonly id: string
  readonly projectId: string
  readonly slotId: string
  readonly personId: string
  readonly role: ProjectRole
  readonly roleName: string
  readonly exclusive: boolean
  readonly fromOn: Day
  readonly toOn: Day
  readonly reservedUntil: Day
}

export async function insertReservations(tx: Tx, reservations: readonly Reservation[], at: Date): Promise<void> {
  await copyInto(tx, 'engagement', reservations, (one) => ({
    id: one.id,
    project_id: one.projectId,
    slot_id: one.slotId,
    person_id: one.personId,
    role: one.role,
    role_name: one.roleName,
    exclusive: one.exclusive,
    from_on: one.fromOn,
    to_on: one.toOn,
    state: 'reserved',
    reserved_until: one.reservedUntil,
    created_at: at.toISOString(),
    updated_at: at.toISOString(),
  }))
}

/** Releases reservations whose last day is over, at most `limit`. @returns those that were */
export async function releaseExpired(
  tx: Tx,
  today: Day,
  at: Date,
  limit: number,
): Promise<{ id: string; personId: string; projectId: string; reservedUntil: Day }[]> {
  const { rows } = await sql<{ id: string; personId: string; projectId: string; reservedUntil: Day }>`
    update engagement set state = 'released', ended_reason = 'expired', version = version + 1,
      updated_at = ${at.toISOString()}::timestamptz
    where id in (
      select id from engagement where state = 'reserved' and reserved_until < ${today}::date
      order by id limit ${limit} for update
    )
    returning id, person_id as "personId", project_id as "projectId", reserved_until as "reservedUntil"`.execute(tx)
  return rows
}
