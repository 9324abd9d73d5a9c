import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/** On the day somebody leaves: from now on they have left. Does nothing when the day was moved meanwhile, or they stayed. */
export const endEmploymentJob = defineJob({
  name: 'people.end_employment',
  payload: z.object({ personId: z.string() }),
})
