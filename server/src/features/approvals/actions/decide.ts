import type {
  ApprovalDecision,
  ApprovalKind,
  ApprovalObstacle,
  ApprovalRecord,
  approvalRoutes,
  BodyOf,
  ResponseOf,
} from '@chizheng/contract'
import { approvalObstacles } from '@chizheng/contract'
import { type Actor, keysOf } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { decide, type Request, rightToDecide } from '../rules/request.ts'
import { type ApprovalSeams, handlerOf } from '../seams.ts'
import { endHandOvers } from '../store/hand-overs.ts'
import { keepSnapshot } from '../store/history.ts'
import { lockRequest, saveRequest } from '../store/requests.ts'
import { stepLeftWithNobody } from './deciders.ts'
import { recordEvent } from './record-change.ts'
import { approvalRecord, demandPart, readerOf } from './records.ts'
import { dueFrom } from './request.ts'
import { snapshotOf } from './snapshot.ts'
import { tellRequester, tellWaiting } from './tell.ts'

export interface DecisionInput {
  readonly version: number
  readonly decision: ApprovalDecision
  readonly seen: string
  readonly comment: string | null
}

/**
 * Decides the open step on what was seen. The decision, what it does to the subject, its ledger entries and its messages are one
 * transaction; of two at once one wins, and the other is told.
 *
 * @throws Refusal `not_found`, `forbidden`; `changed_meanwhile` with the request as it is now; `approval_over`; `approval_not_yours`;
 * `approval_needs_you_later` when a step that follows would have nobody left; `approval_subject_changed` when the subject is not as it
 * was seen; `approval_comment_missing`; and those of the subject.
 */
export async function decideApproval(
  context: Context,
  seams: ApprovalSeams,
  actor: Actor,
  id: string,
  input: DecisionInput,
): Promise<ApprovalRecord> {
  await inTransaction(context.db, (tx) => decideWithin(context, seams, tx, actor, id, input))
  return await approvalRecord(context, seams, context.db, actor, id)
}

/** Approves each in a transaction of its own. @throws Refusal `not_found` when the actor sees none of them */
export async function decideApprovals(
  context: Context,
  seams: ApprovalSeams,
  actor: Actor,
  { kind, comment, requests }: BodyOf<typeof approvalRoutes.decideApprovals>,
): Promise<ResponseOf<typeof approvalRoutes.decideApprovals>> {
  const rows: { id: string; outcome: 'done' | 'refused'; obstacle: ApprovalObstacle | null }[] = []
  for (const { id, version, seen } of requests) {
    const input = { version, seen, comment, decision: 'approved' } as const
    try {
      await inTransaction(context.db, (tx) => decideWithin(context, seams, tx, actor, id, input, kind))
      rows.push({ id, outcome: 'done', obstacle: null })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      rows.push({ id, outcome: 'refused', obstacle: obstacleOf(error) })
    }
  }
  if (rows.every(({ obstacle }) => obstacle === 'not_found')) throw new Refusal('not_found')
  return { rows }
}

function obstacleOf({ code }: Refusal): ApprovalObstacle {
  return approvalObstacles.find((one) => one === code) ?? 'other'
}

async function decideWithin(
  context: Context,
  seams: ApprovalSeams,
  tx: Tx,
  actor: Actor,
  id: string,
  { version, decision, seen, comment }: DecisionInput,
  kind?: ApprovalKind,
): Promise<void> {
  const before = await lockRequest(tx, id)
  if (before === null || (kind !== undefined && before.subject.kind !== kind)) throw new Refusal('not_found')
  const reader = await readerOf(context, seams, tx, actor)
  await demandPart(tx, reader, before, 'approvals.decide')
  if (before.version !== version)
    throw new Refusal('changed_meanwhile', { current: await approvalRecord(context, seams, tx, actor, id) })
  if (before.state !== 'open') throw new Refusal('approval_over')
  const right = rightToDecide(before, reader.own, reader.deputyships)
  if (right === null) throw new Refusal('approval_not_yours')
  const keys = [...keysOf(actor), ...(right.as?.standing.keys ?? [])]
  if (decision === 'approved' && (await stepLeftWithNobody(seams, tx, before, keys)) !== null)
    throw new Refusal('approval_needs_you_later')
  const handler = handlerOf(seams, before.subject)
  const look = await handler.look(context, tx, before.subject)
  if (look === null && decision === 'approved') throw new Refusal('wrong_state')
  const now = look === null ? null : snapshotOf(look)
  if ((now?.sha256 ?? before.seen) !== seen)
    throw new Refusal('approval_subject_changed', { current: await approvalRecord(context, seams, tx, actor, id) })
  const at = context.clock.now()
  const by = { id: actor.id, label: actor.label, keys: keysOf(actor) }
  const verdict = { decision, comment, seen, by, as: right.as, at: at.toISOString() }
  const after = decide(before, verdict, dueFrom(context))
  await saveRequest(tx, after)
  await endHandOvers(tx, id, at)
  if (now !== null) await keepSnapshot(tx, id, now.sha256, now.body, at)
  const authority = authorityOf(actor)
  if (after.state === 'approved')
    await handler.approved(context, tx, authority, before.subject, { version: look!.version, reason: before.reason })
  if (after.state === 'refused') await handler.ended(context, tx, authority, before.subject, 'refused')
  await recordEvent(context, tx, actor, after, {
    action: after.state === 'open' ? 'approval.step_approved' : `approval.${after.state}`,
    kind: decision,
    forName: right.as?.principalName ?? null,
    said: comment,
  })
  await tellDecided(context, seams, tx, after, { byName: actor.label, note: comment })
}

/** What a request does is done in the name of who decided last, by the right of all its decisions and not of their own role. */
export function authorityOf({ id, label }: Actor): Actor {
  return { kind: 'system', id, label }
}

async function tellDecided(
  context: Context,
  seams: ApprovalSeams,
  tx: Tx,
  request: Request,
  by: { readonly byName: string; readonly note: string | null },
): Promise<void> {
  if (request.state === 'open') await tellWaiting(context, seams, tx, request, { stage: 'new' })
  else if (request.state !== 'recalled') await tellRequester(context, tx, request, { outcome: request.state, ...by })
}
