/** Originals and seals that are lost or damaged: reported, listed, closed. */
import type { BodyOf, CustodyCase, custodyCaseRoutes, QueryOf, ResponseOf } from '@chizheng/contract'
import { type Actor, demand, reachOf } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { knownPeople } from '../../people/index.ts'
import { typeNameOf } from '../present.ts'
import { depositInto, depositOf, type Move } from '../rules/custody.ts'
import { type Case, canEndAs } from '../rules/custody-case.ts'
import { become } from '../rules/loan.ts'
import { caseById, closeCase, countCases, insertCase, listCases, lockCase } from '../store/cases.ts'
import { type LendableCredential, lendableCredentials } from '../store/credentials.ts'
import { movesOf } from '../store/custody.ts'
import { totalCap } from '../store/list.ts'
import { lockLoan, openLoansOf } from '../store/loans.ts'
import { lendingPlace } from './ground.ts'
import { namesOf } from './names.ts'
import { recordLoan, recordMove } from './record-change.ts'

type Body<Name extends keyof typeof custodyCaseRoutes> = BodyOf<(typeof custodyCaseRoutes)[Name]>

/** The certificate, if the actor may handle its original and seal. @throws Refusal `not_found`, `forbidden` */
async function handled(context: Context, db: Db, actor: Actor, id: string): Promise<LendableCredential> {
  const credential = (await lendableCredentials(db, [id], context.clock.today())).get(id)
  if (credential === undefined) throw new Refusal('not_found')
  const place = lendingPlace(credential)
  demand(actor, 'loans.read', place)
  demand(actor, 'loans.handle', place)
  return credential
}

export async function casePage(
  context: Context,
  actor: Actor,
  { state, credential, page, size }: QueryOf<typeof custodyCaseRoutes.listCustodyCases>,
): Promise<ResponseOf<typeof custodyCaseRoutes.listCustodyCases>> {
  const { db } = context
  const filter = { reach: reachOf(actor, 'loans.read'), state, credentialId: credential ?? null }
  const cases = await listCases(db, filter, { limit: size, offset: (page - 1) * size })
  const total = await countCases(db, filter, totalCap)
  return { rows: await present(context, db, cases), total, totalCapped: total === totalCap }
}

/**
 * Reports a thing lost or damaged. A loan in which it is lost ends with it; of two reports at once one is written.
 *
 * @throws Refusal `not_found`, `forbidden`; `custody_case_day_unfit`; `person_has_left` of the owner; `custody_case_open`; `changed_meanwhile`
 */
export async function reportCase(
  context: Context,
  actor: Actor,
  credentialId: string,
  { item, kind, note, ownerId, ...body }: Body<'reportCustodyCase'>,
): Promise<CustodyCase> {
  const [id, today, dueOn] = [newId(), context.clock.today(), body.dueOn as Day]
  await inTransaction(context.db, async (tx) => {
    const { holderId } = await handled(context, tx, actor, credentialId)
    await demandOwner(tx, actor, ownerId)
    if (dueOn < today) throw new Refusal('custody_case_day_unfit')
    const lent = (await openLoansOf(tx, credentialId)).find((one) => one.what === item && one.state === 'out')
    const loan = lent === undefined ? null : await lockLoan(tx, lent.id)
    if (loan !== null && loan.state !== 'out') throw new Refusal('changed_meanwhile')
    const open = {
      outcome: null,
      outcomeNote: null,
      closedOn: null,
      reportedBy: actor.label,
      reportedOn: today,
    } as const
    const one: Case = {
      ...open,
      id,
      version: 1,
      credentialId,
      item,
      kind,
      loanId: loan?.id ?? null,
      note,
      ownerId,
      dueOn,
    }
    const at = context.clock.now()
    if (!(await insertCase(tx, one, at))) throw new Refusal('custody_case_open')
    const [last] = await movesOfItem(tx, one)
    const gone = { place: 'unknown', condition: 'lost', shelf: null, personId: null, withName: null } as const
    const stays = { place: last?.place ?? 'unknown', condition: 'damaged' } as const
    const move = { ...moveOf(one, last, today, note), ...(kind === 'lost' ? { ...gone, ...noDeposit } : stays) }
    await recordMove(context, tx, actor, { holderId, last }, move)
    if (loan !== null && kind === 'lost')
      await recordLoan(context, tx, actor, {
        before: loan,
        after: become(loan, 'lost', today, note),
        event: 'lost',
        reason: note,
      })
    await appendCase(context, tx, actor, one, { holderId, action: 'custody.reported', reason: note })
  })
  return await caseOf(context, context.db, id)
}

/**
 * Closes a case: what was lost and is there again goes to its holder or into the vault; what is written off stays as it is.
 *
 * @throws Refusal `not_found`, `forbidden`; `changed_meanwhile` with the case as it is now; `wrong_state` of a closed one;
 * `custody_outcome_unfit`; `custody_agreement_missing`
 */
