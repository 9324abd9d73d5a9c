import { type Handling, handle } from '../../platform/jobs/index.ts'
import { settleRetentionAfter } from './actions/retention.ts'
import { settleRetentionJob } from './jobs.ts'

export const handlings: readonly Handling[] = [
  handle(settleRetentionJob, ({ after }, { context }) => settleRetentionAfter(context, after)),
]
