import { type Handling, handle, type Schedule, schedule } from '../../platform/jobs/index.ts'
import { recomputeNext, turnYear } from './actions/recompute.ts'
import type { CredentialsListener } from './credentials-listener.ts'
import { recomputeDeadlines, tellChangedJob, turnYearJob } from './jobs.ts'

export function handlings(listener: CredentialsListener): readonly Handling[] {
  return [
    handle(recomputeDeadlines, (payload, { context, signal }) => recomputeNext(context, payload, signal)),
    handle(turnYearJob, (_, { context }) => turnYear(context)),
    handle(tellChangedJob, ({ ids }, { context }) => listener.onCredentialsChanged(context, ids)),
  ]
}

export const schedules: readonly Schedule[] = [schedule(turnYearJob, { at: '00:20', payload: (day) => ({ day }) })]
