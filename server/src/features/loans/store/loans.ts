import type { LoanItem, LoanObstacle, LoanPurpose, LoanState } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { searchForm } from '../../../kernel/search.ts'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import type { Loan } from '../rules/loan.ts'

export interface LoanTable {
  id: string
  version: number
  credential_id: string
  holder_id: string
  what: LoanItem
  purpose: LoanPurpose
  project_id: string | null
  project_name: string | null
  unit_id: string
  borrower_id: string
  from_on: Day
  to_on: Day
  held_until: Day
  reason: string
  state: LoanState
  state_reason: string | null
  approval_id: string
  requested_by: string
  requested_by_label: string
  requested_at: string
  handed_on: Day | null
  called_back_on: Day | null
  called_back_why: LoanObstacle[]
  closed_on: Day | null
}

/** The columns of a loan, of the table under that name. */
export const loanColumns =
  sql.raw(`l.id, l.version, l.credential_id, l.holder_id, l.what, l.purpose, l.project_id, l.project_name,
  l.unit_id, l.borrower_id, l.from_on, l.to_on, upper(l.held) - 1 as held_until, l.reason, l.state, l.state_reason, l.approval_id,
  l.requested_by, l.requested_by_label, l.requested_at, l.handed_on, l.called_back_on, l.called_back_why, l.closed_on`)

export function toLoan(row: LoanTable): Loan {
  return {
    id: row.id,
    version: row.version,
    credentialId: row.credential_id,
    holderId: row.holder_id,
    what: row.what,
    purpose: row.purpose,
    projectId: row.project_id,
    projectName: row.project_name,
    unitId: row.unit_id,
    borrowerId: row.borrower_id,
    from: row.from_on,
    to: row.to_on,
    heldUntil: row.held_until,
    reason: row.reason,
    state: row.state,
    stateReason: row.state_reason,
    approvalId: row.approval_id,
    requestedBy: { id: row.requested_by, label: row.requested_by_label },
    requestedAt: row.requested_at,
    handedOn: row.handed_on,
    calledBack: row.called_back_on === null ? null : { on: row.called_back_on, why: row.called_back_why },
    closedOn: row.closed_on,
  }
}

export async function loanById(db: Db, id: string): Promise<Loan | null> {
  const { rows } = await sql<LoanTable>`select ${loanColumns} from loan l where l.id = ${id}::uuid`.execute(db)
  return rows[0] === undefined ? null : toLoan(rows[0])
}

/** The loan, locked until the transaction ends. */
export async function lockLoan(tx: Tx, id: string): Promise<Loan | null> {
  const { rows } = await sql<LoanTable>`select ${loanColumns} from loan l where l.id = ${id}::uuid for update`.execute(
    tx,
  )
  return rows[0] === undefined ? null : toLoan(rows[0])
}

/**
 * Reserves the days. Waits for whoever is about to have them (`loan_apart`).
 *
 * @returns false when they are taken; then nothing was written.
 */
export async function insertLoan(tx: Tx, loan: Loan): Promise<boolean> {
  const { rows } = await sql`
    insert into loan (id, credential_id, holder_id, what, purpose, project_id, project_name, project_search, unit_id, borrower_id,
      from_on, to_on, held, reason, state, approval_id, requested_by, requested_by_label, requested_at, updated_at)
    values (${loan.id}::uuid, ${loan.credentialId}::uuid, ${loan.holderId}::uuid, ${loan.what}, ${loan.purpose}, ${loan.projectId}::uuid,
      ${loan.projectName}, ${` ${searchForm(loan.projectName ?? '')}`}, ${loan.unitId}::uuid, ${loan.borrowerId}::uuid, ${loan.from}::date, ${loan.to}::date,
      daterange(${loan.from}::date, ${loan.heldUntil}::date, '[]'), ${loan.reason}, ${loan.state}, ${loan.approvalId}::uuid,
      ${loan.requestedBy.id}, ${loan.requestedBy.label}, ${loan.requestedAt}::timestamptz, ${loan.requestedAt}::timestamptz)
    on conflict do nothing returning id`.execute(tx)
  return rows.length > 0
}

/** Writes a loan that is locked; its version becomes the next. */
export async function saveLoan(tx: Tx, loan: Loan, at: Date): Promise<void> {
  await sql`
    update loan set version = version + 1, to_on = ${loan.to}::date,
      held = daterange(${loan.from}::date, ${loan.heldUntil}::date, '[]'), state = ${loan.state}, state_reason = ${loan.stateReason},
      handed_on = ${loan.handedOn}::date, called_back_on = ${loan.calledBack?.on ?? null}::date,
      called_back_why = ${loan.calledBack?.why ?? []}::text[], closed_on = ${loan.closedOn}::date, updated_at = ${at.toISOString()}::timestamptz
    where id = ${loan.id}::uuid`.execute(tx)
}

/** Loans of a certificate that are not over, by their days; copies, of which there may be any number, after what there is once. */
export async function openLoansOf(db: Db, credentialId: string): Promise<Loan[]> {
  const { rows } = await sql<LoanTable>`
    select ${loanColumns} from loan l
    where l.credential_id = ${credentialId}::uuid and l.closed_on is null
    order by l.what = 'scan', l.from_on, l.id limit 200`.execute(db)
  return rows.map(toLoan)
}

/** Loans that are approved or out, after one of them, in the order of ids. */
export async function goingOn(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from loan where state in ('approved', 'out') and id > ${after}::uuid order by id limit ${limit}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** How many loans of a borrower are overdue on the day. */
export async function overdueOf(db: Db, borrowerId: string, today: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from loan where borrower_id = ${borrowerId}::uuid and state = 'out' and to_on < ${today}`.execute(
    db,
  )
  return rows[0]!.count
}

/** Until when originals and seals of these certificates are out, by certificate and thing. */
export async function outUntil(db: Db, credentialIds: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  const { rows } = await sql<{ thing: string; to: Day }>`
    select credential_id || ':' || what as thing, to_on as "to" from loan
    where state = 'out' and what <> 'scan' and credential_id = any(${credentialIds}::uuid[])`.execute(db)
  return new Map(rows.map(({ thing, to }) => [thing, to]))
}
