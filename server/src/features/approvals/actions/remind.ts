import { systemActor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { latenessOf } from '../rules/lateness.ts'
import { openStep, type Request, type Step } from '../rules/request.ts'
import type { ApprovalSeams, Member } from '../seams.ts'
import { dueBy } from '../store/queue.ts'
import { lockRequest } from '../store/requests.ts'
import { recordEvent } from './record-change.ts'
import { tellRequester, tellWaiting } from './tell.ts'

const reminder = systemActor('approvals')
const atOnce = 200

/**
 * Reminds whoever decides on the last day of their step, and once it is over tells them again, with HR (or, of HR's own steps, the
 * administrators) and who asked. Each once for a step; safe to run twice, at any hour, after nights that were missed.
 */
export async function remindDue(context: Context, seams: ApprovalSeams, signal: AbortSignal): Promise<void> {
  const today = context.clock.today()
  let after = '00000000-0000-0000-0000-000000000000'
  const faults: unknown[] = []
  while (!signal.aborted) {
    const ids = await dueBy(context.db, today, after, atOnce)
    if (ids.length === 0) break
    for (const id of ids) {
      await inTransaction(context.db, (tx) => remindOne(context, seams, tx, id)).catch((fault) => faults.push(fault))
    }
    after = ids.at(-1)!
  }
  // One that cannot be told of keeps nobody else waiting; the job is tried again and finds what is left.
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} requests could not be reminded of`)
}

async function remindOne(context: Context, seams: ApprovalSeams, tx: Tx, id: string): Promise<void> {
  const request = await lockRequest(tx, id)
  const step = request === null ? null : openStep(request)
  if (request === null || step === null) return
  const lateness = latenessOf(step.dueOn!, context.clock.today())
  if (lateness === null) return
  const once = `${lateness}:${step.position}`
  const [action, kind] =
    lateness === 'due' ? (['approval.reminded', 'reminded'] as const) : (['approval.escalated', 'escalated'] as const)
  if (!(await recordEvent(context, tx, reminder, request, { action, kind, once }))) return
  const besides = lateness === 'late' ? await overseersOf(seams, tx, step) : []
  await tellWaiting(context, seams, tx, request, { stage: lateness, besides })
  if (lateness === 'late') await tellLate(context, tx, request)
}

const tellLate = (context: Context, tx: Tx, request: Request): Promise<void> =>
  tellRequester(context, tx, request, { outcome: 'late', byName: '', note: null })

async function overseersOf(seams: ApprovalSeams, tx: Tx, { decider }: Step): Promise<readonly Member[]> {
  if (decider.kind === 'hr') return await seams.administrators(tx)
  const all = await seams.hrMembers(tx)
  if (decider.kind !== 'head') return all.filter(({ unitIds }) => unitIds === null)
  return all.filter(({ unitIds }) => unitIds === null || unitIds.includes(decider.unitId ?? ''))
}
