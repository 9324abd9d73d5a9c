/** How the places of a component lie to each other: what every search of it looks up. */
import { limitOf, wideGroups } from './chiefs.ts'
import { type Cliques, cliques } from './cliques.ts'
import type { Component } from './problem.ts'

export interface Frame extends Cliques {
  /** Groups, and after them the wide ones, of which a person takes more than one. */
  readonly groupCount: number
  /** How many places of a group a person may hold, by person × group. */
  readonly limit: Uint8Array
  /** The groups of a place that say something its block does not keep by itself. */
  readonly groupsOf: readonly (readonly number[])[]
  readonly blockOf: Int32Array
  readonly pairsOf: readonly (readonly number[])[]
  readonly placeOf: Int32Array
}

export function frameOf({ graph, place, busy }: Component): Frame {
  const { groups, blocks } = cliques(place)
  const wide = wideGroups(place, busy)
  const groupCount = groups.length + wide.length
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
  for (const [group, places] of [...groups, ...wide.map((one) => one.places)].entries())
    if (places.some((at) => blockOf[at] !== blockOf[places[0]!])) for (const at of places) groupsOf[at]!.push(group)
  const limit = new Uint8Array(graph.persons * groupCount).fill(1)
  for (const [index, group] of wide.entries())
    for (let person = 0; person < graph.persons; person++)
      limit[person * groupCount + groups.length + index] = limitOf(group, busy.get(person))
  return { groups, blocks, groupCount, limit, groupsOf, blockOf, pairsOf, placeOf }
}
