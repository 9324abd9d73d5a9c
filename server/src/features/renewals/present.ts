import type { RenewalRow } from '@chizheng/contract'
import { type Day, daysBetween } from '../../kernel/day.ts'
import type { ListedCase } from './store/list.ts'

/** The words that stand for ids. */
export interface Reading {
  readonly today: Day
  readonly typeNames: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, { readonly id: string; readonly name: string; readonly path: string }>
}

export function typeNameOf(
  { typeId, typeText }: { readonly typeId: string | null; readonly typeText: string | null },
  names: ReadonlyMap<string, string>,
): string {
  return names.get(typeId ?? '') ?? typeText ?? ''
}

export function presentCase(row: ListedCase, { today, typeNames, units }: Reading): RenewalRow {
  const unit = units.get(row.unit_id ?? '')
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    state: row.state,
    credentialId: row.credential_id,
    typeId: row.type_id,
    typeName: typeNameOf({ typeId: row.type_id, typeText: row.type_text }, typeNames),
    profession: row.profession,
    person: { id: row.person_id, name: row.holder_name, employeeNumber: row.holder_number },
    unit: unit === undefined ? null : { id: unit.id, name: unit.name, path: unit.path },
    opensOn: row.opens_on,
    applyBy: row.apply_by,
    endsOn: row.ends_on,
    daysLeft: daysBetween(today, row.ends_on),
    nextStep:
      row.next_step === null || row.next_due_on === null
        ? null
        : { kind: row.next_step, dueOn: row.next_due_on, daysLeft: daysBetween(today, row.next_due_on) },
  }
}
