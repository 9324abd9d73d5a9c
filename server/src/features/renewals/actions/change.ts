import type { BodyOf, RenewalRecord, ResponseOf, renewalRoutes, UploadFieldsOf } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import type { Upload } from '../../../platform/http/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { attachFile, storeUpload } from '../../archive/index.ts'
import { effectiveTypes, submitPeriod } from '../../credentials/index.ts'
import { knownPeople } from '../../people/index.ts'
import { changeStep, isClosed, type RenewalCase } from '../rules/case.ts'
import { templateFor } from '../rules/steps.ts'
import { isDocumentOf, lockCases, lockCasesOf } from '../store/cases.ts'
import { saveTemplate, templatesOf } from '../store/templates.ts'
import { demandPlaceIn } from './calendar.ts'
import { renewalRecord, seenCase } from './records.ts'
import { saveChangedCases } from './save.ts'
import { settleCases } from './settle.ts'

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

/**
 * The new certificate with its days: the file is kept, the next period begins and returns the verification to `unverified`, the
 * case is done; all of it, or none.
 *
 * @throws Refusal `not_found`, `forbidden`; `wrong_state` of a case that is closed; those of a renewal and of a document.
 */
export async function submitRenewal(
  context: Context,
  actor: Actor,
  id: string,
  upload: Upload<UploadFieldsOf<(typeof renewalRoutes)['submitRenewal']>>,
): Promise<RenewalRecord> {
  const { found, place } = await seenCase(context.db, actor, id)
  demand(actor, 'renewals.submit', place)
  demand(actor, 'archive.attach', place)
  if (isClosed(found.state)) throw new Refusal('wrong_state', { state: found.state })
  const file = await storeUpload(context, upload)
  const { version, noExpiry, number, ...days } = upload.fields
  const period = {
    version,
    ...Object.fromEntries(Object.entries(days).map(([name, value]) => [name, value || undefined])),
    ...(number ? { number } : {}),
    noExpiry: noExpiry === 'yes',
  }
  const { credentialId, personId } = found
  await inTransaction(context.db, async (tx) => {
    await submitPeriod(context, tx, actor, credentialId, period)
    const document = await attachFile(context, tx, actor, { credentialId, personId, kind: 'scan' }, file)
    const before = (await lockCasesOf(tx, [credentialId])).find((one) => one.id === id)
    // Somebody closed it since it was looked at.
    if (before === undefined || isClosed(before.state)) throw new Refusal('changed_meanwhile')
    const steps = before.steps.map((step) =>
      step.kind === 'document' && step.doneOn === null
        ? { ...step, doneOn: context.clock.today(), doneBy: actor.label, documentId: document.id }
        : step,
    )
    await saveChangedCases(context, tx, actor, [{ before, after: { ...before, steps }, action: 'renewal.submitted' }])
    await settleCases(context, tx, actor, [credentialId])
  })
  return await renewalRecord(context, context.db, actor, id)
}

type Template = ResponseOf<(typeof renewalRoutes)['readTemplate']>

/** The steps of new cases of a type. @throws Refusal `not_found` */
export async function readTemplate({ db }: Context, typeId: string): Promise<Template> {
  const type = (await effectiveTypes(db)).find(({ id }) => id === typeId)
  if (type === undefined) throw new Refusal('not_found')
  const set = (await templatesOf(db)).get(typeId)
  const steps = set !== undefined && set.steps.length > 0 ? set.steps : templateFor(type, 'renewal')
  return { typeId, typeName: type.nameZh, version: set?.version ?? 0, steps: [...steps] }
}

/** @throws Refusal `not_found`, `changed_meanwhile` */
export async function setTemplate(
  context: Context,
  actor: Actor,
  typeId: string,
  { version, steps }: Body<'setTemplate'>,
): Promise<Template> {
  const before = await readTemplate(context, typeId)
  const at = context.clock.now()
  await inTransaction(context.db, async (tx) => {
    if (!(await saveTemplate(tx, typeId, { version, steps }, at))) throw new Refusal('changed_meanwhile')
    await append(tx, actor, at, [
      {
        action: 'renewal_steps.set',
        subject: { type: 'renewal_steps', id: typeId },
        before: { steps: before.steps },
        after: { steps },
      },
    ])
  })
  return await readTemplate(context, typeId)
}
