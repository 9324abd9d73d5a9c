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

/** Tells whoever counts that a stock-take began. Safe to run twice: who was told is not told anew. */
export const tellOpenedJob = defineJob({
  name: 'stocktakes.tell_opened',
  payload: z.object({ stocktakeId: z.uuid() }),
})

/** Tells owners of the cases given to them and of those that are late, many at once. Safe to run twice. */
export const tellCasesJob = defineJob({
  name: 'stocktakes.tell_cases',
  payload: z.object({}),
  queue: 'stocktakes.tell_cases',
})

/** Reminds of stock-takes that near their day or are late, and tells of cases. Safe to run twice, and after days that were missed. */
export const remindJob = defineJob({
  name: 'stocktakes.remind',
  payload: z.object({}),
  queue: 'stocktakes.remind',
})
