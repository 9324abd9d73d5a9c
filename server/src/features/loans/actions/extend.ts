import type { BodyOf, LoanRecord, loanExtensionRoutes } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { addDays, type Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { newId, violatedConstraint } from '../../../platform/db/index.ts'
import { openRequest } from '../../approvals/index.ts'
import { mayExtend } from '../policy.ts'
import { holding, isWaiting } from '../rules/extension.ts'
import type { Loan } from '../rules/loan.ts'
import type { LoanSeams } from '../seams.ts'
import { extensionsOf, insertExtension } from '../store/extensions.ts'
import { demandAllowed, obstaclesOn } from './ground.ts'
import { actOnLoan } from './hand-over.ts'
import { recordLoan } from './record-change.ts'
import { seenLoan } from './records.ts'
import { takenBy, takenRefusal } from './taken.ts'

/** The days that come to those it has. */
const added = (loan: Loan, to: Day) => ({ ...loan, from: addDays(loan.to, 1), to })

/**
 * Asks for a later last day and reserves the days until then: of several at once the database lets one have them.
 *
 * @throws Refusal those of `actOnLoan`; `forbidden` for who neither borrows nor asked for the loan; `approval_open_already` with `requestId`;
 * those of `holding`; `loan_not_allowed` with `why`; `loan_taken` with `by`, `unit`, `from` and `until`; those of approvals
 */
export async function extendLoan(
  context: Context,
  seams: LoanSeams,
  actor: Actor,
  id: string,
  { version, reason, ...body }: BodyOf<typeof loanExtensionRoutes.extendLoan>,
): Promise<LoanRecord> {
  const [today, to] = [context.clock.today(), body.to as Day]
  const act = { id, version, permission: 'loans.request' } as const
  try {
    return await actOnLoan(context, actor, act, async (tx, { loan, ground }) => {
      if (!mayExtend(actor, loan)) throw new Refusal('forbidden', { permission: 'loans.request' })
      if (isWaiting(loan)) {
        const open = (await extensionsOf(tx, id)).find(({ state }) => state === 'requested')
        throw new Refusal('approval_open_already', { requestId: open?.approvalId ?? null })
      }
      const after = holding(loan, to, today)
      demandAllowed(obstaclesOn(ground, { ...loan, to }, today))
      const [taken] = await takenBy(tx, added(loan, to), today)
      if (taken !== undefined) throw await takenRefusal(tx, ground, added(loan, to), today)
      await recordLoan(context, tx, actor, { before: loan, after, event: 'extension_requested', reason })
      const [extensionId, approvalId, at] = [newId(), newId(), context.clock.now().toISOString()]
      const asked = { from: loan.to, to, state: 'requested', reason, approvalId, by: actor.label, at } as const
      await insertExtension(tx, { ...asked, id: extensionId, loanId: id })
      const subject = { kind: 'extend_loan', extensionId } as const
      await openRequest(context, seams.approvals, tx, actor, { id: approvalId, subject, reason })
    })
  } catch (error) {
    // Somebody got the days while they were looked at.
    if (violatedConstraint(error) !== 'loan_apart') throw error
    const { loan, ground } = await seenLoan(context, context.db, actor, id)
    throw await takenRefusal(context.db, ground, added(loan, to), today)
  }
}
