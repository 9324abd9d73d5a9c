import type { ImportAction, RowStatus } from '@chizheng/contract'
import { type Db, sql } from '../../../platform/db/index.ts'
import type { StoredPlan } from './plans.ts'
import type { RowPlace } from './rows.ts'
import { on } from './tables.ts'

/** A row of the preview with its plan. */
export interface ShownRow extends StoredPlan {
  /** Sealed; null for a row that holds nothing. */
  readonly cells: string | null
  /** How often people changed it. */
  readonly version: number
}

/** What a preview asks for. */
export interface RowFilter {
  readonly status?: readonly RowStatus[]
  readonly code?: readonly string[]
  readonly sheet?: number
  readonly row?: number
  readonly part?: number
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
    .$if(filter.row !== undefined, (q) => q.where('p.row', '=', filter.row!))
    .$if(filter.part !== undefined, (q) => q.where('p.part', '=', filter.part!))
    .$if(filter.text !== undefined && filter.text !== '', (q) =>
      q.where('p.search', 'like', `%${filter.text!.replace(/[\\%_]/g, '\\$&')}%`),
    )
}

const versionOfP = sql<number>`coalesce(
  (select t.version from import_touch t where t.import_id = p.import_id and t.sheet = p.sheet and t.row = p.row and t.part = p.part), 0)`.as(
  'version',
)

/** One page of a preview, errors first or as the sheets have them, and how many rows there are. */
export async function pageOfRows(
  db: Db,
  importId: string,
  filter: RowFilter,
  page: { offset: number; limit: number; order: 'problems' | 'sheet' },
): Promise<{ rows: ShownRow[]; total: number }> {
  const places = filtered(db, importId, filter)
    .select(['p.sheet', 'p.row', 'p.part'])
    .$if(page.order === 'problems', (q) => q.orderBy('p.rank'))
    .orderBy('p.sheet')
    .orderBy('p.row')
    .orderBy('p.part')
    .offset(page.offset)
    .limit(page.limit)
  const rows = await on(db)
    .selectFrom(places.as('place'))
    .innerJoin('import_plan as p', (join) =>
      join
        .onRef('p.sheet', '=', 'place.sheet')
        .onRef('p.row', '=', 'place.row')
        .onRef('p.part', '=', 'place.part')
        .on('p.import_id', '=', importId),
    )
    .leftJoin('import_row as r', (join) =>
      join
        .onRef('r.sheet', '=', 'place.sheet')
        .onRef('r.row', '=', 'place.row')
        .onRef('r.part', '=', 'place.part')
        .on('r.import_id', '=', importId),
    )
    .selectAll('p')
    .select(['r.cells', versionOfP])
    .$if(page.order === 'problems', (q) => q.orderBy('p.rank'))
    .orderBy('p.sheet')
    .orderBy('p.row')
    .orderBy('p.part')
    .execute()
  const { total } = await filtered(db, importId, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: rows.map(shown), total: Number(total) }
}

type FoundPlan = {
  sheet: number
  row: number
  part: number
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
    part: found.part,
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

function shown(found: FoundPlan & { cells: string | null; version: number }): ShownRow {
  return { ...planned(found), cells: found.cells, version: found.version }
}

/** The next rows of a sheet that are not saved, after one of them: errors, repetitions, and what was left out. */
export async function unsavedAfter(db: Db, importId: string, after: RowPlace, limit: number): Promise<ShownRow[]> {
  const found = await on(db)
    .selectFrom('import_plan as p')
    .innerJoin('import_row as r', (join) =>
      join
        .onRef('r.import_id', '=', 'p.import_id')
        .onRef('r.sheet', '=', 'p.sheet')
        .onRef('r.row', '=', 'p.row')
        .onRef('r.part', '=', 'p.part'),
    )
    .selectAll('p')
    .select(['r.cells', versionOfP])
    .where('p.import_id', '=', importId)
    .where('p.sheet', '=', after.sheet)
    .where(sql<boolean>`(p.row, p.part) > (${after.row}::integer, ${after.part}::smallint)`)
    .where((eb) => eb.or([eb('p.status', 'in', ['error', 'duplicate']), eb('p.left_out', '=', true)]))
    .where('p.status', '<>', 'skipped')
    .orderBy('p.row')
    .orderBy('p.part')
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
