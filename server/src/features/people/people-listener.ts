import type { Actor } from '../../kernel/actor.ts'
import type { Context } from '../../platform/context/index.ts'
import type { Db, Tx } from '../../platform/db/index.ts'

/**
 * What others must hear when people or the company change; `wiring.ts` connects it to the credentials, and the archive, which people
 * never import. All run in the transaction of the change: what they throw takes the change back.
 */
export interface PeopleListener {
  /**
   * Something that others copy from these people is different now: name and its search keys, employee number, unit, employment
   * state, last day, birth date, sex, or whether the ID number is valid. Called after the people are written; may name thousands; safe to call twice.
   */
  onPeopleChanged(context: Context, tx: Tx, personIds: readonly string[]): Promise<void>
  /**
   * One of our own companies is new, or is called otherwise: who names it as an employer means it from now on. Called after the
   * units are written; safe to call twice.
   */
  onLegalEntitiesChanged(context: Context, tx: Tx): Promise<void>
  /** The rules of another province apply from now on. Called after the company is written; safe to call twice. */
  onProvinceChanged(context: Context, tx: Tx): Promise<void>
}

export interface CredentialCount {
  /** Credentials the person holds, history left out. */
  readonly credentialCount: number
  readonly expiredCount: number
  readonly nextDueOn: string | null
}

/** Asks the credentials about people, as of today. People without credentials may be left out of the answer. */
export type CredentialCounts = (db: Db, personIds: readonly string[]) => Promise<ReadonlyMap<string, CredentialCount>>

/**
 * Ends what people who have left just now could do here, by what the actor did. Called after they are written and while they are
 * held, in the transaction of the change; safe to call twice.
 */
export type OnPeopleLeft = (context: Context, tx: Tx, actor: Actor, personIds: readonly string[]) => Promise<void>

/** What people need from others. */
export interface PeopleSeams {
  readonly listener: PeopleListener
  readonly onPeopleLeft: OnPeopleLeft
  readonly credentialCounts: CredentialCounts
}
