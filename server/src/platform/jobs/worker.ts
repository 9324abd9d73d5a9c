import { type Runner, run, runOnce, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Context } from '../context/index.ts'
import type { Database } from '../db/index.ts'
import type { Job } from './job.ts'
import { createPresence, type Presence } from './presence.ts'
import { queueLogger } from './queue-log.ts'
import { enqueueDue, type Schedule } from './schedule.ts'

export type Handler<T> = (payload: T, run: { context: Context; signal: AbortSignal; attempt: number }) => Promise<void>

/** A job bound to the function that does it; features export theirs, `wiring.ts` collects them. */
export interface Handling {
  readonly job: Job<unknown>
  readonly handler: Handler<unknown>
}

export interface WorkerOptions {
  /** Jobs that run at the same time in this process; default 2. */
  readonly concurrency?: number
  /** Jobs that this process adds by the clock. */
  readonly schedules?: readonly Schedule[]
}

export interface Worker {
  /** Takes no new job, lets running ones end, and resolves. Safe to call twice. */
  stop(): Promise<void>
}

/** Binds a job to its handler, which must be safe to run twice. */
export function handle<T>(job: Job<T>, handler: Handler<T>): Handling {
  return { job: job as Job<unknown>, handler: handler as Handler<unknown> }
}

const pollMilliseconds = 1_000
const retryMilliseconds = 2_000
const scheduleMilliseconds = 20_000
/** After this time a stopping worker's signal tells running jobs to end early. */
const abortAfterMilliseconds = 3_000

/**
 * Works on jobs until it is stopped. Loses no job to a lost connection or a killed process: it starts again by itself, and
 * jobs that a dead process had taken are freed (see `presence.ts`).
 */
export async function startWorker(
  database: Database,
  handlings: readonly Handling[],
  context: Context,
  options: WorkerOptions = {},
): Promise<Worker> {
  const concurrency = options.concurrency ?? 2
  const pool = workerPool(database, concurrency + 2)
  const presence = await createPresence(database, context.log)
  const taskList = tasksOf(handlings, context, (error, job) => context.log.error({ err: error, job }, 'a job failed'))
  const timetable = keepTimetable(context, options.schedules ?? [])
  let isStopping = false
  let runner: Runner | null = null
  const running = keepRunning()

  async function keepRunning(): Promise<void> {
    while (!isStopping) {
      try {
        runner = await run({
          pgPool: pool,
          taskList,
          concurrency,
          pollInterval: pollMilliseconds,
          parsedCronItems: [],
          noHandleSignals: true,
          logger: queueLogger(context.log),
          gracefulShutdownAbortTimeout: abortAfterMilliseconds,
          events: presence.events,
        })
        // Asked to stop while the queue was still being opened.
        if (isStopping) await runner.stop()
        else await runner.promise
      } catch (error) {
        if (!isStopping) context.log.warn({ err: error }, 'the worker lost the queue; trying again')
      }
      runner = null
      if (!isStopping) await new Promise((done) => setTimeout(done, retryMilliseconds))
    }
  }

  let stopping: Promise<void> | null = null
  return { stop: () => (stopping ??= stop()) }

  async function stop(): Promise<void> {
    isStopping = true
    await timetable.end()
    await runner?.stop().catch(() => {})
    await running
    await endPresence(presence, context)
    await pool.end()
  }
}

/** Looks at the clock now and every twenty seconds. A look that fails is repeated by the next one: no slot is lost by it. */
function keepTimetable(context: Context, schedules: readonly Schedule[]): { end(): Promise<void> } {
  let looking: Promise<unknown> = Promise.resolve()
  const look = (): void => {
    looking = looking
      .then(() => enqueueDue(context, schedules))
      .catch((error: unknown) => context.log.warn({ err: error }, 'the timetable could not be looked at; trying again'))
  }
  look()
  const timer = setInterval(look, scheduleMilliseconds)
  timer.unref()
  return {
    async end() {
      clearInterval(timer)
      await looking
    },
  }
}

async function endPresence(presence: Presence, context: Context): Promise<void> {
  await presence.end().catch((error: unknown) => context.log.warn({ err: error }, 'the worker could not sign off'))
}

/** Runs waiting jobs until none is due: for tests and the command line. The first job that fails makes it reject with that job's error. */
export async function drainJobs(database: Database, handlings: readonly Handling[], context: Context): Promise<void> {
  const pool = workerPool(database, 3)
  const presence = await createPresence(database, context.log)
  const failures: unknown[] = []
  const taskList = tasksOf(handlings, context, (error) => failures.push(error))
  try {
    // The queue ends a run without waiting for the mark of its last job, which may hold back the next one of that job's queue.
    do {
      await runOnce({
        pgPool: pool,
        taskList,
        concurrency: 1,
        noHandleSignals: true,
        logger: queueLogger(context.log),
        events: presence.events,
      })
    } while (failures.length === 0 && (await isDue(database, Object.keys(taskList))))
  } finally {
    await presence.end()
    await pool.end()
  }
  if (failures.length > 0) throw failures[0]
}

/** Whether a job could run now; asked after a moment, because another process may hold the queue it waits for. */
async function isDue(database: Database, names: string[]): Promise<boolean> {
  await new Promise((later) => setTimeout(later, 10))
  const answer = await database.pool.query<{ due: boolean }>(
    `select exists (
       select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where j.is_available and j.run_at <= now() and t.identifier = any($1)
     ) as due`,
    [names],
  )
  return answer.rows[0]!.due
}

/** The queue library reads its own columns, so it gets connections with the driver's usual types. */
function workerPool(database: Database, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: database.url, max, application_name: 'chizheng worker' })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

function tasksOf(
  handlings: readonly Handling[],
  context: Context,
  onFailure: (error: unknown, job: object) => void,
): TaskList {
  return Object.fromEntries(
    handlings.map(({ job, handler }) => [
      job.name,
      async (payload: unknown, helpers: { job: { id: string; attempts: number }; abortSignal: AbortSignal }) => {
        try {
          await handler(job.payload.parse(payload), {
            context,
            signal: helpers.abortSignal,
            attempt: helpers.job.attempts,
          })
        } catch (error) {
          onFailure(error, { name: job.name, id: helpers.job.id, attempt: helpers.job.attempts })
          throw error
        }
      },
    ]),
  ) as TaskList
}
