import { type Handling, handle, type Schedule, schedule } from '../../platform/jobs/index.ts'
import { remindDue } from './actions/remind.ts'
import { remindJob } from './jobs.ts'
import type { ApprovalSeams } from './seams.ts'

export function handlings(seams: ApprovalSeams): readonly Handling[] {
  return [handle(remindJob, (_, { context, signal }) => remindDue(context, seams, signal))]
}

/** At the beginning of the working day. */
export const schedules: readonly Schedule[] = [schedule(remindJob, { at: '08:30', payload: () => ({}) })]
