import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { enqueueMany } from '../../../platform/jobs/index.ts'
import { deliverJob } from '../jobs.ts'
import type { MessageSeams } from '../seams.ts'
import { dueMessages, releaseHeld } from '../store/outbox.ts'
import { readSettings } from '../store/settings.ts'
import { deliverMessage } from './deliver.ts'
import { queueTime, sendingTime } from './sending-time.ts'

/** Sends whatever may go by the clock of the context, without the queue: for tests and simulations on a clock of their own. */
export async function deliverDue(context: Context, seams: MessageSeams): Promise<void> {
  const never = new AbortController().signal
  for (;;) {
    const due = await dueMessages(context.db, context.clock.now(), 500)
    if (due.length === 0) return
    for (const id of due) await deliverMessage(context, seams, id, never)
  }
}

/** Lets go what waited for this channel, or (null) for any: somebody resumed it, changed it, switched it off or removed it. */
export async function releaseMessages(tx: Tx, context: Context, channelId: string | null): Promise<void> {
  const now = context.clock.now()
  const at = sendingTime(context, await readSettings(tx), now)
  const released = await releaseHeld(tx, channelId, at, now)
  const runAt = queueTime(context, at)
  await enqueueMany(
    tx,
    deliverJob,
    released.map((id) => ({ payload: { messageId: id }, options: { key: id, runAt } })),
  )
}

/** Puts every message whose time has come back into the queue: one whose job was lost to a defect goes then. */
export async function requeueDue(context: Context): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const due = await dueMessages(tx, context.clock.now(), 100_000)
    await enqueueMany(
      tx,
      deliverJob,
      due.map((id) => ({ payload: { messageId: id }, options: { key: id } })),
    )
  })
}
