/** The best team in which at least one person is another. */

import { exchangesOf } from './exchange.ts'
import { fillIn, type Optimum, type Part } from './optimum.ts'
import type { Component } from './problem.ts'
import { bestTeam, type Effort, type Found } from './search.ts'

export interface SecondTeam {
  readonly holders: Int32Array
  readonly isProved: boolean
}

/**
 * Parts are independent, so exactly one of them changes. A team of other people leaves out somebody of the best team, or else takes
 * all of them and somebody more; each of these is a smaller problem of its own (Lawler 1972). Null when none fills as many places.
 */
export function secondTeam({ parts, holders, isProved }: Optimum, effort: Effort): SecondTeam | null {
  let best: { part: Part; found: Found; component: Component } | null = null
  let extra = Number.POSITIVE_INFINITY
  let proved = isProved
  let steps = 0
  for (const part of parts) {
    const cap = Math.min(extra, part.component.costSpan + 1)
    for (const component of branches(part)) {
      const below = part.found.cost + Math.min(cap, extra)
      const found = bestTeam(component, {
        ...effort,
        maxSteps: effort.maxSteps - steps,
        below,
        after: part.found,
      })
      steps += found.steps
      proved &&= found.bound >= Math.min(found.cost, below)
      if (found.cost >= below) continue
      extra = found.cost - part.found.cost
      best = { part, found, component }
    }
  }
  if (best === null) return null
  const other = holders.slice()
  fillIn(other, best.component, best.found)
  return { holders: other, isProved: proved }
}

/** The part without one of the people of its team, for each of them; and with somebody from outside on a given place. */
function* branches({ component, found }: Part): Generator<Component> {
  const { graph, place } = component
  const { blocks } = found.frame
  const team = new Set<number>()
  let held = 0
  for (const pair of found.team) {
    if (pair < 0) continue
    team.add(graph.person[pair]!)
    held += 1
  }
  if (blocks.length === 1) {
    // All exchanges of an assignment are known at once; only the cheapest needs to be made.
    const cheapest = exchangesOf(component, found.team, blocks[0]!, 0).reduce(
      (least, each) => (each.withoutHolder < least.withoutHolder ? each : least),
      { withoutHolder: component.costSpan + 1, place: -1 },
    )
    if (cheapest.place < 0) return
    const person = graph.person[found.team[cheapest.place]!]!
    yield closed(component, (_, other) => other === person)
    return
  }
  for (const person of team) yield closed(component, (_, other) => other === person)
  if (held === team.size) return
  for (const at of place.keys()) yield closed(component, (other, person) => other === at && team.has(person))
}

/** The part with an infinite cost for some pairs, which no team takes then. */
function closed(component: Component, isClosed: (place: number, person: number) => boolean): Component {
  const { start, person } = component.graph
  const cost = component.graph.cost.slice()
  for (const at of component.place.keys())
    for (let pair = start[at]!; pair < start[at + 1]!; pair++)
      if (isClosed(at, person[pair]!)) cost[pair] = Number.POSITIVE_INFINITY
  return { ...component, graph: { ...component.graph, cost } }
}
