import type { Reach } from '../../../kernel/actor.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { withinReach } from './conditions.ts'
import { on } from './tables.ts'

/** What the company holds of a type: all of its own one, or what it set differently in a shipped one. */
export interface CompanyType {
  readonly id: string
  readonly origin: 'shipped' | 'company'
  readonly version: number
  readonly fields: object
}

/** Another token after every change of the company's types. */
export async function catalogueToken(db: Db): Promise<string> {
  const row = await on(db).selectFrom('catalogue_revision').select('token').executeTakeFirstOrThrow()
  return row.token
}

/** Nobody changes types until the transaction ends; many may hold them at once. */
export async function holdCatalogue(tx: Tx): Promise<void> {
  await sql`select 1 from catalogue_revision for share`.execute(tx)
}

/** Changes of types come one after the other: the second waits here and then sees what the first did. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await sql`select 1 from catalogue_revision for update`.execute(tx)
}

/** What is kept in memory of the types is out of date. Every change here says so; a change of the province must. */
export async function outdateTypes(tx: Tx): Promise<void> {
  await on(tx).updateTable('catalogue_revision').set({ token: sql<string>`gen_random_uuid()` }).execute()
}

export async function companyTypes(db: Db): Promise<CompanyType[]> {
  return await on(db)
    .selectFrom('company_credential_type')
    .select(['id', 'origin', 'version', 'fields'])
    .orderBy('id')
    .execute()
}

/** Writes what the company holds of a type; the version is the one that is given. */
export async function saveCompanyType(tx: Tx, type: CompanyType, at: Date): Promise<void> {
  const fields = JSON.stringify(type.fields)
  await sql`
    insert into company_credential_type (id, origin, version, fields, created_at, updated_at)
    values (${type.id}, ${type.origin}, ${type.version}, ${fields}::jsonb, ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz)
    on conflict (id) do update set version = excluded.version, fields = excluded.fields, updated_at = excluded.updated_at`.execute(
    tx,
  )
  await outdateTypes(tx)
}

export async function deleteCompanyType(tx: Tx, id: string): Promise<void> {
  await on(tx).deleteFrom('company_credential_type').where('id', '=', id).execute()
  await outdateTypes(tx)
}

export interface TypeUse {
  /** Credentials that count today: what the registry lists. */
  readonly current: number
  /** History included: what a removal of the type would leave behind. */
  readonly all: number
}

/** How many credentials within reach are of each type, or of one. */
export async function usesOfTypes(db: Db, reach: Reach, typeId: string | null = null): Promise<Map<string, TypeUse>> {
  const isOfType = typeId === null ? sql<boolean>`type_id is not null` : sql<boolean>`type_id = ${typeId}`
  const which = sql.join([isOfType, ...withinReach(reach)], sql` and `)
  const rows = await sql<{ id: string } & TypeUse>`
    select type_id as id, count(*) filter (where shelf = 0) as current, count(*) as "all"
    from credential where ${which} group by type_id`.execute(db)
  return new Map(rows.rows.map(({ id, ...use }) => [id, use]))
}
