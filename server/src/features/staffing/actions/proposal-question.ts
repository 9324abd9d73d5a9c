/** The question of a proposal, from what the database holds: free places of projects, and the people who may take them. */
import {
  type ProjectSlot,
  type Proposal,
  type ProposalAsked,
  type StaffingInstance,
  staffingInstanceSchema,
  staffingLimits,
} from '@chizheng/contract'
import type { Language } from '@chizheng/texts'
import type { Reach } from '../../../kernel/actor.ts'
import { type Day, day, earliest } from '../../../kernel/day.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type EffectiveType, effectiveTypes } from '../../credentials/index.ts'
import { knownPeople } from '../../people/index.ts'
import { type Candidate, candidates, type Organisation, organisationOf } from '../../requirements/index.ts'
import { boundTo } from '../rules/legal-entity.ts'
import { isExclusive, takenUntil } from '../rules/lock.ts'
import type { Project } from '../rules/project.ts'
import { heldOf } from '../store/engagements.ts'
import { takenPlaces } from '../store/proposals.ts'
import { type KeptSlot, slotsOf } from '../store/slots.ts'
import { type TypesById, windowOf } from './eligibility.ts'

type Person = StaffingInstance['people'][number]

export interface ProposalQuestion {
  readonly instance: StaffingInstance
  readonly slots: readonly KeptSlot[]
  readonly left: Proposal['left']
  readonly types: TypesById
  readonly organisation: Organisation
  /** Everybody who may be eligible, with what holds them; tells of each as they pass. */
  people(onPassing: (candidate: Candidate) => void): AsyncGenerator<Person[]>
}

/**
 * @throws Refusal `proposal_nothing_asked` when no slot has a free place and a requirement; `proposal_too_large`; `not_found` for a
 * person named in the question who is not within reach.
 */
export async function proposalQuestion(
  { db, clock }: Context,
  projects: readonly Project[],
  asked: ProposalAsked,
  { reach, language }: { readonly reach: Reach; readonly language: Language },
): Promise<ProposalQuestion> {
  const all = await slotsOf(
    db,
    projects.map(({ id }) => id),
  )
  const [taken, types, organisation] = await Promise.all([
    takenPlaces(
      db,
      all.map(({ id }) => id),
    ),
    effectiveTypes(db),
    organisationOf(db),
  ])
  const left: Proposal['left'] = []
  const slots: KeptSlot[] = []
  for (const slot of all) {
    const free = slot.count - (taken.get(slot.id) ?? 0)
    if (free <= 0) left.push({ slotId: slot.id, name: slot.name, why: 'full' })
    else if (slot.requirement === null) left.push({ slotId: slot.id, name: slot.name, why: 'asks_nothing' })
    else if (isReversed(slot, projects)) left.push({ slotId: slot.id, name: slot.name, why: 'days_reversed' })
    else slots.push({ ...slot, count: free })
  }
  if (slots.length === 0) throw new Refusal('proposal_nothing_asked')
  const places = slots.reduce((sum, { count }) => sum + count, 0)
  if (places > staffingLimits.places) throw new Refusal('proposal_too_large', { places, most: staffingLimits.places })
  const bound = slots.map((slot) => instanceSlot(slot, projects, types))
  const parsed = staffingInstanceSchema.parse({
    language,
    people: await namedPeople(db, asked, slots, reach),
    projects: projects.map((project) => ({
      id: project.id,
      name: project.name,
      from: project.startsOn,
      to: project.endsOn,
      entityId: project.entityId,
      unitIds: organisation.above(project.unitId ?? project.entityId).map(({ id }) => id),
    })),
    // Asked for as it was written: bound to a company it may be larger than people may write it.
    slots: bound.map((slot, at) => ({ ...slot, requirement: slots[at]!.requirement! })),
    excluded: asked.excluded,
    pinned: asked.pinned
      .filter(({ slotId }) => slots.some(({ id }) => id === slotId))
      .map(({ slotId, personId }) => ({ slot: slotId, person: personId })),
    weights: asked.weights,
    secondBest: asked.secondBest,
  })
  const instance: StaffingInstance = { ...parsed, slots: bound }
  const requirements = instance.slots.map(({ requirement }) => requirement!)
  return {
    instance,
    slots,
    left,
    organisation,
    types: new Map(types.map((type) => [type.id, { name: typeName(type, language), ...windowOf(type) }])),
    async *people(onPassing) {
      const period = wholePeriod(instance)
      for await (const some of candidates(db, { reach, requirements, organisation })) {
        for (const one of some) onPassing(one)
        yield await withHoldings(db, some, period, clock.today())
      }
    },
  }
}

