import type { ImportField } from '@chizheng/contract'
import { cellText } from '../../../kernel/cell.ts'
import { tidy } from '../../../kernel/text.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { holdsPersonalNumber } from '../personal-numbers.ts'
import { editsOf } from '../store/decisions.ts'
import { cellsAt, putPlans, type RowPlace, type StoredIssue, type StoredPlan } from '../store/rows.ts'
import type { SheetReading } from '../store/tables.ts'
import { type FileRow, type Plan, type RowPlan, rankOf, relationOf } from './planning.ts'
import { readRow, toCheck } from './row-text.ts'
import { type RowSeals, sealsOf } from './sealing.ts'

/** A row with its plan as it lies in the database. `digest` alone tells whether it differs from what lies there already. */
export interface KeptPlan {
  readonly row: FileRow
  readonly plan: RowPlan
  readonly relation: string | null
  readonly digest: Buffer
}

/** The plan of one row made ready for keeping. */
export function kept(context: Context, plan: Plan, row: FileRow, index: number): KeptPlan {
  const rowPlan = plan.rows[index]!
  const relation = relationOf(rowPlan, plan.registry)
  const text = relation === null ? null : JSON.stringify(relation)
  const { planned, action, leftOut, personRef } = rowPlan
  const facts = [planned.status, action, leftOut, personRef, planned.registryPerson === null, text].join('|')
  return { row, plan: rowPlan, relation: text, digest: context.secrets.blindIndex('id_number', facts) }
}

/**
 * Writes plans in the place of those of the same rows. `isRead` tells which rows were read anew: of the others only the
 * relation is written.
 */
export async function keepPlans(
  context: Context,
  tx: Tx,
  importId: string,
  sheets: readonly SheetReading[],
  plans: readonly KeptPlan[],
  isRead: (row: FileRow) => boolean,
): Promise<void> {
  const seals = sealsOf(context, importId)
  const stored = plans.map((plan) => toStored(seals, plan, isRead(plan.row)))
  await putPlans(tx, importId, stored, await issuesOf(context, tx, importId, sheets, plans, seals))
}

function toStored(seals: RowSeals, { row, plan, relation, digest }: KeptPlan, isRead: boolean): StoredPlan {
  const { planned } = plan
  return {
    sheet: row.sheet,
    row: row.row,
    rank: rankOf[planned.status],
    status: planned.status,
    action: plan.action,
    codes: [...new Set(planned.issues.map(({ code }) => code))],
    personRef: plan.personRef,
    newPerson: planned.registryPerson === null,
    leftOut: plan.leftOut,
    search: searchTextOf(row),
    checked: isRead ? seals.seal('import_plan.checked', row, JSON.stringify(row.checked)) : null,
    relation: relation === null ? null : seals.seal('import_plan.relation', row, relation),
    digest,
  }
}

/** Where the preview looks for what is typed: never a number that is a person's own. */
function searchTextOf({ checked: { fields } }: FileRow): string {
  return [fields.name, fields.number, fields.employeeNumber, fields.department, fields.typeName, fields.profession]
    .filter((text) => text !== null && !holdsPersonalNumber(text))
    .join(' ')
    .toLowerCase()
}

/** Fields whose blank cells can be filled alike; a name or a number never is. */
const fillable: ReadonlySet<ImportField> = new Set(['credential_type', 'profession', 'level', 'issuer', 'valid_until'])

/** The issues with the text that stands in the cell each is about. */
async function issuesOf(
  context: Context,
  tx: Tx,
  importId: string,
  sheets: readonly SheetReading[],
  plans: readonly KeptPlan[],
  seals: RowSeals,
): Promise<StoredIssue[]> {
  const doubtful = plans.filter(({ plan }) => plan.planned.issues.length > 0)
  const texts = await textsOf(
    tx,
    importId,
    sheets,
    doubtful.filter(({ plan }) => plan.planned.issues.some(({ field }) => field !== null)).map(({ row }) => row),
    seals,
  )
  return doubtful.flatMap(({ row, plan }) =>
    plan.planned.issues.map(({ code, field }): StoredIssue => {
      const text = field === null ? undefined : texts.get(`${row.sheet}:${row.row}`)?.(field)
      const isKept = text !== undefined && (text !== '' || fillable.has(field!))
      const isHidden = isKept && (field === 'id_number' || field === 'phone' || holdsPersonalNumber(text))
      return {
        sheet: row.sheet,
        row: row.row,
        code,
        field,
        value: isKept && !isHidden ? text : null,
        valueKey: isHidden ? context.secrets.blindIndex('id_number', text) : null,
      }
    }),
  )
}

/** What stands in the cells of these rows, by field, with what was typed over them. */
export async function textsOf(
  db: Db,
  importId: string,
  sheets: readonly SheetReading[],
  places: readonly RowPlace[],
  seals: RowSeals,
): Promise<Map<string, (field: ImportField) => string>> {
  if (places.length === 0) return new Map()
  const typed = new Map<string, Map<ImportField, string>>()
  for (const edit of await editsOf(db, importId, places)) {
    const key = `${edit.sheet}:${edit.row}`
    const field = edit.field as ImportField
    typed.set(key, (typed.get(key) ?? new Map()).set(field, seals.open(`import_edit.value.${field}`, edit, edit.value)))
  }
  const texts = new Map<string, (field: ImportField) => string>()
  for (const stored of await cellsAt(db, importId, places)) {
    const key = `${stored.sheet}:${stored.row}`
    const kept = readRow(seals.open('import_row.cells', stored, stored.cells))
    const row = toCheck(kept, sheets[stored.sheet]!, typed.get(key))
    texts.set(key, (field) => tidy(cellText(row?.cells[field])))
  }
  return texts
}
