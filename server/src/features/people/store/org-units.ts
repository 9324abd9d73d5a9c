import type { Reach } from '../../../kernel/actor.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { OrgUnit } from '../rules/org-units.ts'
import { withinReach } from './reach.ts'
import { on } from './tables.ts'

function units(db: Db) {
  return on(db)
    .selectFrom('org_unit')
    .select([
      'org_unit.id',
      'org_unit.version',
      'org_unit.parent_id as parentId',
      'org_unit.name',
      'org_unit.name_key as nameKey',
      'org_unit.legal_entity as legalEntity',
      'org_unit.credit_code as creditCode',
      'org_unit.position',
      'org_unit.path',
      'org_unit.tree_order as treeOrder',
      // Looked up head by head: a join of few units with all people reads all people, and every list asks for the units.
      sql<OrgUnit['head']>`(
        select json_build_object('id', head.id, 'name', head.name, 'hasLeft', head.employment_state = 'left')
        from person head where head.id = org_unit.head_id
      )`.as('head'),
    ])
}

/** The whole tree, parents before children. */
export async function allUnits(db: Db): Promise<OrgUnit[]> {
  return await units(db).orderBy('org_unit.tree_order').execute()
}

export async function unitById(db: Db, id: string): Promise<OrgUnit | null> {
  return (await units(db).where('org_unit.id', '=', id).executeTakeFirst()) ?? null
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

/**
 * The units that hang at each of these and at those the person heads, the top itself among them: what a role at the top reaches.
 */
export async function subtreesOf(
  db: Db,
  of: { readonly unitIds: readonly string[]; readonly headId: string | null },
): Promise<{ top: string; isHeaded: boolean; unitIds: string[] }[]> {
  const found = await sql<{ top: string; isHeaded: boolean; unitIds: string[] }>`
    with recursive below as (
      select id as top, coalesce(head_id = ${of.headId}::uuid, false) as headed, id from org_unit
      where id = any(${of.unitIds}::uuid[]) or head_id = ${of.headId}::uuid
      union all
      select below.top, below.headed, child.id from org_unit child join below on child.parent_id = below.id
    )
    select top, headed as "isHeaded", array_agg(id) as "unitIds" from below group by top, headed`.execute(db)
  return found.rows
}

/** People directly in each unit, of those within reach. */
export async function peopleByUnit(db: Db, reach: Reach): Promise<Map<string, number>> {
  let query = on(db)
    .selectFrom('person')
    .select(['unit_id as unitId', sql<number>`count(*)`.as('people')])
    .where('unit_id', 'is not', null)
    .groupBy('unit_id')
  if (!reach.all) query = query.where(withinReach(reach))
  const rows = await query.execute()
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
      head_id: unit.head?.id ?? null,
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
      head_id: unit.head?.id ?? null,
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
