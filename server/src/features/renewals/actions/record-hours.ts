import type { BodyOf, HoursOfCredential, hoursRoutes, ResponseOf, UploadFieldsOf } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import type { Upload } from '../../../platform/http/index.ts'
import { enqueue } from '../../../platform/jobs/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { storeUpload } from '../../archive/index.ts'
import { settleHoursJob } from '../jobs.ts'
import * as store from '../store/hours.ts'
import { credentialHours, personHours, placeOfPerson, seenCredential, typesById } from './hours.ts'
import { withFile } from './with-file.ts'

type HoursOfPerson = ResponseOf<(typeof hoursRoutes)['personHours']>
type Typed = Pick<
  store.StoredHours,
  'hours' | 'kind' | 'title' | 'provider' | 'profession' | 'typeIds' | 'documentId'
> & { readonly earnedOn: string }

/**
 * Records hours.
 *
 * @throws Refusal `not_found` for the person, or a document that is none of theirs; `forbidden`; `date_order` for a day to come;
 * `type_missing`.
 */
export async function addHours(
  context: Context,
  actor: Actor,
  personId: string,
  input: BodyOf<(typeof hoursRoutes)['addHours']>,
): Promise<HoursOfPerson> {
  await inTransaction(context.db, async (tx) => {
    demand(actor, 'renewals.submit', await placeOfPerson(tx, personId))
    if (input.documentId !== null && !(await store.holdProof(tx, personId, input.documentId)))
      throw new Refusal('not_found', { field: 'documentId' })
    await add(context, tx, actor, personId, input)
  })
  return await personHours(context, context.db, actor, personId)
}

/**
 * Records hours of a certificate with the paper that proves them: both, or neither. Safe to send twice: a file that the archive
 * holds already is the proof, and the same hours with the same proof are there once.
 *
 * @throws Refusal `not_found`, `forbidden`; `date_order` for a day to come; those of a file.
 */
export async function addProvenHours(
  context: Context,
  actor: Actor,
  credentialId: string,
  upload: Upload<UploadFieldsOf<(typeof hoursRoutes)['addProvenHours']>>,
): Promise<HoursOfCredential> {
  const { credential, place } = await seenCredential(context.db, actor, credentialId)
  demand(actor, 'renewals.submit', place)
  demand(actor, 'archive.attach', place)
  const { countsFor, provider, ...fields } = upload.fields
  if (fields.earnedOn > context.clock.today()) throw new Refusal('date_order', { field: 'earnedOn' })
  const { personId, typeId, profession } = credential
  const isForType = countsFor === 'type' && typeId !== null
  const input = {
    ...fields,
    provider: provider || null,
    profession: isForType ? profession : null,
    typeIds: isForType ? [typeId] : [],
  }
  const file = await storeUpload(context, upload)
  const to = { credentialId, personId, kind: 'continuing_education' } as const
  await withFile(context, actor, { to, file }, async (tx, attach) => {
    const { documentId, isNew } = await attach()
    if (!isNew && (await store.hasHours(tx, { ...input, earnedOn: input.earnedOn as Day, personId, documentId })))
      return
    await add(context, tx, actor, personId, { ...input, documentId })
  })
  return await credentialHours(context, context.db, actor, credentialId)
}

/** Takes a record out of the count. @throws Refusal `not_found`, `forbidden`, `wrong_state` when it is out already. */
export async function withdrawHours(
  context: Context,
  actor: Actor,
  id: string,
  reason: string,
): Promise<HoursOfPerson> {
  const { personId } = await inTransaction(context.db, (tx) => withdraw(context, tx, actor, id, reason))
  return await personHours(context, context.db, actor, personId)
}

/**
 * The right record in the place of a wrong one, which stays in the list as withdrawn; the proof is the same.
 *
 * @throws Refusal those of `withdrawHours` and of `addHours`.
 */
export async function correctHours(
  context: Context,
  actor: Actor,
  id: string,
  { reason, ...input }: BodyOf<(typeof hoursRoutes)['correctHours']>,
): Promise<HoursOfPerson> {
  const personId = await inTransaction(context.db, async (tx) => {
    const before = await withdraw(context, tx, actor, id, reason)
    await add(context, tx, actor, before.personId, { ...input, documentId: before.documentId })
    return before.personId
  })
  return await personHours(context, context.db, actor, personId)
}

async function add(context: Context, tx: Tx, actor: Actor, personId: string, input: Typed): Promise<void> {
  if (input.earnedOn > context.clock.today()) throw new Refusal('date_order', { field: 'earnedOn' })
  const types = await typesById(tx)
  const unknown = input.typeIds.find((id) => !types.has(id))
  if (unknown !== undefined) throw new Refusal('type_missing', { typeId: unknown })
  const record: store.StoredHours = {
    ...input,
    id: newId(),
    personId,
    earnedOn: input.earnedOn as Day,
    profession: input.profession || null,
    provider: input.provider || null,
    typeIds: [...new Set(input.typeIds)],
    addedAt: context.clock.now().toISOString(),
    addedBy: actor.label,
    withdrawn: null,
  }
  await store.insertHours(tx, record)
  await recordHours(context, tx, actor, 'hours.added', record)
}

/** @returns the record as it was. */
async function withdraw(
  context: Context,
  tx: Tx,
  actor: Actor,
  id: string,
  reason: string,
): Promise<store.StoredHours> {
  const found = await store.hoursById(tx, id)
  if (found === null) throw new Refusal('not_found')
  demand(actor, 'renewals.change', await placeOfPerson(tx, found.personId))
  const withdrawn = { at: context.clock.now().toISOString(), by: actor.label, reason }
  if (!(await store.withdrawHours(tx, id, withdrawn))) throw new Refusal('wrong_state')
  await recordHours(context, tx, actor, 'hours.withdrawn', { ...found, withdrawn })
  return found
}

async function recordHours(
  context: Context,
  tx: Tx,
  actor: Actor,
  action: string,
  { id, personId, withdrawn, addedAt: _, addedBy: __, ...fields }: store.StoredHours,
): Promise<void> {
  await append(tx, actor, context.clock.now(), [
    {
      action,
      subject: { type: 'hours', id },
      about: { personId },
      before: withdrawn === null ? null : { withdrawn: false },
      after: { ...fields, typeIds: [...fields.typeIds], withdrawn: withdrawn !== null },
      reason: withdrawn?.reason ?? null,
    },
  ])
  await enqueue(tx, settleHoursJob, { personId }, { key: personId })
}
