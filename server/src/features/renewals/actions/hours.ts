import type { BodyOf, HoursBalance, hoursRoutes, ResponseOf } from '@chizheng/contract'
import { type Actor, demand, type Place } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { type EffectiveType, effectiveTypes } from '../../credentials/index.ts'
import { knownPeople } from '../../people/index.ts'
import { canWithHours } from '../policy.ts'
import { typeNameOf } from '../present.ts'
import { balancesOf, type HoursCredential } from '../rules/hours.ts'
import { credentialsOfPerson, type RenewableCredential } from '../store/credentials.ts'
import * as store from '../store/hours.ts'

type HoursOfPerson = ResponseOf<(typeof hoursRoutes)['personHours']>

/** A person's records and what is missing for each certificate. @throws Refusal `not_found`, `forbidden` */
export async function personHours(context: Context, db: Db, actor: Actor, personId: string): Promise<HoursOfPerson> {
  const place = await placeOfPerson(db, personId)
  demand(actor, 'renewals.read', place)
  const types = await typesById(db)
  const names = new Map([...types.values()].map(({ id, nameZh }) => [id, nameZh]))
  const records = await store.hoursOf(db, personId)
  return {
    balances: await balances(context, db, { personId, types, records }),
    records: records.map(({ personId: _, ...record }) => ({
      ...record,
      typeIds: [...record.typeIds],
      typeNames: record.typeIds.map((id) => names.get(id) ?? id),
    })),
    can: canWithHours(actor, place),
  }
}

/** What one certificate asks for, among all its holder's; null when it asks for no hours, or counts no more. */
export async function balanceOf(
  context: Context,
  db: Db,
  { id, personId }: Pick<RenewableCredential, 'id' | 'personId'>,
): Promise<HoursBalance | null> {
  const records = await store.hoursOf(db, personId)
  const all = await balances(context, db, { personId, types: await typesById(db), records })
  return all.find(({ credentialId }) => credentialId === id) ?? null
}

async function balances(
  context: Context,
  db: Db,
  of: {
    readonly personId: string
    readonly types: ReadonlyMap<string, EffectiveType>
    readonly records: readonly store.StoredHours[]
  },
): Promise<HoursBalance[]> {
  const held = await credentialsOfPerson(db, of.personId)
  const counted = held.flatMap((credential): HoursCredential[] => {
    const type = of.types.get(credential.typeId ?? '')
    if (type === undefined) return []
    const { id, profession, periodFrom, deadlines } = credential
    const hoursDue = deadlines.find(({ kind }) => kind === 'hours_due')?.dueOn ?? null
    return [{ id, type, profession, periodFrom, hoursDue }]
  })
  const inUse = of.records.filter(({ withdrawn }) => withdrawn === null)
  const heads = new Map(held.map((credential) => [credential.id, credential]))
  const names = new Map([...of.types.values()].map(({ id, nameZh }) => [id, nameZh]))
  return balancesOf(counted, inUse, context.clock.today()).map((balance) => {
    const head = heads.get(balance.credentialId)!
    return { ...balance, typeName: typeNameOf(head, names), profession: head.profession }
  })
}

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
    if (input.earnedOn > context.clock.today()) throw new Refusal('date_order', { field: 'earnedOn' })
    const types = await typesById(tx)
    const unknown = input.typeIds.find((id) => !types.has(id))
    if (unknown !== undefined) throw new Refusal('type_missing', { typeId: unknown })
    if (input.documentId !== null && !(await store.isDocumentOfPerson(tx, personId, input.documentId)))
      throw new Refusal('not_found', { field: 'documentId' })
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
  })
  return await personHours(context, context.db, actor, personId)
}

/** Takes a record out of the count. @throws Refusal `not_found`, `forbidden`, `wrong_state` when it is out already. */
export async function withdrawHours(
  context: Context,
  actor: Actor,
  id: string,
  reason: string,
): Promise<HoursOfPerson> {
  const personId = await inTransaction(context.db, async (tx) => {
    const found = await store.hoursById(tx, id)
    if (found === null) throw new Refusal('not_found')
    demand(actor, 'renewals.change', await placeOfPerson(tx, found.personId))
    const withdrawn = { at: context.clock.now().toISOString(), by: actor.label, reason }
    if (!(await store.withdrawHours(tx, id, withdrawn))) throw new Refusal('wrong_state')
    await recordHours(context, tx, actor, 'hours.withdrawn', { ...found, withdrawn })
    return found.personId
  })
  return await personHours(context, context.db, actor, personId)
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
}

async function placeOfPerson(db: Db, personId: string): Promise<Place> {
  const [person] = await knownPeople(db, { ids: [personId] })
  if (person === undefined) throw new Refusal('not_found')
  return { unitId: person.unitId, personId: person.id }
}

async function typesById(db: Db): Promise<Map<string, EffectiveType>> {
  return new Map((await effectiveTypes(db)).map((type) => [type.id, type]))
}
