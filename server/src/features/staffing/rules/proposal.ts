import {
  mostChiefSupervised,
  type StaffedPlace,
  type StaffingInstance,
  type StaffingResult,
  type StaffingTeam,
} from '@chizheng/contract'
import { mostAtOnce, overlap } from './chiefs.ts'
import { exchangesOf } from './exchange.ts'
import { type Optimum, optimum } from './optimum.ts'
import { consentLack, consentsMissing, type Near, type Question, questionOf, weigher } from './question.ts'
import { secondTeam } from './second-team.ts'
import { type Shortage, shortages } from './shortage.ts'
import { waysOut } from './ways-out.ts'

export interface ProposalOptions {
  /** How many bounds the search may make before it answers with the best team so far and the gap to the proof. */
  readonly maxSteps?: number
  /** Asked at every bound; true ends the search likewise. */
  readonly shouldStop?: () => boolean
  /** The team and its proof only: no blocking groups, no ways out. */
  readonly withoutExplanations?: boolean
}

/** Most questions are proved within a hundred bounds; this leaves room for those that are not. */
const defaultSteps = 20_000
/** Near misses shown with a shortage; the ways out look at all of them. */
const maxNearMisses = 10

/**
 * The team that fills as many places of the first priority as possible, then of the second, and so on, and of those teams one that
 * costs least; with exchanges, the reason for every empty place and the cheapest ways out. The instance must be free of faults
 * (`instanceFaults`). The same instance has the same answer, in whatever order its people and slots stand.
 */
export function propose(instance: StaffingInstance, options: ProposalOptions = {}): StaffingResult {
  const effort = {
    maxSteps: options.maxSteps ?? defaultSteps,
    ...(options.shouldStop && { shouldStop: options.shouldStop }),
  }
  const question = questionOf(instance)
  const best = optimum(question.problem, effort)
  const alternatives = alternativesOf(question, best)
  const isExplained = best.holders.includes(-1) && options.withoutExplanations !== true
  const second = instance.secondBest ? secondTeam(best, effort) : null
  return {
    proof: best.isProved ? 'optimal' : 'limit',
    gap: gapOf(best),
    team: teamOf(question, best.holders, alternatives),
    pinsRefused: [...question.pinsRefused],
    secondBest: second && {
      proof: second.isProved ? 'optimal' : 'limit',
      team: teamOf(question, second.holders, new Map()),
    },
    shortages: isExplained
      ? shortages(question.reach, best.holders, {
          ...effort,
          maxSteps: Math.min(effort.maxSteps, 500),
        }).map((shortage) => shortageJson(question, shortage, best.holders))
      : [],
    waysOut: isExplained ? waysOut(question, best.holders, effort) : null,
  }
}

/** What a better team could have at most. A bound within a part's costs says that no place more can be filled there. */
function gapOf({ parts }: Optimum): StaffingResult['gap'] {
  let filled = 0
  let cost = 0
  for (const { component, found } of parts) {
    const gap = found.cost - found.bound
    if (gap <= component.costSpan) cost += gap
    else filled += found.team.reduce((sum, pair) => sum + (pair < 0 ? 1 : 0), 0)
  }
  return { filled, cost: filled > 0 ? null : cost }
}

type Alternatives = ReadonlyMap<number, StaffedPlace['alternatives']>

function alternativesOf({ instance, people, pinned }: Question, { parts }: Optimum): Alternatives {
  const found = new Map<number, StaffedPlace['alternatives']>()
  if (instance.alternatives === 0) return found
  for (const { component, found: best } of parts)
    for (const block of best.frame.blocks)
      for (const { place, others } of exchangesOf(component, best.team, block, instance.alternatives)) {
        if (pinned[component.places[place]!]! >= 0) continue
        found.set(
          component.places[place]!,
          others.map(({ person, extra }) => ({
            person: people[component.people[person]!]!.id,
            extraCost: extra <= component.costSpan ? extra : null,
          })),
        )
      }
  return found
}

