import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { type Engagement, engagementColumns } from './engagements.ts'

/** Projects with reservations whose last day is over. */
export async function projectsWithExpired(db: Db, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct project_id as id from engagement where state = 'reserved' and reserved_until < ${today}::date
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Those of a project that is held. */
export async function expiredReservations(tx: Tx, projectId: string, today: Day): Promise<Engagement[]> {
  const { rows } = await sql<Engagement>`
    select ${engagementColumns} from engagement
    where project_id = ${projectId}::uuid and state = 'reserved' and reserved_until < ${today}::date order by id`.execute(
    tx,
  )
  return rows
}
