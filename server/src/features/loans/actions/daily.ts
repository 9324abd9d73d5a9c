import type { LoanStage } from '@chizheng/contract'
import { systemActor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { responsibleFor } from '../../people/index.ts'
import { typeNameOf } from '../present.ts'
import { mayHaveLinks } from '../rules/link.ts'
import { become, type Loan } from '../rules/loan.ts'
import { isForAll, stageOf } from '../rules/reminder.ts'
import type { LoanSeams } from '../seams.ts'
import { lateCases, waitingMoves, withLeaversDeposit } from '../store/cases.ts'
import { goingOn, lockLoan } from '../store/loans.ts'
import { recipientsToTell } from '../store/news.ts'
import { lookAtCase } from './cases.ts'
import { type Ground, groundOf, obstaclesOn } from './ground.ts'
import { lookAtWaiting, openLeaversReturns } from './leavers.ts'
import { noteNews, type Recipient, tellNews } from './news.ts'
import { recordLoan } from './record-change.ts'
import { endAndRecord } from './record-links.ts'

const keeper = systemActor('loans')
const atOnce = 200

/** Every loan that is approved or out, and every case that is late, each in a transaction of its own; then everybody who is to be told of it. */
export async function lookAtLoans(context: Context, seams: LoanSeams, signal: AbortSignal): Promise<void> {
  const { db } = context
  const faults = [
    ...(await eachOf(
      context,
      signal,
      (after) => waitingMoves(db, after, atOnce),
      (tx, id) => lookAtWaiting(context, tx, id),
    )),
    ...(await eachOf(
      context,
      signal,
      (after) => withLeaversDeposit(db, after, atOnce),
      (tx, id) => openLeaversReturns(context, seams, tx, id),
    )),
    ...(await eachOf(
      context,
      signal,
      (after) => goingOn(db, after, atOnce),
      (tx, id) => lookAt(context, seams, tx, id),
    )),
    ...(await eachOf(
      context,
      signal,
      (after) => lateCases(db, context.clock.today(), after, atOnce),
      (tx, id) => lookAtCase(context, seams, tx, id),
    )),
    ...(await eachOf(
      context,
      signal,
      (after) => recipientsToTell(db, after, atOnce),
      (tx, recipient) => tellNews(context, tx, recipient),
    )),
  ]
  // One that cannot be looked at keeps no other waiting; the job is tried again and finds what is left.
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} loans or cases could not be looked at`)
}

/** @returns what went wrong */
async function eachOf(
  context: Context,
  signal: AbortSignal,
  next: (after: string) => Promise<string[]>,
  look: (tx: Tx, id: string) => Promise<void>,
): Promise<unknown[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  const faults: unknown[] = []
  while (!signal.aborted) {
    const ids = await next(after)
    if (ids.length === 0) break
    for (const id of ids) await inTransaction(context.db, (tx) => look(tx, id)).catch((fault) => faults.push(fault))
    after = ids.at(-1)!
  }
  return faults
}

async function lookAt(context: Context, seams: LoanSeams, tx: Tx, id: string): Promise<void> {
  const loan = await lockLoan(tx, id)
  if (loan === null) return
  const today = context.clock.today()
  if (loan.state === 'approved' && loan.heldUntil < today)
    return await recordLoan(context, tx, keeper, {
      before: loan,
      after: become(loan, 'lapsed', today),
      event: 'lapsed',
    })
  // A copy goes out behind links as soon as it is approved.
  if (loan.state !== 'out' && !mayHaveLinks(loan)) return
  const ground = await groundOf(context, tx, loan)
  const why = obstaclesOn(ground, { ...loan, to: today }, today)
  if (loan.state !== 'out') {
    if (why.length > 0) await endAndRecord(context, tx, keeper, loan, { loanId: loan.id })
    return
  }
  if (why.length > 0 && loan.calledBack === null) {
    const after = { ...loan, calledBack: { on: today, why } }
    await recordLoan(context, tx, keeper, { before: loan, after, event: 'called_back' })
    await note(context, seams, tx, loan, ground, 'called_back')
  }
  const stage = stageOf(loan.to, today)
  if (stage !== null) await note(context, seams, tx, loan, ground, stage)
}

/** Notes for whom it concerns, each once for a stage of this last day. */
async function note(
  context: Context,
  seams: LoanSeams,
  tx: Tx,
  loan: Loan,
  { credential, borrower }: Ground,
  stage: LoanStage,
): Promise<void> {
  const names = new Map((await effectiveTypes(tx)).map(({ id, nameZh }) => [id, nameZh]))
  const words = [typeNameOf(credential, names), credential.profession].filter((word) => word)
  const data = {
    loanId: loan.id,
    title: `${words.join(' ')} · ${credential.holderName}`,
    borrowerName: borrower?.name ?? '',
    stage,
    dueOn: loan.to,
  }
  const recipients: Recipient[] = isForAll(stage) ? await everybody(seams, tx, loan) : [{ personId: loan.borrowerId }]
  const { credentialId } = loan
  const noted = { template: 'loan_due', data, credentialId } as const
  await noteNews(context, tx, `loan:${loan.id}:${loan.to}:${stage}`, recipients, noted)
}

/** The borrower, the head of the unit that lends, and HR there. */
async function everybody({ approvals }: LoanSeams, tx: Tx, loan: Loan): Promise<Recipient[]> {
  const responsible = (await responsibleFor(tx, [loan.holderId])).get(loan.holderId)
  const unitIds = responsible?.unitIds ?? []
  const hr = (await approvals.hrMembers(tx)).filter(
    (one) => one.unitIds === null || one.unitIds.some((unitId) => unitIds.includes(unitId)),
  )
  return [
    { personId: loan.borrowerId },
    ...(responsible?.headId ? [{ personId: responsible.headId }] : []),
    ...hr.map(({ accountId, personId }) => (personId === null ? { accountId } : { personId })),
  ]
}
