import type { engagementRoutes, PersonEngagement, QueryOf, ResponseOf } from '@chizheng/contract'
import { type Actor, demand, reachOf } from '../../../kernel/actor.ts'
import { day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { searchPatterns } from '../../../kernel/search.ts'
import type { Context } from '../../../platform/context/index.ts'
import { knownPeople, unitIdsOf } from '../../people/index.ts'
import { isOverdue } from '../rules/lock.ts'
import { engagementsOfPerson } from '../store/engagements.ts'
import { barsOf, timelinePeople } from '../store/timeline.ts'
import { presentDays } from './engagement-records.ts'
import { unitRefOf, unitsById } from './project-records.ts'

/** What a person is and was engaged in, with the lock of today. @throws Refusal `not_found` */
export async function personEngagements(
  { db, clock }: Context,
  actor: Actor,
  personId: string,
): Promise<ResponseOf<typeof engagementRoutes.personEngagements>> {
  const [person] = await knownPeople(db, { ids: [personId] })
  if (person === undefined) throw new Refusal('not_found')
  demand(actor, 'staffing.read', { unitId: person.unitId, personId })
  const today = clock.today()
  const found = await engagementsOfPerson(db, personId)
  const rows: PersonEngagement[] = found.map(({ projectName, projectState, ...one }) => ({
    ...presentDays(one, today),
    project: { id: one.projectId, name: projectName, state: projectState },
  }))
  const lock = found.find(({ exclusive, state, fromOn }) => exclusive && state === 'active' && fromOn <= today)
  return {
    rows,
    lock:
      lock === undefined
        ? null
        : { projectId: lock.projectId, project: lock.projectName, until: isOverdue(lock, today) ? null : lock.toOn },
  }
}

/** @throws Refusal `invalid_input` for a period that ends before it begins */
export async function projectTimeline(
  { db, clock }: Context,
  actor: Actor,
  query: QueryOf<typeof engagementRoutes.projectTimeline>,
): Promise<ResponseOf<typeof engagementRoutes.projectTimeline>> {
  const [from, to, today] = [day(query.from), day(query.to), clock.today()]
  if (to < from) throw new Refusal('invalid_input', { field: 'to' })
  const wanted = {
    reach: reachOf(actor, 'staffing.read'),
    ...{ from, to },
    projectId: query.project ?? null,
    unitIds: await unitIdsOf(db, query.unit, query.unitScope),
    patterns: searchPatterns(query.q ?? ''),
  }
  const page = { limit: query.size, offset: (query.page - 1) * query.size }
  const [{ rows, total }, units] = await Promise.all([timelinePeople(db, wanted, today, page), unitsById(db)])
  const bars = await barsOf(
    db,
    rows.map(({ id }) => id),
    wanted,
    today,
  )
  return {
    rows: rows.map(({ unitId, ...person }) => ({
      person,
      unit: unitRefOf(unitId, units),
      bars: bars
        .filter(({ personId }) => personId === person.id)
        .map((bar) => ({ ...presentDays(bar, today), project: bar.project })),
    })),
    total,
  }
}
