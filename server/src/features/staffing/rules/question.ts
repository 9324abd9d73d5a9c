/** From an instance as people write it to the problem in numbers: counts expanded, exclusions, engagements and pins applied. */
import {
  type Eligible,
  mostChiefSupervised,
  type StaffingInstance,
  type StaffingLack,
  type StaffingResult,
} from '@chizheng/contract'
import { type Busy, companionsOf, mostAtOnce, overlap, type Period, roomIn, surplus } from './chiefs.ts'
import { type Candidates, conflict, conflictsOf, type Place, type Problem, sortedCandidates } from './problem.ts'

type Slot = StaffingInstance['slots'][number]
type Engagement = StaffingInstance['people'][number]['engagements'][number]

export interface Near {
  readonly person: number
  readonly lacks: readonly StaffingLack[]
  readonly price: number
}

export interface Question {
  readonly instance: StaffingInstance
  /** By id, so that the order of a file decides nothing. */
  readonly people: readonly StaffingInstance['people'][number][]
  readonly slots: readonly Slot[]
  readonly places: readonly Place[]
  /** What the solver chooses from: who is pinned is out of reach of what excludes the pinned place. */
  readonly problem: Problem
  /** Who could take a place if nobody were pinned elsewhere: what explanations speak about. */
  readonly reach: Problem
  /** What people do already as chief supervisors with consent. */
  readonly busy: Busy
  /** The pinned person of a place, -1 where nobody is. */
  readonly pinned: Int32Array
  readonly pinsRefused: StaffingResult['pinsRefused']
  /** By slot: of the eligible, and of those who nearly are. */
  readonly eligible: readonly ReadonlyMap<number, Eligible>[]
  readonly near: readonly (readonly Near[])[]
}

export function questionOf(instance: StaffingInstance): Question {
  const people = [...instance.people].sort(byId)
  const slots = [...instance.slots].sort(byId)
  const numberOf = new Map(people.map((person, index) => [person.id, index]))
  const excluded = new Set(instance.excluded)
  const periods = slots.map((slot) => periodOf(instance, slot))
  const busy = busyOf(people)
  const isEngaged = (slot: number, person: number) =>
    people[person]!.engagements.some((engagement) => blocks(engagement, slots[slot]!, periods[slot]!)) ||
    (isConsented(slots[slot]!) && mostAtOnce(busy.get(person) ?? [], periods[slot]!) >= mostChiefSupervised)
  const eligible = slots.map((slot, index) => {
    const all = slot.eligible.map((each) => [numberOf.get(each.person)!, each] as const)
    return new Map(all.filter(([person, each]) => !excluded.has(each.person) && !isEngaged(index, person)))
  })
  const near = slots.map((slot, index) => nearOf(instance, slot, periods[index]!, numberOf, people, excluded))
  const open = slots.flatMap((slot, index) =>
    Array.from({ length: slot.count }, () => ({
      slot: index,
      priority: slot.priority,
      exclusive: slot.exclusive,
      consented: isConsented(slot),
      pinned: false,
      ...periods[index]!,
    })),
  )
  const weight = weigher(instance)
  const bySlot = eligible.map((who) => {
    const persons = [...who.keys()]
    return sortedCandidates({ persons, costs: persons.map((person) => weight(who.get(person)!)) })
  })
  const given = { people, slots, places: open, numberOf, eligible, excluded, isEngaged, busy }
  const { pinned, pinsRefused } = pin(instance, given)
  const places = open.map((place, index) => ({ ...place, pinned: pinned[index]! >= 0 }))
  const candidates = open.map((place, index) =>
    pinned[index]! < 0 ? bySlot[place.slot]! : only(bySlot[place.slot]!, pinned[index]!),
  )
  const conflicts = conflictsOf(open)
  const persons = people.length
  const reach = { places: open, candidates, persons, conflicts, companions: companionsOf(open), busy }
  const problem = {
    places,
    candidates: besidePins(places, candidates, pinned, busy),
    persons,
    conflicts,
    companions: companionsOf(places),
    busy: withPins(busy, places, pinned),
  }
  return { instance, people, slots, places, problem, reach, busy, pinned, pinsRefused, eligible, near }
}

function isConsented({ exclusive, ownerConsent }: Slot): boolean {
  return exclusive && ownerConsent === 'given'
}

