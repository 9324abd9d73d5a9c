/**
 * The question in numbers: places, people, who may take which place at what cost, and which places nobody can hold together.
 */
import type { Graph } from './assignment.ts'
import type { Busy } from './chiefs.ts'

export interface Place {
  /** Places of one slot never go to one person. */
  readonly slot: number
  readonly priority: number
  readonly exclusive: boolean
  /** A chief supervisor's whose owner agreed to others beside: such places exclude no other such one, and are counted instead. */
  readonly consented: boolean
  /** Somebody takes it in any case; what they hold so is counted with what they do already. */
  readonly pinned: boolean
  /** Days as texts; both are part of the period. */
  readonly from: string
  readonly to: string
}

/** Who may take a place, the cheapest first; people by number, equal cost in their order. */
export interface Candidates {
  readonly persons: Int32Array
  readonly costs: Float64Array
}

export interface Problem {
  readonly places: readonly Place[]
  readonly candidates: readonly Candidates[]
  readonly persons: number
  /** For each place the places that exclude it for one person. */
  readonly conflicts: readonly Int32Array[]
  /** For each place the places that are counted together with it. */
  readonly companions: readonly Int32Array[]
  readonly busy: Busy
}

/** Whether one person cannot hold both: two places of a slot, or days in common unless both roles allow it. */
export function conflict(one: Place, other: Place): boolean {
  if (one.slot === other.slot) return true
  if (one.consented && other.consented) return false
  return one.from <= other.to && other.from <= one.to && (one.exclusive || other.exclusive)
}

export function conflictsOf(places: readonly Place[]): Int32Array[] {
  return places.map((place, index) =>
    Int32Array.from(
      places.flatMap((other, otherIndex) => (otherIndex !== index && conflict(place, other) ? [otherIndex] : [])),
    ),
  )
}

/** Which places can take a person from a place: those that exclude it, and those counted with it. */
export function rivalsOf({ conflicts, companions }: Pick<Problem, 'conflicts' | 'companions'>): Int32Array[] {
  return conflicts.map((own, place) => {
    const beside = companions[place]!
    return beside.length === 0 ? own : Int32Array.from([...own, ...beside])
  })
}

/** Candidates sorted by cost, then person. Costs are whole and small: both fit one exact number, which sorts fast. */
export function sortedCandidates(pairs: { persons: ArrayLike<number>; costs: ArrayLike<number> }): Candidates {
  const count = pairs.persons.length
  const scale = 2 ** 21
  const keys = new Float64Array(count)
  for (let index = 0; index < count; index++) keys[index] = pairs.costs[index]! * scale + pairs.persons[index]!
  keys.sort()
  const persons = new Int32Array(count)
  const costs = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    persons[index] = keys[index]! % scale
    costs[index] = Math.floor(keys[index]! / scale)
  }
  return { persons, costs }
}

/**
 * The same problem with fewer pairs and an optimum just as good: of the people who could take a place, those who can be busy
 * elsewhere are at most as many as the places that can take them from it, so one of the cheapest `rivals + 1` is free in any team, and
 * an exchange with that one never costs more. `spare` more are kept for questions about the problem without some people.
 */
export function cheapestPairs(problem: Problem, spare: number): Problem {
  const rivals = rivalsOf(problem)
  const candidates = problem.candidates.map(({ persons, costs }, place) => {
    const keep = rivals[place]!.length + 1 + spare
    return persons.length <= keep
      ? { persons, costs }
      : { persons: persons.subarray(0, keep), costs: costs.subarray(0, keep) }
  })
  return { ...problem, candidates }
}

/** Part of a problem that shares no choice with the rest, with people and places numbered anew. */
export interface Component {
  /** The place's number in the problem. */
  readonly places: Int32Array
  /** The person's number in the problem. */
  readonly people: Int32Array
  readonly place: readonly Place[]
  readonly graph: Graph
  readonly conflicts: readonly Int32Array[]
  readonly companions: readonly Int32Array[]
  /** By the component's number of the person. */
  readonly busy: Busy
  /** Every difference of cost is at most this; a place more or fewer always weighs more. */
  readonly costSpan: number
}

/** The problem in its independent parts: places belong together when somebody could take both and not at once. */
export function components(problem: Problem): Component[] {
  const root = Int32Array.from(problem.places, (_, index) => index)
  const find = (place: number): number => {
    let top = place
    while (root[top] !== top) top = root[top]!
    root[place] = top
    return top
  }
  const isCandidate = problem.candidates.map(({ persons }) => new Set(persons))
  for (const [place, others] of rivalsOf(problem).entries())
    for (const other of others) {
      if (other < place || find(place) === find(other)) continue
      if (shareSomebody(problem.candidates[place]!.persons, isCandidate[other]!)) root[find(other)] = find(place)
    }
  const parts = new Map<number, number[]>()
  for (const place of problem.places.keys()) {
    const top = find(place)
    parts.set(top, [...(parts.get(top) ?? []), place])
  }
  return [...parts.values()].map((places) => component(problem, places))
}

function shareSomebody(persons: Int32Array, others: ReadonlySet<number>): boolean {
  return persons.some((person) => others.has(person))
}

function component(problem: Problem, places: readonly number[]): Component {
  const people = [...new Set(places.flatMap((place) => [...problem.candidates[place]!.persons]))].sort((a, b) => a - b)
  const personAt = new Map(people.map((person, index) => [person, index]))
  const placeAt = new Map(places.map((place, index) => [place, index]))
  const start = new Int32Array(places.length + 1)
  for (const [index, place] of places.entries())
    start[index + 1] = start[index]! + problem.candidates[place]!.persons.length
  const person = new Int32Array(start[places.length]!)
  const cost = new Float64Array(person.length)
  for (const [index, place] of places.entries()) {
    const { persons, costs } = problem.candidates[place]!
    for (let at = 0; at < persons.length; at++) person[start[index]! + at] = personAt.get(persons[at]!)!
    cost.set(costs, start[index]!)
  }
  const place = places.map((index) => problem.places[index]!)
  const within = (sets: readonly Int32Array[]) =>
    places.map((index) => Int32Array.from([...sets[index]!].flatMap((other) => placeAt.get(other) ?? [])))
  const costSpan = place.reduce(
    (sum, _, index) =>
      sum + cost.subarray(start[index], start[index + 1]).reduce((most, each) => Math.max(most, each), 0),
    0,
  )
  return {
    places: Int32Array.from(places),
    people: Int32Array.from(people),
    place,
    graph: { start, person, cost, empty: emptyPrices(place, costSpan), persons: people.length },
    conflicts: within(problem.conflicts),
    companions: within(problem.companions),
    busy: new Map(
      [...problem.busy].flatMap(([who, periods]) => (personAt.has(who) ? [[personAt.get(who)!, periods]] : [])),
    ),
    costSpan,
  }
}

/**
 * What an empty place costs: more than all costs together can save, and a place of one priority more than all places below it.
 * So one sum of whole numbers orders teams by priorities first and by cost last.
 */
export function emptyPrices(places: readonly Place[], costSpan: number): Float64Array {
  const priorities = [...new Set(places.map((place) => place.priority))].sort((a, b) => b - a)
  const priceOf = new Map<number, number>()
  let below = 0
  for (const priority of priorities) {
    const price = below + 2 * costSpan + 1
    priceOf.set(priority, price)
    below += price * places.filter((place) => place.priority === priority).length
  }
  if (below + costSpan > Number.MAX_SAFE_INTEGER)
    throw new RangeError('more places and priorities than exact numbers hold')
  return Float64Array.from(places, (place) => priceOf.get(place.priority)!)
}
