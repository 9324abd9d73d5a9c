import type { ImportField, ImportRow, RowStatus } from '@chizheng/contract'
import { cellText } from '../../../kernel/cell.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { tidy } from '../../../kernel/text.ts'
import type { Context } from '../../../platform/context/index.ts'
import { hasRows } from '../policy.ts'
import { type OpenedRow, presentRow, type Reader } from '../present.ts'
import type { CheckedRow, UnvalidatedRow } from '../rules/row.ts'
import type { StoredImport } from '../store/imports.ts'
import { pageOfRows, type ShownRow } from '../store/preview.ts'
import { placeKey, type RowPlace } from '../store/rows.ts'
import { typedCells } from './file-rows.ts'
import { type Knowledge, knowledgeFor } from './knowledge.ts'
import type { KeptRelation } from './planning.ts'
import { read } from './records.ts'
import { readRow, toCheck } from './row-text.ts'
import { type RowSeals, sealsOf } from './sealing.ts'

export interface RowQuery {
  readonly status?: readonly RowStatus[] | undefined
  readonly code?: readonly string[] | undefined
  readonly sheet?: string | undefined
  readonly q?: string | undefined
  readonly offset: number
  readonly limit: number
  readonly order: 'problems' | 'sheet'
}

/**
 * A page of the preview: rows as they stand in the file and as they are understood, errors first.
 *
 * @throws Refusal `not_found`, `import_not_ready` while there is no plan.
 */
export async function importRows(
  context: Context,
  reader: Reader,
  id: string,
  query: RowQuery,
): Promise<{ rows: ImportRow[]; total: number }> {
  const found = await withRows(context, id)
  const sheet = query.sheet === undefined ? undefined : found.sheets.findIndex(({ name }) => name === query.sheet)
  if (sheet === -1) return { rows: [], total: 0 }
  const filter = {
    ...(query.status === undefined ? {} : { status: query.status }),
    ...(query.code === undefined ? {} : { code: query.code }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(query.q === undefined ? {} : { text: tidy(query.q).toLowerCase() }),
  }
  const page = await pageOfRows(context.db, id, filter, query)
  const opened = await openRows(context, found, page.rows)
  const today = context.clock.today()
  return { rows: opened.map((row) => presentRow(row, reader, today)), total: page.total }
}

/** One row as it is now; null when the file does not have it. */
export async function importRow(
  context: Context,
  reader: Reader,
  found: StoredImport,
  place: RowPlace,
): Promise<ImportRow | null> {
  const page = await pageOfRows(context.db, found.id, place, { offset: 0, limit: 1, order: 'sheet' })
  const [opened] = await openRows(context, found, page.rows)
  return opened === undefined ? null : presentRow(opened, reader, context.clock.today())
}

/** The import, when it has a plan to look at. */
export async function withRows(context: Context, id: string): Promise<StoredImport> {
  const found = await read(context.db, id)
  if (!hasRows(found.state)) throw new Refusal('import_not_ready')
  return found
}

/** Opens what is sealed about rows. */
export async function openRows(context: Context, found: StoredImport, rows: readonly ShownRow[]): Promise<OpenedRow[]> {
  const seals = sealsOf(context, found.id)
  const knowledge = await knowledgeFor(context, context.db)
  const typed = await typedCells(context.db, found.id, seals, rows)
  return rows.map((stored) => openRow(found, stored, typed.get(placeKey(stored)), seals, knowledge))
}

function openRow(
  found: StoredImport,
  stored: ShownRow,
  typed: ReadonlyMap<ImportField, string> | undefined,
  seals: RowSeals,
  knowledge: Knowledge,
): OpenedRow {
  const sheet = found.sheets[stored.sheet]!
  const kept = stored.cells === null ? null : readRow(seals.open('import_row.cells', stored, stored.cells))
  const unvalidated = kept && toCheck({ ...kept, skipped: null }, sheet, typed)
  const checked = unvalidated && stored.status !== 'skipped' ? knowledge.check(unvalidated) : null
  const relation = stored.relation === null ? null : seals.open('import_plan.relation', stored, stored.relation)
  return opened(
    stored,
    sheet.name,
    { unvalidated, checked, typed },
    relation === null ? null : JSON.parse(relation),
    knowledge,
  )
}

function opened(
  stored: ShownRow,
  sheet: string,
  row: {
    readonly unvalidated: UnvalidatedRow | null
    readonly checked: CheckedRow | null
    readonly typed: ReadonlyMap<ImportField, string> | undefined
  },
  relation: KeptRelation | null,
  { typeById }: Knowledge,
): OpenedRow {
  const { checked, typed } = row
  return {
    stored,
    sheet,
    cells: Object.fromEntries(
      Object.entries(row.unvalidated?.cells ?? {}).map(([field, cell]) => {
        const text = tidy(cellText(cell))
        return [field, field === 'credential_type' ? (typeById.get(text)?.nameZh ?? text) : text]
      }),
    ),
    typed: [...(typed?.keys() ?? [])],
    checked,
    issues: relation?.issues ?? [],
    registryCredentialId: relation?.registryCredentialId ?? null,
    chosen: relation?.chosen ?? null,
    candidates: (relation?.candidates ?? []).map((candidate) => ({ ...candidate, reasons: [...candidate.reasons] })),
    differences: relation?.differences ?? [],
    typeName: typeById.get(checked?.fields.typeId ?? '')?.nameZh ?? checked?.fields.typeName ?? null,
  }
}