const typeName = ({ nameZh, nameEn }: EffectiveType, language: Language): string =>
  (language === 'zh-CN' ? nameZh : nameEn) ?? nameZh

/** Its first and last day: its own, or the project's. */
function daysOf({ projectId, fromOn, toOn }: KeptSlot, projects: readonly Project[]): { from: Day; to: Day } {
  const { startsOn, endsOn } = projects.find(({ id }) => id === projectId)!
  return { from: fromOn ?? startsOn, to: toOn ?? endsOn }
}

/** One day of it is its own and lies beyond the other, which is the project's. */
function isReversed(slot: KeptSlot, projects: readonly Project[]): boolean {
  const { from, to } = daysOf(slot, projects)
  return to < from
}

/** A slot as the solver is asked, its certificates bound to the project's company. */
export function instanceSlot(
  slot: KeptSlot,
  projects: readonly Project[],
  types: readonly EffectiveType[],
): StaffingInstance['slots'][number] {
  const { entityId } = projects.find(({ id }) => id === slot.projectId)!
  const employerBound = new Set(types.filter((type) => type.employerBound).map(({ id }) => id))
  return {
    id: slot.id,
    project: slot.projectId,
    role: slot.name,
    count: slot.count,
    priority: slot.priority,
    exclusive: isExclusive(slot.role, slot.exclusive),
    // An owner agrees to one person's further projects, and that is kept with the engagement: of a free slot it is not known.
    ownerConsent: slot.role === 'chief_supervisor' ? 'unknown' : undefined,
    ...daysOf(slot, projects),
    requirement: boundTo(entityId, slot.requirement!, employerBound),
    mayExpire: slot.mayExpire,
    eligible: [],
    nearMisses: [],
  }
}

/** Who is pinned or excluded is named in the question, whether they hold anything or not. */
async function namedPeople(db: Db, { pinned, excluded }: ProposalAsked, slots: readonly ProjectSlot[], reach: Reach) {
  const wanted = pinned.filter(({ slotId }) => slots.some(({ id }) => id === slotId)).map(({ personId }) => personId)
  const ids = [...new Set([...wanted, ...excluded])]
  const found = (await knownPeople(db, { ids })).filter(
    ({ id, unitId }) =>
      reach.all || reach.personIds.includes(id) || (unitId !== null && reach.unitIds.includes(unitId)),
  )
  if (found.length < ids.length) throw new Refusal('not_found')
  return found.map(({ id, name }) => ({ id, name }))
}

/** From the first day of any slot to the last. */
function wholePeriod({ slots }: StaffingInstance): { from: Day; to: Day } {
  return {
    from: earliest(...slots.map(({ from }) => day(from!)))!,
    to: day(
      slots
        .map(({ to }) => to!)
        .sort()
        .at(-1)!,
    ),
  }
}

/** Each with what holds them on days of the period: a plan may begin after what is planned to end, not after what is overdue. */
async function withHoldings(
  db: Db,
  some: readonly Candidate[],
  period: { from: Day; to: Day },
  today: Day,
): Promise<Person[]> {
  const held = new Map<string, Person['engagements']>()
  const ids = some.map(({ id }) => id)
  const holding = await heldOf(db, ids)
  const consented = new Set(
    holding.flatMap((one) => one.consentedProjects.map((project) => `${one.personId} ${project}`)),
  )
  for (const one of holding) {
    const to = takenUntil(one, { state: 'reserved' }, today)
    const isOver = one.state === 'reserved' && one.reservedUntil !== null && one.reservedUntil < today
    if (isOver || one.fromOn > period.to || (to !== null && to < period.from)) continue
    const of = held.get(one.personId) ?? []
    const isGiven = consented.has(`${one.personId} ${one.projectId}`)
    const ownerConsent = one.role === 'chief_supervisor' ? (isGiven ? 'given' : 'unknown') : undefined
    const slot = one.slotId ?? undefined
    of.push({ project: one.project.name, from: one.fromOn, to, exclusive: one.exclusive, ownerConsent, slot })
    held.set(one.personId, of)
  }
  return some.map(({ id, name, record }) => ({ id, name, record, engagements: held.get(id) ?? [] }))
}
