/** 转交: one step of one request is given to somebody else, and taken back. */
import type { ApprovalRecord, approvalRoutes, BodyOf, HandOverObstacle, ResponseOf } from '@chizheng/contract'
import { mostReceivers } from '@chizheng/contract'
import { type Actor, accountKey, keysOf, may, type Place } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { knownPeople } from '../../people/index.ts'
import { mayReceive } from '../policy.ts'
import { handOverObstacle } from '../rules/hand-over.ts'
import { type HandOver, openStep, type Request, rightToDecide, type Step } from '../rules/request.ts'
import type { Reader } from '../rules/standing.ts'
import type { ApprovalSeams } from '../seams.ts'
import { endHandOvers, insertHandOver } from '../store/hand-overs.ts'
import { lockRequest, requestsById, saveRequest } from '../store/requests.ts'
import { peopleAround, stepLeftWithNobody } from './deciders.ts'
import { recordEvent } from './record-change.ts'
import { approvalRecord, demandPart, placeOf, readerOf } from './records.ts'
import { handOversInForce } from './standings.ts'
import { tellReceiver } from './tell.ts'

/** Whoever has the open step by what they are: a deputy does not give it on. @throws Refusal `approval_over`, `approval_not_yours` */
function ownStep(request: Request, { own, deputyships }: Reader): Step {
  const step = openStep(request)
  if (request.state !== 'open' || step === null) throw new Refusal('approval_over')
  const right = rightToDecide(request, own, deputyships)
  if (right === null || right.as !== null) throw new Refusal('approval_not_yours')
  return step
}

/**
 * Gives the open step to somebody else. They decide it in the place of who gives it, who has it no more until it is taken back, or
 * the other cannot decide it any more.
 *
 * @throws Refusal `not_found`, also for a person whom the giver does not see; `forbidden`; `changed_meanwhile` with the request as it
 * is now; `approval_over`; `approval_not_yours`; `hand_over_unfit` with `why`
 */
export async function handOverApproval(
  context: Context,
  seams: ApprovalSeams,
  actor: Actor,
  id: string,
  { version, personId, reason }: BodyOf<typeof approvalRoutes.handOverApproval>,
): Promise<ApprovalRecord> {
  await inTransaction(context.db, async (tx) => {
    const { before, reader } = await held(context, seams, tx, actor, id, version)
    const step = ownStep(before, reader)
    const [person] = await knownPeople(tx, { ids: [personId] })
    if (person === undefined) throw new Refusal('not_found', { field: 'personId' })
    const why = (await isWithSomebody(seams, tx, before, step))
      ? 'handed_over'
      : await obstacleTo(
          seams,
          tx,
          { request: before, place: await placeOf(tx, before), giver: keysOf(actor) },
          personId,
        )
    const maySee = may(actor, 'people.read', { unitId: person.unitId, personId })
    // Nothing is told of a person whom the giver does not see.
    if (why === 'does_not_see' && !maySee) throw new Refusal('not_found', { field: 'personId' })
    if (why !== null) throw new Refusal('hand_over_unfit', { why, field: 'personId' })
    const at = context.clock.now()
    const given: HandOver = {
      id: newId(),
      principalId: actor.id,
      principalName: actor.label,
      personId,
      reason,
      at: at.toISOString(),
    }
    await endHandOvers(tx, id, at)
    await insertHandOver(tx, { requestId: id, position: step.position }, given)
    await saveRequest(tx, before)
    const event = { action: 'approval.handed_over', kind: 'handed_over', forName: person.name, said: reason } as const
    await recordEvent(context, tx, actor, before, { ...event, ids: { handOverId: given.id, personId } })
    await tellReceiver(context, tx, before, given)
  })
  return await approvalRecord(context, seams, context.db, actor, id)
}

