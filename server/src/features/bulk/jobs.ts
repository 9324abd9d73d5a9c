import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/**
 * Goes on with a bulk change, or with undoing one, part by part, and puts what is left into the next job. A record that was gone
 * through is noted in the transaction that changed it, so nothing is done twice.
 */
export const goOnJob = defineJob({
  name: 'bulk.go_on',
  payload: z.object({ bulkId: z.uuid() }),
})
