import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { OrgUnit } from '../rules/org-units.ts'
import { on } from './tables.ts'

const columns = [
  'id',
  'version',
  'parent_id as parentId',
  'name',
  'name_key as nameKey',
  'legal_entity as legalEntity',
  'credit_code as creditCode',
  'position',
  'path',
  'tree_order as treeOrder',
] as const

/** The whole tree, parents before children. */
export async function allUnits(db: Db): Promise<OrgUnit[]> {
  return await on(db).selectFrom('org_unit').select(columns).orderBy('tree_order').execute()
}

export async function unitById(db: Db, id: string): Promise<OrgUnit | null> {
  return (await on(db).selectFrom('org_unit').select(columns).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The unit and everything below it; empty when there is no such unit. */
export async function subtreeIds(db: Db, unitId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    with recursive below as (
      select id from org_unit where id = ${unitId}::uuid
      union all
      select child.id from org_unit child join below on child.parent_id = below.id
    )
    select id from below`.execute(db)
  return rows.rows.map((row) => row.id)
}

/** People directly in each unit. */
export async function peopleByUnit(db: Db): Promise<Map<string, number>> {
  const rows = await on(db)
    .selectFrom('person')
    .select(['unit_id as unitId', sql<number>`count(*)`.as('people')])
    .where('unit_id', 'is not', null)
    .groupBy('unit_id')
    .execute()
  return new Map(rows.map((row) => [row.unitId!, row.people]))
}

export async function insertUnit(tx: Tx, unit: OrgUnit, at: Date): Promise<void> {
  await on(tx)
    .insertInto('org_unit')
    .values({
      id: unit.id,
      version: unit.version,
      parent_id: unit.parentId,
      name: unit.name,
      name_key: unit.nameKey,
      legal_entity: unit.legalEntity,
      credit_code: unit.creditCode,
      position: unit.position,
      path: unit.path,
      tree_order: unit.treeOrder,
      created_at: at,
      updated_at: at,
    })
    .execute()
}

/** Writes a unit; its version becomes the next. The caller holds the tree's lock. */
export async function saveUnit(tx: Tx, unit: OrgUnit, at: Date): Promise<void> {
  await on(tx)
    .updateTable('org_unit')
    .set({
      version: unit.version + 1,
      parent_id: unit.parentId,
      name: unit.name,
      name_key: unit.nameKey,
      legal_entity: unit.legalEntity,
      credit_code: unit.creditCode,
      position: unit.position,
      updated_at: at,
    })
    .where('id', '=', unit.id)
    .execute()
}

export async function deleteUnit(tx: Tx, id: string): Promise<void> {
  await on(tx).deleteFrom('org_unit').where('id', '=', id).execute()
}

/** Writes path and place of these units, which are no change of the units themselves. */
export async function savePlaces(tx: Tx, units: readonly OrgUnit[]): Promise<void> {
  await sql`update org_unit set path = r.path, tree_order = r."treeOrder"
    from json_to_recordset(${JSON.stringify(units)}::json) as r (id uuid, path text, "treeOrder" integer)
    where org_unit.id = r.id`.execute(tx)
}
