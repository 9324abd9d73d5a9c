import type { Place } from '../../../kernel/actor.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { type Project, placeOf } from '../rules/project.ts'
import { on } from './tables.ts'

export const projectColumns = [
  'project.id',
  'project.version',
  'project.code',
  'project.name',
  'project.kind',
  'project.state',
  'project.state_on as stateOn',
  'project.state_note as stateNote',
  'project.entity_id as entityId',
  'project.unit_id as unitId',
  'project.place',
  'project.area_m2 as areaM2',
  sql<number | null>`project.contract_wan_yuan::float8`.as('contractWanYuan'),
  'project.starts_on as startsOn',
  'project.ends_on as endsOn',
] as const

function projects(db: Db) {
  return on(db).selectFrom('project').select(projectColumns)
}

export async function projectById(db: Db, id: string): Promise<Project | null> {
  return (await projects(db).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Those of the ids that there are, in no order. */
export async function projectsById(db: Db, ids: readonly string[]): Promise<Project[]> {
  return await projects(db).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
}

/** Projects by their ids, as they are called and where they belong; those that are not there are left out. */
export async function projectTitles(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly place: Place; readonly entityId: string }>> {
  if (ids.length === 0) return new Map()
  return new Map(
    (await projectsById(db, ids)).map((one) => [
      one.id,
      { name: one.name, place: placeOf(one), entityId: one.entityId },
    ]),
  )
}

/** The projects of these units, in no order. */
export async function projectIdsWithin(db: Db, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return []
  const found = await on(db)
    .selectFrom('project')
    .select('id')
    .where('home_unit_id', '=', sql<string>`any(${unitIds}::uuid[])`)
    .execute()
  return found.map(({ id }) => id)
}

/** The project, locked until the transaction ends: the first thing that whoever changes it, its slots or its people takes. */
export async function lockProject(tx: Tx, id: string): Promise<Project | null> {
  return (await projects(tx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

interface SearchKeys {
  readonly sortKey: string
  readonly searchText: string
}

function row({ stateOn, stateNote, entityId, unitId, areaM2, contractWanYuan, startsOn, endsOn, ...rest }: Project) {
  return {
    ...rest,
    state_on: stateOn,
    state_note: stateNote,
    entity_id: entityId,
    unit_id: unitId,
    area_m2: areaM2,
    contract_wan_yuan: contractWanYuan,
    starts_on: startsOn,
    ends_on: endsOn,
  }
}

export async function insertProject(tx: Tx, project: Project, keys: SearchKeys, at: Date): Promise<void> {
  const made = { sort_key: keys.sortKey, search_text: keys.searchText, created_at: at, updated_at: at }
  await on(tx)
    .insertInto('project')
    .values({ ...row(project), ...made })
    .execute()
}

/** Writes over the version that was locked. */
export async function saveProject(tx: Tx, project: Project, keys: SearchKeys, at: Date): Promise<void> {
  const { id, ...rest } = row(project)
  await on(tx)
    .updateTable('project')
    .set({ ...rest, sort_key: keys.sortKey, search_text: keys.searchText, updated_at: at })
    .where('id', '=', id)
    .execute()
}

/** With its slots and files. @throws a violated foreign key when somebody was ever engaged for it */
export async function deleteProject(tx: Tx, id: string): Promise<void> {
  await sql`delete from project_document where project_id = ${id}::uuid`.execute(tx)
  await on(tx).deleteFrom('project_slot').where('project_id', '=', id).execute()
  await on(tx).deleteFrom('project').where('id', '=', id).execute()
}

/** Whether somebody was ever engaged for it. */
export async function wasEngagedFor(db: Db, id: string): Promise<boolean> {
  const found = await sql`select 1 from engagement where project_id = ${id}::uuid limit 1`.execute(db)
  return found.rows.length > 0
}

/** Names by id. */
export async function projectNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from project where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
