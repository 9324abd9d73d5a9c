import type { Reach } from '../../../kernel/actor.ts'
import { copyInto, type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Person } from '../rules/person.ts'
import { withinReach } from './reach.ts'
import { on } from './tables.ts'

const columns = [
  'person.id',
  'person.version',
  'person.name',
  'person.name_key as nameKey',
  'person.sort_key as sortKey',
  'person.search_text as searchText',
  'person.employee_number as employeeNumber',
  'person.employee_key as employeeKey',
  'person.id_kind as idKind',
  'person.id_state as idState',
  'person.id_sealed as idSealed',
  'person.id_masked as idMasked',
  'person.id_index as idIndex',
  'person.phone_sealed as phoneSealed',
  'person.phone_masked as phoneMasked',
  'person.phone_index as phoneIndex',
  'person.index_version as indexVersion',
  'person.email',
  'person.unit_id as unitId',
  'person.post',
  'person.sex',
  'person.born_on as bornOn',
  'person.employment_state as employmentState',
  'person.hired_on as hiredOn',
  'person.left_on as leftOn',
  'person.remarks',
  'person.created_at as createdAt',
  'person.updated_at as updatedAt',
] as const

/** Who pays somebody's social insurance, of a row of `person`. */
export const insurer = sql<Person['insuredWith']>`coalesce(
  (select json_build_object('id', unit.id, 'name', unit.name) from org_unit as unit where unit.id = person.insured_with_id),
  case when person.insured_with_name is not null then json_build_object('id', null, 'name', person.insured_with_name) end
)`

function people(db: Db) {
  return (
    on(db)
      .selectFrom('person')
      .select(columns)
      // Looked up one by one: few people have a steward by name, and a join may read everybody for them.
      .select(
        sql<Person['steward']>`(
        select json_build_object('id', steward.id, 'name', steward.name, 'hasLeft', steward.employment_state = 'left')
        from person steward where steward.id = person.steward_id
      )`.as('steward'),
      )
      .select(insurer.as('insuredWith'))
  )
}

type Row = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>

function toPerson(row: Row): Person {
  return {
    ...row,
    idIndex: row.idIndex?.toString('hex') ?? null,
    phoneIndex: row.phoneIndex?.toString('hex') ?? null,
  }
}

export async function personById(db: Db, id: string): Promise<Person | null> {
  const row = await people(db).where('person.id', '=', id).executeTakeFirst()
  return row ? toPerson(row) : null
}

/** Of these people who was named to look after their certificates; in no order. */
export async function stewardsNamed(
  db: Db,
  ids: readonly string[],
): Promise<Pick<Person, 'id' | 'unitId' | 'steward'>[]> {
  const rows = await sql<Pick<Person, 'id' | 'unitId' | 'steward'>>`
    select person.id, person.unit_id as "unitId", case when steward.id is not null then
      json_build_object('id', steward.id, 'name', steward.name, 'hasLeft', steward.employment_state = 'left') end as steward
    from person left join person steward on steward.id = person.steward_id
    where person.id = any(${ids}::uuid[])`.execute(db)
  return rows.rows
}

