/** Steps of one engagement whose person is held: it begins, it is over. Whoever takes one saves and records it. */
import type { EndedReason, Evidence, ExceptionInput } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { knownPeople } from '../../people/index.ts'
import { engagingStates } from '../rules/lock.ts'
import type { Project } from '../rules/project.ts'
import type { Engagement } from '../store/engagements.ts'
import { begunWith, type EngagementChange, exceptedBy, faultsAmong, type NewEngagement, refusalOf } from './engage.ts'

interface Begun {
  readonly begun: NonNullable<NewEngagement['begun']>
  readonly exception: ExceptionInput | null
}

/**
 * A reservation that becomes an engagement; the person is held.
 *
 * @throws Refusal `project_state_unfit`, `person_has_left`, `person_locked`, `lock_exception_unfit`
 */
export async function begin(
  context: Context,
  tx: Tx,
  project: Project,
  before: Engagement,
  { begun, exception }: Begun,
): Promise<EngagementChange> {
  if (!engagingStates.includes(project.state)) throw new Refusal('project_state_unfit')
  const { personId } = before
  const [person] = await knownPeople(tx, { ids: [personId] })
  if (person?.employmentState === 'left') throw new Refusal('person_has_left', { personId })
  const after: Engagement = {
    ...before,
    ...begunWith(begun),
    ...(exception === null ? {} : exceptedBy(exception)),
    state: 'active',
    reservedUntil: null,
  }
  await demandFree(context, tx, project, after, exception)
  return { action: 'engagement.begun', before, after }
}

/** @throws Refusal `person_locked`, `lock_exception_unfit`. An exception that was recorded before goes on holding. */
export async function demandFree(
  context: Context,
  tx: Tx,
  project: Project,
  engagement: Engagement,
  exception: ExceptionInput | null,
): Promise<void> {
  const today = context.clock.today()
  const [fault] = await faultsAmong(tx, today, [{ engagement, project, exception: exception ?? recorded(engagement) }])
  if (fault !== undefined) throw refusalOf(fault, today)
}

/** The exception as it was proved when it was recorded: that the stop was not of our making was said then. */
function recorded({
  lockException,
  lockExceptionProjects,
  evidenceNote,
  evidenceDocument,
}: Engagement): ExceptionInput | null {
  if (lockException === null) return null
  const evidence = { note: evidenceNote, documentId: evidenceDocument }
  return { kind: lockException, projectIds: [...lockExceptionProjects], evidence, notOfOurMaking: true }
}

interface Ending {
  readonly on: Day | null
  readonly reason: EndedReason
  readonly evidence: Evidence
}

/** What was only reserved is released, what the project ends as well; the rest has ended before it. */
export function over(before: Engagement, { on, reason, evidence }: Ending): EngagementChange & { after: Engagement } {
  const isReleased = before.state === 'reserved' || reason === 'accepted'
  const after: Engagement = {
    ...before,
    state: isReleased ? 'released' : 'ended',
    // An engagement that was to begin later is over on its first day.
    toOn: on === null ? before.toOn : on < before.fromOn ? before.fromOn : on,
    reservedUntil: null,
    endedReason: reason,
    endedNote: evidence.note,
    endedDocument: evidence.documentId,
    version: before.version + 1,
  }
  return { action: isReleased ? 'engagement.released' : 'engagement.ended', before, after }
}
