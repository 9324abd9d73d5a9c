import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import { type Database, newId } from '../db/index.ts'
import type { Log } from '../log/index.ts'

/**
 * Which processes work on the queue, told by their reports, so that jobs of a dead one are freed. The queue itself would
 * hold them back for four hours.
 */
export interface Presence {
  /** To be given to the queue: tells which worker names are this process's. */
  readonly events: WorkerEvents
  /** Signs off. */
  end(): Promise<void>
}

const reportMilliseconds = 15_000
const deadAfter = '60 seconds'

/** Reports this process now and every quarter minute, and frees what dead ones held. */
export async function createPresence(database: Database, log: Log, isAlone: boolean): Promise<Presence> {
  const id = newId()
  const names = new Set<string>()
  const events = new EventEmitter() as WorkerEvents
  if (isAlone) await database.pool.query('delete from job_process')
  await report()

  async function report(): Promise<void> {
    await database.pool.query(
      `insert into job_process (id, worker_ids, seen_at) values ($1, $2, now())
       on conflict (id) do update set worker_ids = excluded.worker_ids, seen_at = excluded.seen_at`,
      [id, [...names]],
    )
    await database.pool.query(`delete from job_process where seen_at < now() - interval '${deadAfter}'`)
    const freed = await database.pool.query<{ worker: string }>(
      `with living as (select unnest(worker_ids) as worker from job_process),
            dead as (
              select distinct locked_by as worker from (
                select locked_by, locked_at from graphile_worker._private_jobs union all select locked_by, locked_at from graphile_worker._private_job_queues
              ) taken
              where locked_by is not null and locked_by not in (select worker from living)
                and (locked_at < now() - interval '${deadAfter}' or $1)
            ),
            freed as (select graphile_worker.force_unlock_workers(array(select worker from dead)) from (select 1) once where exists (select 1 from dead))
       select worker from dead, (select count(*) from freed) counted`,
      [isAlone && names.size === 0],
    )
    if (freed.rows.length > 0) log.warn({ workers: freed.rows.length }, 'jobs of a process that died were freed')
  }

  const soon = (): void =>
    void report().catch((error: unknown) => log.warn({ err: error }, 'the worker could not report'))
  events.on('worker:create', ({ worker }) => {
    names.add(worker.workerId)
    soon()
  })
  const timer = setInterval(soon, reportMilliseconds)
  timer.unref()
  return {
    events,
    async end() {
      clearInterval(timer)
      await database.pool.query('delete from job_process where id = $1', [id])
    },
  }
}
