import { addDays, type Day } from '../../kernel/day.ts'
import { type Context, timeOfDay } from '../context/index.ts'
import { inTransaction, sql, type Tx } from '../db/index.ts'
import { enqueue, type Job } from './job.ts'

/** A job that runs once a day by the company's clock. */
export interface Schedule {
  readonly job: Job<unknown>
  readonly at: TimeOfDay
  readonly payload: (day: Day) => unknown
}

/** `HH:MM` in the company's zone, or where it stands when it is a setting of the company. */
export type TimeOfDay = string | ((context: Context) => Promise<string>)

/**
 * A job for every day at that time; `payload` is made from the slot's day.
 *
 * Over all processes a slot is taken once. After a downtime the latest missed slot is caught up, and no older one: its job
 * must look at everything that is due, not at its day alone. A time that a change to daylight saving leaves out runs at the
 * next minute there is; one that comes twice runs once.
 */
export function schedule<T>(job: Job<T>, { at, payload }: { at: TimeOfDay; payload: (day: Day) => T }): Schedule {
  return { job: job as Job<unknown>, at, payload }
}

/** Long enough that a clock which comes back from far ahead finds nothing, short enough that the table stays small. */
const keptDays = 400

/** Adds the jobs whose slot has come and was not taken; answers their names. Safe to call as often as one likes, by many processes. */
export async function enqueueDue(context: Context, schedules: readonly Schedule[]): Promise<string[]> {
  const taken: string[] = []
  for (const one of schedules) {
    const at = typeof one.at === 'string' ? one.at : await one.at(context)
    const isTaken = await inTransaction(context.db, (tx) => takeSlot(tx, context, one, at))
    if (isTaken) taken.push(one.job.name)
  }
  return taken
}

async function takeSlot(
  tx: Tx,
  { clock, settings }: Context,
  { job, payload }: Schedule,
  at: string,
): Promise<boolean> {
  const now = clock.now()
  const today = clock.today()
  const isPast = timeOfDay(now, settings.timeZone) >= at
  const day = isPast ? today : addDays(today, -1)
  // Yesterday's slot is missed only by who took one before: on the day of the installation nothing was missed.
  const { rows } = await sql`
    insert into job_slot (job, day, taken_at)
    select ${job.name}::text, ${day}::date, ${now.toISOString()}::timestamptz
    where ${isPast}::boolean or exists (select 1 from job_slot where job = ${job.name} and day < ${day}::date)
    on conflict do nothing returning day`.execute(tx)
  if (rows.length === 0) return false
  await sql`delete from job_slot where job = ${job.name} and day < ${addDays(day, -keptDays)}::date`.execute(tx)
  await enqueue(tx, job, payload(day))
  return true
}
