import { type Db, sql } from '../../../platform/db/index.ts'
import { conditionOf, type ResolvedFilter } from './conditions.ts'
import { type StoredCredential, toCredential } from './credentials.ts'
import { type ListOrder, orderBy } from './list.ts'
import type { CredentialTable } from './tables.ts'

/** Rows in memory at once. */
const part = 1_000

/**
 * Lets `work` read all credentials that match, in order and in parts, as they are at one moment: what others write meanwhile is
 * not seen. The first argument of `work` reads from the same moment.
 */
export async function inSnapshot<T>(
  db: Db,
  filter: ResolvedFilter,
  order: ListOrder,
  work: (snapshot: Db, parts: AsyncGenerator<StoredCredential[]>) => Promise<T>,
): Promise<T> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      // All rows will be read, so the plan that begins soonest is not the best.
      await sql`set local cursor_tuple_fraction = 1`.execute(tx)
      await sql`declare matching no scroll cursor for
        select * from credential where ${conditionOf(filter)} order by ${orderBy(order)}`.execute(tx)
      return await work(tx, partsOf(tx))
    })
}

async function* partsOf(tx: Db): AsyncGenerator<StoredCredential[]> {
  for (;;) {
    const { rows } = await sql<CredentialTable>`fetch ${sql.lit(part)} from matching`.execute(tx)
    if (rows.length === 0) return
    yield rows.map(toCredential)
  }
}
