import type { EngagementRecord, ProjectDocument } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import type { Db } from '../../../platform/db/index.ts'
import { knownPeople } from '../../people/index.ts'
import { isOverdue } from '../rules/lock.ts'
import type { KeptDocument } from '../store/documents.ts'
import type { Engagement } from '../store/engagements.ts'
import { projectNames } from '../store/projects.ts'

/** What of an engagement everybody is shown, seen from the project or from the person. */
export function presentDays(one: Engagement, today: Day) {
  const { id, version, slotId, role, roleName, exclusive, fromOn, toOn, state, reservedUntil } = one
  const overdue = isOverdue(one, today)
  return { id, version, slotId, role, roleName, exclusive, fromOn, toOn, state, reservedUntil, overdue }
}

/** Engagements of one project as the contract shows them, in the order given. */
export async function engagementRecords(
  db: Db,
  today: Day,
  engagements: readonly Engagement[],
  documents: readonly KeptDocument[],
): Promise<EngagementRecord[]> {
  const [people, projects] = await Promise.all([
    knownPeople(db, { ids: [...new Set(engagements.map(({ personId }) => personId))] }),
    projectNames(
      db,
      engagements.flatMap(({ lockExceptionProjects }) => lockExceptionProjects),
    ),
  ])
  const persons = new Map(people.map((person) => [person.id, person]))
  const files = new Map(documents.map(({ id, name }) => [id, name]))
  const evidence = (note: string | null, id: string | null) => ({
    note,
    document: id === null ? null : { id, name: files.get(id) ?? '' },
  })
  return engagements.map((one): EngagementRecord => {
    const person = persons.get(one.personId)
    const { begunBy, lockException, endedReason } = one
    return {
      ...presentDays(one, today),
      person: { id: one.personId, name: person?.name ?? '', employeeNumber: person?.employeeNumber ?? null },
      begun: begunBy === null ? null : { by: begunBy, evidence: evidence(one.begunNote, one.begunDocument) },
      exception:
        lockException === null
          ? null
          : {
              kind: lockException,
              projects: one.lockExceptionProjects.map((id) => ({ id, name: projects.get(id) ?? '' })),
              evidence: evidence(one.evidenceNote, one.evidenceDocument),
            },
      ended:
        endedReason === null ? null : { reason: endedReason, evidence: evidence(one.endedNote, one.endedDocument) },
      replaces: one.replaces,
    }
  })
}

export function presentDocument({ projectId: _, sha256: __, ...document }: KeptDocument): ProjectDocument {
  return document
}
