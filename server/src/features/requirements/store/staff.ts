import type { CredentialState, VerificationState } from '@chizheng/contract'
import type { Reach } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Db, plannedAfresh, sql } from '../../../platform/db/index.ts'
import { within } from './kept.ts'

/** A person as the database keeps one, for requirements. */
export interface StaffRow {
  readonly id: string
  readonly name: string
  readonly employeeNumber: string | null
  readonly unitId: string | null
  readonly post: string | null
  readonly bornOn: Day | null
  readonly hiredOn: Day | null
  readonly leftOn: Day | null
  readonly insuredWithId: string | null
  /** Somebody else than our companies pays. */
  readonly insuredElsewhere: boolean
}

/** Somebody on a post that asks for something. */
export interface OnPost extends StaffRow {
  readonly postId: string
}

export interface HeldRow {
  readonly id: string
  readonly personId: string
  readonly typeId: string
  readonly profession: string | null
  readonly level: string | null
  readonly registered: boolean | null
  readonly employerId: string | null
  readonly employerName: string | null
  readonly issuedOn: Day | null
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  readonly reviewDueOn: Day | null
  readonly verification: VerificationState
  readonly state: CredentialState
  readonly givenUp: boolean
  readonly reviewCodes: readonly string[]
}

const staff = sql`person.person_id as id, person.name, person.employee_number as "employeeNumber", person.unit_id as "unitId", person.post,
  person.born_on as "bornOn", person.hired_on as "hiredOn", person.left_on as "leftOn",
  person.insured_with_id as "insuredWithId", person.insured_elsewhere as "insuredElsewhere"`

export interface OnPostFilter {
  readonly reach: Reach
  readonly postId: string | null
  /** null: any unit; empty: people without one. */
  readonly unitIds: readonly string[] | null
}

/** People who work here, on posts that ask for something, in the order of names, after one of them; at most `limit`. */
export async function peopleOnPosts(
  db: Db,
  { reach, postId, unitIds }: OnPostFilter,
  after: string | null,
  limit: number,
): Promise<OnPost[]> {
  const inUnits =
    unitIds === null
      ? sql`true`
      : unitIds.length === 0
        ? sql`person.unit_id is null`
        : sql`person.unit_id = any(${unitIds}::uuid[])`
  const found = await sql<OnPost>`${sql.raw(plannedAfresh)}
    select ${staff}, post.id as "postId"
    from assessed_person_report as person join post on post.name_key = person.post_key
    where person.employment_state <> 'left' and person.post is not null and ${within(reach)} and ${inUnits}
      and ${postId === null ? sql`true` : sql`post.id = ${postId}::uuid`}
      and ${
        after === null
          ? sql`true`
          : sql`(person.sort_key, person.person_id) > (select sort_key, person_id from assessed_person_report where person_id = ${after}::uuid)`
      }
    order by person.sort_key, person.person_id limit ${limit}`.execute(db)
  return found.rows
}

/** People who work here or will, in any of these units (null: without a unit as well), who hold something of these types. */
export async function staffHolding(
  db: Db,
  unitIds: readonly (string | null)[],
  typeIds: readonly string[],
): Promise<StaffRow[]> {
  const without = unitIds.includes(null)
  const found = await sql<StaffRow>`${sql.raw(plannedAfresh)}
    select ${staff} from assessed_person_report as person
    where person.employment_state <> 'left'
      and (person.unit_id = any(${unitIds.filter((id) => id !== null)}::uuid[]) or (${without} and person.unit_id is null))
      and person.person_id in (select person_id from assessed_credential_report where type_id = any(${typeIds}::text[]))
    order by person.sort_key, person.person_id`.execute(db)
  return found.rows
}

/**
 * Ids of the people who work here or will, within reach, who hold something of these types (null: all of them), in their order. Read at
 * once: a walk by thousands would look for the holders anew at every turn.
 */
export async function staffIdsWithin(
  db: Db,
  { reach, holding }: { readonly reach: Reach; readonly holding: readonly string[] | null },
): Promise<string[]> {
  const found = await sql<{ id: string }>`${sql.raw(plannedAfresh)}
    select person.person_id as id from assessed_person_report as person
    where person.employment_state <> 'left' and ${within(reach)}
      and ${
        holding === null
          ? sql`true`
          : sql`person.person_id in (select held.person_id from assessed_credential_report as held
              where held.type_id = any(${holding}::text[]))`
      }
    order by person.person_id`.execute(db)
  return found.rows.map(({ id }) => id)
}

/** Of these people those who work here or will. */
export async function staffByIds(db: Db, personIds: readonly string[]): Promise<StaffRow[]> {
  const found = await sql<StaffRow>`
    select ${staff} from assessed_person_report as person
    where person.person_id = any(${personIds}::uuid[]) and person.employment_state <> 'left'
    order by person.person_id`.execute(db)
  return found.rows
}

/**
 * What these people hold of these types. `usableOn`: without what counts nowhere on that day, whatever is asked of it (it is not in force,
 * refused, or over); for who needs no reasons.
 */
export async function heldBy(
  db: Db,
  personIds: readonly string[],
  typeIds: readonly string[],
  usableOn: Day | null = null,
): Promise<HeldRow[]> {
  const counting =
    usableOn === null
      ? sql`true`
      : sql`state = 'held' and given_up_on is null and verification <> 'refused'
          and (expires_on is null or expires_on >= ${usableOn}::date)
          and (review_due_on is null or review_due_on >= ${usableOn}::date)`
  const found = await sql<HeldRow>`
    select credential_id as id, person_id as "personId", type_id as "typeId", profession, level, registered,
      employer_unit_id as "employerId", employer_name as "employerName", issued_on as "issuedOn", valid_from as "validFrom",
      expires_on as "validUntil", review_due_on as "reviewDueOn", verification, state, given_up_on is not null as "givenUp",
      review_codes as "reviewCodes"
    from assessed_credential_report
    where person_id = any(${personIds}::uuid[]) and type_id = any(${typeIds}::text[]) and ${counting}
    order by person_id, type_id, credential_id`.execute(db)
  return found.rows
}
