import type { Day } from '../../../kernel/day.ts'
import { sql, type Tx } from '../../../platform/db/index.ts'
import { type Engagement, engagementColumns } from './engagements.ts'

/** Reservations whose last day is over, at most `limit`, held until the transaction ends. */
export async function expiredReservations(tx: Tx, today: Day, limit: number): Promise<Engagement[]> {
  const { rows } = await sql<Engagement>`
    select ${engagementColumns} from engagement where state = 'reserved' and reserved_until < ${today}::date
    order by id limit ${limit} for update`.execute(tx)
  return rows
}
