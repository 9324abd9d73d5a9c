import { shippedCatalogue } from '@chizheng/catalogue'
import type { Countings, QualificationLevel, ResponseOf, requirementRoutes } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { type Day, day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { legalEntities } from '../../people/index.ts'
import { canWithRequirements } from '../policy.ts'
import { type DemandGround, demandsOf } from '../rules/demands.ts'
import { standing } from '../rules/standing.ts'
import { heldQualifications, holdRequirements, holdQualification as saveHeld } from '../store/kept.ts'
import { staffHolding } from '../store/staff.ts'
import { assessedPeople, organisationOf, standIns, typesNamed } from './assessed.ts'

const { qualifications } = shippedCatalogue

export async function listQualifications(
  { db }: Context,
  actor: Actor,
): Promise<ResponseOf<typeof requirementRoutes.listQualifications>> {
  const entities = await legalEntities(db)
  const keys = new Set([
    ...qualifications.standards.flatMap(({ levels }) => levels.flatMap(({ sources }) => sources)),
    ...qualifications.checks.map(({ source }) => source),
  ])
  return {
    entities: entities.map(({ id, name }) => ({ id, name })),
    standards: qualifications.standards.map(({ levels, notes: _notes, ...standard }) => ({
      ...standard,
      levels: levels.map(({ level }) => level),
    })),
    held: await heldQualifications(db),
    sources: Object.fromEntries([...keys].map((key) => [key, shippedCatalogue.sources[key]!])),
    can: canWithRequirements(actor),
  }
}

/** @throws Refusal `not_found` for what is no legal entity, no standard, or no level of it. */
export async function holdQualification(
  context: Context,
  actor: Actor,
  wanted: { entityId: string; standardId: string; level: string | null },
): Promise<void> {
  const standard = qualifications.standards.find(({ id }) => id === wanted.standardId)
  const known = wanted.level === null || standard?.levels.some(({ level }) => level === wanted.level)
  if (standard === undefined || !known) throw new Refusal('not_found')
  await inTransaction(context.db, async (tx) => {
    await holdRequirements(tx)
    if (!(await legalEntities(tx)).some(({ id }) => id === wanted.entityId)) throw new Refusal('not_found')
    const before = (await heldQualifications(tx)).find(
      ({ entityId, standardId }) => entityId === wanted.entityId && standardId === wanted.standardId,
    )
    if ((before?.level ?? null) === wanted.level) return
    await saveHeld(tx, wanted, context.clock.now())
    await append(tx, actor, context.clock.now(), [
      {
        action: 'qualification.set',
        subject: { type: 'qualification', id: `${wanted.entityId} ${wanted.standardId}` },
        before: { level: before?.level ?? null },
        after: { ...wanted },
      },
    ])
  })
}

/** @throws Refusal `not_found` for what is no legal entity or no standard. */
export async function qualificationStanding(
  { db, clock }: Context,
  query: { entity: string; on?: string | undefined; counting: Countings; standard?: string | undefined },
): Promise<ResponseOf<typeof requirementRoutes.qualificationStanding>> {
  const today = clock.today()
  const on = query.on === undefined ? today : day(query.on)
  if (!(await legalEntities(db)).some(({ id }) => id === query.entity)) throw new Refusal('not_found')
  const held = (await heldQualifications(db)).filter(({ entityId }) => entityId === query.entity)
  const levels = levelsAsked(held, query.standard)
  const ground: DemandGround = {
    qualifications,
    entityId: query.entity,
    employerBound: new Set((await effectiveTypes(db)).filter((type) => type.employerBound).map(({ id }) => id)),
  }
  const asked = levels.map((one) => ({ ...one, demands: demandsOf(one.level, ground) }))
  const staff = await staffOf(
    db,
    query.entity,
    asked.flatMap(({ demands }) => demands),
    // Nobody falls away before today, so no reasons are asked for: what counts nowhere then need not be read.
    on > today ? null : on,
  )
  return {
    on,
    levels: asked.map(({ standardId, level, demands }): QualificationLevel => {
      const found = standing(demands, staff, { on, today, counting: query.counting, catalogue: standIns })
      const isFilled = ({ short }: { short: readonly unknown[] }) => short.length === 0
      return {
        standardId,
        level: level.level,
        isLowest: level.isLowest,
        held: held.some((one) => one.standardId === standardId && one.level === level.level),
        confidence: level.confidence,
        notes: level.notes,
        scope: level.scope,
        netAssetsWanYuan: level.netAssetsWanYuan,
        performance: level.performance,
        sources: level.sources,
        demands: found,
        met: { all: found.every(isFilled), checked: found.filter(({ checked }) => checked).every(isFilled) },
      }
    }),
  }
}

/** The levels that are held, or all of one standard. */
function levelsAsked(held: readonly { standardId: string; level: string }[], standardId: string | undefined) {
  if (standardId === undefined) {
    return qualifications.standards.flatMap(({ id, levels }) =>
      levels
        .filter(({ level }) => held.some((one) => one.standardId === id && one.level === level))
        .map((level) => ({ standardId: id, level })),
    )
  }
  const standard = qualifications.standards.find(({ id }) => id === standardId)
  if (standard === undefined) throw new Refusal('not_found')
  return standard.levels.map((level) => ({ standardId, level }))
}

/** The people of a legal entity who hold anything the demands ask for. */
async function staffOf(
  db: Context['db'],
  entityId: string,
  demands: ReturnType<typeof demandsOf>,
  usableOn: Day | null,
) {
  const organisation = await organisationOf(db)
  const units = [...organisation.units.keys(), null].filter((id) => organisation.employerOf(id) === entityId)
  const typeIds = typesNamed(demands.flatMap(({ places }) => places.map(({ requirement }) => requirement)))
  const rows = await staffHolding(db, units, typeIds)
  const assessed = await assessedPeople(db, rows, typeIds, organisation, usableOn)
  return rows.map(({ id, name }, index) => ({ id, name, assessed: assessed[index]! }))
}
