import type { Place } from './problem.ts'

/** Places of which one person takes at most one; together the groups say everything about conflicts. */
export interface Cliques {
  readonly groups: readonly Int32Array[]
  /** Every place in exactly one set, each set inside one group: what is an assignment problem by itself. */
  readonly blocks: readonly Int32Array[]
}

/**
 * Conflicts of periods are those of intervals: exclusive places that share a day all exclude each other. A place that is not
 * exclusive excludes the others of its slot and every exclusive place on its days; so does a chief's with consent, and what is not
 * exclusive too. How many of the latter a person may hold is a count and no clique (`chiefs.ts`).
 */
export function cliques(places: readonly Place[]): Cliques {
  const all = [...places.keys()]
  const exclusive = all.filter((place) => places[place]!.exclusive && !places[place]!.consented)
  const shared = new Map<number, number[]>()
  for (const place of all)
    if (!places[place]!.exclusive || places[place]!.consented)
      shared.set(places[place]!.slot, [...(shared.get(places[place]!.slot) ?? []), place])
  const groups = onSomeDay(places, exclusive)
  for (const own of shared.values()) {
    const { from, to } = places[own[0]!]!
    const beside = exclusive.filter((place) => places[place]!.from <= to && from <= places[place]!.to)
    groups.push(...onSomeDay(places, beside).map((group) => [...own, ...group]))
    if (beside.length === 0) groups.push(own)
    if (!places[own[0]!]!.consented) continue
    // What a chief may do beside is another such project, and nothing else.
    for (const other of shared.values()) {
      const { from: begins, to: ends, consented } = places[other[0]!]!
      if (!consented && begins <= to && from <= ends) groups.push([...own, ...other])
    }
  }
  return {
    groups: groups.filter((group) => group.length > 1).map((group) => Int32Array.from(group)),
    blocks: [...blocksOf(places, exclusive), ...shared.values()].map((block) => Int32Array.from(block)),
  }
}

/** For every last day the places of that day; sets inside a later or an earlier one left out. */
function onSomeDay(places: readonly Place[], of: readonly number[]): number[][] {
  const days = [...new Set(of.map((place) => places[place]!.to))].sort()
  const sets = days.map((day) => of.filter((place) => places[place]!.from <= day && day <= places[place]!.to))
  const isInside = (one: readonly number[], other: readonly number[]) => {
    const members = new Set(other)
    return one.every((place) => members.has(place))
  }
  return sets.filter(
    (set, index) =>
      !(sets[index - 1] && isInside(set, sets[index - 1]!)) && !(sets[index + 1] && isInside(set, sets[index + 1]!)),
  )
}

/** As few sets as possible: whoever ends first takes along all who have begun by then. */
function blocksOf(places: readonly Place[], exclusive: readonly number[]): number[][] {
  const left = [...exclusive].sort((a, b) =>
    places[a]!.to < places[b]!.to ? -1 : places[a]!.to > places[b]!.to ? 1 : a - b,
  )
  const blocks: number[][] = []
  const isTaken = new Set<number>()
  for (const first of left) {
    if (isTaken.has(first)) continue
    const block = left.filter((place) => !isTaken.has(place) && places[place]!.from <= places[first]!.to)
    for (const place of block) isTaken.add(place)
    blocks.push(block)
  }
  return blocks
}
