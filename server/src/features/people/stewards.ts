import type { Db } from '../../platform/db/index.ts'
import type { OrgUnit } from './rules/org-units.ts'
import { stewardOf } from './rules/steward.ts'
import { allUnits } from './store/org-units.ts'
import { peopleBy } from './store/people.ts'

/** Who stands above a person: their steward and the heads of their unit and of those above it; and these units, the nearest first. */
export async function overseersOf(
  db: Db,
  personId: string,
): Promise<{ people: { id: string; name: string }[]; unitIds: string[] }> {
  const [[person], units] = [await peopleBy(db, { ids: [personId] }), await allUnits(db)]
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const above: OrgUnit[] = []
  for (let at = byId.get(person?.unitId ?? ''); at !== undefined; at = byId.get(at.parentId ?? '')) above.push(at)
  const all = [person?.steward ?? null, ...above.map(({ head }) => head)]
  const working = all.filter((one) => one !== null).filter(({ id, hasLeft }) => !hasLeft && id !== personId)
  const people = new Map(working.map(({ id, name }) => [id, { id, name }]))
  return { people: [...people.values()], unitIds: above.map(({ id }) => id) }
}

/** Where nobody looks after certificates unless somebody is named: units without a head upwards, and people who are the only one. */
export async function withoutSteward(db: Db): Promise<{ unitIds: string[]; personIds: string[] }> {
  const units = await allUnits(db)
  const nobody = { id: '', steward: null }
  const heads = [...new Set(units.flatMap(({ head }) => (head === null || head.hasLeft ? [] : [head.id])))]
  return {
    unitIds: units.filter(({ id }) => stewardOf({ ...nobody, unitId: id }, units) === null).map(({ id }) => id),
    personIds: (await peopleBy(db, { ids: heads }))
      .filter((head) => stewardOf(head, units) === null)
      .map(({ id }) => id),
  }
}
