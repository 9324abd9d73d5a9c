/** A loan as something that is asked for and approved. */
import type { ApprovalFact, ApprovalRisk } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import type { PlannedStep, SubjectLook } from '../../../kernel/approval.ts'
import { addDays } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import type { SubjectHandler } from '../../approvals/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { projectTitles } from '../../staffing/index.ts'
import { projectOf, typeNameOf } from '../present.ts'
import { stepsOf } from '../rules/lending.ts'
import { become, canBecome, type Loan } from '../rules/loan.ts'
import { loanById, lockLoan, overdueOf } from '../store/loans.ts'
import { demandAllowed, type Ground, groundOf, lendingPlace, lentOf, obstaclesOn } from './ground.ts'
import { recordLoan } from './record-change.ts'

interface LoanSubject {
  readonly kind: 'loan'
  readonly loanId: string
}

export const loanRequests: SubjectHandler<LoanSubject> = {
  async plan(
    context: Context,
    tx: Tx,
    actor: Actor,
    { loanId }: LoanSubject,
  ): Promise<{ look: SubjectLook; steps: PlannedStep[] }> {
    const loan = await loanById(tx, loanId)
    if (loan === null) throw new Refusal('not_found')
    const ground = await groundOf(context, tx, loan)
    demand(actor, 'loans.request', lendingPlace(ground.credential))
    if (loan.state !== 'requested') throw new Refusal('wrong_state', { state: loan.state })
    const steps = stepsOf(loan.what, lentOf(ground, loan.what), ground.credential.unitId)
    return { look: await lookOf(context, tx, loan, ground), steps }
  },

  async look(context: Context, db: Db, { loanId }: LoanSubject): Promise<SubjectLook | null> {
    const loan = await loanById(db, loanId)
    // What should have come back by now is lent no more.
    if (loan === null || loan.state !== 'requested' || loan.to < context.clock.today()) return null
    return await lookOf(context, db, loan, await groundOf(context, db, loan))
  },

  async approved(context, tx, by, { loanId }, { version }): Promise<void> {
    const loan = await lockLoan(tx, loanId)
    if (loan === null) throw new Refusal('not_found')
    const after = become(loan, 'approved', context.clock.today())
    if (loan.version !== version) throw new Refusal('changed_meanwhile')
    demandAllowed(obstaclesOn(await groundOf(context, tx, loan), loan, context.clock.today()))
    await recordLoan(context, tx, by, { before: loan, after, event: 'approved' })
  },

  async ended(context, tx, by, { loanId }, state): Promise<void> {
    const loan = await lockLoan(tx, loanId)
    if (loan === null || !canBecome(loan, state)) return
    await recordLoan(context, tx, by, {
      before: loan,
      after: become(loan, state, context.clock.today()),
      event: state,
    })
  },
}

const soonDays = 30

export async function lookOf(context: Context, db: Db, loan: Loan, ground: Ground): Promise<SubjectLook> {
  const { credential, borrower, units } = ground
  const typeName = typeNameOf(credential, new Map((await effectiveTypes(db)).map(({ id, nameZh }) => [id, nameZh])))
  const projects = await projectTitles(db, loan.projectId === null ? [] : [loan.projectId])
  const employer = units.get(credential.employerUnitId ?? '')?.name ?? credential.employerName
  const values: readonly (readonly [ApprovalFact['kind'], string | null])[] = [
    ['what', loan.what],
    ['purpose', loan.purpose],
    ['project', projectOf(loan, projects)?.name ?? null],
    ['borrower', borrower?.name ?? null],
    ['borrowing_unit', units.get(loan.unitId)?.name ?? null],
    ['from', loan.from],
    ['to', loan.to],
    ['type', typeName],
    ['profession', credential.profession],
    ['number', credential.number],
    ['holder', credential.holderName],
    ['unit', units.get(credential.unitId ?? '')?.name ?? null],
    ['employer', employer],
    ['valid_until', credential.validUntil],
  ]
  return {
    title: `${[typeName, credential.profession].filter((word) => word).join(' ')} · ${credential.holderName} → ${borrower?.name ?? ''}`,
    facts: values.flatMap(([kind, value]) => (value ? [{ kind, value }] : [])),
    risks: await risksOf(context, db, loan, ground),
    version: loan.version,
    place: lendingPlace(credential),
    beneficiaryIds: [loan.borrowerId],
    credentialId: credential.id,
  }
}

async function risksOf(context: Context, db: Db, loan: Loan, ground: Ground): Promise<ApprovalRisk[]> {
  const today = context.clock.today()
  const { validUntil, verification } = ground.credential
  const overdue = await overdueOf(db, loan.borrowerId, today)
  const endsSoon = validUntil !== null && validUntil < addDays(loan.to, soonDays)
  return [
    ...obstaclesOn(ground, loan, today).map((value): ApprovalRisk => ({ kind: 'not_allowed', value })),
    ...(endsSoon ? [{ kind: 'expires_soon', value: validUntil } as const] : []),
    ...(verification === 'verified' ? [] : [{ kind: 'unverified', value: null } as const]),
    ...(overdue === 0 ? [] : [{ kind: 'borrower_overdue', value: String(overdue) } as const]),
  ]
}
