import type {
  DeadlineKind,
  Proposal,
  ProposalAsked,
  ProposedEnding,
  ProposedPerson,
  proposalRoutes,
  ResponseOf,
  StaffingResult,
} from '@chizheng/contract'
import type { Language } from '@chizheng/texts'
import { type Actor, demand, isWithin, may, reachOf } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { type Db, inTransaction, newId } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { type DueDeadline, deadlinesOfCredentials } from '../../credentials/index.ts'
import { knownPeople } from '../../people/index.ts'
import { type Candidate, heldOf, typesNamed } from '../../requirements/index.ts'
import { linkedTypes, registeredApart } from '../rules/legal-entity.ts'
import { reservingStates } from '../rules/lock.ts'
import { type Project, placeOf } from '../rules/project.ts'
import { projectsById } from '../store/projects.ts'
import {
  insertProposal,
  type KeptProposal,
  type ProposalAnswer,
  proposalById,
  proposalsFor,
} from '../store/proposals.ts'
import { seenProject } from './project-records.ts'
import { type ProposalQuestion, proposalQuestion } from './proposal-question.ts'
import { solveInThread } from './solve.ts'

/** Shown of a project; older ones stay in the ledger. */
const mostShown = 20

/**
 * Makes a proposal for the free places of projects and keeps it with its question.
 *
 * Only people within the actor's reach are asked. Nothing is reserved: that is what accepting does.
 *
 * @throws Refusal `not_found`, `forbidden`, `project_state_unfit`, `proposal_nothing_asked`, `proposal_too_large`
 */
export async function propose(
  context: Context,
  actor: Actor,
  input: ProposalAsked,
  language: Language,
): Promise<Proposal> {
  const { db, clock } = context
  const asked = { ...input, projectIds: [...new Set(input.projectIds)] }
  const projects = await projectsWithin(db, actor, asked.projectIds)
  if (projects.some(({ state }) => !reservingStates.includes(state))) throw new Refusal('project_state_unfit')
  const reach = reachOf(actor, 'staffing.change')
  const question = await proposalQuestion(context, projects, asked, { reach, language })
  const passed = new Map<string, Candidate>()
  const { result, eligible } = await solveInThread(
    question.instance,
    question.types,
    question.people((one) => passed.set(one.id, one)),
  )
  const answer: ProposalAnswer = {
    projects: projects.map(({ id, name, startsOn, endsOn }) => ({ id, name, from: startsOn, to: endsOn })),
    slots: question.instance.slots.map(({ id, project, role, count, priority, exclusive, from, to }, at) => ({
      id,
      projectId: project,
      name: role,
      role: question.slots[at]!.role,
      count,
      priority,
      exclusive,
      from: from!,
      to: to!,
      eligible: eligible[id] ?? 0,
    })),
    slotVersions: Object.fromEntries(question.slots.map(({ id, version }) => [id, version])),
    left: question.left,
    people: peopleNamed(result, question, passed),
    candidates: passed.size,
    result,
    ...(await checksOf(db, result, question)),
  }
  const places = result.team.places.length
  const filled = result.team.places.filter(({ person }) => person !== null).length
  const id = newId()
  await inTransaction(db, async (tx) => {
    await insertProposal(tx, { id, asked, answer, filled, places }, actor, clock.now())
    await append(tx, actor, clock.now(), [
      {
        action: 'proposal.made',
        subject: { type: 'proposal', id },
        after: { projects: asked.projectIds, places, filled, cost: result.team.cost, proof: result.proof },
      },
    ])
  })
  return await readProposal(context, actor, id)
}

/** The projects, if the actor may change their staffing. @throws Refusal `not_found`, `forbidden` */
async function projectsWithin(db: Db, actor: Actor, ids: readonly string[]): Promise<Project[]> {
  const found = new Map((await projectsById(db, ids)).map((project) => [project.id, project]))
  return ids.map((id) => {
    const project = found.get(id)
    if (project === undefined) throw new Refusal('not_found')
    demandStaffing(actor, 'staffing.change', project)
    return project
  })
}

/** @throws Refusal `not_found` where the actor does not see the project, `forbidden` where they see and may not change it */
export function demandStaffing(actor: Actor, right: 'staffing.read' | 'staffing.change', project: Project): void {
  demand(actor, right, placeOf(project))
}

/** Everybody the answer names, in the order of ids. */
function peopleNamed(
  result: StaffingResult,
  { organisation, instance }: ProposalQuestion,
  passed: ReadonlyMap<string, Candidate>,
): ProposedPerson[] {
  const named = new Set([...idsIn(result), ...instance.excluded, ...instance.pinned.map(({ person }) => person)])
  const unasked = new Map(instance.people.map(({ id, name }) => [id, name]))
  return [...named].sort().map((id) => {
    const person = passed.get(id)
    return {
      id,
      name: person?.name ?? unasked.get(id) ?? '',
      employeeNumber: person?.employeeNumber ?? null,
      unitName: organisation.units.get(person?.unitId ?? '')?.name ?? null,
    }
  })
}

function idsIn({ team, secondBest, shortages, waysOut }: StaffingResult): string[] {
  const teams = [team, ...(secondBest === null ? [] : [secondBest.team])]
  return [
    ...teams.flatMap(({ places }) =>
      places.flatMap(({ person, alternatives }) => [
        ...(person === null ? [] : [person]),
        ...alternatives.map((one) => one.person),
      ]),
    ),
    ...shortages.flatMap(({ people, nearMisses }) => [...people, ...nearMisses.map(({ person }) => person)]),
    ...(waysOut?.steps ?? []).map(({ person }) => person),
  ]
}

const windowKinds: readonly DeadlineKind[] = ['renewal_window_opens', 'renewal_window_closes']

