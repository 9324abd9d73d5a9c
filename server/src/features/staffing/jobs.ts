import { z } from 'zod'
import { defineJob } from '../../platform/jobs/index.ts'

/** Releases reservations whose last day is over, every night. */
export const expireReservationsJob = defineJob({
  name: 'staffing.expire_reservations',
  payload: z.object({ day: z.iso.date() }),
  queue: 'staffing.expire_reservations',
})

/** Ends the tender packages whose time is over, every night, and removes their files. */
export const expirePackagesJob = defineJob({
  name: 'staffing.expire_packages',
  payload: z.object({ day: z.iso.date() }),
  queue: 'staffing.expire_packages',
})

/** Puts a tender package together. One after the other: each holds papers in memory. */
export const makePackageJob = defineJob({
  name: 'staffing.make_package',
  payload: z.object({ packageId: z.uuid() }),
  maxAttempts: 3,
  queue: 'staffing.make_package',
})
