import { type Actor, systemActor } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { costOf, isClosed, type RenewalCase } from '../rules/case.ts'
import { insertCases, saveCases } from '../store/cases.ts'

/** Who opens and settles cases by itself. */
export const planner = systemActor('renewals')

/** What the ledger keeps of a case. */
function caseSnapshot(one: RenewalCase) {
  const { credentialId, personId, kind, ordinal, state, endReason, applyBy, endsOn, ownerId } = one
  return {
    credentialId,
    personId,
    kind,
    ordinal,
    renewalState: state,
    endReason,
    applyBy,
    endsOn,
    ownerId,
    costFen: costOf(one),
    steps: one.steps.map(({ position, kind, dueOn, doneOn, costFen, entryId }) => ({
      position,
      kind,
      dueOn,
      doneOn,
      costFen,
      entryId,
    })),
  }
}

const about = ({ personId, credentialId }: RenewalCase) => ({ personId, credentialId })

export async function addCases(context: Context, tx: Tx, actor: Actor, cases: readonly RenewalCase[]): Promise<void> {
  const at = context.clock.now()
  await insertCases(tx, cases, at)
  const entries = cases.map((one) => ({
    action: 'renewal.opened',
    subject: { type: 'renewal', id: one.id } as const,
    about: about(one),
    after: caseSnapshot(one),
  }))
  await append(tx, actor, at, entries)
}

/** Writes what is different; closing and reopening are recorded as such. @returns those that were written. */
export async function saveChangedCases(
  context: Context,
  tx: Tx,
  actor: Actor,
  changes: readonly { readonly before: RenewalCase; readonly after: RenewalCase; readonly action?: string }[],
): Promise<RenewalCase[]> {
  const at = context.clock.now()
  const real = changes.flatMap(({ before, after: decided, action }) => {
    const closedAt = isClosed(decided.state) ? (before.closedAt ?? at.toISOString()) : null
    const after = { ...decided, closedAt }
    return changedFields(before, after) === null ? [] : [{ before, after, action: action ?? actionOf(before, after) }]
  })
  if (real.length === 0) return []
  await saveCases(
    tx,
    real.map(({ after }) => after),
    at,
  )
  const entries = real.map(({ before, after, action }) => ({
    action,
    subject: { type: 'renewal', id: after.id } as const,
    about: about(after),
    before: changedFields(caseSnapshot(before), caseSnapshot(after)) ?? {},
    after: caseSnapshot(after),
  }))
  await append(tx, actor, at, entries)
  return real.map(({ after }) => after)
}

function actionOf(before: RenewalCase, after: RenewalCase): string {
  if (before.state === after.state) return 'renewal.changed'
  switch (after.state) {
    case 'done':
      return 'renewal.done'
    case 'given_up':
      return 'renewal.ended'
    case 'lapsed':
      return 'renewal.lapsed'
    default:
      return isClosed(before.state) || before.state === 'lapsed' ? 'renewal.resumed' : 'renewal.changed'
  }
}
