import type { BodyOf, EngageInput, engagementRoutes, ProjectRecord } from '@chizheng/contract'
import { type Actor, mayEverywhere } from '../../../kernel/actor.ts'
import { addDays, type Day, day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { holdPeople } from '../../people/index.ts'
import { mayBeginOn, mayEndFor } from '../rules/lock.ts'
import type { Project } from '../rules/project.ts'
import { type Engagement, engagementById, saveEngagement, writtenOn } from '../store/engagements.ts'
import { slotById } from '../store/slots.ts'
import { addEngagements, demandFiles, type EngagementChange, recordEngagements } from './engage.ts'
import { begin, demandFree, over } from './engagement-steps.ts'
import { projectRecord } from './project-records.ts'
import { holdProject } from './projects.ts'

type Body<Name extends keyof typeof engagementRoutes> = BodyOf<(typeof engagementRoutes)[Name]>

/** @throws Refusal `not_found`, `forbidden`, and those of `addEngagements` */
export async function engagePerson(
  context: Context,
  actor: Actor,
  projectId: string,
  input: EngageInput,
): Promise<ProjectRecord> {
  return await inTransaction(context.db, async (tx) => {
    const project = await holdProject(context, tx, actor, projectId)
    await addEngagements(context, tx, actor, project, [
      {
        ...(await postOf(tx, projectId, input)),
        personId: input.personId,
        fromOn: day(input.fromOn),
        toOn: input.toOn === null ? null : day(input.toOn),
        reservedUntil: input.reservedUntil === undefined ? null : day(input.reservedUntil),
        begun: input.begin ?? null,
        exception: input.exception,
        replaces: null,
      },
    ])
    return await projectRecord({ db: tx, clock: context.clock }, actor, projectId)
  })
}

/** As what somebody is engaged: what the slot says, or what is typed. */
async function postOf(tx: Tx, projectId: string, { slotId, role, roleName, exclusive }: EngageInput) {
  if (slotId === null) return { slotId, role: role!, roleName: roleName!, exclusive }
  const slot = await slotById(tx, slotId)
  if (slot?.projectId !== projectId) throw new Refusal('not_found', { field: 'slotId' })
  return { slotId, role: slot.role, roleName: slot.name, exclusive: slot.exclusive }
}

/** @throws Refusal `not_found`, `forbidden`, `changed_meanwhile`, `engagement_over`, `project_state_unfit`, `person_locked`, `person_has_left`, `lock_exception_unfit` */
export function beginEngagement(context: Context, actor: Actor, id: string, body: Body<'beginEngagement'>) {
  return change(context, actor, id, body.version, async (tx, before, project) => {
    if (before.state !== 'reserved') throw new Refusal('engagement_over')
    const begun = { by: body.by, evidence: body.evidence }
    await demandFiles(tx, project.id, [body.evidence, body.exception?.evidence])
    return await begin(context, tx, project, before, { begun, exception: body.exception })
  })
}

/** @throws Refusal those of `change`, `engagement_day_unfit`, `person_locked` */
export function moveEngagement(context: Context, actor: Actor, id: string, body: Body<'moveEngagement'>) {
  return change(context, actor, id, body.version, async (tx, before, project) => {
    const reservedUntil = body.reservedUntil === null ? null : day(body.reservedUntil)
    const isReserved = before.state === 'reserved'
    if (isReserved !== (reservedUntil !== null) || (reservedUntil !== null && reservedUntil < context.clock.today()))
      throw new Refusal('engagement_day_unfit')
    const [fromOn, toOn] = [day(body.fromOn), body.toOn === null ? null : day(body.toOn)]
    if (!mayBeginOn(before, fromOn, context.clock.today())) throw new Refusal('engagement_day_unfit')
    const after: Engagement = { ...before, fromOn, toOn, reservedUntil }
    await demandFree(context, tx, project, after, null)
    return { action: 'engagement.moved', before, after }
  })
}

/** @throws Refusal those of `change`, `ending_reason_unfit`, `engagement_day_unfit` */
export function endEngagement(context: Context, actor: Actor, id: string, body: Body<'endEngagement'>) {
  return change(context, actor, id, body.version, async (tx, before) => {
    await demandFiles(tx, before.projectId, [body.evidence])
    if (before.state === 'reserved') return over(before, { on: null, reason: 'let_go', evidence: body.evidence })
    await demandReason(context, tx, actor, before, body.reason)
    return over(before, { on: endDay(context, before, body.on), reason: body.reason, evidence: body.evidence })
  })
}

/**
 * Ends one and begins another in the same role, by a written hand-over.
 *
 * @throws Refusal those of `endEngagement` and of `addEngagements`
 */
export function replaceEngagement(context: Context, actor: Actor, id: string, body: Body<'replaceEngagement'>) {
  return change(context, actor, id, body.version, async (tx, before, project) => {
    if (before.state !== 'active') throw new Refusal('engagement_over')
    await demandFiles(tx, project.id, [body.evidence])
    await demandReason(context, tx, actor, before, body.reason)
    const on = endDay(context, before, body.on)
    const ended = over(before, { on, reason: body.reason, evidence: body.evidence })
    await saveEngagement(tx, ended.after, context.clock.now())
    const { slotId, role, roleName, exclusive, toOn } = before
    const fromOn = addDays(on, 1)
    await addEngagements(context, tx, actor, project, [
      {
        ...{ slotId, role, roleName, exclusive, fromOn },
        personId: body.personId,
        toOn: toOn !== null && toOn < fromOn ? null : toOn,
        reservedUntil: null,
        begun: { by: 'hand_over', evidence: body.handOver },
        exception: body.exception,
        replaces: before.id,
      },
    ])
    return ended
  })
}

async function demandReason(
  context: Context,
  tx: Tx,
  actor: Actor,
  { id, role }: Engagement,
  reason: Body<'endEngagement'>['reason'],
): Promise<void> {
  const writtenToday = (await writtenOn(tx, id, context.settings.timeZone)) === context.clock.today()
  const everywhere = mayEverywhere(actor, 'staffing.change')
  if (!mayEndFor(reason, role, { writtenToday, everywhere })) throw new Refusal('ending_reason_unfit')
}

/** @throws Refusal `engagement_day_unfit` for a day ahead, or before it began */
function endDay(context: Context, { fromOn }: Engagement, text: string): Day {
  const on = day(text)
  if (on > context.clock.today() || on < fromOn) throw new Refusal('engagement_day_unfit')
  return on
}

/** One change of an engagement in force: its project and its person are held, its version is the one that was seen. */
async function change(
  context: Context,
  actor: Actor,
  id: string,
  version: number,
  work: (tx: Tx, before: Engagement, project: Project) => Promise<EngagementChange>,
): Promise<ProjectRecord> {
  return await inTransaction(context.db, async (tx) => {
    const found = await engagementById(tx, id)
    if (found === null) throw new Refusal('not_found')
    const project = await holdProject(context, tx, actor, found.projectId)
    await holdPeople(tx, [found.personId])
    const before = (await engagementById(tx, id))!
    if (before.version !== version)
      throw new Refusal('changed_meanwhile', {
        current: await projectRecord({ db: tx, clock: context.clock }, actor, project.id),
      })
    if (before.state !== 'reserved' && before.state !== 'active') throw new Refusal('engagement_over')
    const done = await work(tx, before, project)
    const after = { ...done.after, version: version + 1 }
    await saveEngagement(tx, after, context.clock.now())
    await recordEngagements(context, tx, actor, [{ ...done, after }])
    return await projectRecord({ db: tx, clock: context.clock }, actor, project.id)
  })
}
