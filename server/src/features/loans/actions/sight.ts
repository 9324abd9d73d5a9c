/** Which loans somebody sees; the cases that happened in them, and the moves they made, go by the same. */
import type { Actor } from '../../../kernel/actor.ts'
import type { Db } from '../../../platform/db/index.ts'
import { projectIdsWithin } from '../../staffing/index.ts'
import { loanReach } from '../policy.ts'
import { type LoanSight, loansSeen } from '../store/list.ts'

export async function sightOf(db: Db, actor: Actor): Promise<LoanSight> {
  const { people, projects } = loanReach(actor)
  return {
    reach: people,
    projects: projects.all ? 'all' : await projectIdsWithin(db, projects.unitIds),
    readerId: actor.id,
  }
}

/** Those of these loans that the actor sees. */
export async function seenOf(db: Db, actor: Actor, loanIds: readonly (string | null)[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(loanIds.filter((id) => id !== null))]
  return ids.length === 0 ? new Set() : await loansSeen(db, await sightOf(db, actor), ids)
}
