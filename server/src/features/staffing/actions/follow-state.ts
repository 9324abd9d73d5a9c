import type { EndedReason, ProjectState } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { holdPeople } from '../../people/index.ts'
import { engagingStates } from '../rules/lock.ts'
import type { Project } from '../rules/project.ts'
import { type Engagement, engagementsOfProject, saveEngagement } from '../store/engagements.ts'
import { type EngagementChange, recordEngagements } from './engage.ts'
import { begin, over } from './engagement-steps.ts'

/**
 * What follows for a project's people from its new state: accepted, all are released; lost, the reservations are, and nobody may be
 * engaged any more; won, the reservations that are named become engagements by the notice.
 *
 * @throws Refusal `project_still_engaged`; `project_note_missing` for the notice; `not_found`, `person_locked`,
 * `person_has_left` of those that begin
 */
export async function followState(
  context: Context,
  tx: Tx,
  actor: Actor,
  project: Project,
  beginIds: readonly string[],
): Promise<void> {
  const changes = await consequences(context, tx, project, beginIds)
  await recordEngagements(context, tx, actor, changes)
}

/** What changes, saved. */
async function consequences(
  context: Context,
  tx: Tx,
  project: Project,
  beginIds: readonly string[],
): Promise<EngagementChange[]> {
  const engaged = await inForce(tx, project.id)
  const evidence = { note: project.stateNote, documentId: null }
  const releasing: Partial<Record<ProjectState, EndedReason>> = { accepted: 'accepted', lost: 'lost' }
  const reason = releasing[project.state]
  if (engagingStates.includes(project.state)) {
    return await confirm(context, tx, project, { engaged, beginIds })
  }
  if (reason !== 'accepted' && engaged.some(({ state }) => state === 'active'))
    throw new Refusal('project_still_engaged')
  if (reason === undefined) return []
  const released = engaged.map((one) =>
    over(one, { on: one.state === 'active' ? project.stateOn : null, reason, evidence }),
  )
  for (const { after } of released) await saveEngagement(tx, after, context.clock.now())
  return released
}

/** Those in force, their people held in the order of their ids. */
async function inForce(tx: Tx, projectId: string): Promise<Engagement[]> {
  const isInForce = ({ state }: Engagement): boolean => state === 'reserved' || state === 'active'
  const found = (await engagementsOfProject(tx, projectId)).filter(isInForce)
  await holdPeople(
    tx,
    found.map(({ personId }) => personId),
  )
  return found
}

async function confirm(
  context: Context,
  tx: Tx,
  project: Project,
  { engaged, beginIds }: { readonly engaged: readonly Engagement[]; readonly beginIds: readonly string[] },
): Promise<EngagementChange[]> {
  if (beginIds.length === 0) return []
  if (project.stateNote === null) throw new Refusal('project_note_missing')
  const begun = { by: 'winning_notice', evidence: { note: project.stateNote, documentId: null } } as const
  const changes: EngagementChange[] = []
  for (const id of new Set(beginIds)) {
    const one = engaged.find((other) => other.id === id && other.state === 'reserved')
    if (one === undefined) throw new Refusal('not_found', { field: 'beginIds' })
    const change = await begin(context, tx, project, one, { begun, exception: null })
    const after = { ...change.after, version: one.version + 1 }
    // Saved at once: the next one asks what is in force by now.
    await saveEngagement(tx, after, context.clock.now())
    changes.push({ ...change, after })
  }
  return changes
}
