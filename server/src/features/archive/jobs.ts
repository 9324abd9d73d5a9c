import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/** Makes the picture of a document that browsers do not show. One after the other: each holds a large picture in memory. */
export const makePreviewJob = defineJob({
  name: 'archive.make_preview',
  payload: z.object({ documentId: z.uuid() }),
  maxAttempts: 5,
  queue: 'archive.make_preview',
})

/**
 * Lets documents follow their holders again: those of before they did, and all after a rule of retention was changed; a migration
 * queues it. Goes through the holders in the order of their ids and puts what is left of them into the next job.
 */
export const settleRetentionJob = defineJob({
  name: 'archive.settle_retention',
  payload: z.object({ after: z.uuid() }),
  queue: 'archive.settle_retention',
})
