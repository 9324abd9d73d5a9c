/** Teams of a component that keep the rule of one place at a time, and how to better them one block at a time. */
import { assign } from './assignment.ts'
import { countedPeriods, isCounted, type Period, roomIn } from './chiefs.ts'
import type { Cliques } from './cliques.ts'
import type { Component } from './problem.ts'

/** For every place of a component the pair it takes, -1 when it stays empty. */
export type Team = Int32Array

export function teamCost({ graph }: Component, team: Team): number {
  return team.reduce((sum, pair, place) => sum + (pair < 0 ? graph.empty[place]! : graph.cost[pair]!), 0)
}

/**
 * A team made block by block at the prices given, each block seeing only people whom the blocks before it left free, then
 * bettered: every block and every group is assigned anew beside the rest until none gains.
 */
export function makeTeam(component: Component, { blocks, groups }: Cliques, price: Float64Array): Team {
  const team: Team = new Int32Array(component.place.length).fill(-1)
  for (const block of blocks) reassign(component, team, block, price)
  return better(component, team, [...blocks, ...groups])
}

export function better(component: Component, team: Team, sets: readonly Int32Array[]): Team {
  for (let gained = true; gained; ) {
    gained = false
    for (const set of sets) {
      const before = set.reduce((sum, place) => sum + costAt(component, team, place), 0)
      const trial = team.slice()
      reassign(component, trial, set, component.graph.cost)
      if (set.reduce((sum, place) => sum + costAt(component, trial, place), 0) >= before) continue
      team.set(trial)
      gained = true
    }
  }
  return team
}

function costAt({ graph }: Component, team: Team, place: number): number {
  return team[place]! < 0 ? graph.empty[place]! : graph.cost[team[place]!]!
}

function reassign(component: Component, team: Team, set: Int32Array, price: Float64Array): void {
  const { pairOf } = assign(component.graph, set, pricesBeside(component, team, set, price))
  for (const [row, place] of set.entries()) team[place] = pairOf[row]!
}

/** The prices of a set's pairs while the other places keep whom they have: who is busy there is out of reach. */
export function pricesBeside(component: Component, team: Team, set: Int32Array, price: Float64Array): Float64Array {
  const { graph, conflicts } = component
  const here = new Set(set)
  const counted = component.companions.some(({ length }) => length > 0) ? countedBeside(component, team, here) : null
  const beside = price.slice()
  for (const place of set) {
    const busy = new Set<number>()
    for (const other of conflicts[place]!)
      if (team[other]! >= 0 && !here.has(other)) busy.add(graph.person[team[other]!]!)
    for (const [person, held] of isCounted(component.place[place]!) ? (counted ?? []) : [])
      if (roomIn(component.busy.get(person) ?? [], held, component.place[place]!) < 1) busy.add(person)
    if (busy.size === 0) continue
    for (let pair = graph.start[place]!; pair < graph.start[place + 1]!; pair++)
      if (busy.has(graph.person[pair]!)) beside[pair] = Number.POSITIVE_INFINITY
  }
  return beside
}

/** By person the periods they hold as chief with consent in the places that are not `here`. */
function countedBeside(
  { graph, place }: Component,
  team: Team,
  here: ReadonlySet<number>,
): ReadonlyMap<number, readonly Period[]> {
  const held = new Map<number, number[]>()
  for (const [at, pair] of team.entries())
    if (pair >= 0) held.set(graph.person[pair]!, [...(held.get(graph.person[pair]!) ?? []), at])
  return new Map([...held].map(([person, places]) => [person, countedPeriods(place, places, here)]))
}
