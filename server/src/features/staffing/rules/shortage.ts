/** Why places stay empty: the places that block each other, and the people they share. */
import { canFillAll } from './optimum.ts'
import { type Candidates, type Problem, rivalsOf } from './problem.ts'
import type { Effort } from './search.ts'

export interface Shortage {
  readonly places: readonly number[]
  readonly people: readonly number[]
  /** Whether no smaller group with the same empty place blocks. Without one place of it the rest can always be filled. */
  readonly isSmallest: boolean
}

/** Empty places of so many slots are explained, those of the first priorities. */
const mostSlots = 40
/** How many sets of places are looked at to find a smaller group; one that is solved counts as fifty. */
const maxTries = 20_000

/**
 * A group of places for every place that stays empty, groups with the same people joined. Of places that share all their days this is
 * a violator of Hall's condition (more places than people); with several periods, a set that nobody can fill whole.
 */
export function shortages(asked: Problem, holders: Int32Array, effort: Effort): Shortage[] {
  const problem = { ...asked, rivals: rivalsOf(asked) }
  const isBlocked = (places: readonly number[]) => canFillAll(part(problem, places), effort) === false
  const joined = new Map<string, Shortage>()
  // Places of one slot are alike: what blocks one of them blocks the others.
  const bySlot = new Map<Candidates, Group | null>()
  for (const empty of emptyPlaces(problem, holders)) {
    const own = problem.candidates[empty]!
    if (!bySlot.has(own) && bySlot.size >= mostSlots) continue
    if (!bySlot.has(own)) bySlot.set(own, groupAround(problem, holders, empty, isBlocked))
    const group = bySlot.get(own)
    if (!group) continue
    const people = peopleOf(problem.candidates, group.places)
    const before = joined.get(people.join())
    joined.set(people.join(), {
      places: [...new Set([...(before?.places ?? []), ...withPlace(problem.candidates, group.places, empty)])].sort(
        (a, b) => a - b,
      ),
      people,
      isSmallest: group.isSmallest && (before?.isSmallest ?? true),
    })
  }
  return [...joined.values()]
}

interface Asked extends Problem {
  readonly rivals: readonly Int32Array[]
}

interface Group {
  readonly places: readonly number[]
  readonly isSmallest: boolean
}

function emptyPlaces({ places }: Problem, holders: Int32Array): number[] {
  return [...holders.keys()]
    .filter((place) => holders[place]! < 0)
    .sort((one, other) => places[one]!.priority - places[other]!.priority || one - other)
}

function groupAround(
  problem: Asked,
  holders: Int32Array,
  empty: number,
  isBlocked: (places: readonly number[]) => boolean,
): Group | null {
  const minimal = minimalGroup(problem, holders, empty, isBlocked)
  return minimal === null ? null : smallerGroup(problem, minimal, empty, isBlocked)
}

function peopleOf(candidates: readonly Candidates[], places: readonly number[]): number[] {
  return [...new Set(places.flatMap((place) => [...candidates[place]!.persons]))].sort((a, b) => a - b)
}

/** The problem of some places alone, where only filling counts. */
function part(problem: Problem, places: readonly number[]): Problem {
  const at = new Map(places.map((place, index) => [place, index]))
  const within = (sets: readonly Int32Array[]) =>
    places.map((place) => Int32Array.from([...sets[place]!].flatMap((other) => at.get(other) ?? [])))
  return {
    places: places.map((place) => ({ ...problem.places[place]!, priority: 1 })),
    candidates: places.map((place) => {
      const { persons } = problem.candidates[place]!
      return { persons, costs: new Float64Array(persons.length) }
    }),
    persons: problem.persons,
    busy: problem.busy,
    conflicts: within(problem.conflicts),
    companions: within(problem.companions),
  }
}

/**
 * The places whose people would have to move to fill the empty one, less all that are not needed for the blockade. Null when the
 * search ended before a blockade was proved.
 */
