import type { Reach } from '../../../kernel/actor.ts'
import { type Db, sql } from '../../../platform/db/index.ts'
import type { Person } from '../rules/person.ts'
import { insurer } from './people.ts'
import { matching, type PeopleFilter } from './people-list.ts'
import { withinReach } from './reach.ts'

/** As much of a person as a bulk change looks at. */
export interface BulkFacts extends Pick<Person, 'id' | 'version' | 'unitId' | 'employmentState' | 'insuredWith'> {
  readonly stewardId: string | null
}

/** Those who match, in the order of ids, which is the order in which they are locked; at most `limit`. */
export async function bulkFactsOf(db: Db, filter: PeopleFilter, limit: number): Promise<BulkFacts[]> {
  return await facts(db, sql<boolean>`id in (${matching(db, filter).select('person.id')})`, limit)
}

/** Those of these ids that lie within the reach. */
export async function bulkFactsBy(db: Db, ids: readonly string[], reach: Reach): Promise<BulkFacts[]> {
  const within = reach.all ? sql<boolean>`true` : withinReach(reach)
  return await facts(db, sql<boolean>`id = any(${ids}::uuid[]) and ${within}`, ids.length)
}

async function facts(db: Db, condition: ReturnType<typeof sql<boolean>>, limit: number): Promise<BulkFacts[]> {
  const found = await sql<BulkFacts>`
    select id, version, unit_id as "unitId", employment_state as "employmentState", steward_id as "stewardId", ${insurer} as "insuredWith"
    from person where ${condition} order by id limit ${sql.lit(limit)}`.execute(db)
  return found.rows
}
