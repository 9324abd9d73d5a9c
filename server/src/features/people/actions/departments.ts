import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { newId, type Tx } from '../../../platform/db/index.ts'
import type { PeopleListener } from '../people-listener.ts'
import { findUnit, namesLegalEntity, type OrgUnit, pathSegments } from '../rules/org-units.ts'
import { lockCompany, saveCompany } from '../store/company.ts'
import { allUnits } from '../store/org-units.ts'
import { ensureRoot, unnamedCompany } from './company.ts'
import { addUnits, newUnit, nextPosition } from './org-units.ts'

/**
 * The units that department names in a spreadsheet mean, by the name as it was given: `A公司/第二项目部` or a plain name. What does
 * not exist yet is made, plain names below the company. See `findUnit` for how a name is looked up.
 */
export async function ensureOrgUnits(
  context: Context,
  listener: PeopleListener,
  tx: Tx,
  actor: Actor,
  names: readonly string[],
): Promise<Map<string, string>> {
  const company = await lockCompany(tx)
  const rootUnitId = await ensureRoot(context, listener, tx, actor, company, company.name || unnamedCompany)
  if (company.rootUnitId === null) await saveCompany(tx, { ...company, rootUnitId }, context.clock.now())
  const existing = await allUnits(tx)
  const units = [...existing]
  const ids = new Map<string, string>()
  for (const name of names) {
    const { found, missing } = findUnit(units, rootUnitId, pathSegments(name))
    let unit = found ?? units.find((one) => one.id === rootUnitId)!
    for (const segment of missing) {
      unit = childOf(units, unit, segment)
      units.push(unit)
    }
    ids.set(name, unit.id)
  }
  await addUnits(context, listener, tx, actor, existing, units.slice(existing.length))
  return ids
}

function childOf(units: readonly OrgUnit[], parent: OrgUnit, name: string): OrgUnit {
  return newUnit({
    id: newId(),
    parentId: parent.id,
    name,
    legalEntity: namesLegalEntity(name),
    creditCode: null,
    position: nextPosition(units, parent),
  })
}
