import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { type Database, newId } from '../db/index.ts'
import type { Log } from '../log/index.ts'

/**
 * Which processes work on the queue, so that jobs of a dead one are freed. The queue itself would hold them back for four
 * hours.
 *
 * A process reports the names it takes jobs under, and keeps a session of its own open. In the embedded database the session
 * tells whether it lives: it ends in the moment the process is killed. An operator's database may stand behind a pooler,
 * where sessions tell nothing: there a process is dead when it has not reported for a minute.
 */
export interface Presence {
  /** To be given to the queue: tells under which names this process takes jobs. */
  readonly events: WorkerEvents
  /** Resolves when every report begun so far is written. */
  reported(): Promise<void>
  /** Signs off. */
  end(): Promise<void>
}

const reportMilliseconds = 10_000
const deadAfter = '60 seconds'
/** A job may be taken a moment before the name is reported. */
const tooFreshToJudge = '5 seconds'

/** Reports this process now and every ten seconds, and frees what dead ones held. */
export async function createPresence(database: Database, log: Log): Promise<Presence> {
  const id = newId()
  const names = new Set<string>()
  const events = new EventEmitter() as WorkerEvents
  let session = await openSession(database, id)
  let isEnded = false
  await report()

  async function report(): Promise<void> {
    if (session.isLost && !isEnded) session = await openSession(database, id)
    await database.pool.query(
      `insert into job_process (id, worker_ids, seen_at) values ($1, $2, now())
       on conflict (id) do update set worker_ids = excluded.worker_ids, seen_at = excluded.seen_at`,
      [id, [...names]],
    )
    const freed = await database.pool.query<{ workers: string[] }>(freeDead, [database.embedded])
    const workers = freed.rows[0]?.workers ?? []
    if (workers.length > 0) log.warn({ workers: workers.length }, 'jobs of a process that died were freed')
  }

  let reports: Promise<void> = Promise.resolve()
  const soon = (): void => {
    reports = reports.then(report).catch((error: unknown) => log.warn({ err: error }, 'the worker could not report'))
  }
  events.on('pool:create', ({ workerPool }) => {
    names.add(workerPool.id)
    soon()
  })
  const timer = setInterval(soon, reportMilliseconds)
  timer.unref()
  return {
    events,
    reported: () => reports,
    async end() {
      isEnded = true
      clearInterval(timer)
      await reports
      await database.pool.query('delete from job_process where id = $1', [id]).finally(() => session.end())
    },
  }
}

/** $1: whether sessions tell who lives. Dead processes are struck off, and what they had taken is freed. */
const freeDead = `
  with living as (
    select p.id, p.worker_ids from job_process p
    where case when $1 then exists (select 1 from pg_stat_activity a where a.application_name = 'chizheng jobs ' || p.id)
               else p.seen_at > now() - interval '${deadAfter}' end
  ), struck as (
    delete from job_process where id not in (select id from living)
  ), taken as (
    select locked_by, locked_at from graphile_worker._private_jobs where locked_by is not null
    union all select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null
  ), dead as (
    select array_agg(distinct locked_by) as workers from taken
    where locked_by not in (select unnest(worker_ids) from living)
      and locked_at < now() - case when $1 then interval '${tooFreshToJudge}' else interval '${deadAfter}' end
  )
  select workers, graphile_worker.force_unlock_workers(workers) from dead where workers is not null`

interface Session {
  readonly isLost: boolean
  end(): Promise<void>
}

async function openSession(database: Database, id: string): Promise<Session> {
  const client = new pg.Client({
    connectionString: database.url,
    application_name: `chizheng jobs ${id}`,
    keepAlive: true,
  })
  let isLost = false
  client.on('error', () => {})
  client.on('end', () => {
    isLost = true
  })
  await client.connect()
  return {
    get isLost() {
      return isLost
    },
    end: () => client.end().catch(() => {}),
  }
}
