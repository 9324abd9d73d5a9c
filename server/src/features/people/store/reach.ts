import type { Reach } from '../../../kernel/actor.ts'
import { sql } from '../../../platform/db/index.ts'

/**
 * The people within a reach that is not the whole company, as a condition over `person`. Each part is served by an index; where
 * nobody is reached by name the second is left out.
 */
export function withinReach({ unitIds, personIds }: Extract<Reach, { all: false }>) {
  const inUnits = sql<boolean>`person.unit_id = any(${unitIds}::uuid[])`
  if (personIds.length === 0) return inUnits
  const byName = sql<boolean>`person.id = any(${personIds}::uuid[])`
  return unitIds.length === 0 ? byName : sql<boolean>`(${inUnits} or ${byName})`
}
