import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { type RowPlace, unnested } from './rows.ts'
import { type By, on, type SheetCorrection } from './tables.ts'

/** A value typed over a cell, sealed. */
export interface StoredEdit extends RowPlace {
  readonly field: string
  readonly value: string
}

export interface StoredDecision extends RowPlace {
  readonly leftOut: boolean
  /** A person's id, `new`, or null where nobody decided. */
  readonly person: string | null
}

/** Keeps what was typed; what was typed over the same cell before is gone. */
export async function putEdits(
  tx: Tx,
  importId: string,
  edits: readonly StoredEdit[],
  by: By,
  at: Date,
): Promise<void> {
  if (edits.length === 0) return
  await sql`
    insert into import_edit (import_id, sheet, row, part, field, value, by, at)
    select ${importId}, e.*, ${JSON.stringify(by)}::jsonb, ${at.toISOString()}::timestamptz from unnest(
      ${edits.map((e) => e.sheet)}::smallint[], ${edits.map((e) => e.row)}::integer[], ${edits.map((e) => e.part)}::smallint[], ${edits.map((e) => e.field)}::text[],
      ${edits.map((e) => e.value)}::text[]) as e
    on conflict (import_id, sheet, row, part, field) do update set value = excluded.value, by = excluded.by, at = excluded.at
  `.execute(tx)
}

/** Lets the file's own text stand again. */
export async function dropEdits(
  tx: Tx,
  importId: string,
  cells: readonly (RowPlace & { field: string })[],
): Promise<void> {
  if (cells.length === 0) return
  await sql`
    delete from import_edit e using unnest(
      ${cells.map((c) => c.sheet)}::smallint[], ${cells.map((c) => c.row)}::integer[], ${cells.map((c) => c.part)}::smallint[],
      ${cells.map((c) => c.field)}::text[]
    ) as c (sheet, row, part, field)
    where e.import_id = ${importId} and e.sheet = c.sheet and e.row = c.row and e.part = c.part and e.field = c.field
  `.execute(tx)
}

/** Everything typed over cells of the import, or of some of its rows. */
export async function editsOf(db: Db, importId: string, places?: readonly RowPlace[]): Promise<StoredEdit[]> {
  if (places === undefined) {
    return on(db)
      .selectFrom('import_edit')
      .select(['sheet', 'row', 'part', 'field', 'value'])
      .where('import_id', '=', importId)
      .execute()
  }
  const found = await sql<StoredEdit>`
    select sheet, row, part, e.field, e.value from import_edit e
    join ${unnested(places)} using (sheet, row, part)
    where e.import_id = ${importId}
  `.execute(db)
  return found.rows
}

/** Keeps decisions about rows; a part left `undefined` stays as it was. */
export async function putDecisions(
  tx: Tx,
  importId: string,
  places: readonly RowPlace[],
  decided: { leftOut: boolean | undefined; person: string | null | undefined },
  by: By,
  at: Date,
): Promise<void> {
  const leftOut = decided.leftOut ?? null
  const setsPerson = decided.person !== undefined
  await sql`
    insert into import_decision as d (import_id, sheet, row, part, left_out, person, by, at)
    select ${importId}, place.sheet, place.row, place.part, coalesce(${leftOut}::boolean, false), ${decided.person ?? null}::text,
      ${JSON.stringify(by)}::jsonb, ${at.toISOString()}::timestamptz
    from ${unnested(places)}
    on conflict (import_id, sheet, row, part) do update set
      left_out = coalesce(${leftOut}::boolean, d.left_out),
      person = case when ${setsPerson}::boolean then excluded.person else d.person end,
      by = excluded.by, at = excluded.at
  `.execute(tx)
}

/** Every decision about rows of the import. */
export async function decisionsOf(db: Db, importId: string): Promise<StoredDecision[]> {
  const found = await on(db)
    .selectFrom('import_decision')
    .select(['sheet', 'row', 'part', 'left_out', 'person'])
    .where('import_id', '=', importId)
    .execute()
  return found.map((one) => ({
    sheet: one.sheet,
    row: one.row,
    part: one.part,
    leftOut: one.left_out,
    person: one.person,
  }))
}

/** Counts one more change of each row by people. */
export async function touch(tx: Tx, importId: string, places: readonly RowPlace[]): Promise<void> {
  if (places.length === 0) return
  await sql`
    insert into import_touch as t (import_id, sheet, row, part, version)
    select distinct ${importId}::uuid, place.sheet, place.row, place.part, 1 from ${unnested(places)}
    on conflict (import_id, sheet, row, part) do update set version = t.version + 1
  `.execute(tx)
}

/** Which of these rows have another version now than the one given with them; a row nobody changed has 0. */
export async function touchedSince(
  db: Db,
  importId: string,
  seen: readonly (RowPlace & { readonly version: number })[],
): Promise<RowPlace[]> {
  const found = await sql<RowPlace>`
    select s.sheet, s.row, s.part
    from unnest(${seen.map((s) => s.sheet)}::smallint[], ${seen.map((s) => s.row)}::integer[], ${seen.map((s) => s.part)}::smallint[],
      ${seen.map((s) => s.version)}::integer[]) as s (sheet, row, part, version)
    left join import_touch t on t.import_id = ${importId} and t.sheet = s.sheet and t.row = s.row and t.part = s.part
    where coalesce(t.version, 0) <> s.version
    order by s.sheet, s.row, s.part
  `.execute(db)
  return found.rows
}

/** Rows somebody decided about that are the same person's as one of these. */
export async function decidedWith(db: Db, importId: string, places: readonly RowPlace[]): Promise<RowPlace[]> {
  const found = await sql<RowPlace>`
    select sheet, row, part from import_decision d join import_plan p using (import_id, sheet, row, part)
    where import_id = ${importId} and d.person is not null and p.person_ref in (
      select o.person_ref from import_plan o
      join ${unnested(places)} using (sheet, row, part)
      where o.import_id = ${importId}
    )
  `.execute(db)
  return found.rows
}

/** Sheets of one shape are not passed over because one of them is: for that the name counts too. */
export function passedOverKey(shape: string, sheet: string): string {
  return `${shape}/${sheet}`
}

/** Remembers how sheets of a shape are read, or that the sheet of that shape and name is passed over. */
export async function rememberMapping(
  tx: Tx,
  { shape, name }: { shape: string; name: string },
  mapping: SheetCorrection,
  by: By,
  at: Date,
): Promise<void> {
  const own = passedOverKey(shape, name)
  if (!mapping.ignored) await on(tx).deleteFrom('import_mapping').where('shape', '=', own).execute()
  await sql`
    insert into import_mapping (shape, header_row, columns, ignored, by, at)
    values (${mapping.ignored ? own : shape}, ${mapping.headerRow}, ${JSON.stringify(mapping.columns)}::jsonb,
      ${mapping.ignored}, ${JSON.stringify(by)}::jsonb, ${at.toISOString()}::timestamptz)
    on conflict (shape) do update set header_row = excluded.header_row, columns = excluded.columns,
      ignored = excluded.ignored, by = excluded.by, at = excluded.at
  `.execute(tx)
}

/** Every correction people made, by shape: a company has a few dozen. */
export async function rememberedMappings(db: Db): Promise<Map<string, SheetCorrection>> {
  const found = await on(db)
    .selectFrom('import_mapping')
    .select(['shape', 'header_row', 'columns', 'ignored'])
    .execute()
  return new Map(
    found.map((one) => [one.shape, { headerRow: one.header_row, columns: one.columns, ignored: one.ignored }]),
  )
}
