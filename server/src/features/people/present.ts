import type { CompanyRecord, OrgUnitRecord, PersonRecord, PersonRow, TimelineEntry } from '@chizheng/contract'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Change, Json } from '../../platform/ledger/index.ts'
import type { CredentialCount } from './people-listener.ts'
import { canWithCompany, canWithPerson, canWithUnit, placeOf } from './policy.ts'
import type { Company } from './rules/company.ts'
import { type OrgUnit, peopleBelow } from './rules/org-units.ts'
import type { Person } from './rules/person.ts'
import type { Steward } from './rules/steward.ts'
import type { ListedPerson } from './store/people-list.ts'

const none: CredentialCount = { credentialCount: 0, expiredCount: 0, nextDueOn: null }

export function presentRow(person: ListedPerson, counts: CredentialCount | undefined): PersonRow {
  const { unitId, unitName, unitPath, ...row } = person
  return {
    ...row,
    ...(counts ?? none),
    unit: unitId === null ? null : { id: unitId, name: unitName!, path: unitPath! },
  }
}

export function presentPerson(
  actor: Actor,
  person: Person,
  at: { readonly unit: OrgUnit | null; readonly steward: Steward | null },
  counts: CredentialCount | undefined,
): PersonRecord {
  return {
    id: person.id,
    version: person.version,
    name: person.name,
    employeeNumber: person.employeeNumber,
    idKind: person.idKind,
    idState: person.idState,
    idMasked: person.idMasked,
    phoneMasked: person.phoneMasked,
    email: person.email,
    unit: at.unit && { id: at.unit.id, name: at.unit.name, path: at.unit.path },
    post: person.post,
    sex: person.sex,
    bornOn: person.bornOn,
    employmentState: person.employmentState,
    hiredOn: person.hiredOn,
    leftOn: person.leftOn,
    remarks: person.remarks,
    steward: at.steward,
    insuredWith: person.insuredWith,
    createdAt: person.createdAt,
    updatedAt: person.updatedAt,
    ...(counts ?? none),
    can: canWithPerson(actor, placeOf(person)),
  }
}

/** These units of the tree, in its order, with the people in and below each. */
export function presentUnits(
  actor: Actor,
  { units, visible }: { readonly units: readonly OrgUnit[]; readonly visible: readonly OrgUnit[] },
  rootUnitId: string | null,
  peopleByUnit: ReadonlyMap<string, number>,
): OrgUnitRecord[] {
  const below = peopleBelow(units, peopleByUnit)
  const parents = new Set(units.map((unit) => unit.parentId))
  return visible.map((unit) => {
    const peopleCount = below.get(unit.id) ?? 0
    return {
      id: unit.id,
      version: unit.version,
      parentId: unit.parentId,
      name: unit.name,
      legalEntity: unit.legalEntity,
      creditCode: unit.creditCode,
      position: unit.position,
      head: unit.head && { id: unit.head.id, name: unit.head.name },
      peopleCount,
      can: canWithUnit(actor, {
        ...unit,
        isRoot: unit.id === rootUnitId,
        hasChildren: parents.has(unit.id),
        peopleCount,
      }),
    }
  })
}

export function presentCompany(actor: Actor, company: Company, timeZone: string, today: Day): CompanyRecord {
  return {
    version: company.version,
    name: company.name,
    province: company.province,
    timeZone,
    today,
    can: canWithCompany(actor),
  }
}

/** Fields of a snapshot that are for programs: keyed hashes, and ids whose words stand beside them. */
const forPrograms = new Set([
  ...['idIndex', 'phoneIndex', 'numberIndex', 'unitId', 'parentId'],
  ...[
    'personId',
    'typeId',
    'employerUnitId',
    'verificationDocumentId',
    'importId',
    'stewardId',
    'headId',
    'insuredWithId',
  ],
])

/** The masked field that stands for a number that was looked up. */
const maskOf: Readonly<Record<string, string>> = {
  id_number: 'idMasked',
  phone: 'phoneMasked',
  number: 'number',
}

/**
 * One entry of a timeline: each changed field before and after. The first entry of a record shows what it began with, one for a
 * number that was looked up shows which, by its mask.
 */
export function presentChange(change: Change): TimelineEntry {
  const after = fieldsOf(change.after)
  const before = change.before === null && change.rev === 1 ? null : fieldsOf(change.before)
  const looked = maskOf[String(after.revealed)]
  const changed = before === null ? Object.keys(after).filter((field) => after[field] !== null) : Object.keys(before)
  return {
    id: change.id,
    at: change.at,
    action: change.action,
    subject: change.subject,
    by: { id: change.actorId, label: change.actorLabel },
    changes: (looked === undefined ? changed : [looked])
      .filter((field) => !forPrograms.has(field))
      .map((field) => ({ field, before: before?.[field] ?? null, after: after[field] ?? null })),
    reason: change.reason,
    leaf: change.leaf,
  }
}

function fieldsOf(value: Json): Readonly<Record<string, Json | undefined>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json | undefined>>)
    : {}
}
