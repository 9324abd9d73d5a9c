import type { Requirement } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'

export interface KeptRequirement {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly requirement: Requirement
}

export interface KeptPost {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly requirementId: string
}

export interface HeldQualification {
  readonly entityId: string
  readonly standardId: string
  readonly level: string
}

type RequirementTables = {
  requirement: {
    id: string
    version: number
    name: string
    expression: Requirement | string
    created_at: Date
    updated_at: Date
  }
  post: {
    id: string
    version: number
    name: string
    name_key?: string
    requirement_id: string
    created_at: Date
    updated_at: Date
  }
  company_qualification: { entity_id: string; standard_id: string; level: string; updated_at: Date }
}

const on = (db: Db) => db.withTables<RequirementTables>()

/** Rows people have that make the page of a company; taken before one is added, so that two at once are counted. */
export async function holdRequirements(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('requirements'))`.execute(tx)
}

function requirements(db: Db) {
  return on(db)
    .selectFrom('requirement')
    .select(['id', 'version', 'name', sql<Requirement>`expression`.as('requirement')])
}

/** By name. */
export async function allRequirements(db: Db): Promise<KeptRequirement[]> {
  return await requirements(db).orderBy(sql`lower(name)`).orderBy('id').execute()
}

export async function lockRequirement(tx: Tx, id: string): Promise<KeptRequirement | null> {
  return (await requirements(tx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

export async function insertRequirement(tx: Tx, { requirement, ...row }: KeptRequirement, at: Date): Promise<void> {
  const expression = JSON.stringify(requirement)
  await on(tx)
    .insertInto('requirement')
    .values({ ...row, expression, created_at: at, updated_at: at })
    .execute()
}

/** Writes over the version that was locked. */
export async function saveRequirement(
  tx: Tx,
  { id, version, name, requirement }: KeptRequirement,
  at: Date,
): Promise<void> {
  const expression = JSON.stringify(requirement)
  await on(tx)
    .updateTable('requirement')
    .set({ version, name, expression, updated_at: at })
    .where('id', '=', id)
    .execute()
}

export async function deleteRequirement(tx: Tx, id: string): Promise<void> {
  await on(tx).deleteFrom('requirement').where('id', '=', id).execute()
}

function posts(db: Db) {
  return on(db).selectFrom('post').select(['id', 'version', 'name', 'requirement_id as requirementId'])
}

/** By name. */
export async function allPosts(db: Db): Promise<KeptPost[]> {
  return await posts(db).orderBy('name_key').execute()
}

export async function lockPost(tx: Tx, id: string): Promise<KeptPost | null> {
  return (await posts(tx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

export async function insertPost(tx: Tx, { requirementId, ...row }: KeptPost, at: Date): Promise<void> {
  await on(tx)
    .insertInto('post')
    .values({ ...row, requirement_id: requirementId, created_at: at, updated_at: at })
    .execute()
}

export async function savePost(tx: Tx, { id, version, name, requirementId }: KeptPost, at: Date): Promise<void> {
  await on(tx)
    .updateTable('post')
    .set({ version, name, requirement_id: requirementId, updated_at: at })
    .where('id', '=', id)
    .execute()
}

export async function deletePost(tx: Tx, id: string): Promise<void> {
  await on(tx).deleteFrom('post').where('id', '=', id).execute()
}

/** Posts of people who work here within reach, with how many have each; `postId` null: it asks for nothing. Most people first. */
export async function postsOfPeople(
  db: Db,
  reach: Reach,
): Promise<{ postId: string | null; name: string; people: number }[]> {
  const found = await sql<{ postId: string | null; name: string; people: number }>`
    select post.id as "postId", min(btrim(person.post)) as name, count(*) as people
    from assessed_person_report as person left join post on post.name_key = person.post_key
    where person.post_key <> '' and person.employment_state <> 'left' and ${within(reach)}
    group by person.post_key, post.id order by people desc, name`.execute(db)
  return found.rows
}

/** The people within a reach. */
export function within(reach: Reach) {
  if (reach.all) return sql<boolean>`true`
  return sql<boolean>`(person.unit_id = any(${reach.unitIds}::uuid[]) or person.person_id = any(${reach.personIds}::uuid[]))`
}

export async function heldQualifications(db: Db): Promise<HeldQualification[]> {
  return await on(db)
    .selectFrom('company_qualification')
    .select(['entity_id as entityId', 'standard_id as standardId', 'level'])
    .orderBy('entity_id')
    .orderBy('standard_id')
    .execute()
}

/** What a legal entity holds of a standard; null: nothing. */
export async function holdQualification(
  tx: Tx,
  { entityId, standardId, level }: Omit<HeldQualification, 'level'> & { level: string | null },
  at: Date,
): Promise<void> {
  if (level === null) {
    await on(tx)
      .deleteFrom('company_qualification')
      .where('entity_id', '=', entityId)
      .where('standard_id', '=', standardId)
      .execute()
    return
  }
  await sql`
    insert into company_qualification (entity_id, standard_id, level, updated_at)
    values (${entityId}::uuid, ${standardId}, ${level}, ${at.toISOString()}::timestamptz)
    on conflict (entity_id, standard_id) do update set level = excluded.level, updated_at = excluded.updated_at`.execute(
    tx,
  )
}
