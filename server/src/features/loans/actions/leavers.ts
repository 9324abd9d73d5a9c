/** What of leavers lies in the vault goes back to them: a case each, opened every morning, closed by the move. */
import type { CustodyOutcome } from '@chizheng/contract'
import { systemActor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { newId, type Tx } from '../../../platform/db/index.ts'
import { knownPeople } from '../../people/index.ts'
import { type Case, returnDueOn } from '../rules/custody-case.ts'
import type { LoanSeams } from '../seams.ts'
import { depositsToReturn, insertCase, lockCase } from '../store/cases.ts'
import { lendableCredentials } from '../store/credentials.ts'
import { appendCase, movesOfItem, tellOfCase } from './case-record.ts'
import { noDeposit } from './case-report.ts'
import { closeAs } from './settle.ts'

const keeper = systemActor('loans')

/** Opens the returns of one certificate of a leaver. HR answers for them, and is told. */
export async function openLeaversReturns(
  context: Context,
  seams: LoanSeams,
  tx: Tx,
  credentialId: string,
): Promise<void> {
  const today = context.clock.today()
  const credential = (await lendableCredentials(tx, [credentialId], today)).get(credentialId)
  if (credential === undefined) return
  const { holderId } = credential
  const [holder] = await knownPeople(tx, { ids: [holderId] })
  if (holder === undefined || holder.employmentState === 'active') return
  for (const item of await depositsToReturn(tx, credentialId)) {
    const one: Case = {
      ...{ id: newId(), version: 1, credentialId, item, kind: 'return', origin: 'leaving', loanId: null },
      ...{ reportedOn: today, note: '', ownerId: null, dueOn: returnDueOn(holder.leftOn, today) },
      ...{ outcome: null, outcomeNote: null, closedOn: null, reportedBy: keeper.label, ...noDeposit },
    }
    if (!(await insertCase(tx, one, context.clock.now()))) continue
    await appendCase(context, tx, keeper, one, { holderId, action: 'custody.return_due', reason: null })
    await tellOfCase(context, seams, tx, one, { credential, stage: 'given', inTheMorning: true })
  }
}

/**
 * What went back meanwhile is done; whoever stays after all keeps their deposit, unless it was they who asked for it; what a leaver offered for
 * keeping is not taken any more.
 */
export async function lookAtWaiting(context: Context, tx: Tx, id: string): Promise<void> {
  const open = await lockCase(tx, id)
  if (open === null || open.closedOn !== null) return
  const credential = (await lendableCredentials(tx, [open.credentialId], context.clock.today())).get(open.credentialId)
  if (credential === undefined) return
  const { holderId, holderEmployment } = credential
  const [last] = await movesOfItem(tx, open)
  const isActive = holderEmployment === 'active'
  const close = (outcome: CustodyOutcome, note: string | null) =>
    closeAs(context, tx, keeper, holderId, open, { outcome, note })
  if (open.kind === 'deposit') {
    if (!isActive) await close('withdrawn', null)
  } else if (last?.place === 'holder') await close('returned', last.note)
  else if (isActive && open.origin === 'leaving') await close('kept', null)
}
