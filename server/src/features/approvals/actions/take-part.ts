/** What else people do with a request: recalling, pressing (催办), commenting, attaching. */
import type { ApprovalRecord } from '@chizheng/contract'
import { maxAttachmentBytes, mostAttachments } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { type Context, timeOfDay } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { receiveShown } from '../../../platform/files/index.ts'
import type { Download, Upload } from '../../../platform/http/index.ts'
import { isRequester, type Request, recall, rightToDecide } from '../rules/request.ts'
import type { Reader } from '../rules/standing.ts'
import { type ApprovalSeams, handlerOf } from '../seams.ts'
import { endHandOvers } from '../store/hand-overs.ts'
import { attachmentById, attachmentsOf, eventsOf, insertAttachment } from '../store/history.ts'
import { lockRequest, requestsById, saveRequest } from '../store/requests.ts'
import { authorityOf } from './decide.ts'
import { recordEvent } from './record-change.ts'
import { approvalRecord, demandPart, readerOf } from './records.ts'
import { tellWaiting } from './tell.ts'

/** One act on a request that is held. @throws Refusal `not_found`, `forbidden`, and those of the act */
async function act(
  context: Context,
  seams: ApprovalSeams,
  actor: Actor,
  id: string,
  work: (tx: Tx, before: Request, reader: Reader) => Promise<void>,
): Promise<ApprovalRecord> {
  await inTransaction(context.db, async (tx) => {
    const before = await lockRequest(tx, id)
    if (before === null) throw new Refusal('not_found')
    const reader = await readerOf(context, seams, tx, actor)
    await demandPart(tx, reader, before, 'approvals.request')
    await work(tx, before, reader)
  })
  return await approvalRecord(context, seams, context.db, actor, id)
}

function demandOpen({ state }: Request): void {
  if (state !== 'open') throw new Refusal('approval_over')
}

/** @throws Refusal those of `act` and of the rule; `changed_meanwhile` with the request as it is now */
export function recallApproval(context: Context, seams: ApprovalSeams, actor: Actor, id: string, version: number) {
  return act(context, seams, actor, id, async (tx, before, { own }) => {
    if (before.version !== version)
      throw new Refusal('changed_meanwhile', { current: await approvalRecord(context, seams, tx, actor, id) })
    const at = context.clock.now()
    const after = recall(before, own.keys, at.toISOString())
    await saveRequest(tx, after)
    await endHandOvers(tx, id, at)
    await handlerOf(seams, before.subject).ended(context, tx, authorityOf(actor), before.subject, 'recalled')
    await recordEvent(context, tx, actor, after, { action: 'approval.recalled', kind: 'recalled' })
  })
}

/** @throws Refusal those of `act`; `approval_over`; `approval_not_yours`; `pushed_today` with `by`, `at` and `time` */
export function pushApproval(context: Context, seams: ApprovalSeams, actor: Actor, id: string, note: string | null) {
  return act(context, seams, actor, id, async (tx, before, { own }) => {
    demandOpen(before)
    if (!isRequester(before, own.keys)) throw new Refusal('approval_not_yours')
    const once = `pushed:${context.clock.today()}`
    const event = { action: 'approval.pushed', kind: 'pushed', said: note, once } as const
    if (!(await recordEvent(context, tx, actor, before, event))) throw await pushedToday(context, tx, id, once)
    await tellWaiting(context, seams, tx, before, { stage: 'pushed', note })
  })
}

async function pushedToday({ settings }: Context, tx: Tx, id: string, once: string): Promise<Refusal> {
  const { by, at } = (await eventsOf(tx, id)).find((event) => event.once === once)!
  return new Refusal('pushed_today', { by, at, time: timeOfDay(new Date(at), settings.timeZone) })
}

/** @throws Refusal those of `act`; `approval_over` */
export function commentApproval(context: Context, seams: ApprovalSeams, actor: Actor, id: string, text: string) {
  return act(context, seams, actor, id, async (tx, before) => {
    demandOpen(before)
    await recordEvent(context, tx, actor, before, { action: 'approval.commented', kind: 'commented', said: text })
  })
}

/**
 * Adds a file to an open request. It is stored before its record and survives whatever happens to that.
 *
 * @throws Refusal those of `act`; `approval_over`, `approval_not_yours`, `too_many_attachments`; `file_empty`, `file_too_large`,
 * `file_type_unknown`, `storage_unavailable`
 */
export async function attachToApproval(
  context: Context,
  seams: ApprovalSeams,
  actor: Actor,
  id: string,
  upload: Upload<unknown>,
): Promise<ApprovalRecord> {
  const [request] = await requestsById(context.db, [id])
  if (request === undefined) throw new Refusal('not_found')
  await demandPart(context.db, await readerOf(context, seams, context.db, actor), request, 'approvals.request')
  demandOpen(request)
  const file = await receiveShown(context.files, upload, maxAttachmentBytes)
  return await act(context, seams, actor, id, async (tx, before, { own, deputyships }) => {
    demandOpen(before)
    if (!isRequester(before, own.keys) && rightToDecide(before, own, deputyships) === null)
      throw new Refusal('approval_not_yours')
    const known = await attachmentsOf(tx, id)
    if (known.some(({ sha256 }) => sha256 === file.sha256)) return
    if (known.length >= mostAttachments) throw new Refusal('too_many_attachments')
    const added = {
      id: newId(),
      requestId: id,
      name: upload.name,
      mediaType: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      addedBy: actor.label,
      addedAt: context.clock.now().toISOString(),
    }
    await insertAttachment(tx, added)
    const event = { kind: 'attached', said: added.name, attachmentId: added.id, files: [file.sha256] } as const
    await recordEvent(context, tx, actor, before, { action: 'approval.attached', ...event })
  })
}

/** @throws Refusal `not_found`, `file_missing`, `storage_unavailable` */
export async function downloadAttachment(
  context: Context,
  seams: ApprovalSeams,
  actor: Actor,
  id: string,
  inline: boolean,
): Promise<Download> {
  const found = await attachmentById(context.db, id)
  const [request] = found === null ? [] : await requestsById(context.db, [found.requestId])
  if (found === null || request === undefined) throw new Refusal('not_found')
  await demandPart(context.db, await readerOf(context, seams, context.db, actor), request, 'approvals.read')
  const { name, mediaType, bytes, sha256 } = found
  return { name, mediaType, bytes, sha256, inline, stream: await context.files.open(sha256) }
}
