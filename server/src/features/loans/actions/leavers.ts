/** What of leavers lies in the vault goes back to them: a case each, opened every morning, closed by the move. */
import { type Actor, systemActor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { newId, type Tx } from '../../../platform/db/index.ts'
import { knownPeople } from '../../people/index.ts'
import type { Move } from '../rules/custody.ts'
import { type Case, returnDueOn } from '../rules/custody-case.ts'
import type { LoanSeams } from '../seams.ts'
import { closeCase, depositsToReturn, insertCase, lockCase, lockReturn } from '../store/cases.ts'
import { lendableCredentials } from '../store/credentials.ts'
import { appendCase, movesOfItem, tellOfCase } from './case-record.ts'

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
      ...{ outcome: null, outcomeNote: null, closedOn: null, reportedBy: keeper.label },
    }
    if (!(await insertCase(tx, one, context.clock.now()))) continue
    await appendCase(context, tx, keeper, one, { holderId, action: 'custody.return_due', reason: null })
    await tellOfCase(context, seams, tx, one, { credential, stage: 'given' })
  }
}

/** The return of what has just gone back to its holder is done. */
export async function settleReturn(
  context: Context,
  tx: Tx,
  actor: Actor,
  holderId: string,
  move: Pick<Move, 'credentialId' | 'item' | 'place' | 'note'>,
): Promise<void> {
  if (move.place !== 'holder') return
  const open = await lockReturn(tx, move.credentialId, move.item)
  if (open !== null) await closeReturn(context, tx, actor, holderId, open, { outcome: 'returned', note: move.note })
}

/** What went back meanwhile is done; whoever stays after all keeps their deposit. */
export async function lookAtReturn(context: Context, tx: Tx, id: string): Promise<void> {
  const open = await lockCase(tx, id)
  if (open === null || open.closedOn !== null) return
  const credential = (await lendableCredentials(tx, [open.credentialId], context.clock.today())).get(open.credentialId)
  if (credential === undefined) return
  const { holderId, holderEmployment } = credential
  const [last] = await movesOfItem(tx, open)
  if (last?.place === 'holder')
    await closeReturn(context, tx, keeper, holderId, open, { outcome: 'returned', note: last.note })
  else if (holderEmployment === 'active')
    await closeReturn(context, tx, keeper, holderId, open, { outcome: 'kept', note: null })
}

async function closeReturn(
  context: Context,
  tx: Tx,
  actor: Actor,
  holderId: string,
  open: Case,
  { outcome, note }: { readonly outcome: 'returned' | 'kept'; readonly note: string | null },
): Promise<void> {
  const after: Case = { ...open, outcome, outcomeNote: note, closedOn: context.clock.today() }
  await closeCase(tx, after, context.clock.now())
  await appendCase(context, tx, actor, after, { holderId, action: 'custody.case_closed', reason: note })
}
