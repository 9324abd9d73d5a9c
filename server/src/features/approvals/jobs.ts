import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/** Reminds of steps that are due today and escalates those that are late; each once. Safe to run twice. */
export const remindJob = defineJob({
  name: 'approvals.remind',
  payload: z.object({}),
  queue: 'approvals.remind',
})
