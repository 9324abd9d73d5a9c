import type { BodyOf, ProjectInput, ProjectRecord, ProjectState, projectRoutes } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import { day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx, violatedConstraint } from '../../../platform/db/index.ts'
import { append, type Json } from '../../../platform/ledger/index.ts'
import { pinyinOf } from '../../../platform/pinyin/index.ts'
import { orgTree } from '../../people/index.ts'
import { beginFault, moveFault, type Project, placeOf, readFacts, searchKeys } from '../rules/project.ts'
import { deleteProject, insertProject, lockProject, saveProject, wasEngagedFor } from '../store/projects.ts'
import { followState } from './follow-state.ts'
import { projectRecord } from './project-records.ts'

/**
 * The project for a change by this actor, locked.
 *
 * @throws Refusal `not_found`; `forbidden`; `changed_meanwhile` with `current` when a version is named that it no longer has
 */
export async function holdProject(
  context: Context,
  tx: Tx,
  actor: Actor,
  id: string,
  version?: number,
): Promise<Project> {
  const project = await lockProject(tx, id)
  if (project === null) throw new Refusal('not_found')
  demand(actor, 'staffing.change', placeOf(project))
  if (version !== undefined && version !== project.version)
    throw new Refusal('changed_meanwhile', {
      current: await projectRecord({ db: tx, clock: context.clock }, actor, id),
    })
  return project
}

type Begun = ProjectInput & { state: ProjectState; stateOn?: string | undefined; stateNote: string | null }

/** @throws Refusal `not_found` for a unit, `forbidden`, `project_code_taken`, `project_day_unfit`, `project_note_missing` */
export async function createProject(context: Context, actor: Actor, input: Begun): Promise<ProjectRecord> {
  const today = context.clock.today()
  demand(actor, 'staffing.change', placeOf(input), { field: 'unitId' })
  const stateOn = input.stateOn === undefined ? today : day(input.stateOn)
  const made: Project = { ...readFacts(input), id: newId(), version: 1, stateOn }
  const fault = beginFault(made, today)
  if (fault !== null) throw new Refusal(fault)
  return await inTransaction(context.db, async (tx) => {
    await demandUnits(tx, made)
    await refusingTaken(() => insertProject(tx, made, keysOf(made), context.clock.now()))
    await recordProject(context, tx, actor, 'project.added', null, made)
    return await projectRecord({ db: tx, clock: context.clock }, actor, made.id)
  })
}

/** @throws Refusal `not_found`, `forbidden`, `changed_meanwhile` with `current`, `project_code_taken` */
export async function changeProject(
  context: Context,
  actor: Actor,
  id: string,
  { version, ...input }: ProjectInput & { version: number },
): Promise<ProjectRecord> {
  return await inTransaction(context.db, async (tx) => {
    const before = await holdProject(context, tx, actor, id, version)
    const after: Project = { ...before, ...readFacts(input), version: version + 1 }
    demand(actor, 'staffing.change', placeOf(after), { field: 'unitId' })
    await demandUnits(tx, after)
    if (changedFields(snapshot(before), snapshot(after)) === null)
      return await projectRecord({ db: tx, clock: context.clock }, actor, id)
    await refusingTaken(() => saveProject(tx, after, keysOf(after), context.clock.now()))
    await recordProject(context, tx, actor, 'project.changed', before, after)
    return await projectRecord({ db: tx, clock: context.clock }, actor, id)
  })
}

/** @throws Refusal `not_found`, `forbidden`, `changed_meanwhile` with `current`, and what `moveFault` and `followState` name */
export async function moveProject(
  context: Context,
  actor: Actor,
  id: string,
  { version, beginIds, ...input }: BodyOf<typeof projectRoutes.moveProject>,
): Promise<ProjectRecord> {
  return await inTransaction(context.db, async (tx) => {
    const before = await holdProject(context, tx, actor, id, version)
    const move = { ...input, on: day(input.on) }
    const fault = moveFault(before, move, context.clock.today())
    if (fault !== null) throw new Refusal(fault, { since: before.stateOn })
    const after = { ...before, state: move.to, stateOn: move.on, stateNote: move.note, version: version + 1 }
    await saveProject(tx, after, keysOf(after), context.clock.now())
    await recordProject(context, tx, actor, 'project.moved', before, after)
    await followState(context, tx, actor, after, beginIds)
    return await projectRecord({ db: tx, clock: context.clock }, actor, id)
  })
}

/** @throws Refusal `not_found`, `forbidden`, `changed_meanwhile` with `current`, `project_in_use` */
export async function removeProject(context: Context, actor: Actor, id: string, version: number): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const before = await holdProject(context, tx, actor, id, version)
    if (await wasEngagedFor(tx, id)) throw new Refusal('project_in_use')
    await deleteProject(tx, id)
    await recordProject(context, tx, actor, 'project.removed', before, null)
  })
}

const keysOf = (project: Project) => searchKeys(project, pinyinOf(project.name))

/** @throws Refusal `not_found` with the `field` when the legal entity is none, or the unit is not there */
async function demandUnits(tx: Tx, { entityId, unitId }: ProjectInput): Promise<void> {
  const units = await orgTree(tx)
  if (!units.some(({ id, legalEntity }) => id === entityId && legalEntity))
    throw new Refusal('not_found', { field: 'entityId' })
  if (unitId !== null && !units.some(({ id }) => id === unitId)) throw new Refusal('not_found', { field: 'unitId' })
}

async function refusingTaken(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    throw violatedConstraint(error) === 'project_code_once' ? new Refusal('project_code_taken') : error
  }
}

/** What the ledger keeps of a project. */
function snapshot({ id: _, version: __, ...project }: Project) {
  return project
}

async function recordProject(
  context: Context,
  tx: Tx,
  actor: Actor,
  action: `project.${'added' | 'changed' | 'moved' | 'removed'}`,
  before: Project | null,
  after: Project | null,
): Promise<void> {
  const subject = { type: 'project', id: (after ?? before)!.id } as const
  const left = before !== null && after !== null ? changedFields(snapshot(before), snapshot(after)) : before
  await append(tx, actor, context.clock.now(), [
    {
      action,
      subject,
      before: left as Json,
      after: after === null ? { removed: true } : ({ ...snapshot(after) } as Json),
    },
  ])
}