/** @throws Refusal `not_found`, `forbidden`; `changed_meanwhile`; `approval_over`; `approval_not_yours` when the actor gave nothing */
export async function takeApprovalBack(
  context: Context,
  seams: ApprovalSeams,
  actor: Actor,
  id: string,
  version: number,
): Promise<ApprovalRecord> {
  await inTransaction(context.db, async (tx) => {
    const { before } = await held(context, seams, tx, actor, id, version)
    if (before.state !== 'open') throw new Refusal('approval_over')
    const given = openStep(before)?.handedOver ?? null
    if (given === null || !keysOf(actor).includes(accountKey(given.principalId)))
      throw new Refusal('approval_not_yours')
    const [person] = await knownPeople(tx, { ids: [given.personId] })
    await endHandOvers(tx, id, context.clock.now())
    await saveRequest(tx, before)
    const event = { action: 'approval.taken_back', kind: 'taken_back', forName: person?.name ?? null } as const
    await recordEvent(context, tx, actor, before, { ...event, ids: { handOverId: given.id, personId: given.personId } })
  })
  return await approvalRecord(context, seams, context.db, actor, id)
}

/** The request, held, as the actor has seen it. @throws Refusal `not_found`, `forbidden`, `changed_meanwhile` */
async function held(
  context: Context,
  seams: ApprovalSeams,
  tx: Tx,
  actor: Actor,
  id: string,
  version: number,
): Promise<{ before: Request; reader: Reader }> {
  const before = await lockRequest(tx, id)
  if (before === null) throw new Refusal('not_found')
  const reader = await readerOf(context, seams, tx, actor)
  await demandPart(tx, reader, before, 'approvals.decide')
  if (before.version !== version)
    throw new Refusal('changed_meanwhile', { current: await approvalRecord(context, seams, tx, actor, id) })
  return { before, reader }
}

async function isWithSomebody(seams: ApprovalSeams, db: Db, request: Request, { handedOver }: Step): Promise<boolean> {
  if (handedOver === null) return false
  const inForce = await handOversInForce(seams, db, { personId: handedOver.personId, principalIds: [] })
  return inForce.some(({ of }) => of.requestId === request.id)
}

/** What stands against this person, by the rule; and whether a step that follows would have nobody left. */
async function obstacleTo(
  seams: ApprovalSeams,
  db: Db,
  { request, place, giver }: { readonly request: Request; readonly place: Place; readonly giver: readonly string[] },
  personId: string,
): Promise<HandOverObstacle | null> {
  const accountId = (await seams.accountsOf(db, [personId])).get(personId)
  const receiver = accountId === undefined ? null : await seams.accountActor(db, accountId)
  const keys = receiver === null ? null : keysOf(receiver)
  const seesAndDecides = receiver !== null && mayReceive(receiver, request.subject.kind, place)
  const why = handOverObstacle(request, giver, { personId, keys, seesAndDecides })
  if (why !== null) return why
  const left = await stepLeftWithNobody(seams, db, request, [...giver, ...keys!])
  return left === null ? null : 'needed_later'
}

/** To whom the reader may hand it over, by name. @throws Refusal `not_found`, `forbidden`, `approval_over`, `approval_not_yours` */
export async function receiverList(
  context: Context,
  seams: ApprovalSeams,
  actor: Actor,
  id: string,
): Promise<ResponseOf<typeof approvalRoutes.listReceivers>> {
  const { db } = context
  const [request] = await requestsById(db, [id])
  if (request === undefined) throw new Refusal('not_found')
  const reader = await readerOf(context, seams, db, actor)
  await demandPart(db, reader, request, 'approvals.decide')
  ownStep(request, reader)
  const place = await placeOf(db, request)
  const giver = keysOf(actor)
  const fit: string[] = []
  for (const personId of await peopleAround(seams, db, place)) {
    if (fit.length === mostReceivers) break
    if ((await obstacleTo(seams, db, { request, place, giver }, personId)) === null) fit.push(personId)
  }
  const people = await knownPeople(db, { ids: fit })
  return {
    rows: people
      .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
      .map((person) => ({ personId: person.id, name: person.name, unit: person.unitName })),
  }
}
