/** A later last day as something that is asked for and approved. */
import type { Actor } from '../../../kernel/actor.ts'
import type { PlannedStep, SubjectLook } from '../../../kernel/approval.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import type { SubjectHandler } from '../../approvals/index.ts'
import { demandLoan } from '../policy.ts'
import { type Extension, extendedTo, givenBack, isExtendable } from '../rules/extension.ts'
import { stepsOf } from '../rules/lending.ts'
import type { Loan } from '../rules/loan.ts'
import { endExtension, extensionById } from '../store/extensions.ts'
import { loanById, lockLoan } from '../store/loans.ts'
import { demandAllowed, type Ground, groundOf, lentOf, obstaclesOn, placesOf } from './ground.ts'
import { recordLoan } from './record-change.ts'
import { lookOf } from './subject.ts'

interface ExtensionSubject {
  readonly kind: 'extend_loan'
  readonly extensionId: string
}

/**
 * Decided like the loan itself: by the head of the unit that lends and HR, and by the holder first where they agreed to other days
 * (153号令 第十条).
 */
export const extensionRequests: SubjectHandler<ExtensionSubject> = {
  async plan(
    context: Context,
    tx: Tx,
    actor: Actor,
    { extensionId }: ExtensionSubject,
  ): Promise<{ look: SubjectLook; steps: PlannedStep[] }> {
    const { extension, loan } = await known(tx, extensionId)
    const ground = await groundOf(context, tx, loan)
    demandLoan(actor, 'loans.request', loan, await placesOf(tx, ground, loan))
    if (!canBeDecided(context, extension, loan)) throw new Refusal('wrong_state', { state: extension.state })
    const steps = stepsOf(loan.what, lentOf(ground, loan.what), ground.credential.unitId)
    return { look: await extensionLook(context, tx, extension, loan, ground), steps }
  },

  async look(context: Context, db: Db, { extensionId }: ExtensionSubject): Promise<SubjectLook | null> {
    const { extension, loan } = await known(db, extensionId)
    if (!canBeDecided(context, extension, loan)) return null
    return await extensionLook(context, db, extension, loan, await groundOf(context, db, loan))
  },

  async approved(context, tx, by, { extensionId }, { version }): Promise<void> {
    const { extension, loan } = await held(tx, extensionId)
    if (!canBeDecided(context, extension, loan)) throw new Refusal('wrong_state', { state: extension.state })
    if (loan.version !== version) throw new Refusal('changed_meanwhile')
    const after = extendedTo(loan, extension.to)
    demandAllowed(obstaclesOn(await groundOf(context, tx, loan), after, context.clock.today()))
    await endExtension(tx, loan.id, 'approved')
    await recordLoan(context, tx, by, { before: loan, after, event: 'extended' })
  },

  async ended(context, tx, by, { extensionId }, state): Promise<void> {
    const { extension, loan } = await held(tx, extensionId)
    // It came back before this was decided.
    if (extension.state !== 'requested') return
    await endExtension(tx, loan.id, state)
    await recordLoan(context, tx, by, { before: loan, after: givenBack(loan), event: 'extension_ended' })
  },
}

interface Known {
  readonly extension: Extension
  readonly loan: Loan
}

async function known(db: Db, id: string): Promise<Known> {
  const extension = await extensionById(db, id)
  const loan = extension === null ? null : await loanById(db, extension.loanId)
  if (extension === null || loan === null) throw new Refusal('not_found')
  return { extension, loan }
}

/** The same with the loan locked, under which its extensions change. */
async function held(tx: Tx, id: string): Promise<Known> {
  const { loan } = await known(tx, id)
  return { loan: (await lockLoan(tx, loan.id))!, extension: (await extensionById(tx, id))! }
}

const canBeDecided = ({ clock }: Context, { state, to }: Extension, loan: Loan): boolean =>
  state === 'requested' && isExtendable(loan) && to >= clock.today()

async function extensionLook(
  context: Context,
  db: Db,
  { from, to }: Extension,
  loan: Loan,
  ground: Ground,
): Promise<SubjectLook> {
  const look = await lookOf(context, db, { ...loan, to }, ground)
  const days = [
    { kind: 'to', value: from },
    { kind: 'extended_to', value: to },
  ] as const
  return { ...look, facts: look.facts.flatMap((fact) => (fact.kind === 'to' ? days : [fact])) }
}
