import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/** Sends one message of the outbox, or puts it off. Does nothing for one that is done. */
export const deliverJob = defineJob({
  name: 'messages.deliver',
  payload: z.object({ messageId: z.string() }),
})
