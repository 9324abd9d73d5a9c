import { shippedCatalogue } from '@chizheng/catalogue'
import type { BodyOf, CredentialTypeRecord, CredentialTypeRow, catalogueRoutes, TypeFields } from '@chizheng/contract'
import { type Actor, everywhere, reachOf } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { companySettings } from '../../people/index.ts'
import { presentType, presentTypeRow } from '../present.ts'
import { companyChanges, type EffectiveType, fieldsOf } from '../rules/catalogue.ts'
import {
  type CompanyType,
  companyTypes,
  deleteCompanyType,
  lockCatalogue,
  saveCompanyType,
  usesOfTypes,
} from '../store/types.ts'
import { enqueueRecompute } from './recompute.ts'
import { loadTypes } from './types.ts'

/** All types that apply here, shipped ones first, each with how many credentials the actor sees of it. */
export async function listTypes(db: Db, actor: Actor): Promise<CredentialTypeRow[]> {
  const uses = await usesOfTypes(db, reachOf(actor, 'credentials.read'))
  const [types, company] = [await loadTypes(db), await byId(db)]
  return types.list.map((type) => presentTypeRow(type, company.get(type.id), uses.get(type.id)))
}

/** One type with the origin of each field. @throws Refusal `not_found` */
export async function readType(db: Db, actor: Actor, id: string): Promise<CredentialTypeRecord> {
  const type = (await loadTypes(db)).byId.get(id)
  if (type === undefined) throw new Refusal('not_found')
  const [company, uses] = [await byId(db), await usesOfTypes(db, reachOf(actor, 'credentials.read'), id)]
  return presentType(actor, type, company.get(id), uses.get(id))
}

/** Adds a type of the company's own. @throws Refusal `type_id_taken` */
export async function createType(
  context: Context,
  actor: Actor,
  body: BodyOf<typeof catalogueRoutes.createType>,
): Promise<CredentialTypeRecord> {
  const { id, ...fields } = body
  await inTransaction(context.db, async (tx) => {
    await lockCatalogue(tx)
    if ((await loadTypes(tx)).byId.has(id)) throw new Refusal('type_id_taken')
    const type: CompanyType = { id, origin: 'company', version: 1, fields }
    await saveCompanyType(tx, type, context.clock.now())
    await record(context, tx, actor, 'credential_type.created', id, null)
  })
  return await readType(context.db, actor, id)
}

/**
 * Changes a type for this company. In a shipped type only the fields that are named are set; `restore`, or the value that would
 * apply here anyway, gives fields back to the catalogue. Deadlines of its credentials are computed again by a job.
 *
 * @throws Refusal `not_found`; `changed_meanwhile` with the type as it is now in `current`.
 */
export async function changeType(
  context: Context,
  actor: Actor,
  id: string,
  { version, changes, restore }: BodyOf<typeof catalogueRoutes.changeType>,
): Promise<CredentialTypeRecord> {
  await inTransaction(context.db, async (tx) => {
    await lockCatalogue(tx)
    const before = (await loadTypes(tx)).byId.get(id)
    if (before === undefined) throw new Refusal('not_found')
    const company = (await byId(tx)).get(id)
    if ((company?.version ?? 0) !== version)
      throw new Refusal('changed_meanwhile', { current: await readType(tx, actor, id) })
    const origin = company?.origin ?? 'shipped'
    const own = company?.fields ?? {}
    const fields =
      origin === 'company' ? { ...own, ...changes } : await setHere(tx, id, { before: own, changes, restore })
    await saveCompanyType(tx, { id, origin, version: version + 1, fields }, context.clock.now())
    await record(context, tx, actor, 'credential_type.changed', id, before)
    await enqueueRecompute(tx, id)
  })
  return await readType(context.db, actor, id)
}

async function setHere(tx: Tx, id: string, change: Parameters<typeof companyChanges>[1]): Promise<Partial<TypeFields>> {
  const { province } = await companySettings(tx)
  return companyChanges({ type: shippedCatalogue.types.find((type) => type.id === id)!, province }, change)
}

/** Removes a type of the company's own. @throws Refusal `not_found`, `type_shipped`, `type_in_use` with `count`. */
export async function removeType(context: Context, actor: Actor, id: string): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    await lockCatalogue(tx)
    const type = (await loadTypes(tx)).byId.get(id)
    if (type === undefined) throw new Refusal('not_found')
    const company = (await byId(tx)).get(id)
    if (company?.origin !== 'company') throw new Refusal('type_shipped')
    const count = (await usesOfTypes(tx, everywhere, id)).get(id)?.all ?? 0
    if (count > 0) throw new Refusal('type_in_use', { count })
    await deleteCompanyType(tx, id)
    await append(tx, actor, context.clock.now(), [
      {
        action: 'credential_type.removed',
        subject: { type: 'credential_type', id },
        before: fieldsOf(type),
        after: null,
      },
    ])
  })
}

async function byId(db: Db): Promise<Map<string, CompanyType>> {
  return new Map((await companyTypes(db)).map((type) => [type.id, type]))
}

/** The ledger entry of a type that was made or changed: its fields as they apply now. */
async function record(
  context: Context,
  tx: Tx,
  actor: Actor,
  action: string,
  id: string,
  before: EffectiveType | null,
): Promise<void> {
  const after = fieldsOf((await loadTypes(tx)).byId.get(id)!)
  const changed = before === null ? null : (changedFields(fieldsOf(before), after) ?? {})
  await append(tx, actor, context.clock.now(), [
    { action, subject: { type: 'credential_type', id }, before: changed, after },
  ])
}

/** Official platforms where certificates can be checked. */
export function listPlatforms() {
  return shippedCatalogue.platforms.map((platform) => ({
    id: platform.id,
    nameZh: platform.nameZh,
    url: platform.url,
    operator: platform.operator,
    covers: platform.covers.join('、') || null,
    confidence: platform.confidence,
  }))
}
