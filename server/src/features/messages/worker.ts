import type { Context } from '../../platform/context/index.ts'
import { type Handling, handle, type Schedule, schedule } from '../../platform/jobs/index.ts'
import { resumeByItself } from './actions/channel-settings.ts'
import { deliverMessage } from './actions/deliver.ts'
import { requeueDue } from './actions/due.ts'
import { askReceipt } from './actions/receipt.ts'
import { deliverJob, receiptJob, resumeJob, tidyJob } from './jobs.ts'
import type { MessageSeams } from './seams.ts'
import { channelsToResume } from './store/channels.ts'
import { forgetOldTexts } from './store/retention.ts'

export function handlings(seams: MessageSeams): readonly Handling[] {
  return [
    handle(deliverJob, ({ messageId }, { context, signal }) => deliverMessage(context, seams, messageId, signal)),
    handle(receiptJob, ({ messageId }, { context, signal }) => askReceipt(context, seams, messageId, signal)),
    handle(resumeJob, ({ channelId }, { context }) => resumeByItself(context, channelId)),
    handle(tidyJob, (_, { context }) => tidy(context)),
  ]
}

export const schedules: readonly Schedule[] = [schedule(tidyJob, { at: '03:40', payload: (day) => ({ day }) })]

async function tidy(context: Context): Promise<void> {
  for (const id of await channelsToResume(context.db, context.clock.now())) await resumeByItself(context, id)
  await requeueDue(context)
  await forgetOldTexts(context.db, context.clock.now())
}
