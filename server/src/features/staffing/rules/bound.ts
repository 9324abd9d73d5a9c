/**
 * A bound for teams of several blocks: each block is assigned by itself, and people pay a toll for each place of a group instead of
 * holding no more than they may; what they may hold freely is taken off again (Lagrangian relaxation; Held, Karp 1971). Tolls are whole numbers,
 * so the bound is one.
 */
import { type Assignment, assign } from './assignment.ts'
import type { Frame } from './frame.ts'
import type { Component } from './problem.ts'
import { rowPrices } from './relaxation.ts'
import type { Team } from './team.ts'

export interface Tolled {
  readonly component: Component
  readonly frame: Frame
  /** Of every pair its cost and tolls; infinite when it is forbidden. */
  readonly price: Float64Array
  readonly isForbidden: Uint8Array
  /** What a person pays for a place of a group, by person × group. */
  readonly toll: Float64Array
  readonly isTolled: Set<number>
  /** The blocks as they were last assigned; null where something has changed since. */
  readonly solved: (Assignment | null)[]
}

export function withoutTolls(component: Component, frame: Frame): Tolled {
  const { graph } = component
  const isForbidden = new Uint8Array(graph.cost.length)
  for (const [pair, cost] of graph.cost.entries()) if (cost === Number.POSITIVE_INFINITY) isForbidden[pair] = 1
  return {
    component,
    frame,
    price: graph.cost.slice(),
    isForbidden,
    toll: new Float64Array(graph.persons * frame.groupCount),
    isTolled: new Set(),
    solved: frame.blocks.map(() => null),
  }
}

export function relaxedCost(tolled: Tolled): number {
  let sum = 0
  for (const [block, places] of tolled.frame.blocks.entries()) {
    tolled.solved[block] ??= assign(tolled.component.graph, places, tolled.price)
    sum += tolled.solved[block]!.total
  }
  for (const key of tolled.isTolled) sum -= tolled.toll[key]! * tolled.frame.limit[key]!
  return sum
}

export function relaxedTeam(tolled: Tolled): Team {
  const team = new Int32Array(tolled.component.place.length)
  for (const [block, places] of tolled.frame.blocks.entries()) {
    tolled.solved[block] ??= assign(tolled.component.graph, places, tolled.price)
    for (const [row, place] of places.entries()) team[place] = tolled.solved[block]!.pairOf[row]!
  }
  return team
}

/** By how much people hold more places of a group than they may, or pay for more of a group than they hold. */
export function excesses(tolled: Tolled, team: Team): { key: number; excess: number }[] {
  const { graph } = tolled.component
  const { groupsOf, groupCount, limit } = tolled.frame
  const held = new Map<number, number>()
  for (const [place, pair] of team.entries()) {
    if (pair < 0) continue
    for (const group of groupsOf[place]!) {
      const key = graph.person[pair]! * groupCount + group
      held.set(key, (held.get(key) ?? 0) + 1)
    }
  }
  const over = [...held].flatMap(([key, count]) => (count > limit[key]! ? [{ key, excess: count - limit[key]! }] : []))
  for (const key of tolled.isTolled) {
    const excess = (held.get(key) ?? 0) - limit[key]!
    if (excess < 0) over.push({ key, excess })
  }
  return over
}

export function payMore(tolled: Tolled, over: readonly { key: number; excess: number }[], step: number): void {
  for (const { key, excess } of over) {
    const change = Math.sign(excess) * Math.max(1, Math.round(step * Math.abs(excess)))
    setToll(tolled, key, Math.max(0, tolled.toll[key]! + change))
  }
}

export function setToll(tolled: Tolled, key: number, toll: number): void {
  const { groupCount, groupsOf, placeOf, pairsOf, blockOf } = tolled.frame
  const change = toll - tolled.toll[key]!
  if (change === 0) return
  tolled.toll[key] = toll
  if (toll > 0) tolled.isTolled.add(key)
  else tolled.isTolled.delete(key)
  const group = key % groupCount
  for (const pair of pairsOf[(key - group) / groupCount]!) {
    if (!groupsOf[placeOf[pair]!]!.includes(group)) continue
    tolled.price[pair]! += change
    tolled.solved[blockOf[placeOf[pair]!]!] = null
  }
}

/** Takes the tolls of the linear relaxation of what is still open, rounded to whole numbers. */
export function payRelaxed(tolled: Tolled): boolean {
  const { component, frame, isForbidden } = tolled
  const { groupCount, limit, placeOf, groupsOf } = frame
  const { graph, place } = component
  const priorities = [...new Set(place.map(({ priority }) => priority))].sort((a, b) => a - b)
  const open = Array.from(placeOf.keys()).filter((pair) => isForbidden[pair] === 0)
  const members = new Map<number, number[]>()
  for (const [variable, pair] of open.entries())
    for (const group of groupsOf[placeOf[pair]!]!) {
      const key = graph.person[pair]! * groupCount + group
      const row = members.get(key)
      if (row) row.push(variable)
      else members.set(key, [variable])
    }
  const rows = [...members].filter(([key, row]) => row.length > limit[key]!)
  const prices = rowPrices({
    places: open.map((pair) => placeOf[pair]!),
    costs: open.map((pair) => graph.cost[pair]!),
    levelOf: place.map(({ priority }) => priorities.indexOf(priority)),
    levels: priorities.length,
    rows: rows.map(([, row]) => row),
    limits: rows.map(([key]) => limit[key]!),
  })
  if (prices === null) return false
  const worth = [
    ...priorities.map((priority) => graph.empty[place.findIndex((each) => each.priority === priority)]!),
    1,
  ]
  for (const key of [...tolled.isTolled]) setToll(tolled, key, 0)
  for (const [row, [key]] of rows.entries()) {
    const toll = prices[row]!.reduce((sum, price, level) => sum + Math.round(price * worth[level]!), 0)
    setToll(tolled, key, Math.max(0, toll))
  }
  return true
}

export function forbid(tolled: Tolled, pair: number): boolean {
  if (tolled.isForbidden[pair] === 1) return false
  tolled.isForbidden[pair] = 1
  tolled.price[pair] = Number.POSITIVE_INFINITY
  tolled.solved[tolled.frame.blockOf[tolled.frame.placeOf[pair]!]!] = null
  return true
}

export function allow(tolled: Tolled, pair: number): void {
  const { component, frame, toll } = tolled
  const { groupCount, placeOf, groupsOf, blockOf } = frame
  const first = component.graph.person[pair]! * groupCount
  tolled.isForbidden[pair] = 0
  tolled.price[pair] = groupsOf[placeOf[pair]!]!.reduce(
    (sum, group) => sum + toll[first + group]!,
    component.graph.cost[pair]!,
  )
  tolled.solved[blockOf[placeOf[pair]!]!] = null
}

/** The pairs that lift the bound to `least` or more when they are taken. */
export function dearPairs(
  { component, frame, solved, isForbidden, price }: Tolled,
  bound: number,
  least: number,
): number[] {
  const { graph } = component
  const dear: number[] = []
  for (const [block, places] of frame.blocks.entries()) {
    const { rowPrice, personPrice } = solved[block]!
    for (const [row, place] of places.entries())
      for (let pair = graph.start[place]!; pair < graph.start[place + 1]!; pair++) {
        const reduced = price[pair]! - rowPrice[row]! - personPrice[graph.person[pair]!]!
        if (isForbidden[pair] === 0 && bound + reduced >= least) dear.push(pair)
      }
  }
  return dear
}
