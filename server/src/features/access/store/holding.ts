import type { GrantableRole } from '@chizheng/contract'
import { type Db, sql } from '../../../platform/db/index.ts'

/** People with an account that may sign in and holds the role: for the company, or for one of these units. */
export async function peopleHolding(db: Db, role: GrantableRole, unitIds: readonly string[]): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select distinct person_id as id from account join role_grant on account_id = account.id
    where role = ${role} and enabled and person_id is not null and (unit_id is null or unit_id = any(${unitIds}::uuid[]))`.execute(
    db,
  )
  return found.rows.map(({ id }) => id)
}

/** The accounts of these people that may sign in, by person. */
export async function accountsOf(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const found = await sql<{ id: string; personId: string }>`
    select id, person_id as "personId" from account where enabled and person_id = any(${personIds}::uuid[])`.execute(db)
  return new Map(found.rows.map(({ id, personId }) => [personId, id]))
}
