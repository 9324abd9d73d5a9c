import type { ApprovalRecord, ApprovalSubject } from '@chizheng/contract'
import { type Actor, keysOf, personKey } from '../../../kernel/actor.ts'
import type { PlannedStep } from '../../../kernel/approval.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { addWorkingDays } from '../../../platform/working-days/index.ts'
import { stepsThatCanBe } from '../rules/assign.ts'
import { type DueIn, isBarred, openNext, type Request, type Step } from '../rules/request.ts'
import { type ApprovalSeams, handlerOf } from '../seams.ts'
import { keepSnapshot } from '../store/history.ts'
import { insertRequest, openAbout } from '../store/requests.ts'
import { everybodyFor, keysOfMember } from './deciders.ts'
import { recordEvent } from './record-change.ts'
import { approvalRecord } from './records.ts'
import { snapshotOf } from './snapshot.ts'
import { tellWaiting } from './tell.ts'

/** Steps are due at the end of a working day. */
export function dueFrom(context: Context): DueIn {
  const today = context.clock.today()
  return (workingDays) => ({ openedOn: today, dueOn: addWorkingDays(today, workingDays) })
}

/**
 * Asks for a decision about a subject.
 *
 * @throws Refusal those of the subject; `approval_open_already` with the `requestId` that is open; `approver_missing` with the `role`
 * when a step could be decided by nobody.
 */
export async function requestApproval(
  context: Context,
  seams: ApprovalSeams,
  actor: Actor,
  { subject, reason }: { readonly subject: ApprovalSubject; readonly reason: string },
): Promise<ApprovalRecord> {
  const id = newId()
  await inTransaction(context.db, (tx) => openRequest(context, seams, tx, actor, { id, subject, reason }))
  return await approvalRecord(context, seams, context.db, actor, id)
}

/** The same in the caller's transaction. */
export async function openRequest(
  context: Context,
  seams: ApprovalSeams,
  tx: Tx,
  actor: Actor,
  { id, subject, reason }: { readonly id: string; readonly subject: ApprovalSubject; readonly reason: string },
): Promise<void> {
  const { look, steps } = await handlerOf(seams, subject).plan(context, tx, actor, subject)
  const [at, seen] = [context.clock.now(), snapshotOf(look)]
  const asked: Request = {
    id,
    version: 1,
    subject,
    title: look.title,
    personId: look.place.personId,
    unitId: look.place.unitId,
    credentialId: look.credentialId,
    reason,
    requestedBy: { id: actor.id, label: actor.label },
    requestedAt: at.toISOString(),
    requesterKeys: keysOf(actor),
    beneficiaryKeys: look.beneficiaryIds.map(personKey),
    decidedKeys: [],
    state: 'open',
    closedAt: null,
    seenAtRequest: seen.sha256,
    seen: seen.sha256,
    steps: [],
  }
  const opened = openNext(await plannedSteps(seams, tx, asked, steps), dueFrom(context))
  if (opened === null) throw new Refusal('approver_missing', { role: steps.at(-1)?.decider.kind ?? 'hr' })
  const request = { ...asked, steps: opened }
  if (!(await insertRequest(tx, request)))
    throw new Refusal('approval_open_already', { requestId: await openAbout(tx, subject) })
  await keepSnapshot(tx, id, seen.sha256, seen.body, at)
  await recordEvent(context, tx, actor, request, { action: 'approval.requested', kind: 'requested', said: reason })
  await tellWaiting(context, seams, tx, request, { stage: 'new' })
}

/**
 * Who asks as the holder has consented by asking. Every step can have somebody of its own; an optional one that cannot, beside those
 * that must be, is let go.
 */
async function plannedSteps(
  seams: ApprovalSeams,
  tx: Tx,
  asked: Request,
  planned: readonly PlannedStep[],
): Promise<Step[]> {
  const isGiven = ({ decider }: PlannedStep): boolean =>
    decider.kind === 'holder' && asked.requesterKeys.includes(personKey(decider.personId))
  const humans = new Map<PlannedStep, readonly (readonly string[])[]>()
  for (const one of planned) {
    if (isGiven(one)) continue
    const members = await everybodyFor(seams, tx, one.decider, (keys) => isBarred(asked, one.decider, keys))
    humans.set(one, members.map(keysOfMember))
  }
  const kept = stepsThatCanBe([...humans.keys()], (one) => humans.get(one)!)
  if ('missing' in kept) throw new Refusal('approver_missing', { role: kept.missing.decider.kind })
  return planned.map((one, index): Step => {
    const { decider, workingDays } = one
    const step = { position: index + 1, decider, workingDays, openedOn: null, dueOn: null, handedOver: null }
    if (isGiven(one)) return { ...step, state: 'approved', decided: consentOf(asked) }
    return { ...step, state: kept.steps.has(one) ? 'waiting' : 'dropped', decided: null }
  })
}

function consentOf({ requestedAt, requestedBy, seen }: Request): Step['decided'] {
  return { at: requestedAt, by: requestedBy.label, byId: requestedBy.id, forName: null, comment: null, seen }
}
