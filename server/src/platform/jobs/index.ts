/**
 * Jobs: work that must happen after a change, added in the transaction of the change.
 *
 * A job is added or not together with its transaction, runs at least once, is tried again with growing pauses when it
 * throws, and stays visible when it has failed for good. A handler must therefore be safe to run twice. What runs by the clock is
 * a `schedule`: once per slot over all processes, the latest missed one caught up. Once-only facts
 * (a notice was sent) live in the feature's own tables, not here. The queue behind this door is graphile-worker.
 */

export { defineJob, type EnqueueOptions, enqueue, enqueueMany, type Job } from './job.ts'
export { enqueueDue, type Schedule, schedule, type TimeOfDay } from './schedule.ts'
export {
  drainJobs,
  type Handler,
  type Handling,
  handle,
  startWorker,
  type Worker,
  type WorkerOptions,
} from './worker.ts'
