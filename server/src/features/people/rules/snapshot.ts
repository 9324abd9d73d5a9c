import type { Company } from './company.ts'
import type { OrgUnit } from './org-units.ts'
import type { Person } from './person.ts'

/**
 * What the ledger keeps of a person: every field, numbers only as keyed index and mask. `unit` is the unit's path as it read
 * then, for people; the id beside it is for programs.
 */
export function personSnapshot(person: Person, unitPath: string | null) {
  return {
    name: person.name,
    employeeNumber: person.employeeNumber,
    idKind: person.idKind,
    idState: person.idState,
    idMasked: person.idMasked,
    idIndex: person.idIndex,
    phoneMasked: person.phoneMasked,
    phoneIndex: person.phoneIndex,
    email: person.email,
    unit: unitPath,
    unitId: person.unitId,
    post: person.post,
    sex: person.sex,
    bornOn: person.bornOn,
    employmentState: person.employmentState,
    hiredOn: person.hiredOn,
    leftOn: person.leftOn,
    remarks: person.remarks,
    steward: person.steward?.name ?? null,
    stewardId: person.steward?.id ?? null,
    insuredWith: person.insuredWith?.name ?? null,
    insuredWithId: person.insuredWith?.id ?? null,
  }
}

/** What the ledger keeps of an org unit; `parent` is the path it stood below then. */
export function unitSnapshot(unit: OrgUnit, parentPath: string | null) {
  return {
    name: unit.name,
    parent: parentPath,
    parentId: unit.parentId,
    legalEntity: unit.legalEntity,
    creditCode: unit.creditCode,
    position: unit.position,
    head: unit.head?.name ?? null,
    headId: unit.head?.id ?? null,
  }
}

export function companySnapshot(company: Company) {
  return { name: company.name, province: company.province }
}
