/** What the database keeps of people and certificates, in the form requirements are asked of. */
import { shippedCatalogue } from '@chizheng/catalogue'
import type { AssessedCredential, AssessedPerson, Requirement, UnusableReason } from '@chizheng/contract'
import { conditionsIn } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type EffectiveType, effectiveTypes } from '../../credentials/index.ts'
import { type OrgUnit, orgTree } from '../../people/index.ts'
import { typesOf } from '../rules/holding.ts'
import { standInsOf } from '../rules/stand-ins.ts'
import { type HeldRow, heldBy, type StaffRow } from '../store/staff.ts'

export const standIns = standInsOf(shippedCatalogue.ladders)

/** The types that can matter to any of these requirements: nothing else is read. */
export function typesNamed(requirements: readonly Requirement[]): string[] {
  const named = requirements
    .flatMap(conditionsIn)
    .flatMap((condition) => (condition.kind === 'credential' ? [...typesOf(condition, standIns)] : []))
  return [...new Set(named)]
}

/** The organisation as requirements see it. */
export interface Organisation {
  readonly units: ReadonlyMap<string, OrgUnit>
  /** The unit and all above it, the nearest first. */
  above(unitId: string | null): readonly OrgUnit[]
  /** The legal entity somebody in that unit works for. Without a unit: the company's own, where there is just one at the top. */
  employerOf(unitId: string | null): string | null
}

export async function organisationOf(db: Db): Promise<Organisation> {
  const all = await orgTree(db)
  const units = new Map(all.map((unit) => [unit.id, unit]))
  const roots = all.filter(({ parentId, legalEntity }) => parentId === null && legalEntity)
  const lines = new Map<string | null, readonly OrgUnit[]>()
  const above = (unitId: string | null): readonly OrgUnit[] => {
    const known = lines.get(unitId)
    if (known !== undefined) return known
    const found: OrgUnit[] = []
    for (let at = units.get(unitId ?? ''); at !== undefined; at = units.get(at.parentId ?? '')) found.push(at)
    lines.set(unitId, found)
    return found
  }
  return {
    units,
    above,
    employerOf: (unitId) =>
      unitId === null
        ? roots.length === 1
          ? roots[0]!.id
          : null
        : (above(unitId).find(({ legalEntity }) => legalEntity)?.id ?? null),
  }
}

/** These people with what they hold of the types, in their order; `usableOn` as in `heldBy`. */
export async function assessedPeople(
  db: Db,
  rows: readonly StaffRow[],
  typeIds: readonly string[],
  organisation: Organisation,
  usableOn: Day | null = null,
): Promise<AssessedPerson[]> {
  const [held, types] = await Promise.all([
    heldBy(
      db,
      rows.map(({ id }) => id),
      typeIds,
      usableOn,
    ),
    effectiveTypes(db),
  ])
  const byId = new Map(types.map((type) => [type.id, type]))
  const credentials = new Map<string, AssessedCredential[]>()
  for (const row of held) {
    const of = credentials.get(row.personId) ?? []
    of.push(assessedCredential(row, byId.get(row.typeId), organisation))
    credentials.set(row.personId, of)
  }
  return rows.map(
    (row): AssessedPerson => ({
      unitIds: organisation.above(row.unitId).map(({ id }) => id),
      employerId: organisation.employerOf(row.unitId),
      post: row.post?.trim() ?? null,
      bornOn: row.bornOn,
      insuredWithId: row.insuredWithId === null ? null : organisation.employerOf(row.insuredWithId),
      insuredElsewhere: row.insuredElsewhere,
      employedFrom: row.hiredOn,
      employedUntil: row.leftOn,
      credentials: credentials.get(row.id) ?? [],
    }),
  )
}

/** What these people hold of these types, as requirements see it. */
export async function heldOf(
  db: Db,
  personIds: readonly string[],
  typeIds: readonly string[],
  organisation: Organisation,
): Promise<(AssessedCredential & { readonly personId: string })[]> {
  const [held, types] = await Promise.all([heldBy(db, personIds, typeIds), effectiveTypes(db)])
  const byId = new Map(types.map((type) => [type.id, type]))
  return held.map((row) => ({
    ...assessedCredential(row, byId.get(row.typeId), organisation),
    personId: row.personId,
  }))
}

function assessedCredential(
  row: HeldRow,
  type: EffectiveType | undefined,
  organisation: Organisation,
): AssessedCredential {
  const { profession } = row
  const only = type?.professions.length === 1 ? type.professions : []
  // Field by field: copying the rest of a row took most of the time of a whole company's figures.
  return {
    id: row.id,
    typeId: row.typeId,
    registered: row.registered,
    employerName: row.employerName,
    issuedOn: row.issuedOn,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    reviewDueOn: row.reviewDueOn,
    verification: row.verification,
    // A branch is no company of its own: whoever is registered with one is registered with the company above it.
    employerId: row.employerId === null ? null : organisation.employerOf(row.employerId),
    professions: profession === null ? [...only] : profession.split('、'),
    level: row.level ?? type?.level ?? null,
    unusable: unusableReason(row),
  }
}

function unusableReason({ state, givenUp, verification, reviewCodes }: HeldRow): UnusableReason | null {
  if (state !== 'held') return state
  if (givenUp) return 'given_up'
  if (verification === 'refused') return 'refused'
  return reviewCodes.includes('number_conflict') ? 'number_conflict' : null
}
