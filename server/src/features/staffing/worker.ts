import { systemActor } from '../../kernel/actor.ts'
import { type Handling, handle, type Schedule, schedule } from '../../platform/jobs/index.ts'
import { expireReservations } from './actions/accept-proposal.ts'
import { expireReservationsJob } from './jobs.ts'

const nightly = systemActor('reservations')

export const handlings: readonly Handling[] = [
  handle(expireReservationsJob, (_payload, { context }) => expireReservations(context, nightly)),
]

export const schedules: readonly Schedule[] = [
  schedule(expireReservationsJob, { at: '00:20', payload: (day) => ({ day }) }),
]
