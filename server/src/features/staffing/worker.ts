import { systemActor } from '../../kernel/actor.ts'
import { type Handling, handle, type Schedule, schedule } from '../../platform/jobs/index.ts'
import { expireReservations } from './actions/accept-proposal.ts'
import { expirePackages } from './actions/expire-packages.ts'
import { makePackageFile } from './actions/make-package.ts'
import { expirePackagesJob, expireReservationsJob, makePackageJob } from './jobs.ts'

const nightly = systemActor('reservations')

export const handlings: readonly Handling[] = [
  handle(expireReservationsJob, (_payload, { context }) => expireReservations(context, nightly)),
  handle(expirePackagesJob, (_payload, { context }) => expirePackages(context)),
  handle(makePackageJob, ({ packageId }, { context, attempt }) =>
    makePackageFile(context, packageId, attempt >= makePackageJob.maxAttempts),
  ),
]

export const schedules: readonly Schedule[] = [
  schedule(expireReservationsJob, { at: '00:20', payload: (day) => ({ day }) }),
  schedule(expirePackagesJob, { at: '02:30', payload: (day) => ({ day }) }),
]
