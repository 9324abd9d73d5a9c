import type { CredentialType } from '@chizheng/catalogue'
import { type Day, day } from '../../../kernel/day.ts'
import { organisationKey } from '../../../kernel/text.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { holdPeople, knownPeople, legalEntities } from '../../people/index.ts'
import { type Credential, type Holder, isWatched } from '../rules/credential.ts'
import { type Deadline, deadlinesOf } from '../rules/deadlines.ts'
import { type CredentialSnapshot, credentialSnapshot } from '../rules/snapshot.ts'
import { statusThresholds } from '../rules/status.ts'
import type { WrittenCredential } from '../store/credentials.ts'
import { holdCatalogue } from '../store/types.ts'
import { loadTypes, sortKey, type Types } from './types.ts'

/**
 * The ground a write stands on: the types and the holders as they are until the transaction ends.
 *
 * Whoever changes types or the province waits for the writes that began before, and those that begin after see the change;
 * so a credential is never computed by a rule that was replaced meanwhile. The holders' rows are held as well, so that their
 * copies and counts are right. Always in this order: catalogue, people, credentials.
 */
export interface Ground {
  readonly today: Day
  readonly at: Date
  readonly types: Types
  readonly holders: ReadonlyMap<string, Holder>
  readonly entities: Entities
}

export interface Entities {
  readonly names: ReadonlyMap<string, string>
  /** Name as it is compared → id. */
  readonly byKey: ReadonlyMap<string, string>
}

export async function groundFor(context: Context, tx: Tx, personIds: readonly string[]): Promise<Ground> {
  await holdCatalogue(tx)
  const distinct = [...new Set(personIds)]
  await holdPeople(tx, distinct)
  const people = await knownPeople(tx, { ids: distinct })
  return {
    today: context.clock.today(),
    at: context.clock.now(),
    types: await loadTypes(tx),
    holders: new Map(people.map((person) => [person.id, { ...person, hasValidId: person.idState === 'valid' }])),
    entities: entitiesOf(await legalEntities(tx)),
  }
}

export function entitiesOf(entities: Awaited<ReturnType<typeof legalEntities>>): Entities {
  return {
    names: new Map(entities.map(({ id, name }) => [id, name])),
    byKey: new Map(entities.flatMap(({ id, names }) => names.map((name) => [organisationKey(name), id] as const))),
  }
}

export interface Computed {
  readonly written: WrittenCredential
  readonly deadlines: readonly Deadline[]
  /** Whether anybody is warned of its deadlines. */
  readonly watched: boolean
}

/** The credential with everything that is computed from its type, its holder and the province. */
export function compute(ground: Ground, credential: Credential): Computed {
  const holder = ground.holders.get(credential.personId)!
  const type = typeOf(ground, credential)
  const deadlines = deadlinesOf({
    type,
    ...credential.period,
    registered: credential.registered,
    // In UTC: at most a day early, which a review cycle of years does not notice.
    recordedOn: day(credential.createdAt.slice(0, 10)),
    hoursYear: Number(ground.today.slice(0, 4)),
    holder,
  })
  const thresholds = statusThresholds(deadlines)
  const isInForce = credential.state === 'held' || credential.state === 'suspended'
  return {
    written: {
      credential: type === null ? credential : { ...credential, category: type.category },
      holder,
      // What is cancelled or not yet held is not waited for.
      thresholds: isInForce ? thresholds : { ...thresholds, dueOn: null },
      typeSort: type === null ? sortKey(credential.typeText ?? '') : ground.types.sortKeys.get(type.id)!,
      employerBound: type?.employerBound ?? false,
    },
    deadlines,
    watched: isWatched(credential, holder.employmentState === 'left'),
  }
}

export function typeOf(ground: Ground, { typeId }: Pick<Credential, 'typeId'>): CredentialType | null {
  return typeId === null ? null : (ground.types.byId.get(typeId) ?? null)
}

/** What the ledger keeps of the credential. */
export function snapshotOf(ground: Ground, credential: Credential): CredentialSnapshot {
  return credentialSnapshot(credential, typeOf(ground, credential)?.nameZh ?? credential.typeText ?? '')
}
