import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { orgTree } from '../../people/index.ts'
import type { Reading } from '../present.ts'
import { loadTypes } from './types.ts'

/** What an answer needs to word its ids for this reader. */
export async function readingFor(context: Context, db: Db, actor: Actor): Promise<Reading> {
  const [types, units] = [await loadTypes(db), await orgTree(db)]
  return {
    actor,
    today: context.clock.today(),
    typeNames: types.names,
    units: new Map(units.map((unit) => [unit.id, unit])),
  }
}