function teamOf(question: Question, holders: Int32Array, alternatives: Alternatives): StaffingTeam {
  const { instance, slots, places, pinned } = question
  const order = instance.slots.map((slot) => slots.indexOf(slot))
  const bySlot = slots.map((): number[] => [])
  for (const [index, place] of places.entries()) bySlot[place.slot]!.push(index)
  const all = order.flatMap((slot) => placesOf(question, bySlot[slot]!, holders, alternatives))
  const priorities = [...new Set(places.map(({ priority }) => priority))].sort((a, b) => a - b)
  return {
    filled: priorities.map((priority) => {
      const those = [...places.keys()].filter((place) => places[place]!.priority === priority)
      return { priority, filled: those.filter((place) => holders[place]! >= 0).length, of: those.length }
    }),
    cost: all.reduce((sum, { cost }) => sum + cost, 0),
    places: all,
  }
  /** The places of one slot: pinned people first, then by person, empty ones last. */
  function placesOf(
    { people, eligible }: Question,
    of: readonly number[],
    who: Int32Array,
    others: Alternatives,
  ): StaffedPlace[] {
    const weight = weigher(instance)
    const rank = (place: number) => (pinned[place]! >= 0 ? -1 : who[place]! < 0 ? people.length : who[place]!)
    return [...of]
      .sort((one, other) => rank(one) - rank(other) || one - other)
      .map((place, index) => {
        const chosen = who[place]! < 0 ? undefined : eligible[places[place]!.slot]!.get(who[place]!)
        return {
          slot: slots[places[place]!.slot]!.id,
          place: index + 1,
          person: who[place]! < 0 ? null : people[who[place]!]!.id,
          pinned: pinned[place]! >= 0,
          cost: chosen ? weight(chosen) : 0,
          notes: chosen ? [...chosen.notes] : [],
          alternatives: [...(others.get(place) ?? [])],
        }
      })
  }
}

function shortageJson(
  question: Question,
  shortage: Shortage,
  holders: Int32Array,
): StaffingResult['shortages'][number] {
  const { instance, slots, places, people, near } = question
  const counts = new Map<number, number>()
  for (const place of shortage.places) counts.set(places[place]!.slot, (counts.get(places[place]!.slot) ?? 0) + 1)
  const inOrder = instance.slots.map((slot) => slots.indexOf(slot)).filter((slot) => counts.has(slot))
  const misses = inOrder.flatMap((slot) =>
    [...near[slot]!, ...chiefsElsewhere(question, slot, holders)].map((miss) => ({ slot: slots[slot]!.id, ...miss })),
  )
  return {
    slots: inOrder.map((slot) => ({ slot: slots[slot]!.id, places: counts.get(slot)! })),
    people: shortage.people.map((person) => people[person]!.id),
    missing: shortage.places.filter((place) => holders[place]! < 0).length,
    smallest: shortage.isSmallest,
    nearMisses: misses
      .sort((one, other) => one.price - other.price)
      .slice(0, maxNearMisses)
      .map(({ slot, person, lacks, price }) => ({ slot, person: people[person]!.id, lacks: [...lacks], price })),
  }
}

/** Chief supervisors of the team who could take this slot beside their others, if the owners agreed. */
function chiefsElsewhere(question: Question, slot: number, holders: Int32Array): Near[] {
  const { instance, slots, places, eligible, busy } = question
  const own = slots[slot]!
  const at = places.findIndex((place, index) => place.slot === slot && holders[index]! < 0)
  if (at < 0 || own.ownerConsent === undefined || !own.exclusive) return []
  return [...new Set(holders)].flatMap((person): Near[] => {
    if (person < 0 || !eligible[slot]!.has(person)) return []
    const held = places.filter((place, index) => holders[index] === person && overlap(place, places[at]!))
    const beside = held.map((place) => slots[place.slot]!)
    const isChief = beside.every((one) => one.exclusive && one.ownerConsent !== undefined && one !== own)
    if (held.length === 0 || !isChief) return []
    if (mostAtOnce([...held, ...(busy.get(person) ?? [])], places[at]!) >= mostChiefSupervised) return []
    const named = beside.map((one) => ({
      project: instance.projects.find(({ id }) => id === one.project)!.name,
      ownerConsent: one.ownerConsent,
    }))
    const lacks = consentLack(instance, consentsMissing(instance, own, named))
    return lacks.length === 0 ? [] : [{ person, lacks, price: instance.prices.consent }]
  })
}
