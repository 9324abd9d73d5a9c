import type { BodyOf, RenewalRecord, renewalRoutes } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { knownPeople } from '../../people/index.ts'
import { changeStep, isClosed, type RenewalCase } from '../rules/case.ts'
import { isDocumentOf, lockCases } from '../store/cases.ts'
import { demandPlaceIn } from './calendar.ts'
import { renewalRecord, seenCase } from './records.ts'
import { saveChangedCases } from './save.ts'

type Body<Name extends keyof typeof renewalRoutes> = BodyOf<(typeof renewalRoutes)[Name]>

/** One change of one case: hold it, compare the version, decide, save, record. */
async function change(
  context: Context,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number },
  decide: (tx: Tx, before: RenewalCase) => Promise<RenewalCase>,
): Promise<RenewalRecord> {
  await inTransaction(context.db, async (tx) => {
    const { place } = await seenCase(tx, actor, id)
    demand(actor, 'renewals.change', place)
    const before = (await lockCases(tx, [id]))[0]!
    if (before.version !== version)
      throw new Refusal('changed_meanwhile', { current: await renewalRecord(context, tx, actor, id) })
    await saveChangedCases(context, tx, actor, [{ before, after: await decide(tx, before) }])
  })
  return await renewalRecord(context, context.db, actor, id)
}

/** @throws Refusal `not_found`, `changed_meanwhile`, `wrong_state` of a closed case, `person_has_left`. */
export function changeRenewal(context: Context, actor: Actor, id: string, { version, ownerId }: Body<'changeRenewal'>) {
  return change(context, actor, { id, version }, async (tx, before) => {
    if (isClosed(before.state)) throw new Refusal('wrong_state', { state: before.state })
    if (ownerId !== null) {
      const [owner] = await knownPeople(tx, { ids: [ownerId] })
      if (owner === undefined) throw new Refusal('not_found', { field: 'ownerId' })
      demand(actor, 'people.read', { unitId: owner.unitId, personId: owner.id }, { field: 'ownerId' })
      if (owner.employmentState === 'left') throw new Refusal('person_has_left', { field: 'ownerId' })
    }
    return { ...before, ownerId }
  })
}

/** @throws Refusal those of `change` and of the rule; `entry_full`, `entry_not_for_type`. */
export function changeOneStep(
  context: Context,
  actor: Actor,
  { id, position }: { readonly id: string; readonly position: number },
  { version, ...body }: Body<'changeStep'>,
) {
  return change(context, actor, { id, version }, async (tx, before) => {
    if (body.documentId && !(await isDocumentOf(tx, before.credentialId, body.documentId)))
      throw new Refusal('not_found', { field: 'documentId' })
    const by = { label: actor.label, today: context.clock.today() }
    const days = { doneOn: body.doneOn as Day | null | undefined, dueOn: body.dueOn as Day | undefined }
    const after = changeStep(before, position, { ...body, ...days }, by)
    const was = before.steps.find((step) => step.position === position)?.entryId
    if (body.entryId && body.entryId !== was) await demandPlaceIn(tx, body.entryId, before)
    return after
  })
}
