import type { LoanEvent } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { newId, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { placeOriginal } from '../../credentials/index.ts'
import type { Move } from '../rules/custody.ts'
import { mayHaveLinks } from '../rules/link.ts'
import type { Loan } from '../rules/loan.ts'
import { insertMove } from '../store/custody.ts'
import { endExtension } from '../store/extensions.ts'
import { saveLoan } from '../store/loans.ts'
import { endAndRecord } from './record-links.ts'
import { settleWaiting } from './settle.ts'

/** What the ledger keeps of a loan. */
function snapshotOf(loan: Loan) {
  const { credentialId, what, purpose, projectId, projectName, unitId, borrowerId, from, to, heldUntil } = loan
  const { handedOn, closedOn } = loan
  const why = loan.calledBack === null ? null : [...loan.calledBack.why]
  return {
    credentialId,
    what,
    purpose,
    projectId,
    projectName,
    unitId,
    borrowerId,
    from,
    to,
    heldUntil,
    handedOn,
    closedOn,
    loanState: loan.state,
    calledBack: why,
  }
}

const about = ({ holderId, credentialId }: Loan) => ({ personId: holderId, credentialId })

/** The entry of a loan that was just written down. */
export async function recordRequested(context: Context, tx: Tx, actor: Actor, loan: Loan): Promise<void> {
  const subject = { type: 'loan', id: loan.id } as const
  await append(tx, actor, context.clock.now(), [
    { action: 'loan.requested', subject, about: about(loan), after: snapshotOf(loan), reason: loan.reason },
  ])
}

/** Writes a loan that is locked, with what happened to it. */
export async function recordLoan(
  context: Context,
  tx: Tx,
  actor: Actor,
  {
    before,
    after,
    event,
    reason = null,
  }: { readonly before: Loan; readonly after: Loan; readonly event: LoanEvent; readonly reason?: string | null },
): Promise<void> {
  const at = context.clock.now()
  await saveLoan(tx, after, at)
  // What is over is not extended any more; its request can only be refused or recalled.
  if (after.closedOn !== null) await endExtension(tx, after.id, 'recalled')
  await append(tx, actor, at, [
    {
      action: `loan.${event}`,
      subject: { type: 'loan', id: after.id },
      about: about(after),
      before: changedFields(snapshotOf(before), snapshotOf(after)) ?? {},
      after: snapshotOf(after),
      reason,
    },
  ])
  if (after.what === 'scan' && !mayHaveLinks(after)) await endAndRecord(context, tx, actor, after, { loanId: after.id })
}

export type NewMove = Omit<Move, 'id' | 'position' | 'by' | 'at'>

/**
 * Writes a move after the last one. The ledger's record of a thing is the certificate with the item.
 *
 * @throws Refusal `changed_meanwhile` when somebody else moved it
 */
export async function recordMove(
  context: Context,
  tx: Tx,
  actor: Actor,
  { holderId, last }: { readonly holderId: string; readonly last: Move | undefined },
  move: NewMove,
): Promise<void> {
  const at = context.clock.now()
  const position = (last?.position ?? 0) + 1
  const by = { id: actor.id, label: actor.label }
  if (!(await insertMove(tx, { ...move, id: newId(), position, by, at: at.toISOString() })))
    throw new Refusal('changed_meanwhile')
  // Its case is held before the ledger is.
  await settleWaiting(context, tx, actor, holderId, move)
  const { credentialId, item, place, condition, shelf, personId, withName, movedOn, loanId, agreedOn, agreement } = move
  if (item === 'original') await placeOriginal(tx, credentialId, { place, shelf })
  await append(tx, actor, at, [
    {
      action: `custody.${place}`,
      subject: { type: 'custody', id: `${credentialId}:${item}` },
      about: { personId: holderId, credentialId },
      before: last === undefined ? null : { place: last.place, condition: last.condition, shelf: last.shelf },
      after: {
        item,
        place,
        condition,
        shelf,
        personId,
        withName,
        movedOn,
        loanId,
        agreedOn,
        agreement,
        scanned: move.scanned,
      },
      reason: move.note,
      files: move.signature === null ? [] : [move.signature],
    },
  ])
}
