import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { on } from './tables.ts'

/** A certificate of the file: position of its sheet, from 0, number of its row there, from 1, and which of the row, from 0. */
export interface RowPlace {
  readonly sheet: number
  readonly row: number
  readonly part: number
}

export const placeKey = ({ sheet, row, part }: RowPlace): string => `${sheet}:${row}:${part}`

/** Places in the order of the file. */
export function comparePlaces(one: RowPlace, other: RowPlace): number {
  return one.sheet - other.sheet || one.row - other.row || one.part - other.part
}

/** Places as a table `place (sheet, row, part)` for a statement. */
export function unnested(places: readonly RowPlace[]) {
  return sql`unnest(${places.map((p) => p.sheet)}::smallint[], ${places.map((p) => p.row)}::integer[],
    ${places.map((p) => p.part)}::smallint[]) as place (sheet, row, part)`
}

/** The cells of a row, sealed. */
export interface StoredCells extends RowPlace {
  readonly cells: string
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
    insert into import_row (import_id, sheet, row, part, cells)
    select ${importId}, * from unnest(
      ${rows.map((r) => r.sheet)}::smallint[], ${rows.map((r) => r.row)}::integer[], ${rows.map((r) => r.part)}::smallint[],
      ${rows.map((r) => r.cells)}::text[])
  `.execute(tx)
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
      join
        .onRef('r.import_id', '=', 'p.import_id')
        .onRef('r.sheet', '=', 'p.sheet')
        .onRef('r.row', '=', 'p.row')
        .onRef('r.part', '=', 'p.part'),
    )
    .select(['p.sheet', 'p.row', 'p.part', 'r.cells', 'p.digest'])
    .where('p.import_id', '=', importId)
    .where('p.digest', 'is not', null)
    .$if(place !== null, (q) =>
      q.where(
        sql<boolean>`(p.sheet, p.row, p.part) > (${place!.sheet}::smallint, ${place!.row}::integer, ${place!.part}::smallint)`,
      ),
    )
    .orderBy('p.sheet')
    .orderBy('p.row')
    .orderBy('p.part')
    .limit(limit)
    .execute()
  return found.map(({ digest, ...one }) => ({ ...one, digest: digest! }))
}

/** The rows as they were read, of the places given; places that the file does not have are left out. */
export async function cellsAt(db: Db, importId: string, places: readonly RowPlace[]): Promise<StoredCells[]> {
  const found = await sql<StoredCells>`
    select sheet, row, part, r.cells from import_row r
    join ${unnested(places)} using (sheet, row, part)
    where r.import_id = ${importId}
  `.execute(db)
  return found.rows
}

/** Which of these places the file has. */
export async function existingPlaces(db: Db, importId: string, places: readonly RowPlace[]): Promise<RowPlace[]> {
  const found = await sql<RowPlace>`
    select sheet, row, part from import_row r
    join ${unnested(places)} using (sheet, row, part)
    where r.import_id = ${importId} group by sheet, row, part
  `.execute(db)
  return found.rows
}

/** Rows that are data. */
export async function allPlaces(db: Db, importId: string): Promise<RowPlace[]> {
  return on(db)
    .selectFrom('import_plan')
    .select(['sheet', 'row', 'part'])
    .where('import_id', '=', importId)
    .where('status', '<>', 'skipped')
    .orderBy('sheet')
    .orderBy('row')
    .orderBy('part')
    .execute()
}
