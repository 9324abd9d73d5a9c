import { type Handling, handle } from '../../platform/jobs/index.ts'
import { goOnWith } from './actions.ts'
import { goOnJob } from './jobs.ts'

export const handlings: readonly Handling[] = [
  handle(goOnJob, ({ bulkId }, { context, signal }) => goOnWith(context, bulkId, signal)),
]
