/** The nightly runs: one a day, taken up where it was left by whoever holds its row. */
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'

export interface ReminderRun {
  readonly id: string
  readonly day: Day
  /** The day it counts from. */
  readonly today: Day
  readonly state: 'planning' | 'telling' | 'done'
  /** Where the next part of the planning begins. */
  readonly place: { readonly dueOn: Day; readonly credentialId: string; readonly position: number } | null
  /** Looked at, planned, ordered, and notices nobody could be told of. */
  readonly deadlines: number
  readonly notices: number
  readonly messages: number
  readonly faults: number
  readonly startedAt: string
  readonly finishedAt: string | null
}

const columns = sql`id, day, today, state, place, deadlines, notices, messages, faults, started_at as "startedAt", finished_at as "finishedAt"`

/** The run of that day; begun with these where there is none. What earlier runs left undone is looked at again by this one. */
export async function beginRun(tx: Tx, run: Pick<ReminderRun, 'id' | 'day' | 'today'>, at: Date): Promise<ReminderRun> {
  const now = at.toISOString()
  await sql`update reminder_run set state = 'done', finished_at = ${now}::timestamptz
    where day < ${run.day}::date and state <> 'done'`.execute(tx)
  await sql`insert into reminder_run (id, day, today, started_at)
    values (${run.id}::uuid, ${run.day}::date, ${run.today}::date, ${now}::timestamptz)
    on conflict (day) do nothing`.execute(tx)
  const found = await sql<ReminderRun>`select ${columns} from reminder_run where day = ${run.day}::date`.execute(tx)
  return found.rows[0]!
}

/** The run, held until the transaction ends: of two workers the second goes on where the first ended. */
export async function lockRun(tx: Tx, id: string): Promise<ReminderRun> {
  const found = await sql<ReminderRun>`select ${columns} from reminder_run where id = ${id}::uuid for update`.execute(
    tx,
  )
  return found.rows[0]!
}

export async function saveRun(tx: Tx, run: ReminderRun): Promise<void> {
  const place = run.place === null ? null : JSON.stringify(run.place)
  await sql`
    update reminder_run set state = ${run.state}, place = ${place}::jsonb, deadlines = ${run.deadlines}, notices = ${run.notices},
      messages = ${run.messages}, faults = ${run.faults}, finished_at = ${run.finishedAt}::timestamptz
    where id = ${run.id}::uuid`.execute(tx)
}

/** The last runs, newest first. */
export async function lastRuns(db: Db, limit: number): Promise<ReminderRun[]> {
  const found = await sql<ReminderRun>`select ${columns} from reminder_run order by day desc limit ${limit}`.execute(db)
  return found.rows
}
