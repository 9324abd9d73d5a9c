/** An original or a seal is reported lost or damaged: by HR, or by whoever has it. */
import type { BodyOf, CustodyCase, custodyCaseRoutes } from '@chizheng/contract'
import { type Actor, may, personOf } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import type { Move } from '../rules/custody.ts'
import { type Case, ownReportDueOn, reporterOf } from '../rules/custody-case.ts'
import { become } from '../rules/loan.ts'
import type { LoanSeams } from '../seams.ts'
import { insertCase, openItemsOf } from '../store/cases.ts'
import { type LendableCredential, lendableCredentials } from '../store/credentials.ts'
import { lockLoan, openLoansOf } from '../store/loans.ts'
import { appendCase, caseOf, demandOwner, handled, movesOfItem, tellOfCase } from './case-record.ts'
import { lendingPlace } from './ground.ts'
import { recordLoan, recordMove } from './record-change.ts'

type Body<Name extends keyof typeof custodyCaseRoutes> = BodyOf<(typeof custodyCaseRoutes)[Name]>

/**
 * Reports a thing lost or damaged. A loan in which it is lost ends with it; of two reports at once one is written.
 *
 * @throws Refusal `not_found`, `forbidden`; `custody_case_day_unfit`; `person_has_left` of the owner; `custody_case_open`; `changed_meanwhile`
 */
export async function reportCase(
  context: Context,
  seams: LoanSeams,
  actor: Actor,
  credentialId: string,
  { item, kind, note, ownerId, ...body }: Body<'reportCustodyCase'>,
): Promise<CustodyCase> {
  const [today, dueOn] = [context.clock.today(), body.dueOn as Day]
  const id = await inTransaction(context.db, async (tx) => {
    const credential = await handled(context, tx, actor, credentialId)
    await demandOwner(tx, actor, ownerId)
    if (dueOn < today) throw new Refusal('custody_case_day_unfit')
    return await report(context, seams, tx, actor, credential, { item, kind, note, ownerId, dueOn, origin: 'hr' })
  })
  return await caseOf(context, context.db, actor, id)
}

/**
 * Whoever has it, or HR, says that it is lost or damaged. HR sees to it.
 *
 * @throws Refusal `not_found`; `custody_case_open`; `forbidden` for who does not have it; `changed_meanwhile`
 */
export async function reportOwnCase(
  context: Context,
  seams: LoanSeams,
  actor: Actor,
  credentialId: string,
  { item, kind, note }: Body<'reportOwnCustodyCase'>,
): Promise<CustodyCase> {
  const id = await inTransaction(context.db, async (tx) => {
    const credential = await ownOrSeen(context, tx, actor, credentialId)
    if ((await openItemsOf(tx, credentialId)).has(item)) throw new Refusal('custody_case_open')
    const [last] = await movesOfItem(tx, { credentialId, item })
    const mayHandle = may(actor, 'loans.handle', lendingPlace(credential))
    const origin = reporterOf(personOf(actor), credential.holderId, last) ?? (mayHandle ? 'hr' : null)
    if (origin === null) throw new Refusal('forbidden', { permission: 'loans.handle' })
    const dueOn = ownReportDueOn(context.clock.today())
    return await report(context, seams, tx, actor, credential, { item, kind, note, ownerId: null, dueOn, origin })
  })
  return await caseOf(context, context.db, actor, id)
}

/** The certificate, where the actor asks for loans of it, or borrows it now. @throws Refusal `not_found` */
async function ownOrSeen(context: Context, db: Db, actor: Actor, id: string): Promise<LendableCredential> {
  const credential = (await lendableCredentials(db, [id], context.clock.today())).get(id)
  if (credential === undefined) throw new Refusal('not_found')
  if (may(actor, 'loans.request', lendingPlace(credential))) return credential
  const me = personOf(actor)
  const borrows = (await openLoansOf(db, id)).some(({ state, borrowerId }) => state === 'out' && borrowerId === me)
  if (!borrows) throw new Refusal('not_found')
  return credential
}

type Reported = Pick<Case, 'item' | 'kind' | 'note' | 'ownerId' | 'dueOn' | 'origin'>

async function report(
  context: Context,
  seams: LoanSeams,
  tx: Tx,
  actor: Actor,
  credential: LendableCredential,
  { item, kind, note, ...given }: Reported,
): Promise<string> {
  const { id: credentialId, holderId } = credential
  const [id, today] = [newId(), context.clock.today()]
  const lent = (await openLoansOf(tx, credentialId)).find((one) => one.what === item && one.state === 'out')
  const loan = lent === undefined ? null : await lockLoan(tx, lent.id)
  if (loan !== null && loan.state !== 'out') throw new Refusal('changed_meanwhile')
  const open = {
    outcome: null,
    outcomeNote: null,
    closedOn: null,
    reportedBy: actor.label,
    reportedOn: today,
    ...noDeposit,
  } as const
  const one: Case = { ...open, ...given, id, version: 1, credentialId, item, kind, loanId: loan?.id ?? null, note }
  if (!(await insertCase(tx, one, context.clock.now()))) throw new Refusal('custody_case_open')
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
  await tellOfCase(context, seams, tx, one, { credential, stage: 'given', inTheMorning: false })
  return id
}

export const noDeposit = { agreedOn: null, agreement: null } as const

/** Where it was, said anew. */
export function moveOf({ credentialId, item, loanId }: Case, last: Move | undefined, movedOn: Day, note: string) {
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
