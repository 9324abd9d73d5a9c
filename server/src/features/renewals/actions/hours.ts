import type { HoursBalance, HoursOfCredential, hoursRoutes, ResponseOf } from '@chizheng/contract'
import { type Actor, demand, type Place } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type EffectiveType, effectiveTypes } from '../../credentials/index.ts'
import { knownPeople } from '../../people/index.ts'
import { canWithHours } from '../policy.ts'
import { typeNameOf } from '../present.ts'
import { balancesOf, countedFor, type HoursCredential } from '../rules/hours.ts'
import { credentialsById, credentialsOfPerson, type RenewableCredential } from '../store/credentials.ts'
import * as store from '../store/hours.ts'

type HoursOfPerson = ResponseOf<(typeof hoursRoutes)['personHours']>

/** A person's records and what is missing for each certificate. @throws Refusal `not_found`, `forbidden` */
export async function personHours(context: Context, db: Db, actor: Actor, personId: string): Promise<HoursOfPerson> {
  const place = await placeOfPerson(db, personId)
  demand(actor, 'renewals.read', place)
  const types = await typesById(db)
  const records = await store.hoursOf(db, personId)
  return {
    balances: await balances(context, db, { personId, types, records }),
    records: records.map((record) => presented(record, types)),
    can: canWithHours(actor, place),
  }
}

/** What one certificate asks for, with the records that count for it. @throws Refusal `not_found`, `forbidden` */
export async function credentialHours(
  context: Context,
  db: Db,
  actor: Actor,
  credentialId: string,
): Promise<HoursOfCredential> {
  const { credential, place } = await seenCredential(db, actor, credentialId)
  const types = await typesById(db)
  const { personId } = credential
  const records = await store.hoursOf(db, personId)
  const all = await balances(context, db, { personId, types, records })
  const counted = hoursCredential(credential, types)
  return {
    balance: all.find((balance) => balance.credentialId === credentialId) ?? null,
    records: (counted === null ? [] : countedFor(counted, records, context.clock.today())).map((record) =>
      presented(record, types),
    ),
    can: canWithHours(actor, place),
  }
}

/** The credential with where it is, if the actor may see its renewals. @throws Refusal `not_found` */
export async function seenCredential(
  db: Db,
  actor: Actor,
  credentialId: string,
): Promise<{ credential: RenewableCredential; place: Place }> {
  const [credential] = await credentialsById(db, [credentialId])
  if (credential === undefined) throw new Refusal('not_found')
  const place = { unitId: credential.unitId, personId: credential.personId }
  demand(actor, 'renewals.read', place)
  return { credential, place }
}

function presented(
  { personId: _, ...record }: store.StoredHours,
  types: ReadonlyMap<string, EffectiveType>,
): HoursOfCredential['records'][number] {
  return {
    ...record,
    typeIds: [...record.typeIds],
    typeNames: record.typeIds.map((id) => types.get(id)?.nameZh ?? id),
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

/** What a person's certificates ask for and what is missing. */
export async function balances(
  context: Context,
  db: Db,
  of: {
    readonly personId: string
    readonly types: ReadonlyMap<string, EffectiveType>
    readonly records: readonly store.StoredHours[]
  },
): Promise<HoursBalance[]> {
  const held = await credentialsOfPerson(db, of.personId)
  const counted = held.flatMap((credential) => hoursCredential(credential, of.types) ?? [])
  const inUse = of.records.filter(({ withdrawn }) => withdrawn === null)
  const heads = new Map(held.map((credential) => [credential.id, credential]))
  const names = new Map([...of.types.values()].map(({ id, nameZh }) => [id, nameZh]))
  return balancesOf(counted, inUse, context.clock.today()).map((balance) => {
    const head = heads.get(balance.credentialId)!
    return { ...balance, typeName: typeNameOf(head, names), profession: head.profession }
  })
}

function hoursCredential(
  { id, typeId, profession, periodFrom, deadlines }: RenewableCredential,
  types: ReadonlyMap<string, EffectiveType>,
): HoursCredential | null {
  const type = types.get(typeId ?? '')
  if (type === undefined) return null
  return {
    id,
    type,
    profession,
    periodFrom,
    hoursDue: deadlines.find(({ kind }) => kind === 'hours_due')?.dueOn ?? null,
  }
}

export async function placeOfPerson(db: Db, personId: string): Promise<Place> {
  const [person] = await knownPeople(db, { ids: [personId] })
  if (person === undefined) throw new Refusal('not_found')
  return { unitId: person.unitId, personId: person.id }
}

export async function typesById(db: Db): Promise<Map<string, EffectiveType>> {
  return new Map((await effectiveTypes(db)).map((type) => [type.id, type]))
}