/** The people of these ids that there are, locked until the transaction ends; always in one order, so nobody waits in a ring. */
export async function lockPeople(tx: Tx, ids: readonly string[]): Promise<Person[]> {
  const rows = await people(tx)
    .where('person.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('person.id')
    .forUpdate('person')
    .execute()
  return rows.map(toPerson)
}

/** People whose social insurance is paid by none of ours, with who pays it. */
export async function insuredElsewhere(db: Db): Promise<{ id: string; name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select id, insured_with_name as name from person where insured_with_name is not null order by id`.execute(db)
  return found.rows
}

/**
 * Holds people as they are until the transaction ends, for features that copy from them; always in one order. Writers of one
 * person's records come one after the other.
 */
export async function holdPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select 1 from person where id = any(${ids}::uuid[]) order by id for no key update`.execute(tx)
}

/** People found by any of the keys; one who is found by two keys comes twice. Large lists of keys are fine. */
export async function peopleBy(
  db: Db,
  keys: {
    ids?: readonly string[]
    idIndexes?: readonly Buffer[]
    nameKeys?: readonly string[]
    employeeKeys?: readonly string[]
  },
): Promise<Person[]> {
  const found: Row[] = []
  const find = async (condition: ReturnType<typeof sql<boolean>>): Promise<void> => {
    found.push(...(await people(db).where(condition).execute()))
  }
  if (keys.ids?.length) await find(sql<boolean>`person.id = any(${keys.ids}::uuid[])`)
  // Two questions, because valid and other numbers have an index each.
  if (keys.idIndexes?.length) {
    const matches = sql`person.id_index = any(${keys.idIndexes}::bytea[])`
    await find(sql<boolean>`person.id_state = 'valid' and ${matches}`)
    await find(sql<boolean>`person.id_state <> 'valid' and ${matches}`)
  }
  if (keys.nameKeys?.length) await find(sql<boolean>`person.name_key = any(${keys.nameKeys}::text[])`)
  if (keys.employeeKeys?.length) await find(sql<boolean>`person.employee_key = any(${keys.employeeKeys}::text[])`)
  return found.map(toPerson)
}

/** The person whose valid ID number has this index. */
export async function holderOfIdNumber(db: Db, idIndex: string): Promise<string | null> {
  const row = await on(db)
    .selectFrom('person')
    .select('id')
    .where('id_state', '=', 'valid')
    .where('id_index', '=', Buffer.from(idIndex, 'hex'))
    .executeTakeFirst()
  return row?.id ?? null
}

/** Whose steward a person was named, of those who work here. */
export async function peopleStewardedBy(db: Db, personId: string): Promise<string[]> {
  const rows = await on(db)
    .selectFrom('person')
    .select('id')
    .where('steward_id', '=', personId)
    .where('employment_state', '<>', 'left')
    .execute()
  return rows.map((row) => row.id)
}

/**
 * Of these people those who, by what they are, see others than this reach holds: they head a unit outside it, or are the named steward of
 * somebody outside.
 */
export async function peopleSeeingBeyond(
  db: Db,
  ids: readonly string[],
  reach: Extract<Reach, { all: false }>,
): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select head_id as id from org_unit where head_id = any(${ids}::uuid[]) and not id = any(${reach.unitIds}::uuid[])
    union
    select steward_id from person where steward_id = any(${ids}::uuid[]) and employment_state <> 'left'
      and (${withinReach(reach)}) is not true`.execute(db)
  return found.rows.map(({ id }) => id)
}

/** Which of the employee numbers somebody has already, by their keys. */
export async function takenEmployeeKeys(db: Db, keys: readonly string[]): Promise<string[]> {
  const rows = await on(db)
    .selectFrom('person')
    .select('employee_key as key')
    .where('employee_key', '=', sql<string>`any(${keys}::text[])`)
    .execute()
  return rows.map((row) => row.key!)
}

/** The columns that are written; bytea travels as `\x…`. */
function toRow(person: Person) {
  return {
    id: person.id,
    version: person.version,
    name: person.name,
    name_key: person.nameKey,
    sort_key: person.sortKey,
    search_text: person.searchText,
    employee_number: person.employeeNumber,
    employee_key: person.employeeKey,
    id_kind: person.idKind,
    id_state: person.idState,
    id_sealed: person.idSealed,
    id_masked: person.idMasked,
    id_index: person.idIndex && `\\x${person.idIndex}`,
    phone_sealed: person.phoneSealed,
    phone_masked: person.phoneMasked,
    phone_index: person.phoneIndex && `\\x${person.phoneIndex}`,
    index_version: person.indexVersion,
    email: person.email,
    unit_id: person.unitId,
    post: person.post,
    sex: person.sex,
    born_on: person.bornOn,
    employment_state: person.employmentState,
    hired_on: person.hiredOn,
    left_on: person.leftOn,
    remarks: person.remarks,
    steward_id: person.steward?.id ?? null,
    insured_with_id: person.insuredWith?.id ?? null,
    insured_with_name: person.insuredWith?.id === null ? person.insuredWith.name : null,
    created_at: person.createdAt,
    updated_at: person.updatedAt,
  }
}

/** Inserts people, each with an empty summary. A few thousand at a time is best. */
export async function insertPeople(tx: Tx, added: readonly Person[]): Promise<void> {
  await copyInto(tx, 'person', added, toRow)
  await copyInto(tx, 'person_summary', added, ({ id }) => ({ person_id: id }))
}

/**
 * Writes people over the version they were read in; their version becomes the next.
 *
 * @returns the ids that were written; one that is missing was changed meanwhile.
 */
export async function savePeople(tx: Tx, changed: readonly Person[]): Promise<string[]> {
  if (changed.length === 0) return []
  const rows = changed.map(toRow)
  const columns = Object.keys(rows[0]!).filter((name) => name !== 'id' && name !== 'version')
  const saved = await sql<{ id: string }>`
    update person set version = person.version + 1, (${sql.raw(columns.join(', '))}) = row(${sql.raw(columns.map((name) => `given.${name}`).join(', '))})
    from json_populate_recordset(null::person, ${JSON.stringify(rows)}::json) as given
    where person.id = given.id and person.version = given.version
    returning person.id`.execute(tx)
  return saved.rows.map((row) => row.id)
}

/** What the credentials know of a person, for sorting lists of people. */
export interface CredentialSummary {
  readonly personId: string
  readonly credentialCount: number
  /** The earliest deadline of a credential in force that has not been met, also when it has passed; null when there is none. */
  readonly nextDueOn: string | null
}

export async function saveSummaries(tx: Tx, summaries: readonly CredentialSummary[]): Promise<void> {
  await sql`update person_summary set credential_count = r."credentialCount", next_due_on = r."nextDueOn"
    from json_to_recordset(${JSON.stringify(summaries)}::json)
      as r ("personId" uuid, "credentialCount" integer, "nextDueOn" date)
    where person_summary.person_id = r."personId"`.execute(tx)
}

/** Counts one more use of an hour's allowance. @returns how many it makes. Earlier hours of the actor are forgotten. */
export async function useRevealAllowance(tx: Tx, actorId: string, hour: Date): Promise<number> {
  await on(tx).deleteFrom('reveal_allowance').where('actor_id', '=', actorId).where('hour', '<', hour).execute()
  const row = await on(tx)
    .insertInto('reveal_allowance')
    .values({ actor_id: actorId, hour, used: 1 })
    .onConflict((conflict) =>
      conflict.columns(['actor_id', 'hour']).doUpdateSet({ used: sql<number>`reveal_allowance.used + 1` }),
    )
    .returning('used')
    .executeTakeFirstOrThrow()
  return row.used
}
