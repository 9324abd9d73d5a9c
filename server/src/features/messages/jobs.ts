import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/** Sends one message of the outbox, or puts it off. Does nothing for one that is done. */
export const deliverJob = defineJob({
  name: 'messages.deliver',
  payload: z.object({ messageId: z.string() }),
  maxAttempts: 25,
})

/** Asks the vendor what became of a message it accepted. */
export const receiptJob = defineJob({
  name: 'messages.receipt',
  payload: z.object({ messageId: z.string() }),
})

/** Lets a channel send again once its vendor's day or month is over. */
export const resumeJob = defineJob({
  name: 'messages.resume_channel',
  payload: z.object({ channelId: z.string() }),
})

/** Every night: what was left behind goes, and texts that are old enough are forgotten. */
export const tidyJob = defineJob({ name: 'messages.tidy', payload: z.object({ day: z.string() }) })
