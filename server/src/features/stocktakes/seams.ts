import type { ExpectedPlace } from '@chizheng/contract'
import type { Db } from '../../platform/db/index.ts'

/** What stock-takes ask of the features that know where originals are. */
export interface StocktakeSeams {
  /** Where each of these originals is; one that nobody has said anything of is left out. */
  readonly custodyOf: (db: Db, credentialIds: readonly string[]) => Promise<ReadonlyMap<string, ExpectedPlace>>
}
