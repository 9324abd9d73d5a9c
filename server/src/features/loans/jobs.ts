import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/**
 * Looks at every loan that goes on: what was never fetched lapses, what may not be lent any more is called back, what is due or late is
 * reminded of, each once. Safe to run twice, at any hour, after days that were missed.
 */
export const dailyJob = defineJob({
  name: 'loans.daily',
  payload: z.object({}),
  queue: 'loans.daily',
})
