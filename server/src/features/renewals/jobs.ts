import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/**
 * Opens the cases whose window has opened by now, and settles those that go on. Goes through the credentials in the order of their
 * ids and puts what is left into the next job. Safe to run twice, at any hour, after nights that were missed.
 */
export const openDueJob = defineJob({
  name: 'renewals.open_due',
  payload: z.object({ after: z.uuid().default('00000000-0000-0000-0000-000000000000') }),
  queue: 'renewals.open_due',
})

/** Hours of a person were recorded or withdrawn: what is done of them is not warned of. */
export const settleHoursJob = defineJob({
  name: 'renewals.settle_hours',
  payload: z.object({ personId: z.uuid() }),
})
