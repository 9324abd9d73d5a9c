import {
  type BodyOf,
  type CustodyItem,
  type CustodyPlace,
  type CustodyRecord,
  custodyItems,
  type custodyRoutes,
} from '@chizheng/contract'
import { type Actor, demand, may, personOf } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction } from '../../../platform/db/index.ts'
import { orgTree } from '../../people/index.ts'
import { forPeople } from '../policy.ts'
import { presentBooking, presentMove } from '../present.ts'
import { depositInto, depositOf, type Move, stateOf } from '../rules/custody.ts'
import { type Case, reporterOf } from '../rules/custody-case.ts'
import { isOfferable, isRegisteredThing, isToAskBack, offeredIn } from '../rules/deposit.ts'
import { isReportedLost, lockWaiting, lostOf, openItemsOf, waitingOf } from '../store/cases.ts'
import { type LendableCredential, lendableCredentials } from '../store/credentials.ts'
import { lastMovesOf, movesOf } from '../store/custody.ts'
import { openLoansOf } from '../store/loans.ts'
import { noDeposit } from './case-report.ts'
import { lendingPlace } from './ground.ts'
import { namesOf } from './names.ts'
import { recordMove } from './record-change.ts'
import { seenOf } from './sight.ts'
import { keepSignature } from './signature.ts'

/** Where originals are, for features that count or list them; those nobody has spoken of are left out. */
export interface CustodyPlaceOf {
  readonly place: CustodyPlace
  readonly shelf: string | null
  readonly withName: string | null
  readonly since: Day
  readonly loanId: string | null
}

export async function custodyOf(
  db: Db,
  credentialIds: readonly string[],
): Promise<ReadonlyMap<string, CustodyPlaceOf>> {
  const moves = await lastMovesOf(db, credentialIds, ['original'])
  const names = await namesOf(
    db,
    moves.map(({ personId }) => personId),
  )
  return new Map(
    moves.map(({ credentialId, place, shelf, personId, withName, movedOn, loanId }) => [
      credentialId,
      {
        place,
        shelf,
        withName: personId === null ? withName : (names.get(personId) ?? null),
        since: movedOn,
        loanId: place === 'borrower' ? loanId : null,
      },
    ]),
  )
}

/** The certificate, if the actor may see where it is. @throws Refusal `not_found`, `forbidden` */
async function seenCredential(
  context: Context,
  db: Db,
  actor: Actor,
  id: string,
  permission: 'loans.read' | 'loans.handle',
): Promise<LendableCredential> {
  const credential = (await lendableCredentials(db, [id], context.clock.today())).get(id)
  if (credential === undefined) throw new Refusal('not_found')
  demand(actor, permission, lendingPlace(credential))
  return credential
}

const mostMoves = 200

/** The moves of the loans that are seen, without what its holder agreed to: what the project office sees of a certificate's history. */
async function movesSeen(db: Db, actor: Actor, moves: readonly Move[]): Promise<Move[]> {
  const seen = await seenOf(
    db,
    actor,
    moves.map(({ loanId }) => loanId),
  )
  return moves.filter(({ loanId }) => loanId !== null && seen.has(loanId)).map((move) => ({ ...move, ...noDeposit }))
}

/**
 * Where it is and when it is lent whoever may ask for it sees; how it came there is told of people who are looked after, and of loans that are seen.
 *
 * @throws Refusal `not_found`, `forbidden`
 */
export async function custodyRecord(context: Context, db: Db, actor: Actor, id: string): Promise<CustodyRecord> {
  const credential = await seenCredential(context, db, actor, id, 'loans.read')
  const [moves, open] = [await movesOf(db, id), await openLoansOf(db, id)]
  const units = new Map((await orgTree(db)).map((unit) => [unit.id, unit]))
  const names = await namesOf(db, [
    ...moves.map(({ personId }) => personId),
    ...open.map(({ borrowerId }) => borrowerId),
  ])
  const place = lendingPlace(credential)
  const isForPeople = may(forPeople(actor), 'loans.read', place)
  const waiting = isForPeople ? await waitingOf(db, [id]) : []
  const history = isForPeople ? moves : await movesSeen(db, actor, moves)
  const stateNow = (item: Move['item']) => {
    const ofItem = moves.filter((move) => move.item === item)
    const state = stateOf(item, ofItem, (personId) => names.get(personId) ?? null)
    return isForPeople ? state : { ...state, ...noDeposit }
  }
  return {
    credentialId: id,
    original: stateNow('original'),
    seal: stateNow('seal'),
    moves: history.slice(0, mostMoves).map((move) => presentMove(move, names)),
    bookings: open.map((loan) => presentBooking(loan, names, units)),
    waiting: waiting.map(({ id: caseId, item, kind, agreedOn, agreement }) => ({
      ...{ caseId, item, agreedOn, agreement },
      kind: kind as 'deposit' | 'return',
    })),
    isRegistered: isRegisteredThing('original', credential),
    can: {
      move: may(actor, 'loans.handle', place),
      request: may(actor, 'loans.request', place),
      report: await reportable(db, actor, credential, moves),
      ...(await holdersOwn(db, actor, credential, { moves, waiting })),
    },
  }
}

