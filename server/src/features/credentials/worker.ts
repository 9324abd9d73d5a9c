import { type Handling, handle } from '../../platform/jobs/index.ts'
import { recomputeNext } from './actions/recompute.ts'
import { recomputeDeadlines } from './jobs.ts'

export const handlings: readonly Handling[] = [
  handle(recomputeDeadlines, (payload, { context, signal }) => recomputeNext(context, payload, signal)),
]
