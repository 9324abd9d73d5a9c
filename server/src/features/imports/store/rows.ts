import type { ImportAction, RowStatus } from '@chizheng/contract'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { on, type Summary } from './tables.ts'

/** A row of the file: position of its sheet, from 0, and its number there, from 1. */
export interface RowPlace {
  readonly sheet: number
  readonly row: number
}

/** The cells of a row, sealed. */
export interface StoredCells extends RowPlace {
  readonly cells: string
}

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

export interface ShownRow extends StoredPlan {
  /** Sealed; null for a row that holds nothing. */
  readonly cells: string | null
}

/** Forgets everything read and planned; what people typed and decided stays. */
export async function clearRows(tx: Tx, importId: string): Promise<void> {
  await on(tx).deleteFrom('import_row').where('import_id', '=', importId).execute()
  await on(tx).deleteFrom('import_plan').where('import_id', '=', importId).execute()
  await on(tx).deleteFrom('import_issue').where('import_id', '=', importId).execute()
}

export async function insertCells(tx: Tx, importId: string, rows: readonly StoredCells[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into import_row (import_id, sheet, row, cells)
    select ${importId}, * from unnest(
      ${rows.map((r) => r.sheet)}::smallint[], ${rows.map((r) => r.row)}::integer[], ${rows.map((r) => r.cells)}::text[])
  `.execute(tx)
}

/** Puts plans in the place of those of the same rows, with their issues. */
export async function putPlans(
  tx: Tx,
  importId: string,
  plans: readonly StoredPlan[],
  issues: readonly StoredIssue[],
): Promise<void> {
  if (plans.length === 0) return
  const sheets = plans.map((plan) => plan.sheet)
  const rows = plans.map((plan) => plan.row)
  await sql`
    insert into import_plan (import_id, sheet, row, rank, status, action, codes, person_ref, new_person, left_out, search, relation, digest)
    select ${importId}, sheet, row, rank, status, action, coalesce(string_to_array(codes, ','), '{}'), person_ref, new_person, left_out, search, relation, digest
    from unnest(
      ${sheets}::smallint[], ${rows}::integer[], ${plans.map((p) => p.rank)}::smallint[], ${plans.map((p) => p.status)}::text[],
      ${plans.map((p) => p.action)}::text[], ${plans.map((p) => (p.codes.length === 0 ? null : p.codes.join(',')))}::text[],
      ${plans.map((p) => p.personRef)}::text[], ${plans.map((p) => p.newPerson)}::boolean[], ${plans.map((p) => p.leftOut)}::boolean[],
      ${plans.map((p) => p.search)}::text[], ${plans.map((p) => p.relation)}::text[],
      ${plans.map((p) => p.digest)}::bytea[]
    ) as plan (sheet, row, rank, status, action, codes, person_ref, new_person, left_out, search, relation, digest)
    on conflict (import_id, sheet, row) do update set
      rank = excluded.rank, status = excluded.status, action = excluded.action, codes = excluded.codes,
      person_ref = excluded.person_ref, new_person = excluded.new_person, left_out = excluded.left_out,
      search = excluded.search, relation = excluded.relation, digest = excluded.digest
  `.execute(tx)
  await sql`
    delete from import_issue i using unnest(${sheets}::smallint[], ${rows}::integer[]) as r (sheet, row)
    where i.import_id = ${importId} and i.sheet = r.sheet and i.row = r.row
  `.execute(tx)
  if (issues.length === 0) return
  await sql`
    insert into import_issue (import_id, sheet, row, code, field, value, value_key)
    select ${importId}, * from unnest(
      ${issues.map((i) => i.sheet)}::smallint[], ${issues.map((i) => i.row)}::integer[], ${issues.map((i) => i.code)}::text[],
      ${issues.map((i) => i.field)}::text[], ${issues.map((i) => i.value)}::text[], ${issues.map((i) => i.valueKey)}::bytea[])
  `.execute(tx)
}

/** What a preview asks for. */
export interface RowFilter {
  readonly status?: readonly RowStatus[]
  readonly code?: readonly string[]
  readonly sheet?: number
  /** Text to find in name, number, department or type. */
  readonly text?: string
}

function filtered(db: Db, importId: string, filter: RowFilter) {
  return on(db)
    .selectFrom('import_plan as p')
    .where('p.import_id', '=', importId)
    .$if(filter.status !== undefined && filter.status.length > 0, (q) => q.where('p.status', 'in', filter.status!))
    .$if(filter.code !== undefined && filter.code.length > 0, (q) =>
      q.where(sql<boolean>`p.codes && ${[...filter.code!]}::text[]`),
    )
    .$if(filter.sheet !== undefined, (q) => q.where('p.sheet', '=', filter.sheet!))
    .$if(filter.text !== undefined && filter.text !== '', (q) =>
      q.where('p.search', 'like', `%${filter.text!.replace(/[\\%_]/g, '\\$&')}%`),
    )
}

/** One page of a preview, errors first or as the sheets have them, and how many rows there are. */
export async function pageOfRows(
  db: Db,
  importId: string,
  filter: RowFilter,
  page: { offset: number; limit: number; order: 'problems' | 'sheet' },
): Promise<{ rows: ShownRow[]; total: number }> {
  const places = filtered(db, importId, filter)
    .select(['p.sheet', 'p.row'])
    .$if(page.order === 'problems', (q) => q.orderBy('p.rank'))
    .orderBy('p.sheet')
    .orderBy('p.row')
    .offset(page.offset)
    .limit(page.limit)
  const rows = await on(db)
    .selectFrom(places.as('place'))
    .innerJoin('import_plan as p', (join) =>
      join.onRef('p.sheet', '=', 'place.sheet').onRef('p.row', '=', 'place.row').on('p.import_id', '=', importId),
    )
    .leftJoin('import_row as r', (join) =>
      join.onRef('r.sheet', '=', 'place.sheet').onRef('r.row', '=', 'place.row').on('r.import_id', '=', importId),
    )
    .selectAll('p')
    .select('r.cells')
    .$if(page.order === 'problems', (q) => q.orderBy('p.rank'))
    .orderBy('p.sheet')
    .orderBy('p.row')
    .execute()
  const { total } = await filtered(db, importId, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: rows.map(shown), total: Number(total) }
}

type FoundPlan = {
  sheet: number
  row: number
  rank: number
  status: RowStatus
  action: ImportAction
  codes: string[]
  person_ref: string | null
  new_person: boolean
  left_out: boolean
  search: string
  relation: string | null
  digest: Buffer | null
}

function planned(found: FoundPlan): StoredPlan {
  return {
    sheet: found.sheet,
    row: found.row,
    rank: found.rank,
    status: found.status,
    action: found.action,
    codes: found.codes,
    personRef: found.person_ref,
    newPerson: found.new_person,
    leftOut: found.left_out,
    search: found.search,
    relation: found.relation,
    digest: found.digest,
  }
}

function shown(found: FoundPlan & { cells: string | null }): ShownRow {
  return { ...planned(found), cells: found.cells }
}

/** The next `limit` rows that are data, after a place, in the order of the sheets; from the first when there is no place. */
export async function dataAfter(
  db: Db,
  importId: string,
  place: RowPlace | null,
  limit: number,
): Promise<(StoredCells & { digest: Buffer })[]> {
  const found = await on(db)
    .selectFrom('import_plan as p')
    .innerJoin('import_row as r', (join) =>
      join.onRef('r.import_id', '=', 'p.import_id').onRef('r.sheet', '=', 'p.sheet').onRef('r.row', '=', 'p.row'),
    )
    .select(['p.sheet', 'p.row', 'r.cells', 'p.digest'])
    .where('p.import_id', '=', importId)
    .where('p.digest', 'is not', null)
    .$if(place !== null, (q) =>
      q.where(sql<boolean>`(p.sheet, p.row) > (${place!.sheet}::smallint, ${place!.row}::integer)`),
    )
    .orderBy('p.sheet')
    .orderBy('p.row')
    .limit(limit)
    .execute()
  return found.map((one) => ({ sheet: one.sheet, row: one.row, cells: one.cells, digest: one.digest! }))
}

/** The rows as they were read, of the places given; places that the file does not have are left out. */
export async function cellsAt(db: Db, importId: string, places: readonly RowPlace[]): Promise<StoredCells[]> {
  const found = await sql<StoredCells>`
    select r.sheet, r.row, r.cells from import_row r
    join unnest(${places.map((p) => p.sheet)}::smallint[], ${places.map((p) => p.row)}::integer[]) as p (sheet, row)
      on r.sheet = p.sheet and r.row = p.row
    where r.import_id = ${importId}
  `.execute(db)
  return found.rows
}

/** Rows whose issue is about the same text in the same field. */
export interface EqualValues {
  readonly code: string
  readonly field: string | null
  readonly value: string | null
  readonly hidden: boolean
  readonly count: number
  /** A row that has it. */
  readonly sheet: number
  readonly row: number
}

/** Issues counted by code, and the most frequent values behind each; `perCode` of them. */
export async function problems(
  db: Db,
  importId: string,
  perCode: number,
): Promise<{ codes: { code: string; count: number }[]; values: EqualValues[] }> {
  const codes = await sql<{ code: string; count: number }>`
    select code, count(distinct (i.sheet, i.row)) as count from import_issue i
    join import_plan p using (import_id, sheet, row)
    where import_id = ${importId} and not p.left_out group by code order by min(p.rank), count(*) desc, code
  `.execute(db)
  const values = await sql<EqualValues>`
    select code, field, value, hidden, count, sheet, row from (
      select i.code, i.field, i.value, i.value_key is not null as hidden, count(*) as count,
        (array_agg(i.sheet order by i.sheet, i.row))[1] as sheet, (array_agg(i.row order by i.sheet, i.row))[1] as row,
        row_number() over (partition by i.code order by count(*) desc, min(i.sheet), min(i.row)) as nth
      from import_issue i join import_plan p using (import_id, sheet, row)
      where i.import_id = ${importId} and not p.left_out and i.field is not null and (i.value is not null or i.value_key is not null)
      group by i.code, i.field, i.value, i.value_key
    ) grouped where nth <= ${perCode} order by code, nth
  `.execute(db)
  return { codes: codes.rows, values: values.rows }
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

/** Takes plans and issues away. */
export async function removePlans(tx: Tx, importId: string, places: readonly RowPlace[]): Promise<void> {
  const sheets = places.map((p) => p.sheet)
  const rows = places.map((p) => p.row)
  for (const table of ['import_plan', 'import_issue'] as const) {
    await sql`
      delete from ${sql.table(table)} t using unnest(${sheets}::smallint[], ${rows}::integer[]) as p (sheet, row)
      where t.import_id = ${importId} and t.sheet = p.sheet and t.row = p.row
    `.execute(tx)
  }
}

/** Which of these places the file has. */
export async function existingPlaces(db: Db, importId: string, places: readonly RowPlace[]): Promise<RowPlace[]> {
  const found = await sql<RowPlace>`
    select r.sheet, r.row from import_row r
    join unnest(${places.map((p) => p.sheet)}::smallint[], ${places.map((p) => p.row)}::integer[]) as p (sheet, row)
      on r.sheet = p.sheet and r.row = p.row
    where r.import_id = ${importId} group by r.sheet, r.row
  `.execute(db)
  return found.rows
}

/** Rows that are data. */
export async function allPlaces(db: Db, importId: string): Promise<RowPlace[]> {
  return on(db)
    .selectFrom('import_plan')
    .select(['sheet', 'row'])
    .where('import_id', '=', importId)
    .where('status', '<>', 'skipped')
    .orderBy('sheet')
    .orderBy('row')
    .execute()
}

/** Rows not left out that something is said against in a field with this text, or with this hidden one. */
export async function rowsWithIssue(
  db: Db,
  importId: string,
  about: { field: string; value: string; valueKey: Buffer },
): Promise<RowPlace[]> {
  const found = await sql<RowPlace>`
    select i.sheet, i.row from import_issue i join import_plan p using (import_id, sheet, row)
    where import_id = ${importId} and i.field = ${about.field} and (i.value = ${about.value} or i.value_key = ${about.valueKey})
      and not p.left_out
    group by i.sheet, i.row order by i.sheet, i.row
  `.execute(db)
  return found.rows
}

/** The next rows of a sheet that are not saved, after a row: errors, repetitions, and what was left out. */
export async function unsavedAfter(
  db: Db,
  importId: string,
  sheet: number,
  row: number,
  limit: number,
): Promise<ShownRow[]> {
  const found = await on(db)
    .selectFrom('import_plan as p')
    .innerJoin('import_row as r', (join) =>
      join.onRef('r.import_id', '=', 'p.import_id').onRef('r.sheet', '=', 'p.sheet').onRef('r.row', '=', 'p.row'),
    )
    .selectAll('p')
    .select('r.cells')
    .where('p.import_id', '=', importId)
    .where('p.sheet', '=', sheet)
    .where('p.row', '>', row)
    .where((eb) => eb.or([eb('p.status', 'in', ['error', 'duplicate']), eb('p.left_out', '=', true)]))
    .where('p.status', '<>', 'skipped')
    .orderBy('p.row')
    .limit(limit)
    .execute()
  return found.map(shown)
}

/** How many rows of each sheet are not saved. */
export async function unsavedBySheet(db: Db, importId: string): Promise<Map<number, number>> {
  const found = await sql<{ sheet: number; count: number }>`
    select sheet, count(*) as count from import_plan
    where import_id = ${importId} and status <> 'skipped' and (status in ('error', 'duplicate') or left_out) group by sheet
  `.execute(db)
  return new Map(found.rows.map(({ sheet, count }) => [sheet, count]))
}
