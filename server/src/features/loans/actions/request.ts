import type { BodyOf, LoanRecord, loanRoutes, ResponseOf } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId } from '../../../platform/db/index.ts'
import { openRequest } from '../../approvals/index.ts'
import { projectTitles } from '../../staffing/index.ts'
import { presentBooking } from '../present.ts'
import { stepsOf } from '../rules/lending.ts'
import type { Loan } from '../rules/loan.ts'
import type { LoanSeams } from '../seams.ts'
import { insertLoan } from '../store/loans.ts'
import { demandAllowed, type Ground, groundOf, lendingPlace, lentOf, obstaclesOn } from './ground.ts'
import { namesOf } from './names.ts'
import { recordRequested } from './record-change.ts'
import { loanRecord } from './records.ts'
import { takenBy, takenRefusal } from './taken.ts'

type Asked = BodyOf<typeof loanRoutes.checkLoan>

/** What is asked for, seen by who asks. @throws Refusal `not_found`, `forbidden` */
async function groundFor(
  context: Context,
  db: Db,
  actor: Actor,
  asked: Asked,
): Promise<{ ground: Ground; asked: Asked & { from: Day; to: Day } }> {
  const ground = await groundOf(context, db, asked)
  demand(actor, 'loans.request', lendingPlace(ground.credential))
  await demandTerms(db, actor, asked, ground)
  return { ground, asked: asked as Asked & { from: Day; to: Day } }
}

type Terms = Pick<Asked, 'unitId' | 'projectId'>

/** What is said of unit, borrower and project can be. @throws Refusal `not_found`, `forbidden` with the field */
export async function demandTerms(
  db: Db,
  actor: Actor,
  { unitId, projectId }: Terms,
  { units, borrower }: Pick<Ground, 'units' | 'borrower'>,
): Promise<void> {
  if (!units.has(unitId)) throw new Refusal('not_found', { field: 'unitId' })
  if (borrower === null) throw new Refusal('not_found', { field: 'borrowerId' })
  demand(actor, 'people.read', { unitId: borrower.unitId, personId: borrower.id }, { field: 'borrowerId' })
  if (projectId !== null && (await projectTitles(db, [projectId])).size === 0)
    throw new Refusal('not_found', { field: 'projectId' })
}

/** What would stand against it, who has the days, who would decide. @throws Refusal `not_found`, `forbidden` */
export async function checkLoan(
  context: Context,
  actor: Actor,
  body: Asked,
): Promise<ResponseOf<typeof loanRoutes.checkLoan>> {
  const { db, clock } = context
  const { ground, asked } = await groundFor(context, db, actor, body)
  const taken = await takenBy(db, asked, clock.today())
  const names = await namesOf(
    db,
    taken.map(({ borrowerId }) => borrowerId),
  )
  return {
    obstacles: obstaclesOn(ground, asked, clock.today()),
    taken: taken.map((loan) => presentBooking(loan, names, ground.units)),
    steps: stepsOf(asked.what, lentOf(ground, asked.what), ground.credential.unitId).map(({ decider }) => decider.kind),
  }
}

/**
 * Asks for a loan and reserves its days: of several at once the database lets one have them.
 *
 * @throws Refusal `not_found`, `forbidden`; `loan_in_past`; `loan_not_allowed` with `why`; `loan_taken` with `by`, `unit`, `from` and `until`;
 * those of approvals
 */
export async function requestLoan(
  context: Context,
  seams: LoanSeams,
  actor: Actor,
  body: BodyOf<typeof loanRoutes.requestLoan>,
): Promise<LoanRecord> {
  const id = await askForLoan(context, seams, actor, body)
  return await loanRecord(context, context.db, actor, id)
}

/** Asks for it in a transaction of its own; of the same refusals. */
export async function askForLoan(
  context: Context,
  seams: LoanSeams,
  actor: Actor,
  { reason, ...body }: BodyOf<typeof loanRoutes.requestLoan>,
): Promise<string> {
  const id = newId()
  const [today, at] = [context.clock.today(), context.clock.now()]
  await inTransaction(context.db, async (tx) => {
    const { ground, asked } = await groundFor(context, tx, actor, body)
    if (asked.to < today) throw new Refusal('loan_in_past')
    const loan: Loan = {
      ...asked,
      id,
      version: 1,
      holderId: ground.credential.holderId,
      heldUntil: asked.to,
      reason,
      state: 'requested',
      stateReason: null,
      approvalId: newId(),
      requestedBy: { id: actor.id, label: actor.label },
      requestedAt: at.toISOString(),
      handedOn: null,
      calledBack: null,
      closedOn: null,
    }
    const [taken] = await takenBy(tx, loan, today)
    if (taken !== undefined) throw await takenRefusal(tx, ground, loan, today)
    demandAllowed(obstaclesOn(ground, asked, today))
    if (!(await insertLoan(tx, loan))) throw await takenRefusal(tx, ground, loan, today)
    await recordRequested(context, tx, actor, loan)
    const subject = { kind: 'loan', loanId: id } as const
    await openRequest(context, seams.approvals, tx, actor, { id: loan.approvalId, subject, reason })
  })
  return id
}
