import type { Booking, CustodyMove, LoanRow } from '@chizheng/contract'
import type { Day } from '../../kernel/day.ts'
import type { Move } from './rules/custody.ts'
import { daysLeftOf, type Loan } from './rules/loan.ts'
import type { ListedLoan } from './store/list.ts'
import { toLoan } from './store/loans.ts'

/** The words that stand for ids. */
export interface Reading {
  readonly today: Day
  readonly typeNames: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, { readonly id: string; readonly name: string; readonly path: string }>
  readonly projects: ReadonlyMap<string, { readonly name: string }>
}

export function typeNameOf(
  { typeId, typeText }: { readonly typeId: string | null; readonly typeText: string | null },
  names: ReadonlyMap<string, string>,
): string {
  return names.get(typeId ?? '') ?? typeText ?? ''
}

export function presentUnit(id: string | null, units: Reading['units']): LoanRow['unit'] {
  const unit = units.get(id ?? '')
  return unit === undefined ? null : { id: unit.id, name: unit.name, path: unit.path }
}

/** The project by its name: ours as it is called today, or what was written. */
export function projectOf(
  { projectId, projectName }: Pick<Loan, 'projectId' | 'projectName'>,
  projects: Reading['projects'],
): LoanRow['project'] {
  const name = projects.get(projectId ?? '')?.name ?? projectName
  return name === null ? null : { id: projectId, name }
}

export function presentLoan(row: ListedLoan, reading: Reading): LoanRow {
  const loan = toLoan(row)
  const { id, version, state, what, purpose, from, to, approvalId } = loan
  return {
    id,
    version,
    state,
    what,
    purpose,
    credential: {
      id: loan.credentialId,
      typeName: typeNameOf({ typeId: row.type_id, typeText: row.type_text }, reading.typeNames),
      profession: row.profession,
      number: row.number,
    },
    holder: { id: loan.holderId, name: row.holder_name },
    lender: presentUnit(row.holder_unit_id, reading.units),
    borrower: { id: loan.borrowerId, name: row.borrower_name },
    unit: presentUnit(loan.unitId, reading.units),
    project: projectOf(loan, reading.projects),
    from,
    to,
    daysLeft: daysLeftOf(loan, reading.today),
    calledBack: loan.calledBack === null ? null : { on: loan.calledBack.on, why: [...loan.calledBack.why] },
    requestedBy: loan.requestedBy.label,
    requestedAt: loan.requestedAt,
    approvalId,
  }
}

export function presentBooking(loan: Loan, names: ReadonlyMap<string, string>, units: Reading['units']): Booking {
  return {
    loanId: loan.id,
    what: loan.what,
    state: loan.state as Booking['state'],
    from: loan.from,
    to: loan.to,
    borrower: names.get(loan.borrowerId) ?? '',
    unit: units.get(loan.unitId)?.name ?? null,
  }
}

export function presentMove(move: Move, names: ReadonlyMap<string, string>): CustodyMove {
  return {
    id: move.id,
    item: move.item,
    position: move.position,
    place: move.place,
    condition: move.condition,
    shelf: move.shelf,
    withName: move.personId === null ? move.withName : (names.get(move.personId) ?? null),
    movedOn: move.movedOn,
    loanId: move.loanId,
    agreedOn: move.agreedOn,
    agreement: move.agreement,
    note: move.note,
    scanned: move.scanned,
    signed: move.signature !== null,
    by: move.by.label,
    at: move.at,
  }
}