function busyOf(people: Question['people']): Busy {
  const busy = new Map<number, Engagement[]>()
  for (const [person, { engagements }] of people.entries()) {
    const own = engagements.filter(({ exclusive, ownerConsent }) => exclusive && ownerConsent === 'given')
    if (own.length > 0) busy.set(person, own)
  }
  return busy
}

/** Pinned people hold their places whatever else they take: that is counted like what they do already. */
export function withPins(busy: Busy, places: readonly Place[], pinned: Int32Array): Busy {
  const all = new Map(busy)
  for (const [index, place] of places.entries())
    if (place.consented && pinned[index]! >= 0) all.set(pinned[index]!, [...(all.get(pinned[index]!) ?? []), place])
  return all
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

/** What an eligible person costs on a slot: scarcity, closeness of expiry and distance, each by its weight. */
export function weigher({ weights }: StaffingInstance): (eligible: Eligible) => number {
  return ({ scarcity, expiry, distance }) =>
    scarcity * weights.scarcity + expiry * weights.expiry + distance * weights.distance
}

/** The first and last day of a slot: its own, or its project's. */
export function periodOf(instance: StaffingInstance, slot: Slot): { from: string; to: string } {
  const project = instance.projects.find(({ id }) => id === slot.project)!
  return { from: slot.from ?? project.from, to: slot.to ?? project.to }
}

function blocks(engagement: Engagement, slot: Slot, { from, to }: { from: string; to: string }): boolean {
  if (engagement.exclusive && engagement.ownerConsent === 'given' && isConsented(slot)) return false
  const excludes = engagement.exclusive || slot.exclusive || engagement.slot === slot.id
  return engagement.from <= to && (engagement.to ?? to) >= from && excludes
}

function nearOf(
  instance: StaffingInstance,
  slot: Slot,
  period: { from: string; to: string },
  numberOf: ReadonlyMap<string, number>,
  people: Question['people'],
  excluded: ReadonlySet<string>,
): Near[] {
  const eligible = new Set(slot.eligible.map(({ person }) => person))
  const written = slot.nearMisses.filter(({ person }) => !eligible.has(person))
  const busy = slot.eligible.filter(({ person }) => {
    const { engagements } = people[numberOf.get(person)!]!
    // Who has a place of the slot already fills no other one of it by being freed.
    return engagements.length > 0 && !engagements.some((one) => one.slot === slot.id)
  })
  return [...busy.map(({ person }) => ({ person, lacks: [] as StaffingLack[] })), ...written]
    .filter(({ person }) => !excluded.has(person))
    .map(({ person, lacks }) => {
      const number = numberOf.get(person)!
      const { freed, consents } = inTheWay(instance, slot, period, people[number]!.engagements)
      const free = freed.map(({ project, from, to }) => ({
        way: 'free' as const,
        text: `${project} ${from} – ${to ?? '…'}`,
      }))
      const lacking = [...lacks, ...free, ...consentLack(instance, consents)]
      return { person: number, lacks: lacking, price: lacking.reduce((sum, { way }) => sum + instance.prices[way], 0) }
    })
    .filter(({ lacks }) => lacks.length > 0 && lacks.length <= 3)
    .sort((one, other) => one.price - other.price || one.person - other.person)
}

/** What has to end before somebody may take a slot, and the projects whose owners have to agree. */
function inTheWay(
  instance: StaffingInstance,
  slot: Slot,
  period: { from: string; to: string },
  engagements: readonly Engagement[],
): { freed: readonly Engagement[]; consents: readonly string[] } {
  const isChief = ({ exclusive, ownerConsent }: Pick<Engagement, 'exclusive' | 'ownerConsent'>) =>
    exclusive && ownerConsent !== undefined
  if (!isChief(slot)) return { freed: engagements.filter((one) => blocks(one, slot, period)), consents: [] }
  const chiefs = engagements.filter((one) => isChief(one) && overlap(one, period))
  const over = surplus(chiefs, period)
  const beside = chiefs.filter((one) => !over.includes(one))
  const others = engagements.filter((one) => !isChief(one) && blocks(one, slot, period))
  return { freed: [...over, ...others], consents: consentsMissing(instance, slot, beside) }
}

/** The projects whose owners have not agreed that the chief of a slot serves these others too. */
export function consentsMissing(
  { projects }: StaffingInstance,
  slot: Slot,
  beside: readonly { readonly project: string; readonly ownerConsent?: 'given' | 'unknown' | undefined }[],
): string[] {
  if (beside.length === 0) return []
  const own = { project: projects.find(({ id }) => id === slot.project)!.name, ownerConsent: slot.ownerConsent }
  return [own, ...beside].filter(({ ownerConsent }) => ownerConsent !== 'given').map(({ project }) => project)
}

export function consentLack({ language }: StaffingInstance, projects: readonly string[]): StaffingLack[] {
  if (projects.length === 0) return []
  return [{ way: 'consent', text: projects.join(language === 'zh-CN' ? '、' : ', ').slice(0, 300) }]
}

interface Pinning extends Pick<Question, 'people' | 'slots' | 'places' | 'eligible'> {
  readonly numberOf: ReadonlyMap<string, number>
  readonly excluded: ReadonlySet<string>
  readonly isEngaged: (slot: number, person: number) => boolean
  readonly busy: Busy
}

/** Gives pinned people a place of their slot, in the order of the file; what cannot hold is named with its reason. */
function pin(instance: StaffingInstance, given: Pinning): Pick<Question, 'pinned' | 'pinsRefused'> {
  const pinned = new Int32Array(given.places.length).fill(-1)
  const pinsRefused: Question['pinsRefused'] = []
  for (const { slot: slotId, person: personId } of instance.pinned) {
    const slot = given.slots.findIndex(({ id }) => id === slotId)
    const person = given.numberOf.get(personId)!
    const place = given.places.findIndex((each, index) => each.slot === slot && pinned[index]! < 0)
    const why = given.excluded.has(personId)
      ? 'excluded'
      : given.eligible[slot]!.has(person)
        ? place < 0
          ? 'no_place_left'
          : cannotHoldToo(given, pinned, place, person)
            ? 'pinned_elsewhere'
            : null
        : given.isEngaged(slot, person) && given.slots[slot]!.eligible.some((each) => each.person === personId)
          ? 'engaged'
          : 'not_eligible'
    if (why === null) pinned[place] = person
    else pinsRefused.push({ slot: slotId, person: personId, why })
  }
  return { pinned, pinsRefused }
}

function cannotHoldToo({ places, busy }: Pinning, pinned: Int32Array, at: number, person: number): boolean {
  const held = places.filter((_, index) => pinned[index] === person)
  const place = places[at]!
  if (held.some((other) => conflict(other, place))) return true
  const counted = held.filter(({ consented }) => consented)
  return place.consented && roomIn(busy.get(person) ?? [], counted, place) < 1
}

function only({ persons, costs }: Candidates, person: number): Candidates {
  const at = persons.indexOf(person)
  return { persons: persons.subarray(at, at + 1), costs: costs.subarray(at, at + 1) }
}

/** Candidates without those who are pinned to a place that excludes this one, or to as many as they may hold. */
export function besidePins(
  places: readonly Place[],
  reach: readonly Candidates[],
  pinned: Int32Array,
  already: Busy,
): Candidates[] {
  const pins = Array.from(pinned.keys()).filter((place) => pinned[place]! >= 0)
  return reach.map((all, index) => {
    const busy = new Set(
      pins
        .filter((other) => other !== index && conflict(places[other]!, places[index]!))
        .map((other) => pinned[other]!),
    )
    if (places[index]!.consented && pinned[index]! < 0)
      for (const person of new Set(pins.map((other) => pinned[other]!))) {
        const held: Period[] = pins.flatMap((other) =>
          pinned[other] === person && places[other]!.consented ? [places[other]!] : [],
        )
        if (held.length > 0 && roomIn(already.get(person) ?? [], held, places[index]!) < 1) busy.add(person)
      }
    if (busy.size === 0 || !all.persons.some((person) => busy.has(person))) return all
    const kept = Array.from(all.persons.keys()).filter((at) => !busy.has(all.persons[at]!))
    return {
      persons: Int32Array.from(kept, (at) => all.persons[at]!),
      costs: Float64Array.from(kept, (at) => all.costs[at]!),
    }
  })
}
