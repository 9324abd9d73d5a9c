import type { ImportField } from '@chizheng/contract'
import { cellText } from '../../../kernel/cell.ts'
import type { Day } from '../../../kernel/day.ts'
import { holdsPersonalNumber, isPersonalCertificateNumber } from '../../../kernel/personal-number.ts'
import { tidy, tidyNumber } from '../../../kernel/text.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import type { RowFields, UnvalidatedRow } from '../rules/row.ts'
import { putPlans, type StoredIssue, type StoredPlan } from '../store/plans.ts'
import { cellsAt, placeKey, type RowPlace } from '../store/rows.ts'
import type { SheetReading } from '../store/tables.ts'
import { typedCells } from './file-rows.ts'
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
  const facts = [factsOf(rowPlan), fieldFacts(row.checked.fields), text].join('|')
  return { row, plan: rowPlan, relation: text, digest: context.secrets.blindIndex('import_plan', facts) }
}

const factsOf = ({ planned, action, leftOut, personRef }: RowPlan): string =>
  [planned.status, action, leftOut, personRef, planned.registryPerson === null].join('|')

/** Everything a row writes, as one text: quicker than JSON, and only ever compared. */
function fieldFacts(fields: RowFields): string {
  const { name, idNumber, idState, employeeNumber, department, post, phone, email, insuredWith, typeId, typeName } =
    fields
  const person = [name, idNumber, idState, employeeNumber, department, post, phone, email, insuredWith].join('|')
  const { profession, level, number, issuer, registered, employer, remarks } = fields
  const { issuedOn, validFrom, validUntil, noExpiry, reviewDueOn, reviewedOn } = fields
  const dates = [issuedOn, validFrom, validUntil, noExpiry, reviewDueOn, reviewedOn].join('|')
  return [person, typeId, typeName, profession, level, number, issuer, registered, employer, remarks, dates].join('|')
}

/** Writes plans in the place of those of the same rows. */
export async function keepPlans(
  context: Context,
  tx: Tx,
  importId: string,
  sheets: readonly SheetReading[],
  plans: readonly KeptPlan[],
): Promise<void> {
  const seals = sealsOf(context, importId)
  const today = context.clock.today()
  const stored = plans.map((plan) => toStored(seals, plan, today))
  await putPlans(tx, importId, stored, await issuesOf(context, tx, importId, sheets, plans, seals))
}

/** The plan of a row that is no data. */
export function skippedPlan(place: RowPlace): StoredPlan {
  return {
    ...place,
    rank: rankOf.skipped,
    status: 'skipped',
    action: 'none',
    codes: [],
    personRef: null,
    newPerson: false,
    leftOut: false,
    search: '',
    relation: null,
    digest: null,
  }
}

function toStored(seals: RowSeals, { row, plan, relation, digest }: KeptPlan, today: Day): StoredPlan {
  const { planned } = plan
  return {
    sheet: row.sheet,
    row: row.row,
    part: row.part,
    rank: rankOf[planned.status],
    status: planned.status,
    action: plan.action,
    codes: [...new Set(planned.issues.map(({ code }) => code))],
    personRef: plan.personRef,
    newPerson: planned.registryPerson === null,
    leftOut: plan.leftOut,
    search: searchTextOf(row, today),
    relation: relation === null ? null : seals.seal('import_plan.relation', row, relation),
    digest,
  }
}

/** Where the preview looks for what is typed: never a number that is a person's own. */
function searchTextOf({ checked: { fields } }: FileRow, today: Day): string {
  const isPersonal = fields.number !== null && isPersonalCertificateNumber(fields.number, fields.idNumber, today)
  const number = isPersonal ? null : fields.number
  return [fields.name, number, fields.employeeNumber, fields.department, fields.typeName, fields.profession]
    .filter((text) => text !== null && !holdsPersonalNumber(text))
    .join(' ')
    .toLowerCase()
}

/** Fields whose blank cells can be filled alike; a name or a number never is. */
const fillable: ReadonlySet<ImportField> = new Set(['credential_type', 'profession', 'level', 'issuer', 'valid_until'])

/** The issues with the text that each is about. */
async function issuesOf(
  context: Context,
  tx: Tx,
  importId: string,
  sheets: readonly SheetReading[],
  plans: readonly KeptPlan[],
  seals: RowSeals,
): Promise<StoredIssue[]> {
  const today = context.clock.today()
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
      const text = field === null ? undefined : texts.get(placeKey(row))?.(field)
      const isKept = text !== undefined && (text !== '' || fillable.has(field!))
      const isHidden =
        isKept &&
        (field === 'id_number' ||
          field === 'phone' ||
          holdsPersonalNumber(text) ||
          (field === 'number' && isPersonalCertificateNumber(tidyNumber(text), row.checked.fields.idNumber, today)))
      return {
        sheet: row.sheet,
        row: row.row,
        part: row.part,
        code,
        field,
        value: isKept && !isHidden ? text : null,
        valueKey: isHidden ? context.secrets.blindIndex('import_value', text) : null,
      }
    }),
  )
}

/** What these rows say of each field, as it is written, with what was typed over it. */
export async function textsOf(
  db: Db,
  importId: string,
  sheets: readonly SheetReading[],
  places: readonly RowPlace[],
  seals: RowSeals,
): Promise<Map<string, (field: ImportField) => string>> {
  if (places.length === 0) return new Map()
  const typed = await typedCells(db, importId, seals, places)
  const texts = new Map<string, (field: ImportField) => string>()
  for (const stored of await cellsAt(db, importId, places)) {
    const key = placeKey(stored)
    const kept = readRow(seals.open('import_row.cells', stored, stored.cells))
    const row = toCheck(kept, sheets[stored.sheet]!, typed.get(key))
    texts.set(key, (field) => (row === null ? '' : textRead(row, field)))
  }
  return texts
}

/** The text a field was read from: its cell, or where that is blank what stands for it. */
function textRead({ cells, typeFromSheet }: UnvalidatedRow, field: ImportField): string {
  const cell = cells[field]
  const own = tidy(cell?.kind === 'error' ? cell.code : cellText(cell))
  if (own !== '') return own
  if (field === 'valid_until') return tidy(cellText(cells.validity))
  return field === 'credential_type' ? (typeFromSheet ?? '') : ''
}