export async function endCase(
  context: Context,
  actor: Actor,
  id: string,
  { version, outcome, note, to }: Body<'closeCustodyCase'>,
): Promise<CustodyCase> {
  await inTransaction(context.db, async (tx) => {
    const before = await lockCase(tx, id)
    if (before === null) throw new Refusal('not_found')
    const { holderId } = await handled(context, tx, actor, before.credentialId)
    if (before.version !== version) throw new Refusal('changed_meanwhile', { current: await caseOf(context, tx, id) })
    if (before.closedOn !== null) throw new Refusal('wrong_state')
    if (!canEndAs(before.kind, outcome)) throw new Refusal('custody_outcome_unfit')
    const today = context.clock.today()
    const after: Case = { ...before, outcome, outcomeNote: note, closedOn: today }
    if (outcome !== 'written_off') {
      const moves = await movesOfItem(tx, before)
      const [last] = moves
      const where = before.kind === 'damaged' ? {} : placeBack(to ?? { place: 'holder' }, moves)
      const move = { ...moveOf(before, last, today, note), ...where, condition: 'sound' } as const
      await recordMove(context, tx, actor, { holderId, last }, move)
    }
    await closeCase(tx, after, context.clock.now())
    await appendCase(context, tx, actor, after, { holderId, action: 'custody.case_closed', reason: note })
  })
  return await caseOf(context, context.db, id)
}

const noDeposit = { agreedOn: null, agreement: null } as const

/** @throws Refusal `not_found`, `forbidden`, `person_has_left` */
async function demandOwner(tx: Tx, actor: Actor, id: string): Promise<void> {
  const [owner] = await knownPeople(tx, { ids: [id] })
  if (owner === undefined) throw new Refusal('not_found', { field: 'ownerId' })
  demand(actor, 'people.read', { unitId: owner.unitId, personId: id }, { field: 'ownerId' })
  if (owner.employmentState === 'left') throw new Refusal('person_has_left')
}

const movesOfItem = async (tx: Tx, { credentialId, item }: Case): Promise<Move[]> =>
  (await movesOf(tx, credentialId)).filter((move) => move.item === item)

/** Where it was, said anew. */
function moveOf({ credentialId, item, loanId }: Case, last: Move | undefined, movedOn: Day, note: string) {
  return {
    ...{ credentialId, item, movedOn, note, loanId: last?.loanId ?? loanId, scanned: false, signature: null },
    place: last?.place ?? 'unknown',
    shelf: last?.shelf ?? null,
    personId: last?.personId ?? null,
    withName: last?.withName ?? null,
    agreedOn: last?.agreedOn ?? null,
    agreement: last?.agreement ?? null,
  }
}

function placeBack(to: NonNullable<Body<'closeCustodyCase'>['to']> | { place: 'holder' }, moves: readonly Move[]) {
  const nobody = { personId: null, withName: null, loanId: null }
  if (to.place === 'holder') return { ...nobody, ...noDeposit, place: 'holder', shelf: null } as const
  const { place, ...given } = to as NonNullable<Body<'closeCustodyCase'>['to']>
  return { ...nobody, place, ...depositInto({ ...given, agreedOn: given.agreedOn as Day | null }, depositOf(moves)) }
}

async function appendCase(
  context: Context,
  tx: Tx,
  actor: Actor,
  one: Case,
  { holderId, action, reason }: { readonly holderId: string; readonly action: string; readonly reason: string },
): Promise<void> {
  const { credentialId, item, kind, loanId, ownerId, dueOn, outcome, closedOn } = one
  await append(tx, actor, context.clock.now(), [
    {
      action,
      subject: { type: 'custody_case', id: one.id },
      about: { personId: holderId, credentialId },
      after: { credentialId, item, kind, loanId, ownerId, dueOn, outcome, closedOn },
      reason,
    },
  ])
}

async function caseOf(context: Context, db: Db, id: string): Promise<CustodyCase> {
  const [one] = await present(context, db, [(await caseById(db, id))!])
  return one!
}

async function present(context: Context, db: Db, cases: readonly Case[]): Promise<CustodyCase[]> {
  const ids = [...new Set(cases.map(({ credentialId }) => credentialId))]
  const credentials = await lendableCredentials(db, ids, context.clock.today())
  const types = new Map((await effectiveTypes(db)).map(({ id, nameZh }) => [id, nameZh]))
  const names = await namesOf(
    db,
    cases.map(({ ownerId }) => ownerId),
  )
  return cases.map(({ credentialId, ownerId, ...one }) => {
    const credential = credentials.get(credentialId)!
    const { profession, holderName } = credential
    return {
      ...one,
      credential: { id: credentialId, typeName: typeNameOf(credential, types), profession, holderName },
      owner: { id: ownerId, name: names.get(ownerId) ?? '' },
    }
  })
}