function minimalGroup(
  problem: Asked,
  holders: Int32Array,
  empty: number,
  isBlocked: (places: readonly number[]) => boolean,
): number[] | null {
  const near = withinReach(problem, holders, empty)
  const whole = [...holders.keys()].filter((place) => place === empty || holders[place]! >= 0)
  let group: number[] = []
  // The blockade is mostly near: a few places are asked first.
  for (let size = 4; size < 2 * near.length && group.length === 0; size *= 2) {
    const some = easilyFilledLeftOut(problem, near.slice(0, size))
    if (isBlocked(some)) group = some
  }
  if (group.length === 0) {
    group = easilyFilledLeftOut(problem, whole)
    if (!isBlocked(group)) return null
  }
  for (const place of [...group].reverse()) {
    if (place === empty) continue
    const rest = group.filter((other) => other !== place)
    if (isBlocked(rest)) group = rest
  }
  return group
}

/** The empty place, the places that hold people who could take it, the places that hold people who could take those, and so on. */
function withinReach({ candidates, rivals }: Asked, holders: Int32Array, empty: number): number[] {
  const reached = [empty]
  const isReached = new Set(reached)
  for (const place of reached) {
    const able = new Set(candidates[place]!.persons)
    for (const other of rivals[place]!) {
      if (isReached.has(other) || !able.has(holders[other]!)) continue
      isReached.add(other)
      reached.push(other)
    }
  }
  return reached
}

/** A place with more people than places that can take them can be filled last in any case: it blocks nobody. */
function easilyFilledLeftOut({ candidates, rivals }: Asked, places: readonly number[]): number[] {
  const left = new Set(places)
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const place of left) {
      const near = rivals[place]!.reduce((count, other) => count + (left.has(other) ? 1 : 0), 0)
      if (candidates[place]!.persons.length <= near) continue
      left.delete(place)
      isChanged = true
    }
  }
  return [...left].sort((a, b) => a - b)
}

/**
 * A smaller group around the empty place, grown place by place; the given one when there is none or the tries are spent. In a
 * smallest group every place has fewer people than there are places beside it, or it could be filled last.
 */
function smallerGroup(
  problem: Asked,
  group: readonly number[],
  empty: number,
  isBlocked: (places: readonly number[]) => boolean,
): Group {
  const { candidates, rivals } = problem
  // Places of one slot are alike: of each slot only its first ones are looked at.
  const before = candidates.map((own, place) => candidates.lastIndexOf(own, place - 1))
  const first = candidates.indexOf(candidates[empty]!)
  let tries = maxTries
  const canBlock = (chosen: readonly number[]) => {
    if (easilyFilledLeftOut(problem, chosen).length < chosen.length) return false
    tries -= 50
    return isBlocked(chosen)
  }
  const grow = (chosen: number[], open: readonly number[], size: number): number[] | null => {
    if (--tries < 0) return null
    if (chosen.length === size) return canBlock(chosen) ? chosen : null
    for (const [index, place] of open.entries()) {
      if (place > 0 && before[place]! >= 0 && !chosen.includes(before[place]!)) continue
      const able = new Set(candidates[place]!.persons)
      const known = new Set([...chosen, ...open])
      const more = [...rivals[place]!].filter((other) => {
        const { persons } = candidates[other]!
        return !known.has(other) && persons.length < size && persons.some((person) => able.has(person))
      })
      const found = grow([...chosen, place], [...open.slice(index + 1), ...more], size)
      if (found || tries < 0) return found
    }
    return null
  }
  for (let size = candidates[empty]!.persons.length + 1; size < group.length; size++) {
    const found = grow([], [first], size)
    if (found) return { places: withPlace(candidates, found, empty), isSmallest: true }
    if (tries < 0) return { places: group, isSmallest: false }
  }
  return { places: group, isSmallest: true }
}

/** The group with the empty place itself instead of one that is just like it. */
function withPlace(candidates: readonly Candidates[], group: readonly number[], empty: number): number[] {
  const alike = group.filter((place) => candidates[place] === candidates[empty])
  const chosen = alike.includes(empty) ? group : [...group.filter((place) => place !== alike.at(-1)), empty]
  return [...chosen].sort((a, b) => a - b)
}
