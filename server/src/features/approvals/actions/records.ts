import type { ApprovalRecord, ApprovalScope, approvalRoutes, QueryOf, ResponseOf } from '@chizheng/contract'
import { type Actor, demand, keysOf, may, type Place } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { knownPeople, orgTree, unitIdsOf } from '../../people/index.ts'
import { loanKinds, reachOfRequests, seesRequest } from '../policy.ts'
import { presentRecord, presentRow, type Reading } from '../present.ts'
import { isRequester, type Request } from '../rules/request.ts'
import { decides, type Reader } from '../rules/standing.ts'
import { type ApprovalSeams, handlerOf } from '../seams.ts'
import { attachmentsOf, eventsOf, snapshotsOf } from '../store/history.ts'
import { countRequested, countWaiting, queuePage, type Whose } from '../store/queue.ts'
import { requestsById } from '../store/requests.ts'
import { snapshotOf } from './snapshot.ts'
import { standingsOf } from './standings.ts'

export async function readerOf(context: Context, seams: ApprovalSeams, db: Db, actor: Actor): Promise<Reader> {
  return {
    actor,
    ...(await standingsOf(seams, db, actor, context.clock.today())),
  }
}

/** Whether somebody takes part in it: who asked, who decided, and whoever has a step of it. */
function takesPart(request: Request, { own, deputyships }: Reader): boolean {
  // Whoever got one step of another request has nothing to do with this one.
  const here = deputyships.filter(({ only }) => only === null || only.requestId === request.id)
  const standings = [own, ...here.map(({ standing }) => standing)]
  const hasDecided = own.keys.some((key) => request.decidedKeys.includes(key))
  const isTheirs = request.steps.some(({ decider }) => standings.some((standing) => decides(standing, decider)))
  return hasDecided || isTheirs || isRequester(request, own.keys)
}

/** Where it is now: with the person it is about, who may have moved. */
export async function placeOf(db: Db, { personId, unitId }: Request): Promise<Place> {
  if (personId === null) return { unitId, personId: null }
  const [person] = await knownPeople(db, { ids: [personId] })
  return { unitId: person?.unitId ?? null, personId }
}

type ApprovalPermission = 'approvals.read' | 'approvals.request' | 'approvals.decide'

/** Lets pass who takes part in it, or may do that where it is. @throws Refusal `not_found`, `forbidden` */
export async function demandPart(
  db: Db,
  reader: Reader,
  request: Request,
  permission: ApprovalPermission,
): Promise<void> {
  if (takesPart(request, reader) && may(reader.actor, permission)) return
  const place = await placeOf(db, request)
  if (!seesRequest(reader.actor, request.subject.kind, place)) throw new Refusal('not_found')
  demand(reader.actor, permission, place)
}

/** What rows need to word their ids. */
async function readingFor(context: Context, db: Db, reader: Reader, requests: readonly Request[]): Promise<Reading> {
  const personIds = requests.flatMap(({ personId, steps }) => [
    personId,
    ...steps.flatMap(({ decider, handedOver }) => [
      'personId' in decider ? decider.personId : null,
      handedOver?.personId ?? null,
    ]),
  ])
  const ids = [...new Set(personIds.flatMap((id) => id ?? []))]
  const people = ids.length === 0 ? [] : await knownPeople(db, { ids })
  return {
    reader,
    today: context.clock.today(),
    people: new Map(people.map((person) => [person.id, person])),
    units: new Map((await orgTree(db)).map((unit) => [unit.id, unit])),
  }
}

const readPlace = (text: string | undefined) => {
  const [at, id] = (text ?? '').split('~')
  const isPlace = at !== undefined && id !== undefined && !Number.isNaN(Date.parse(at)) && /^[0-9a-f-]{36}$/.test(id)
  return isPlace ? { at, id } : null
}

function whoseOf(scope: ApprovalScope, { actor, own, deputyships }: Reader): Whose {
  const { loans, others } = reachOfRequests(actor)
  switch (scope) {
    case 'decide':
      return { scope, own, deputyships }
    case 'requested':
      return { scope, keys: keysOf(actor) }
    case 'all':
      return { scope, reach: others, apart: { kinds: loanKinds, reach: loans } }
  }
}

export async function approvalPage(
  context: Context,
  seams: ApprovalSeams,
  actor: Actor,
  query: QueryOf<typeof approvalRoutes.listApprovals>,
): Promise<ResponseOf<typeof approvalRoutes.listApprovals>> {
  const { db } = context
  const reader = await readerOf(context, seams, db, actor)
  const filter = {
    whose: whoseOf(query.scope, reader),
    states: query.state?.length ? query.state : null,
    kinds: query.kind?.length ? query.kind : null,
    unitIds: await unitIdsOf(db, query.unit, 'below'),
  }
  const places = await queuePage(db, filter, readPlace(query.after), query.size)
  const requests = await requestsById(
    db,
    places.map(({ id }) => id),
  )
  const reading = await readingFor(context, db, reader, requests)
  const last = places.length < query.size ? undefined : places.at(-1)
  return {
    rows: requests.map((request) => presentRow(request, reading)),
    next: last === undefined ? null : `${last.at}~${last.id}`,
  }
}

export async function approvalCounts(
  context: Context,
  seams: ApprovalSeams,
  actor: Actor,
): Promise<ResponseOf<typeof approvalRoutes.countApprovals>> {
  const { own, deputyships } = await readerOf(context, seams, context.db, actor)
  return {
    ...(await countWaiting(context.db, own, deputyships, context.clock.today())),
    requested: await countRequested(context.db, own.keys),
  }
}

/** A request as the contract shows it. @throws Refusal `not_found` */
export async function approvalRecord(
  context: Context,
  seams: ApprovalSeams,
  db: Db,
  actor: Actor,
  id: string,
): Promise<ApprovalRecord> {
  const [request] = await requestsById(db, [id])
  if (request === undefined) throw new Refusal('not_found')
  const reader = await readerOf(context, seams, db, actor)
  await demandPart(db, reader, request, 'approvals.read')
  const kept = await snapshotsOf(db, id)
  const look =
    request.state === 'open' ? await handlerOf(seams, request.subject).look(context, db, request.subject) : null
  const now = look === null ? { sha256: request.seen, body: kept.get(request.seen)! } : snapshotOf(look)
  return presentRecord(request, await readingFor(context, db, reader, [request]), {
    now,
    atRequest: kept.get(request.seenAtRequest)!,
    isGone: request.state === 'open' && look === null,
    events: await eventsOf(db, id),
    attachments: await attachmentsOf(db, id),
  })
}
