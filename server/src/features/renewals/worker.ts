import { type Handling, handle, type Schedule, schedule } from '../../platform/jobs/index.ts'
import { openDueCases } from './actions/open.ts'
import { settleHours } from './actions/settle-hours.ts'
import { openDueJob, settleHoursJob } from './jobs.ts'

export const handlings: readonly Handling[] = [
  handle(openDueJob, ({ after }, { context, signal }) => openDueCases(context, after, signal)),
  handle(settleHoursJob, ({ personId }, { context }) => settleHours(context, personId)),
]

const start = '00000000-0000-0000-0000-000000000000'

/** Before the working day: who comes in sees what has opened. */
export const schedules: readonly Schedule[] = [schedule(openDueJob, { at: '05:00', payload: () => ({ after: start }) })]
