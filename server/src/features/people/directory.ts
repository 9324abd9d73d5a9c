import type { EmploymentState, IdState, PeopleFilter, Sex } from '@chizheng/contract'
import type { Reach } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/db/index.ts'
import { employeeKey, type Insurer } from './rules/person.ts'
import { stewardOf } from './rules/steward.ts'
import { readCompany } from './store/company.ts'
import { allUnits, subtreeIds, subtreesOf } from './store/org-units.ts'
import { peopleBy, peopleStewardedBy, peopleSeeingBeyond as seeingBeyond, stewardsNamed } from './store/people.ts'

/** A person as other features know them: no number in it can be read. */
export interface KnownPerson {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly nameKey: string
  /** Order of lists, and what a search compares with: for copies in other features' lists. */
  readonly sortKey: string
  readonly searchText: string
  /** Keyed hash of the ID number, hex; null when there is no number or its digits were lost. Only a `valid` one binds. */
  readonly idIndex: string | null
  readonly idMasked: string | null
  readonly idState: IdState
  readonly employeeNumber: string | null
  readonly phoneIndex: string | null
  readonly unitId: string | null
  readonly unitName: string | null
  readonly bornOn: Day | null
  readonly sex: Sex | null
  readonly employmentState: EmploymentState
  /** Their last day with us, also a coming one. */
  readonly leftOn: Day | null
  readonly insuredWith: Insurer | null
}

/** People found by any of the keys, each once, in no order. Lists of tens of thousands of keys are fine. */
export async function knownPeople(
  db: Db,
  by: {
    readonly ids?: readonly string[]
    readonly idIndexes?: readonly Buffer[]
    /** As `nameKey` of the kernel makes them. */
    readonly nameKeys?: readonly string[]
    readonly employeeNumbers?: readonly string[]
  },
): Promise<KnownPerson[]> {
  const { employeeNumbers, ...keys } = by
  const people = await peopleBy(db, { ...keys, employeeKeys: employeeNumbers?.map(employeeKey) ?? [] })
  const unitNames = new Map((await allUnits(db)).map((unit) => [unit.id, unit.name]))
  const byId = new Map(people.map((person) => [person.id, person]))
  return [...byId.values()].map((person) => ({
    id: person.id,
    version: person.version,
    name: person.name,
    nameKey: person.nameKey,
    sortKey: person.sortKey,
    searchText: person.searchText,
    idIndex: person.idIndex,
    idMasked: person.idMasked,
    idState: person.idState,
    employeeNumber: person.employeeNumber,
    phoneIndex: person.phoneIndex,
    unitId: person.unitId,
    unitName: unitNames.get(person.unitId ?? '') ?? null,
    bornOn: person.bornOn,
    sex: person.sex,
    employmentState: person.employmentState,
    leftOn: person.leftOn,
    insuredWith: person.insuredWith,
  }))
}

/** What reaches below a person by what they are: the units they head, and those whose steward they were named. */
export interface Responsibilities {
  readonly headOf: readonly string[]
  readonly stewardOf: readonly string[]
  /** Each of the units asked for and each of those headed, with all below it, itself among them. */
  readonly below: ReadonlyMap<string, readonly string[]>
}

/** Two questions by index: every request of somebody who sees a part of the company asks. */
export async function responsibilitiesOf(
  db: Db,
  of: { readonly personId: string | null; readonly unitIds: readonly string[] },
): Promise<Responsibilities> {
  const subtrees = await subtreesOf(db, { unitIds: of.unitIds, headId: of.personId })
  return {
    headOf: subtrees.filter(({ isHeaded }) => isHeaded).map(({ top }) => top),
    stewardOf: of.personId === null ? [] : await peopleStewardedBy(db, of.personId),
    below: new Map(subtrees.map(({ top, unitIds }) => [top, unitIds])),
  }
}

/** Of these people those who, by being heads or stewards, see others than the reach holds. */
export async function peopleSeeingBeyond(
  db: Db,
  personIds: readonly string[],
  reach: Reach,
): Promise<ReadonlySet<string>> {
  return new Set(reach.all || personIds.length === 0 ? [] : await seeingBeyond(db, personIds, reach))
}

/**
 * The units a list is narrowed to. Null: no unit was asked for; empty: people without a unit. A unit that is not there has nobody
 * in it.
 */
export async function unitIdsOf(
  db: Db,
  unit: PeopleFilter['unit'],
  scope: PeopleFilter['unitScope'],
): Promise<readonly string[] | null> {
  if (unit === undefined) return null
  if (unit === 'none') return []
  const below = scope === 'only' ? [unit] : await subtreeIds(db, unit)
  return below.length === 0 ? [unit] : below
}

/** The companies of their own in the tree, with every name a registered employer may be written under. */
export async function legalEntities(db: Db): Promise<{ id: string; name: string; names: string[] }[]> {
  const [company, units] = [await readCompany(db), await allUnits(db)]
  return units
    .filter((unit) => unit.legalEntity)
    .map((unit) => {
      const names = unit.id === company.rootUnitId && company.name !== '' ? [unit.name, company.name] : [unit.name]
      return { id: unit.id, name: unit.name, names: [...new Set(names)] }
    })
}

/**
 * The company's settings. The name is empty until the first run. The time zone is a setting of the installation
 * (`context.settings.timeZone`): it moves the clock, so it has one home.
 */
export async function companySettings(db: Db): Promise<{ name: string; province: string | null; version: number }> {
  const { name, province, version } = await readCompany(db)
  return { name, province, version }
}

/** Who is told of a person's certificates besides the person. */
export interface Responsible {
  /** Who was named, else the nearest head upwards; never the person, never somebody who left. */
  readonly stewardId: string | null
  /** The nearest head upwards, who is not the person and has not left. */
  readonly headId: string | null
  /** The person's unit and those above it, the nearest first; empty without one. */
  readonly unitIds: readonly string[]
}

/** For each of these people; thousands are fine. */
export async function responsibleFor(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, Responsible>> {
  const units = await allUnits(db)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return new Map(
    (await stewardsNamed(db, personIds)).map((person) => {
      const unitIds: string[] = []
      for (let at = byId.get(person.unitId ?? ''); at !== undefined; at = byId.get(at.parentId ?? ''))
        unitIds.push(at.id)
      const above = unitIds.map((id) => byId.get(id)!)
      const stewardId = stewardOf(person, above)?.id ?? null
      return [person.id, { stewardId, headId: stewardOf({ ...person, steward: null }, above)?.id ?? null, unitIds }]
    }),
  )
}
