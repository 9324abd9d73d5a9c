import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/** The night of a day: everything that is due, whatever earlier nights missed. */
export const scanJob = defineJob({
  name: 'reminders.scan',
  payload: z.object({ day: z.iso.date() }),
  queue: 'reminders',
  // A database that is away for hours is waited for.
  maxAttempts: 15,
})
