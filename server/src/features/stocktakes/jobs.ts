import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/** Goes on with the list of a stock-take, part by part, and puts what is left into the next job. Safe to run twice. */
export const freezeJob = defineJob({
  name: 'stocktakes.freeze',
  payload: z.object({ stocktakeId: z.uuid() }),
})

/** Opens this quarter's stock-take once its day has come. Safe to run twice, and after nights that were missed. */
export const openDueJob = defineJob({
  name: 'stocktakes.open_due',
  payload: z.object({}),
  queue: 'stocktakes.open_due',
})
