import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/**
 * Computes deadlines again, of one type's credentials or of all: after a type was changed, or the company's province. Goes
 * through the credentials in the order of their ids and puts what is left of them into the next job, so that a restart loses
 * nothing and other jobs get their turn.
 */
export const recomputeDeadlines = defineJob({
  name: 'credentials.recompute_deadlines',
  payload: z.object({ typeId: z.string().nullable(), after: z.string(), done: z.number().int() }),
  queue: 'credentials.recompute_deadlines',
})

/** Tells whoever listens that these credentials are different now (`CredentialsListener`). */
export const tellChangedJob = defineJob({
  name: 'credentials.tell_changed',
  payload: z.object({ ids: z.array(z.string()) }),
})

/** Every night: hours that are asked for by the year get their day in the one that has begun. */
export const turnYearJob = defineJob({ name: 'credentials.turn_year', payload: z.object({ day: z.iso.date() }) })