/** What somebody should know of the people of both teams: what ends within their slot, and what is registered apart. */
async function checksOf(
  db: Db,
  result: StaffingResult,
  { slots, instance, types, organisation }: ProposalQuestion,
): Promise<Pick<Proposal, 'endings' | 'apart'>> {
  const teams = [result.team, ...(result.secondBest === null ? [] : [result.secondBest.team])]
  const placed = teams.flatMap(({ places }) =>
    places.flatMap(({ person, slot }) => (person === null ? [] : [{ personId: person, slotId: slot }])),
  )
  const personIds = [...new Set(placed.map(({ personId }) => personId))]
  const named = new Map(slots.map((slot) => [slot.id, new Set(typesNamed([slot.requirement!]))]))
  const linked = [...types.keys()].filter((id) => linkedTypes.test(id))
  const typeIds = [...new Set([...[...named.values()].flatMap((ids) => [...ids]), ...linked])]
  const held = await heldOf(db, personIds, typeIds, organisation)
  const deadlines = await deadlinesOfCredentials(
    db,
    held.map(({ id }) => id),
  )
  const endings = placed.flatMap(({ personId, slotId }) => {
    const { to } = instance.slots.find(({ id }) => id === slotId)!
    const own = deadlines.filter((one) => one.personId === personId && named.get(slotId)!.has(one.typeId ?? ''))
    const windowDay = (of: DueDeadline, kind: DeadlineKind): Day | null =>
      own.find((one) => one.credentialId === of.credentialId && one.profession === of.profession && one.kind === kind)
        ?.dueOn ?? null
    return own
      .filter(({ kind, dueOn }) => dueOn <= to! && !windowKinds.includes(kind))
      .map((one): ProposedEnding => {
        const { credentialId, typeName, kind, dueOn } = one
        const [opensOn, closesOn] = windowKinds.map((of) => (kind === 'expiry' ? windowDay(one, of) : null))
        return { personId, slotId, credentialId, typeName, kind, dueOn, opensOn: opensOn!, closesOn: closesOn! }
      })
  })
  const apart = personIds.flatMap((personId) => {
    const own = held.filter((one) => one.personId === personId)
    const companies = registeredApart(own, (id) => organisation.units.get(id)?.name ?? id)
    return companies.length === 0 ? [] : [{ personId, companies }]
  })
  const seen = new Set<string>()
  const isFirst = (one: ProposedEnding) => {
    const key = [one.slotId, one.credentialId, one.kind, one.dueOn].join(' ')
    return !seen.has(key) && seen.add(key)
  }
  return { endings: endings.filter(isFirst), apart }
}

/** @throws Refusal `not_found` unless every project of it is within reach */
export async function readProposal({ db }: Context, actor: Actor, id: string): Promise<Proposal> {
  const kept = await proposalById(db, id)
  if (kept === null) throw new Refusal('not_found')
  const projects = await projectsById(db, kept.asked.projectIds)
  // Whose it was is known no more once a project is gone.
  if (projects.length < kept.asked.projectIds.length) throw new Refusal('not_found')
  for (const project of projects) demandStaffing(actor, 'staffing.read', project)
  const proposal = presentProposal(kept, projects, actor)
  return { ...proposal, people: await namedWithin(db, actor, proposal.people) }
}

/** Whoever sees a part of the company is told the names of the people in it, and of others only that there are such. */
async function namedWithin(db: Db, actor: Actor, people: readonly ProposedPerson[]): Promise<ProposedPerson[]> {
  const reach = reachOf(actor, 'people.read')
  if (reach.all) return [...people]
  const seen = new Set(
    (await knownPeople(db, { ids: people.map(({ id }) => id) }))
      .filter(({ id, unitId }) => isWithin(reach, { unitId, personId: id }))
      .map(({ id }) => id),
  )
  return people.map((one) => (seen.has(one.id) ? one : { id: one.id, name: '', employeeNumber: null, unitName: null }))
}

function presentProposal(kept: KeptProposal, projects: readonly Project[], actor: Actor): Proposal {
  const { answer, asked } = kept
  const { slotVersions: _, ...shown } = answer
  const accept = kept.state === 'open' && projects.every((project) => may(actor, 'staffing.change', placeOf(project)))
  return { ...summaryOf(kept), ...shown, asked, can: { accept } }
}

function summaryOf({
  id,
  version,
  state,
  madeAt,
  madeBy,
  acceptedAt,
  acceptedBy,
  answer,
  filled,
  places,
}: KeptProposal) {
  const instant = (at: string) => new Date(at).toISOString()
  return {
    id,
    version,
    state,
    madeAt: instant(madeAt),
    madeBy,
    acceptedAt: acceptedAt === null ? null : instant(acceptedAt),
    acceptedBy,
    projects: answer.projects,
    filled,
    places,
  }
}

/** Those of the project that are within reach with all their projects. @throws Refusal `not_found` */
export async function listProposals(
  { db }: Context,
  actor: Actor,
  projectId: string,
): Promise<ResponseOf<typeof proposalRoutes.listProposals>> {
  const project = await seenProject(db, actor, projectId)
  const kept = await proposalsFor(db, projectId, mostShown)
  const ids = [...new Set(kept.flatMap(({ asked }) => asked.projectIds))]
  const reach = reachOf(actor, 'staffing.read')
  const seen = new Set((await projectsById(db, ids)).filter((one) => isWithin(reach, placeOf(one))).map(({ id }) => id))
  return {
    rows: kept.filter(({ asked }) => asked.projectIds.every((id) => seen.has(id))).map(summaryOf),
    can: { propose: may(actor, 'staffing.change', placeOf(project)) },
  }
}
