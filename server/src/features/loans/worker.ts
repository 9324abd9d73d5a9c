import { type Handling, handle, type Schedule, schedule } from '../../platform/jobs/index.ts'
import { lookAtLoans } from './actions/daily.ts'
import { dailyJob } from './jobs.ts'
import type { LoanSeams } from './seams.ts'

export function handlings(seams: LoanSeams): readonly Handling[] {
  return [handle(dailyJob, (_, { context, signal }) => lookAtLoans(context, seams, signal))]
}

/** At the beginning of the working day. */
export const schedules: readonly Schedule[] = [schedule(dailyJob, { at: '08:20', payload: () => ({}) })]
