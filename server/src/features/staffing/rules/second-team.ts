/** The best team in which at least one person is another. */
import { type Exchanges, exchangesOf } from './exchange.ts'
import { fillIn, type Optimum, type Part } from './optimum.ts'
import type { Component } from './problem.ts'
import { bestTeam, type Effort, type Found } from './search.ts'

export interface SecondTeam {
  readonly holders: Int32Array
  readonly isProved: boolean
}

/** What makes a team another one, in one part of the problem: pairs it does without. */
interface Change {
  readonly part: Part
  readonly isClosed: (place: number, person: number) => boolean
  /** The place that somebody has to take, -1 for none. */
  readonly filled: number
  /** What it costs more, where that is known without solving; infinite when a place would stay empty. */
  readonly known: number | null
}

/**
 * A team of other people leaves out somebody of the best team in every part, or else takes somebody from outside in one part; each of
 * these is a smaller problem of its own (Lawler 1972). Null when none fills as many places of each priority.
 */
export function secondTeam(best: Optimum, effort: Effort): SecondTeam | null {
  let extra = Number.POSITIVE_INFINITY
  let chosen: readonly (readonly [Change, Found | null])[] = []
  let steps = 0
  let isProved = best.isProved
  for (const changes of alternatives(best)) {
    let sum = changes.reduce((known, change) => known + (change.known ?? 0), 0)
    const made = changes.map((change): [Change, Found | null] => {
      if (change.known !== null || sum >= extra) return [change, null]
      const found = solve(change, { ...effort, maxSteps: effort.maxSteps - steps }, extra - sum)
      steps += found.steps
      isProved &&= found.bound >= found.cost
      sum += extraOf(change, found, extra - sum)
      return [change, found]
    })
    if (sum >= extra) continue
    extra = sum
    chosen = made
  }
  if (chosen.length === 0) return null
  const holders = best.holders.slice()
  for (const [change, found] of chosen)
    fillIn(holders, change.part.component, found ?? solve(change, effort, Number.POSITIVE_INFINITY))
  return { holders, isProved }
}

/** Solves a part with a change; only what costs less than `limit` more, and leaves no place empty, is of interest. */
function solve({ part, isClosed, filled }: Change, effort: Effort, limit: number): Found {
  const { component, found } = part
  const below = found.cost + Math.min(limit, component.costSpan + 1)
  return bestTeam(changed(component, isClosed, filled), { ...effort, below, after: found })
}

function extraOf({ part }: Change, found: Found, limit: number): number {
  const extra = found.cost - part.found.cost
  return extra < Math.min(limit, part.component.costSpan + 1) ? extra : Number.POSITIVE_INFINITY
}

/** The part with an infinite cost for some pairs, which no team takes then, and one place that costs too much to be empty. */
function changed(component: Component, isClosed: Change['isClosed'], filled: number): Component {
  const { start, person } = component.graph
  const cost = component.graph.cost.slice()
  for (const at of component.place.keys())
    for (let pair = start[at]!; pair < start[at + 1]!; pair++)
      if (isClosed(at, person[pair]!)) cost[pair] = Number.POSITIVE_INFINITY
  const empty = component.graph.empty.map((price, at) => (at === filled ? price + component.costSpan + 1 : price))
  return { ...component, graph: { ...component.graph, cost, empty } }
}

function* alternatives({ parts, holders }: Optimum): Generator<readonly Change[]> {
  const team = new Set(holders)
  team.delete(-1)
  const exchanges = new Map(parts.map((part) => [part, exchangesWithin(part)]))
  for (const person of [...team].sort((a, b) => a - b)) {
    yield parts.flatMap((part) => withoutPerson(part, person, exchanges.get(part) ?? null))
  }
  // Where nobody holds two places, whoever comes from outside replaces somebody: that was looked at above.
  if (holders.reduce((count, person) => count + (person < 0 ? 0 : 1), 0) === team.size) return
  for (const part of parts)
    for (const at of part.component.place.keys()) yield [fromOutside(part, at, team, exchanges.get(part) ?? null)]
}

/** All exchanges of a part that is an assignment problem; null for others, which have to be solved. */
function exchangesWithin({ component, found }: Part): ReadonlyMap<number, Exchanges> | null {
  if (found.frame.blocks.length > 1) return null
  const all = exchangesOf(component, found.team, found.frame.blocks[0]!, Number.POSITIVE_INFINITY)
  return new Map(all.map((each) => [each.place, each]))
}

function withoutPerson(part: Part, person: number, exchanges: ReadonlyMap<number, Exchanges> | null): Change[] {
  const { component, found } = part
  const own = component.people.indexOf(person)
  const place = own < 0 ? -1 : found.team.findIndex((pair) => pair >= 0 && component.graph.person[pair] === own)
  if (place < 0) return []
  const extra = exchanges?.get(place)?.withoutHolder ?? null
  return [{ part, isClosed: (_, other) => other === own, filled: -1, known: whole(part, extra) }]
}

function fromOutside(
  part: Part,
  at: number,
  team: ReadonlySet<number>,
  exchanges: ReadonlyMap<number, Exchanges> | null,
): Change {
  const { people } = part.component
  const first = exchanges?.get(at)?.others.find(({ person }) => !team.has(people[person]!))
  const extra = exchanges === null ? null : (first?.extra ?? Number.POSITIVE_INFINITY)
  const isClosed = (place: number, person: number) => place === at && team.has(people[person]!)
  return { part, isClosed, filled: at, known: whole(part, extra) }
}

function whole({ component }: Part, extra: number | null): number | null {
  return extra !== null && extra > component.costSpan ? Number.POSITIVE_INFINITY : extra
}