/** Who leaves, or asked for it, signs for what goes back to them, or it is said who received it. @throws Refusal `custody_receipt_missing` */
function demandReceipt(
  waiting: Case | null,
  { place, signature, note }: BodyOf<typeof custodyRoutes.moveCustody>,
): void {
  if (place !== 'holder' || signature !== null || note) return
  if (waiting?.kind === 'return') throw new Refusal('custody_receipt_missing')
}

/** What of it the actor may report lost or damaged: HR anything no case is open of, others what they have. */
async function reportable(
  db: Db,
  actor: Actor,
  credential: LendableCredential,
  moves: readonly Move[],
): Promise<CustodyItem[]> {
  const [place, open] = [lendingPlace(credential), await openItemsOf(db, credential.id)]
  const isHr = may(actor, 'loans.handle', place)
  const me = may(actor, 'loans.request', place) ? personOf(actor) : null
  const mayReport = (item: CustodyItem) =>
    isHr ||
    reporterOf(
      me,
      credential.holderId,
      moves.find((move) => move.item === item),
    ) !== null
  return custodyItems.filter((item) => !open.has(item) && mayReport(item))
}

/** What its holder may offer for keeping, and ask back; one of each thing at a time, and nothing of what is reported lost. */
async function holdersOwn(
  db: Db,
  actor: Actor,
  { id, holderId, holderEmployment, ...credential }: LendableCredential,
  { moves, waiting }: { readonly moves: readonly Move[]; readonly waiting: readonly Case[] },
): Promise<Pick<CustodyRecord['can'], 'offer' | 'askBack'>> {
  if (personOf(actor) !== holderId || !may(actor, 'loans.request', lendingPlace({ ...credential, holderId })))
    return { offer: [], askBack: [] }
  const lost = await lostOf(db, id)
  const free = custodyItems.filter((item) => !lost.has(item) && waiting.every((one) => one.item !== item))
  const of = (item: CustodyItem) => moves.filter((move) => move.item === item)
  return {
    offer: holderEmployment === 'active' ? free.filter((item) => isOfferable(of(item))) : [],
    askBack: free.filter((item) => isToAskBack(of(item))),
  }
}

/**
 * Records where a thing is now. Back to its holder is always possible (劳动合同法 第九条), reserved or not; only what a borrower has comes
 * back by its loan.
 *
 * @throws Refusal `not_found`, `forbidden`; `changed_meanwhile` with where it is now; `custody_lent`; `custody_case_open` of what is reported lost; `custody_agreement_missing`;
 * `custody_receipt_missing` of what a leaver gets back, or who asked for it; `date_order` for a day to come, or before the last move
 */
export async function moveCustody(
  context: Context,
  actor: Actor,
  id: string,
  body: BodyOf<typeof custodyRoutes.moveCustody>,
): Promise<CustodyRecord> {
  await seenCredential(context, context.db, actor, id, 'loans.handle')
  const signature = await keepSignature(context, body.signature)
  await inTransaction(context.db, async (tx) => {
    const credential = await seenCredential(context, tx, actor, id, 'loans.handle')
    const moves = (await movesOf(tx, id)).filter(({ item }) => item === body.item)
    const [last] = moves
    if ((last?.position ?? 0) !== body.version)
      throw new Refusal('changed_meanwhile', { current: await custodyRecord(context, tx, actor, id) })
    if (last?.place === 'borrower') {
      const names = await namesOf(tx, [last.personId])
      throw new Refusal('custody_lent', { by: names.get(last.personId!) ?? '', until: null })
    }
    if (await isReportedLost(tx, id, body.item)) throw new Refusal('custody_case_open')
    const waiting = await lockWaiting(tx, id, body.item)
    demandReceipt(waiting, body)
    const movedOn = body.movedOn as Day
    if (movedOn > context.clock.today() || (last !== undefined && movedOn < last.movedOn))
      throw new Refusal('date_order', { field: 'movedOn' })
    const { item, place, note, scanned } = body
    const deposit = { shelf: body.shelf, agreedOn: body.agreedOn as Day | null, agreement: body.agreement }
    const agreed = depositOf(moves) ?? offeredIn(waiting)
    const laid = place === 'vault' ? depositInto(deposit, agreed) : { shelf: null, ...noDeposit }
    const move = {
      ...laid,
      credentialId: id,
      item,
      place,
      condition: last?.condition === 'damaged' ? 'damaged' : 'sound',
      personId: null,
      withName: place === 'outside' ? body.withName : null,
      movedOn,
      loanId: null,
      note,
      scanned,
      signature,
    } as const
    await recordMove(context, tx, actor, { holderId: credential.holderId, last }, move)
  })
  return await custodyRecord(context, context.db, actor, id)
}
