import { type Handling, handle } from '../../platform/jobs/index.ts'
import { recomputeNext } from './actions/recompute.ts'
import type { CredentialsListener } from './credentials-listener.ts'
import { recomputeDeadlines, tellChangedJob } from './jobs.ts'

export function handlings(listener: CredentialsListener): readonly Handling[] {
  return [
    handle(recomputeDeadlines, (payload, { context, signal }) => recomputeNext(context, payload, signal)),
    handle(tellChangedJob, ({ ids }, { context }) => listener.onCredentialsChanged(context, ids)),
  ]
}
