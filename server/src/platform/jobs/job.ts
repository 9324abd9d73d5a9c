import type { z } from 'zod'
import { sql, type Tx } from '../db/index.ts'

/** A kind of job: its name, what its payload looks like, how often it is tried. Data only; the handler is bound elsewhere. */
export interface Job<T> {
  /** `imports.read_file`: feature, verb, noun. */
  readonly name: string
  readonly payload: z.ZodType<T>
  /** Attempts in all before the job stays behind as failed; default 10. */
  readonly maxAttempts: number
  /** Jobs of one queue run one after the other. */
  readonly queue: string | null
}

export interface EnqueueOptions {
  /** A waiting job of the same key is replaced instead of doubled. The key is free again when the job is done. */
  readonly key?: string
  readonly runAt?: Date
  /** Lower runs first; default 0. */
  readonly priority?: number
}

export function defineJob<T>(definition: {
  name: string
  payload: z.ZodType<T>
  maxAttempts?: number
  queue?: string
}): Job<T> {
  return {
    name: definition.name,
    payload: definition.payload,
    maxAttempts: definition.maxAttempts ?? 10,
    queue: definition.queue ?? null,
  }
}

/**
 * Adds a job in the caller's transaction: it runs after the commit, or never when there is none.
 *
 * Keys are per kind of job. Throws on a payload that is not as the job says: a programming fault.
 */
export async function enqueue<T>(tx: Tx, job: Job<T>, payload: T, options: EnqueueOptions = {}): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      identifier => ${job.name}::text,
      payload => ${JSON.stringify(job.payload.parse(payload))}::json,
      queue_name => ${job.queue}::text,
      run_at => ${options.runAt?.toISOString() ?? null}::timestamptz,
      max_attempts => ${job.maxAttempts}::integer,
      job_key => ${options.key === undefined ? null : `${job.name}:${options.key}`}::text,
      priority => ${options.priority ?? 0}::integer
    )`.execute(tx)
}

/** Adds jobs of one kind in the caller's transaction, as many as there are, in a few statements. */
export async function enqueueMany<T>(
  tx: Tx,
  job: Job<T>,
  added: readonly { readonly payload: T; readonly options?: EnqueueOptions }[],
): Promise<void> {
  for (let start = 0; start < added.length; start += atOnce) {
    const specs = added.slice(start, start + atOnce).map(({ payload, options = {} }) => ({
      identifier: job.name,
      payload: job.payload.parse(payload),
      queue_name: job.queue,
      run_at: options.runAt?.toISOString() ?? null,
      max_attempts: job.maxAttempts,
      job_key: options.key === undefined ? null : `${job.name}:${options.key}`,
      priority: options.priority ?? 0,
    }))
    await sql`
      select count(*) from graphile_worker.add_jobs(array(
        select (identifier, payload, queue_name, run_at, max_attempts, job_key, priority, null)::graphile_worker.job_spec
        from json_to_recordset(${JSON.stringify(specs)}::json) as given (identifier text, payload json, queue_name text,
          run_at timestamptz, max_attempts smallint, job_key text, priority smallint)
      ))`.execute(tx)
  }
}

const atOnce = 1_000
