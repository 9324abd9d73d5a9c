import type { ExpectedPlace } from '@chizheng/contract'
import type { Db } from '../../platform/db/index.ts'

/** An account of HR, and whose people it looks after; null: everybody's. */
export interface HrMember {
  readonly accountId: string
  readonly personId: string | null
  readonly unitIds: readonly string[] | null
}

/** What stock-takes ask of the features that know where originals are, and who is HR. */
export interface StocktakeSeams {
  /** Where each of these originals is; one that nobody has said anything of is left out. */
  readonly custodyOf: (db: Db, credentialIds: readonly string[]) => Promise<ReadonlyMap<string, ExpectedPlace>>
  /** Everybody who is HR. */
  readonly hrMembers: (db: Db) => Promise<readonly HrMember[]>
}
