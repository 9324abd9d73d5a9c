/** What it costs to put somebody else on a place, and what it costs to do without somebody: from one team, for all at once. */
import type { Component } from './problem.ts'
import { pricesBeside, type Team } from './team.ts'

export interface Exchange {
  /** The component's number of the person. */
  readonly person: number
  /** What the component costs more with that person there; with an empty place more it is over the component's `costSpan`. */
  readonly extra: number
}

export interface Exchanges {
  readonly place: number
  /** The cheapest first. */
  readonly others: readonly Exchange[]
  /** What the component costs more when whoever holds the place holds none; infinite for an empty place. */
  readonly withoutHolder: number
}

/**
 * Exchanges of the places of a block, whose places all exclude each other, while the places of other blocks keep whom they have.
 *
 * From the cheapest assignment another one is reached by handing people along; the cheapest way to hand a person from any place
 * to any other is a shortest path, and those of all pairs are found together (Floyd 1962). One more node stands for people whom
 * the block leaves free. There is no negative cycle, for the assignment is the cheapest.
 */
export function exchangesOf(component: Component, team: Team, block: Int32Array, count: number): Exchanges[] {
  const { graph, place } = component
  const price = pricesBeside(component, team, block, graph.cost)
  const rows = block.length
  const own = Float64Array.from(block, (at) => (team[at]! < 0 ? graph.empty[at]! : graph.cost[team[at]!]!))
  const rowOf = new Map<number, number>()
  for (const [row, at] of block.entries()) if (team[at]! >= 0) rowOf.set(graph.person[team[at]!]!, row)
  const distance = shortestPaths(component, block, price, own, rowOf)
  return Array.from(block, (at, row) => {
    const others: Exchange[] = []
    for (let pair = graph.start[at]!; pair < graph.start[at + 1]!; pair++) {
      const person = graph.person[pair]!
      const holder = rowOf.get(person)
      if (
        price[pair] === Number.POSITIVE_INFINITY ||
        (holder !== undefined && place[block[holder]!]!.slot === place[at]!.slot)
      )
        continue
      others.push({ person, extra: price[pair]! - own[row]! + distance[(holder ?? rows) * (rows + 1) + row]! })
    }
    others.sort((one, other) => one.extra - other.extra || one.person - other.person)
    const withoutHolder = team[at]! < 0 ? Number.POSITIVE_INFINITY : distance[row * (rows + 1) + rows]!
    return { place: at, others: others.slice(0, count), withoutHolder }
  })
}

function shortestPaths(
  { graph }: Component,
  block: Int32Array,
  price: Float64Array,
  own: Float64Array,
  rowOf: ReadonlyMap<number, number>,
): Float64Array {
  const size = block.length + 1
  const free = block.length
  const distance = new Float64Array(size * size).fill(Number.POSITIVE_INFINITY)
  for (const [row, at] of block.entries()) {
    distance[row * size + row] = 0
    distance[free * size + row] = 0
    distance[row * size + free] = graph.empty[at]! - own[row]!
    for (let pair = graph.start[at]!; pair < graph.start[at + 1]!; pair++) {
      const to = row * size + (rowOf.get(graph.person[pair]!) ?? free)
      distance[to] = Math.min(distance[to]!, price[pair]! - own[row]!)
    }
    distance[row * size + row] = 0
  }
  distance[free * size + free] = 0
  for (let by = 0; by < size; by++)
    for (let from = 0; from < size; from++) {
      const first = distance[from * size + by]!
      if (first === Number.POSITIVE_INFINITY) continue
      for (let to = 0; to < size; to++) {
        const through = first + distance[by * size + to]!
        if (through < distance[from * size + to]!) distance[from * size + to] = through
      }
    }
  return distance
}
