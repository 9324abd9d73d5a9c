/** What loans read of projects: their names. Nothing is written here. */
import { type Db, sql } from '../../../platform/db/index.ts'

/** Projects by their ids, as they are called; those that are not there are left out. */
export async function projectTitles(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from project where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, { name }]))
}
