/** What renewals read of credentials: whose, of which type, in which period, with which deadlines. Nothing is written here. */
import type { CredentialState, EmploymentState, RenewalKind } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { type Db, sql } from '../../../platform/db/index.ts'

export interface RenewableCredential {
  readonly id: string
  readonly version: number
  readonly personId: string
  readonly unitId: string | null
  readonly typeId: string | null
  readonly typeText: string | null
  readonly profession: string | null
  readonly state: CredentialState
  readonly givenUp: boolean
  readonly employment: EmploymentState
  readonly ordinal: number
  readonly periodFrom: Day | null
  readonly validUntil: Day | null
  readonly dueFrom: Day | null
  readonly reviewDueFrom: Day | null
  readonly deadlines: readonly { readonly kind: string; readonly dueOn: Day }[]
}

const columns = sql`
  c.id, c.version, c.person_id as "personId", c.unit_id as "unitId", c.type_id as "typeId", c.type_text as "typeText", c.profession,
  c.state, c.given_up_on is not null as "givenUp", c.holder_employment as employment, c.period_ordinal as ordinal,
  coalesce(c.valid_from, c.issued_on) as "periodFrom", c.valid_until as "validUntil", c.due_from as "dueFrom",
  c.review_due_from as "reviewDueFrom",
  coalesce((select json_agg(json_build_object('kind', d.kind, 'dueOn', d.due_on) order by d.position)
    from credential_deadline d where d.credential_id = c.id), '[]') as deadlines`

export async function credentialsById(db: Db, ids: readonly string[]): Promise<RenewableCredential[]> {
  const found = await sql<RenewableCredential>`
    select ${columns} from credential c where c.id = any(${ids}::uuid[]) order by c.id`.execute(db)
  return found.rows
}

/** What a person holds that counts today. */
export async function credentialsOfPerson(db: Db, personId: string): Promise<RenewableCredential[]> {
  const found = await sql<RenewableCredential>`
    select ${columns} from credential c
    where c.person_id = ${personId}::uuid and c.shelf = 0 and c.state in ('held', 'suspended')
    order by c.type_sort, c.id`.execute(db)
  return found.rows
}

/**
 * Credentials after one of them, in the order of ids, whose window is open on the day and that have no case yet, with what is to
 * be done. Where a review and a renewal are both open, the review comes first: only one case goes on in a period.
 */
export async function dueCredentials(
  db: Db,
  { today, after, limit }: { readonly today: Day; readonly after: string; readonly limit: number },
): Promise<{ id: string; kind: RenewalKind }[]> {
  const found = await sql<{ id: string; kind: RenewalKind }>`
    with due as (
      select id, period_ordinal, 'review' as kind from credential
      where review_due_from <= ${today} and review_due_on >= ${today} and shelf = 0 and state in ('held', 'suspended') and id > ${after}::uuid
      union all
      select c.id, c.period_ordinal, 'renewal' from credential c
      where c.due_from <= ${today} and c.expires_on >= ${today} and c.shelf = 0 and c.state in ('held', 'suspended') and c.id > ${after}::uuid
        and not exists (select 1 from credential_deadline d where d.credential_id = c.id and d.kind = 'renewal_window_opens' and d.due_on > ${today})
      union all
      select c.id, c.period_ordinal, 'renewal' from credential_deadline d join credential c on c.id = d.credential_id
      where d.kind = 'renewal_window_opens' and d.due_on <= ${today} and d.due_on > ${today}::date - 3660
        and c.due_from > ${today} and c.expires_on >= ${today} and c.shelf = 0 and c.state in ('held', 'suspended') and c.id > ${after}::uuid
    )
    select distinct on (due.id) due.id, due.kind from due
    where not exists (
      select 1 from renewal_case r where r.credential_id = due.id and r.period_ordinal = due.period_ordinal
        and (r.kind = due.kind or r.state in ('open', 'waiting', 'submitted')))
    order by due.id, due.kind desc
    limit ${limit}`.execute(db)
  return found.rows
}

/** Holds these credentials as they are until the transaction ends: whoever renews one waits. */
export async function holdCredentials(db: Db, ids: readonly string[]): Promise<void> {
  await sql`select 1 from credential where id = any(${ids}::uuid[]) order by id for share`.execute(db)
}

/** Credentials with a case that is not closed, after one of them, in the order of ids. */
export async function credentialsWithCase(db: Db, after: string, limit: number): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select distinct credential_id as id from renewal_case
    where closed_at is null and credential_id > ${after}::uuid order by 1 limit ${limit}`.execute(db)
  return found.rows.map(({ id }) => id)
}

/** Of these people all credentials with a case. */
export async function credentialsWithCaseOf(db: Db, personIds: readonly string[]): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select distinct credential_id as id from renewal_case where person_id = any(${personIds}::uuid[]) and state <> 'done'`.execute(
    db,
  )
  return found.rows.map(({ id }) => id)
}
