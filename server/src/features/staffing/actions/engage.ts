/** What every change of engagements goes through: people held, the lock asked, the ledger written. */
import type { Evidence, ExceptionInput } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { newId, type Tx } from '../../../platform/db/index.ts'
import { append, type Json } from '../../../platform/ledger/index.ts'
import { holdPeople, knownPeople } from '../../people/index.ts'
import {
  engagingStates,
  type Held,
  isExclusive,
  type LockFault,
  lockFault,
  reservingStates,
  takenUntil,
} from '../rules/lock.ts'
import type { Project } from '../rules/project.ts'
import { documentsOf } from '../store/documents.ts'
import { type Engagement, engagementsOfProject, heldOf, insertEngagements } from '../store/engagements.ts'
import { slotsOf } from '../store/slots.ts'

export interface NewEngagement
  extends Pick<
    Engagement,
    'personId' | 'slotId' | 'role' | 'roleName' | 'exclusive' | 'fromOn' | 'toOn' | 'reservedUntil' | 'replaces'
  > {
  /** Null: only reserved. */
  readonly begun: { readonly by: NonNullable<Engagement['begunBy']>; readonly evidence: Evidence } | null
  readonly exception: ExceptionInput | null
}

/**
 * Reserves or engages people for a project whose row is held: all of them, or none. Their rows are held from here on, so of two at once
 * one waits, and then sees what the other did.
 *
 * @throws Refusal `project_state_unfit`, `slot_full`, `person_has_left`, `engagement_day_unfit`; `person_locked` and
 * `lock_exception_unfit` with `personId`, the `project` that has the person and `until`; `not_found` for a person, slot or file
 */
export async function addEngagements(
  context: Context,
  tx: Tx,
  actor: Actor,
  project: Project,
  wanted: readonly NewEngagement[],
): Promise<Engagement[]> {
  const today = context.clock.today()
  const states = wanted.some(({ begun }) => begun !== null) ? engagingStates : reservingStates
  if (!states.includes(project.state)) throw new Refusal('project_state_unfit')
  if (wanted.some(({ reservedUntil }) => reservedUntil !== null && reservedUntil < today))
    throw new Refusal('engagement_day_unfit')
  await holdCandidates(
    tx,
    actor,
    wanted.map(({ personId }) => personId),
  )
  await demandFiles(
    tx,
    project.id,
    wanted.flatMap(({ begun, exception }) => [begun?.evidence, exception?.evidence]),
  )
  const added = wanted.map((one) => made(project.id, one))
  const [fault] = await faultsAmong(
    tx,
    today,
    added.map((engagement, nth) => ({ engagement, project, exception: wanted[nth]!.exception })),
  )
  if (fault !== undefined) throw refusalOf(fault, today)
  await demandPlaces(tx, project.id, added)
  await insertEngagements(tx, added, context.clock.now())
  await recordEngagements(
    context,
    tx,
    actor,
    added.map((after) => ({
      action: after.state === 'active' ? 'engagement.begun' : 'engagement.reserved',
      before: null,
      after,
    })),
  )
  return added
}

function made(projectId: string, { begun, exception, exclusive, role, ...one }: NewEngagement): Engagement {
  return {
    ...one,
    ...begunWith(begun),
    ...exceptedBy(exception),
    id: newId(),
    version: 1,
    projectId,
    role,
    exclusive: isExclusive(role, exclusive),
    state: begun === null ? 'reserved' : 'active',
    endedReason: null,
    endedNote: null,
    endedDocument: null,
  }
}

export function begunWith(begun: NewEngagement['begun']) {
  return {
    begunBy: begun?.by ?? null,
    begunNote: begun?.evidence.note ?? null,
    begunDocument: begun?.evidence.documentId ?? null,
  }
}

export function exceptedBy(exception: ExceptionInput | null) {
  return {
    lockException: exception?.kind ?? null,
    lockExceptionProjects: exception?.projectIds ?? [],
    evidenceNote: exception?.evidence.note ?? null,
    evidenceDocument: exception?.evidence.documentId ?? null,
  }
}

