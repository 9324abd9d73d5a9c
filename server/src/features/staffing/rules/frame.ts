/** How the places of a component lie to each other: what every search of it looks up. */
import { type Cliques, cliques } from './cliques.ts'
import type { Component } from './problem.ts'

export interface Frame extends Cliques {
  /** The groups of a place that say something its block does not keep by itself. */
  readonly groupsOf: readonly (readonly number[])[]
  readonly blockOf: Int32Array
  readonly pairsOf: readonly (readonly number[])[]
  readonly placeOf: Int32Array
}

export function frameOf({ graph, place }: Component): Frame {
  const { groups, blocks } = cliques(place)
  const placeOf = new Int32Array(graph.person.length)
  const pairsOf: number[][] = Array.from({ length: graph.persons }, () => [])
  for (const at of place.keys())
    for (let pair = graph.start[at]!; pair < graph.start[at + 1]!; pair++) {
      placeOf[pair] = at
      pairsOf[graph.person[pair]!]!.push(pair)
    }
  const blockOf = new Int32Array(place.length)
  for (const [block, places] of blocks.entries()) for (const at of places) blockOf[at] = block
  const groupsOf: number[][] = place.map(() => [])
  for (const [group, places] of groups.entries())
    if (places.some((at) => blockOf[at] !== blockOf[places[0]!])) for (const at of places) groupsOf[at]!.push(group)
  return { groups, blocks, groupsOf, blockOf, pairsOf, placeOf }
}
