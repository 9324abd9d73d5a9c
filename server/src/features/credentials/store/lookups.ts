import type { Reach } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql } from '../../../platform/db/index.ts'
import { withinReach } from './conditions.ts'
import { credentials, type StoredCredential, toCredential } from './credentials.ts'
import { on } from './tables.ts'

/** Credentials of any of these people, or with any of these numbers (by their keys, hex), superseded ones left out; each once. */
export async function credentialsBy(
  db: Db,
  by: { readonly personIds?: readonly string[]; readonly numberKeys?: readonly string[] },
): Promise<StoredCredential[]> {
  const found = new Map<string, StoredCredential>()
  const find = async (condition: ReturnType<typeof sql<boolean>>): Promise<void> => {
    const rows = await credentials(db).where(condition).where('state', '<>', 'superseded').execute()
    for (const row of rows) found.set(row.id, toCredential(row))
  }
  if (by.personIds?.length) await find(sql<boolean>`person_id = any(${by.personIds}::uuid[])`)
  if (by.numberKeys?.length)
    await find(sql<boolean>`number_key = any(${by.numberKeys.map((key) => Buffer.from(key, 'hex'))}::bytea[])`)
  return [...found.values()]
}

const and = (reach: Reach) => withinReach(reach)[0] ?? sql<boolean>`true`

/** Credentials by their ids, or all of one person. */
export async function headsBy(
  db: Db,
  by: { readonly ids: readonly string[] } | { readonly personId: string },
): Promise<{ id: string; personId: string; unitId: string | null; typeId: string | null; typeText: string | null }[]> {
  const query = on(db)
    .selectFrom('credential')
    .select(['id', 'person_id as personId', 'unit_id as unitId', 'type_id as typeId', 'type_text as typeText'])
  const found =
    'ids' in by
      ? query.where('id', '=', sql<string>`any(${by.ids}::uuid[])`)
      : query.where('person_id', '=', by.personId)
  return await found.execute()
}

/** Whose these credentials are: each person once. A credential never changes hands, so the answer holds. */
export async function holdersOf(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    select distinct person_id as id from credential where id = any(${ids}::uuid[])`.execute(db)
  return rows.rows.map((row) => row.id)
}

/** Ids of credentials in the order of ids, after one of them: for work that goes through all of them in parts. */
export async function nextIds(
  db: Db,
  what: { readonly typeId: string | null; readonly after: string; readonly limit: number },
): Promise<string[]> {
  let query = on(db).selectFrom('credential').select('id').where('id', '>', what.after)
  if (what.typeId !== null) query = query.where('type_id', '=', what.typeId)
  const rows = await query.orderBy('id').limit(what.limit).execute()
  return rows.map((row) => row.id)
}

/** What lists of people sort by: credentials that count, and their earliest deadline, also when it has passed. */
export async function summariesOf(
  db: Db,
  personIds: readonly string[],
): Promise<{ personId: string; credentialCount: number; nextDueOn: Day | null }[]> {
  const rows = await sql<{ personId: string; credentialCount: number; nextDueOn: Day | null }>`
    select given.id as "personId", count(credential.id) as "credentialCount", min(credential.due_on) as "nextDueOn"
    from unnest(${personIds}::uuid[]) as given(id)
    left join credential on credential.person_id = given.id and credential.shelf = 0
    group by given.id`.execute(db)
  return rows.rows
}

/** The same with those that are expired on a day. */
export async function countsOf(
  db: Db,
  personIds: readonly string[],
  today: Day,
): Promise<{ personId: string; credentialCount: number; expiredCount: number; nextDueOn: Day | null }[]> {
  const rows = await sql<{ personId: string; credentialCount: number; expiredCount: number; nextDueOn: Day | null }>`
    select person_id as "personId", count(*) as "credentialCount",
      count(*) filter (where state = 'held' and expires_on < ${today}::date) as "expiredCount", min(due_on) as "nextDueOn"
    from credential where person_id = any(${personIds}::uuid[]) and shelf = 0 group by person_id`.execute(db)
  return rows.rows
}

/**
 * The different values of a column that lists filter by, in order, at most `limit`. Steps from one to the next through the
 * column's index, so the number of rows does not matter; within a part of the company the rows of that part are read.
 */
export async function valuesOf(
  db: Db,
  column: 'profession' | 'level' | 'issuer' | 'custody_shelf',
  reach: Reach,
  limit: number,
): Promise<string[]> {
  const name = sql.ref(column)
  if (!reach.all) {
    const within = await sql<{ value: string }>`
      select distinct ${name} as value from credential where ${name} is not null and ${and(reach)} order by 1 limit ${limit}`.execute(
      db,
    )
    return within.rows.map((row) => row.value)
  }
  const rows = await sql<{ value: string }>`
    with recursive step as (
      (select ${name} as value from credential where ${name} is not null order by ${name} limit 1)
      union all
      select (select ${name} from credential where ${name} > step.value order by ${name} limit 1) from step where step.value is not null
    )
    select value from step where value is not null limit ${limit}`.execute(db)
  return rows.rows.map((row) => row.value)
}

/** The labels in use. Few credentials carry one, and the partial condition lets the index find those. */
export async function labelsInUse(db: Db, reach: Reach, limit: number): Promise<string[]> {
  const rows = await sql<{ value: string }>`
    select distinct label as value from credential, unnest(labels) as label where labels <> '{}' and ${and(reach)} order by 1 limit ${limit}`.execute(
    db,
  )
  return rows.rows.map((row) => row.value)
}

/** Names of employers that are none of our companies. */
export async function outsideEmployers(db: Db): Promise<string[]> {
  const rows = await sql<{ name: string }>`
    select distinct employer_name as name from credential
    where employer_unit_id is null and employer_name is not null`.execute(db)
  return rows.rows.map((row) => row.name)
}

/** Credentials whose employer stands there under one of these names and is none of our companies. */
export async function credentialsOfOutsiders(
  db: Db,
  names: readonly string[],
): Promise<{ id: string; personId: string }[]> {
  const rows = await sql<{ id: string; personId: string }>`
    select id, person_id as "personId" from credential
    where employer_unit_id is null and employer_name = any(${names}::text[]) order by id`.execute(db)
  return rows.rows
}

/** Employers that occur: our legal entities by id, others by the name that was written. */
export async function employersInUse(
  db: Db,
  reach: Reach,
  limit: number,
): Promise<{ unitId: string | null; name: string }[]> {
  const rows = await sql<{ unitId: string | null; name: string }>`
    select employer_unit_id as "unitId", max(employer_name) as name from credential
    where employer_name is not null and ${and(reach)}
    group by employer_unit_id, case when employer_unit_id is null then employer_name end
    order by count(*) desc limit ${limit}`.execute(db)
  return rows.rows
}
