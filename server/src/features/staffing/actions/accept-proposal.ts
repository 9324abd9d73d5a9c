import type { BodyOf, Proposal, proposalRoutes, StaffingInstance } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { type Day, day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { effectiveTypes } from '../../credentials/index.ts'
import { holdPeople } from '../../people/index.ts'
import { organisationOf, recordsOf } from '../../requirements/index.ts'
import { takenUntil } from '../rules/lock.ts'
import type { Project } from '../rules/project.ts'
import { saveEngagement } from '../store/engagements.ts'
import { lockProject } from '../store/projects.ts'
import { type KeptProposal, lockProposal, saveAccepted, takenPlaces } from '../store/proposals.ts'
import { expiredReservations, projectsWithExpired } from '../store/reservations.ts'
import { slotsOf } from '../store/slots.ts'
import { eligibilityOf } from './eligibility.ts'
import {
  addEngagements,
  faultsAmong,
  type Candidate as LockCandidate,
  type NewEngagement,
  recordEngagements,
} from './engage.ts'
import { over } from './engagement-steps.ts'
import { instanceSlot } from './proposal-question.ts'
import { demandStaffing, readProposal } from './proposals.ts'

type Asked = BodyOf<typeof proposalRoutes.acceptProposal>

/** One place of the team that is accepted. */
interface Chosen {
  readonly slot: StaffingInstance['slots'][number]
  readonly personId: string
}

/**
 * Reserves the people of a proposal's team, all or none.
 *
 * Everybody is held and asked again: who was taken meanwhile, or meets the requirement no longer, is named and nothing is reserved. Of
 * two that accept somebody at once one waits, and then finds them taken.
 *
 * @throws Refusal `not_found`, `forbidden`, `changed_meanwhile`, `proposal_accepted`, `proposal_days_unfit`;
 * `proposal_outdated` when its slots are not as they were; `proposal_people_taken` with `taken` (person, project, until when) and `unfit`
 */
export async function acceptProposal(
  context: Context,
  actor: Actor,
  id: string,
  { version, team, reservedUntil }: Asked,
): Promise<Proposal> {
  const { clock } = context
  await inTransaction(context.db, async (tx) => {
    const kept = await lockProposal(tx, id)
    if (kept === null) throw new Refusal('not_found')
    const projects: Project[] = []
    for (const projectId of [...kept.asked.projectIds].sort()) {
      const project = await lockProject(tx, projectId)
      if (project === null) throw new Refusal('not_found')
      demandStaffing(actor, 'staffing.change', project)
      projects.push(project)
    }
    if (kept.state === 'accepted') throw new Refusal('proposal_accepted')
    if (kept.version !== version) throw new Refusal('changed_meanwhile')
    const until = day(reservedUntil)
    if (until < clock.today()) throw new Refusal('proposal_days_unfit')
    if (projects.some(({ state }) => state === 'lost' || state === 'accepted')) throw new Refusal('proposal_outdated')
    const chosen = await chosenOf(tx, kept, team, projects)
    const wanted = chosen.map((one) => reservation(one, kept, until))
    await demandFree(tx, kept, { chosen, wanted, projects, today: clock.today() })
    for (const project of projects)
      await addEngagements(
        context,
        tx,
        actor,
        project,
        wanted.filter((_, at) => chosen[at]!.slot.project === project.id),
      )
    await saveAccepted(tx, id, actor.label, clock.now())
    const after = { team, reservedUntil, people: wanted.length }
    await append(tx, actor, clock.now(), [{ action: 'proposal.accepted', subject: { type: 'proposal', id }, after }])
  })
  return await readProposal(context, actor, id)
}

function reservation({ slot, personId }: Chosen, { answer }: KeptProposal, reservedUntil: Day): NewEngagement {
  return {
    personId,
    slotId: slot.id,
    role: answer.slots.find(({ id }) => id === slot.id)!.role,
    roleName: slot.role,
    exclusive: slot.exclusive,
    fromOn: day(slot.from!),
    toOn: day(slot.to!),
    reservedUntil,
    replaces: null,
    begun: null,
    exception: null,
  }
}

/** The team's places with their slots as they are now. @throws Refusal `proposal_outdated` */
async function chosenOf(
  tx: Tx,
  { answer, asked }: KeptProposal,
  team: Asked['team'],
  projects: Parameters<typeof instanceSlot>[1],
): Promise<Chosen[]> {
  const { result } = answer
  const places = (team === 'best' ? result.team : result.secondBest?.team)?.places
  if (places === undefined) throw new Refusal('proposal_outdated')
  const [slots, types] = await Promise.all([slotsOf(tx, asked.projectIds), effectiveTypes(tx)])
  const taken = await takenPlaces(
    tx,
    slots.map(({ id }) => id),
  )
  const chosen = places.flatMap(({ slot: slotId, person }): Chosen[] => {
    if (person === null) return []
    const slot = slots.find(({ id }) => id === slotId)
    if (slot === undefined || slot.version !== answer.slotVersions[slotId]) throw new Refusal('proposal_outdated')
    return [{ slot: instanceSlot(slot, projects, types), personId: person }]
  })
  for (const slot of slots) {
    const wanted = chosen.filter((one) => one.slot.id === slot.id).length
    if (wanted > slot.count - (taken.get(slot.id) ?? 0)) throw new Refusal('proposal_outdated')
  }
  // A project that was moved in time asks for other days.
  for (const { slot } of chosen) {
    const before = answer.slots.find(({ id }) => id === slot.id)!
    if (before.from !== slot.from || before.to !== slot.to) throw new Refusal('proposal_outdated')
  }
  if (chosen.length === 0) throw new Refusal('proposal_outdated')
  return chosen
}

/** Holds everybody, then looks again at what holds them and at what they meet. */
async function demandFree(
  tx: Tx,
  kept: KeptProposal,
  {
    chosen,
    wanted,
    projects,
    today,
  }: {
    readonly chosen: readonly Chosen[]
    readonly wanted: readonly NewEngagement[]
    readonly projects: readonly Project[]
    readonly today: Day
  },
): Promise<void> {
  const personIds = [...new Set(chosen.map(({ personId }) => personId))].sort()
  await holdPeople(tx, personIds)
  const faults = await faultsAmong(
    tx,
    today,
    wanted.map((one, at): LockCandidate => {
      const project = projects.find(({ id }) => id === chosen[at]!.slot.project)!
      return { engagement: { ...one, id: newId(), projectId: project.id, state: 'reserved' }, project, exception: null }
    }),
  )
  const taken = faults.map(({ by, candidate }) => ({
    personId: candidate.engagement.personId,
    project: by.project.name,
    until: takenUntil(by, { state: 'reserved' }, today),
  }))
  const unfit = await unfitOf(tx, kept, chosen, projects)
  if (taken.length > 0 || unfit.length > 0) throw new Refusal('proposal_people_taken', { taken, unfit })
}

/** Who meets what their slot asks for no longer. */
async function unfitOf(
  tx: Tx,
  { asked }: KeptProposal,
  chosen: readonly Chosen[],
  projects: readonly Project[],
): Promise<string[]> {
  const personIds = [...new Set(chosen.map(({ personId }) => personId))]
  const slots = [...new Map(chosen.map(({ slot }) => [slot.id, slot])).values()]
  const organisation = await organisationOf(tx)
  const records = await recordsOf(
    tx,
    personIds,
    slots.map(({ requirement }) => requirement!),
    organisation,
  )
  const eligibility = eligibilityOf({
    language: 'zh-CN',
    people: [],
    projects: projects.map(({ id, name, startsOn, endsOn, entityId }) => {
      return { id, name, from: startsOn, to: endsOn, entityId, unitIds: [] }
    }),
    slots,
    excluded: [],
    pinned: [],
    weights: asked.weights,
    prices: { verify: 1, renew: 1, consent: 1, transfer: 1, free: 1, train: 1 },
    alternatives: 0,
    secondBest: false,
  })
  eligibility.take([...records].map(([id, record]) => ({ id, name: '', engagements: [], record })))
  const eligible = new Map(
    eligibility.slots().map((slot) => [slot.id, new Set(slot.eligible.map(({ person }) => person))]),
  )
  const unfit = chosen.filter(({ slot, personId }) => !eligible.get(slot.id)!.has(personId))
  return unfit.map(({ personId }) => personId)
}

const noEvidence = { note: null, documentId: null }

/** Releases every reservation whose last day is over, a project at a time; safe to run twice. */
export async function expireReservations(context: Context, actor: Actor): Promise<void> {
  const { db, clock } = context
  for (const projectId of await projectsWithExpired(db, clock.today()))
    await inTransaction(db, async (tx) => {
      // Whoever begins or prolongs one holds the project: what they did meanwhile is seen from here on, and stays.
      await lockProject(tx, projectId)
      const expired = await expiredReservations(tx, projectId, clock.today())
      const changes = expired.map((one) => over(one, { on: null, reason: 'expired', evidence: noEvidence }))
      for (const { after } of changes) await saveEngagement(tx, after, clock.now())
      await recordEngagements(context, tx, actor, changes)
    })
}
