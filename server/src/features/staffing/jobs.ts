import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/** Releases reservations whose last day is over, every night. */
export const expireReservationsJob = defineJob({
  name: 'staffing.expire_reservations',
  payload: z.object({ day: z.iso.date() }),
  queue: 'staffing.expire_reservations',
})
