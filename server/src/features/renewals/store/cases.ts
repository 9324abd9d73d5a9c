import { copyInto, type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { nextStep, type RenewalCase, type Step } from '../rules/case.ts'
import { on, type RenewalTables } from './tables.ts'

type CaseRow = RenewalTables['renewal_case']
type StepRow = RenewalTables['renewal_step']

function toStep(row: StepRow): Step {
  return {
    position: row.position,
    kind: row.kind,
    label: row.label,
    owner: row.owner,
    dueOn: row.due_on,
    doneOn: row.done_on,
    doneBy: row.done_by,
    costFen: row.cost_fen,
    entryId: row.entry_id,
    documentId: row.document_id,
  }
}

function toCase(row: CaseRow, steps: readonly Step[]): RenewalCase {
  return {
    id: row.id,
    version: row.version,
    credentialId: row.credential_id,
    personId: row.person_id,
    kind: row.kind,
    ordinal: row.period_ordinal,
    state: row.state,
    endReason: row.end_reason,
    opensOn: row.opens_on,
    applyBy: row.apply_by,
    endsOn: row.ends_on,
    ownerId: row.owner_id,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    steps,
  }
}

async function withSteps(db: Db, rows: readonly CaseRow[]): Promise<RenewalCase[]> {
  if (rows.length === 0) return []
  const found = await on(db)
    .selectFrom('renewal_step')
    .selectAll()
    .where('case_id', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('case_id')
    .orderBy('position')
    .execute()
  const steps = new Map(rows.map(({ id }) => [id, [] as Step[]]))
  for (const step of found) steps.get(step.case_id)!.push(toStep(step))
  return rows.map((row) => toCase(row, steps.get(row.id)!))
}

export async function caseById(db: Db, id: string): Promise<RenewalCase | null> {
  const row = await on(db).selectFrom('renewal_case').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? (await withSteps(db, [row]))[0]! : null
}

/** Those of these ids that there are, locked until the transaction ends; always in one order. */
export async function lockCases(tx: Tx, ids: readonly string[]): Promise<RenewalCase[]> {
  const rows = await on(tx)
    .selectFrom('renewal_case')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return await withSteps(tx, rows)
}

/** All cases of these credentials that are not done, locked as above. */
export async function lockCasesOf(tx: Tx, credentialIds: readonly string[]): Promise<RenewalCase[]> {
  const rows = await on(tx)
    .selectFrom('renewal_case')
    .selectAll()
    .where('credential_id', '=', sql<string>`any(${credentialIds}::uuid[])`)
    .where('state', '<>', 'done')
    .orderBy('id')
    .forUpdate()
    .execute()
  return await withSteps(tx, rows)
}

function toRow(one: RenewalCase, at: Date): CaseRow {
  const next = nextStep(one)
  return {
    id: one.id,
    version: one.version,
    credential_id: one.credentialId,
    person_id: one.personId,
    kind: one.kind,
    period_ordinal: one.ordinal,
    state: one.state,
    end_reason: one.endReason,
    opens_on: one.opensOn,
    apply_by: one.applyBy,
    ends_on: one.endsOn,
    owner_id: one.ownerId,
    next_step: next?.kind ?? null,
    next_due_on: next?.dueOn ?? null,
    opened_at: one.openedAt,
    closed_at: one.closedAt,
    updated_at: at.toISOString(),
  }
}

function toStepRow(caseId: string, step: Step): StepRow {
  return {
    case_id: caseId,
    position: step.position,
    kind: step.kind,
    label: step.label,
    owner: step.owner,
    due_on: step.dueOn,
    done_on: step.doneOn,
    done_by: step.doneBy,
    cost_fen: step.costFen,
    entry_id: step.entryId,
    document_id: step.documentId,
  }
}

export async function insertCases(tx: Tx, cases: readonly RenewalCase[], at: Date): Promise<void> {
  if (cases.length === 0) return
  await copyInto(tx, 'renewal_case', cases, (one) => toRow(one, at))
  const steps = cases.flatMap((one) => one.steps.map((step) => ({ caseId: one.id, step })))
  await copyInto(tx, 'renewal_step', steps, ({ caseId, step }) => toStepRow(caseId, step))
}

/** Writes cases that are locked; the version becomes the next. */
export async function saveCases(tx: Tx, cases: readonly RenewalCase[], at: Date): Promise<void> {
  for (const one of cases) {
    const { id, version, ...row } = toRow(one, at)
    await on(tx)
      .updateTable('renewal_case')
      .set({ ...row, version: version + 1 })
      .where('id', '=', id)
      .execute()
    for (const step of one.steps) {
      const { case_id, position, ...columns } = toStepRow(id, step)
      await on(tx)
        .updateTable('renewal_step')
        .set(columns)
        .where('case_id', '=', case_id)
        .where('position', '=', position)
        .execute()
    }
  }
}

/** Whether the archive of the credential holds the document, not withdrawn. */
export async function isDocumentOf(db: Db, credentialId: string, documentId: string): Promise<boolean> {
  const found = await sql`
    select 1 from document
    where id = ${documentId}::uuid and credential_id = ${credentialId}::uuid and withdrawn_at is null`.execute(db)
  return found.rows.length > 0
}

/** Whether the case is done and the archive of its credential holds this very file. */
export async function holdsFile(db: Db, caseId: string, sha256: string): Promise<boolean> {
  const found = await sql`
    select 1 from renewal_case r join document d on d.credential_id = r.credential_id
    where r.id = ${caseId}::uuid and r.state = 'done' and d.sha256 = ${sha256} and d.withdrawn_at is null`.execute(db)
  return found.rows.length > 0
}
