import type { ImportAction, RowStatus } from '@chizheng/contract'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { type RowPlace, unnested } from './rows.ts'
import type { Summary } from './tables.ts'

/** What a row will do. `relation` is sealed; `digest`, null for a row that is no data, tells whether the plan is another one. */
export interface StoredPlan extends RowPlace {
  readonly rank: number
  readonly status: RowStatus
  readonly action: ImportAction
  readonly codes: readonly string[]
  readonly personRef: string | null
  readonly newPerson: boolean
  readonly leftOut: boolean
  readonly search: string
  readonly relation: string | null
  readonly digest: Buffer | null
}

export interface StoredIssue extends RowPlace {
  readonly code: string
  readonly field: string | null
  /** The text in the cell, unless it may hold a person's number: then `valueKey` is its blind index. */
  readonly value: string | null
  readonly valueKey: Buffer | null
}

/** Puts plans in the place of those of the same rows, with their issues. */
export async function putPlans(
  tx: Tx,
  importId: string,
  plans: readonly StoredPlan[],
  issues: readonly StoredIssue[],
): Promise<void> {
  if (plans.length === 0) return
  await sql`
    insert into import_plan (import_id, sheet, row, part, rank, status, action, codes, person_ref, new_person, left_out, search, relation, digest)
    select ${importId}, sheet, row, part, rank, status, action, coalesce(string_to_array(codes, ','), '{}'), person_ref, new_person, left_out, search, relation, digest
    from unnest(
      ${plans.map((p) => p.sheet)}::smallint[], ${plans.map((p) => p.row)}::integer[], ${plans.map((p) => p.part)}::smallint[],
      ${plans.map((p) => p.rank)}::smallint[], ${plans.map((p) => p.status)}::text[],
      ${plans.map((p) => p.action)}::text[], ${plans.map((p) => (p.codes.length === 0 ? null : p.codes.join(',')))}::text[],
      ${plans.map((p) => p.personRef)}::text[], ${plans.map((p) => p.newPerson)}::boolean[], ${plans.map((p) => p.leftOut)}::boolean[],
      ${plans.map((p) => p.search)}::text[], ${plans.map((p) => p.relation)}::text[],
      ${plans.map((p) => p.digest)}::bytea[]
    ) as plan (sheet, row, part, rank, status, action, codes, person_ref, new_person, left_out, search, relation, digest)
    on conflict (import_id, sheet, row, part) do update set
      rank = excluded.rank, status = excluded.status, action = excluded.action, codes = excluded.codes,
      person_ref = excluded.person_ref, new_person = excluded.new_person, left_out = excluded.left_out,
      search = excluded.search, relation = excluded.relation, digest = excluded.digest
  `.execute(tx)
  await sql`
    delete from import_issue i using ${unnested(plans)}
    where i.import_id = ${importId} and i.sheet = place.sheet and i.row = place.row and i.part = place.part
  `.execute(tx)
  if (issues.length === 0) return
  await sql`
    insert into import_issue (import_id, sheet, row, part, code, field, value, value_key)
    select ${importId}, * from unnest(
      ${issues.map((i) => i.sheet)}::smallint[], ${issues.map((i) => i.row)}::integer[], ${issues.map((i) => i.part)}::smallint[],
      ${issues.map((i) => i.code)}::text[],
      ${issues.map((i) => i.field)}::text[], ${issues.map((i) => i.value)}::text[], ${issues.map((i) => i.valueKey)}::bytea[])
  `.execute(tx)
}

/** Takes plans and issues away. */
export async function removePlans(tx: Tx, importId: string, places: readonly RowPlace[]): Promise<void> {
  for (const table of ['import_plan', 'import_issue'] as const) {
    await sql`
      delete from ${sql.table(table)} t using ${unnested(places)}
      where t.import_id = ${importId} and t.sheet = place.sheet and t.row = place.row and t.part = place.part
    `.execute(tx)
  }
}

/** The counts of a plan. Rows left out count by their status, but are not among what will be written. */
export async function summarise(db: Db, importId: string): Promise<Summary> {
  const counted = await sql<Summary>`
    select
      count(*) as rows,
      count(*) filter (where status = 'ok') as ok,
      count(*) filter (where status = 'review') as review,
      count(*) filter (where status = 'error') as error,
      count(*) filter (where status = 'duplicate') as duplicate,
      count(*) filter (where status = 'skipped') as skipped,
      count(distinct person_ref) filter (where status in ('ok', 'review') and not left_out) as people,
      count(*) filter (where status in ('ok', 'review') and not left_out) as credentials,
      count(distinct person_ref) filter (where new_person and status in ('ok', 'review') and not left_out) as "newPeople",
      count(*) filter (where action = 'create' and not left_out) as "create",
      count(*) filter (where action = 'renew' and not left_out) as renew,
      count(*) filter (where action = 'change' and not left_out) as change,
      count(*) filter (where action = 'none' and status in ('ok', 'review') and not left_out) as none,
      count(*) filter (where status in ('ok', 'review') and left_out) as "left"
    from import_plan where import_id = ${importId}
  `.execute(db)
  return counted.rows[0]!
}