/** Holds the people and sees that they are the actor's to engage. @throws Refusal `not_found`, `person_has_left` */
async function holdCandidates(tx: Tx, actor: Actor, personIds: readonly string[]): Promise<void> {
  await holdPeople(tx, personIds)
  const known = new Map((await knownPeople(tx, { ids: personIds })).map((person) => [person.id, person]))
  for (const personId of personIds) {
    const person = known.get(personId)
    if (person === undefined) throw new Refusal('not_found', { field: 'personId' })
    demand(actor, 'people.read', { unitId: person.unitId, personId }, { field: 'personId' })
    if (person.employmentState === 'left') throw new Refusal('person_has_left', { field: 'personId', personId })
  }
}

export interface Candidate {
  readonly engagement: Pick<
    Engagement,
    'id' | 'personId' | 'projectId' | 'slotId' | 'role' | 'exclusive' | 'fromOn' | 'toOn' | 'state'
  >
  readonly project: Project
  readonly exception: ExceptionInput | null
}

export interface CandidateFault extends LockFault {
  readonly candidate: Candidate
}

/** Which of these cannot be, each beside those before it. The people are held. */
export async function faultsAmong(tx: Tx, today: Day, candidates: readonly Candidate[]): Promise<CandidateFault[]> {
  const held = await heldOf(
    tx,
    candidates.map(({ engagement }) => engagement.personId),
  )
  const of = new Map<string, Held[]>()
  for (const one of held) of.set(one.personId, [...(of.get(one.personId) ?? []), one])
  return candidates.flatMap((candidate) => {
    const { engagement, project, exception } = candidate
    const wanted = { ...engagement, state: engagement.state === 'active' ? 'active' : 'reserved' } as const
    const others = of.get(engagement.personId) ?? []
    const fault = lockFault(wanted, others, exception, today)
    of.set(engagement.personId, [...others, { ...wanted, reservedUntil: null, exception, project }])
    return fault === null ? [] : [{ ...fault, candidate }]
  })
}

export function refusalOf({ code, by, candidate }: CandidateFault, today: Day): Refusal {
  const wanted = { state: candidate.engagement.state === 'active' ? 'active' : 'reserved' } as const
  const until = takenUntil(by, wanted, today)
  return new Refusal(code, {
    personId: candidate.engagement.personId,
    project: by.project.name,
    projectId: by.projectId,
    ...(until === null ? {} : { until }),
  })
}

/** @throws Refusal `not_found` unless each file is one of the project's */
export async function demandFiles(
  tx: Tx,
  projectId: string,
  evidence: readonly (Evidence | undefined)[],
): Promise<void> {
  const asked = evidence.flatMap((one) => (one?.documentId ? [one.documentId] : []))
  if (asked.length === 0) return
  const known = new Set((await documentsOf(tx, projectId)).map(({ id }) => id))
  if (!asked.every((id) => known.has(id))) throw new Refusal('not_found', { field: 'documentId' })
}

/** @throws Refusal `not_found` for a slot that is not the project's, `slot_full` */
async function demandPlaces(tx: Tx, projectId: string, added: readonly Engagement[]): Promise<void> {
  if (added.every(({ slotId }) => slotId === null)) return
  const [slots, engaged] = [await slotsOf(tx, [projectId]), await engagementsOfProject(tx, projectId)]
  const places = new Map(slots.map(({ id, count }) => [id, count]))
  for (const { slotId, state } of [...engaged, ...added]) {
    if (slotId === null || (state !== 'reserved' && state !== 'active')) continue
    const left = places.get(slotId)
    if (left === undefined) throw new Refusal('not_found', { field: 'slotId' })
    if (left === 0) throw new Refusal('slot_full', { slotId })
    places.set(slotId, left - 1)
  }
}

export interface EngagementChange {
  readonly action: `engagement.${'reserved' | 'begun' | 'moved' | 'ended' | 'released'}`
  readonly before: Engagement | null
  readonly after: Engagement
}

/** Entries of the ledger, in the timelines of the people. */
export async function recordEngagements(
  context: Context,
  tx: Tx,
  actor: Actor,
  changes: readonly EngagementChange[],
): Promise<void> {
  const snapshot = ({ id: _, version: __, ...engagement }: Engagement) => engagement
  await append(
    tx,
    actor,
    context.clock.now(),
    changes.map(({ action, before, after }) => ({
      action,
      subject: { type: 'engagement', id: after.id },
      about: { personId: after.personId },
      before: before === null ? null : ((changedFields(snapshot(before), snapshot(after)) ?? {}) as Json),
      after: { ...snapshot(after) } as Json,
      reason: after.endedNote,
    })),
  )
}
