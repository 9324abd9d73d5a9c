import type { z } from 'zod'
import type { Tx } from '../db/index.ts'

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

export function enqueue<T>(_tx: Tx, _job: Job<T>, _payload: T, _options: EnqueueOptions = {}): Promise<void> {
  throw new Error('the queue comes next')
}
