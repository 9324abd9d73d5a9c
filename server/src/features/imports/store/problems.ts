import { type Db, sql } from '../../../platform/db/index.ts'
import type { RowPlace } from './rows.ts'

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
  readonly part: number
}

/** Issues counted by code, and the most frequent values behind each; `perCode` of them. */
export async function problems(
  db: Db,
  importId: string,
  perCode: number,
): Promise<{ codes: { code: string; count: number }[]; values: EqualValues[] }> {
  const codes = await sql<{ code: string; count: number }>`
    select code, count(distinct (sheet, row, part)) as count from import_issue i
    join import_plan p using (import_id, sheet, row, part)
    where import_id = ${importId} and not p.left_out group by code order by min(p.rank), count(*) desc, code
  `.execute(db)
  const values = await sql<EqualValues>`
    select code, field, value, hidden, count, sheet, row, part from (
      select i.code, i.field, i.value, i.value_key is not null as hidden, count(*) as count,
        (array_agg(sheet order by sheet, row, part))[1] as sheet, (array_agg(row order by sheet, row, part))[1] as row,
        (array_agg(part order by sheet, row, part))[1] as part,
        row_number() over (partition by i.code order by count(*) desc, min(sheet), min(row)) as nth
      from import_issue i join import_plan p using (import_id, sheet, row, part)
      where i.import_id = ${importId} and not p.left_out and i.field is not null and (i.value is not null or i.value_key is not null)
      group by i.code, i.field, i.value, i.value_key
    ) grouped where nth <= ${perCode} order by code, nth
  `.execute(db)
  return { codes: codes.rows, values: values.rows }
}

/** Rows not left out that something is said against in a field with this text, or with this hidden one. */
export async function rowsWithIssue(
  db: Db,
  importId: string,
  about: { field: string; value: string; valueKey: Buffer },
): Promise<RowPlace[]> {
  const found = await sql<RowPlace>`
    select sheet, row, part from import_issue i join import_plan p using (import_id, sheet, row, part)
    where import_id = ${importId} and i.field = ${about.field} and (i.value = ${about.value} or i.value_key = ${about.valueKey})
      and not p.left_out
    group by sheet, row, part order by sheet, row, part
  `.execute(db)
  return found.rows
}
