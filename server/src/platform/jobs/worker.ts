import type { Context } from '../context/index.ts'
import type { Database } from '../db/index.ts'
import type { Job } from './job.ts'

export type Handler<T> = (payload: T, run: { context: Context; signal: AbortSignal; attempt: number }) => Promise<void>

/** A job bound to the function that does it; features export theirs, `wiring.ts` collects them. */
export interface Handling {
  readonly job: Job<unknown>
  readonly handler: Handler<unknown>
}

export interface WorkerOptions {
  /** Jobs that run at the same time in this process; default 2. */
  readonly concurrency?: number
}

export interface Worker {
  /** Takes no new job, lets running ones end, and resolves. */
  stop(): Promise<void>
}

export function handle<T>(job: Job<T>, handler: Handler<T>): Handling {
  return { job: job as Job<unknown>, handler: handler as Handler<unknown> }
}

export function startWorker(
  _database: Database,
  _handlings: readonly Handling[],
  _context: Context,
  _options: WorkerOptions = {},
): Promise<Worker> {
  throw new Error('the worker comes next')
}

/** Runs waiting jobs until none is left. For tests: a job that fails makes it reject. */
export function drainJobs(_database: Database, _handlings: readonly Handling[], _context: Context): Promise<void> {
  throw new Error('the worker comes next')
}
