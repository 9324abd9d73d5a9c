import { type Handling, handle } from '../../platform/jobs/index.ts'
import { makePreview } from './actions/preview.ts'
import { settleRetentionAfter } from './actions/retention.ts'
import { makePreviewJob, settleRetentionJob } from './jobs.ts'

export const handlings: readonly Handling[] = [
  handle(makePreviewJob, ({ documentId }, { context }) => makePreview(context, documentId)),
  handle(settleRetentionJob, ({ after }, { context }) => settleRetentionAfter(context, after)),
]
