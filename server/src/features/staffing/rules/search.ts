/**
 * The best team of a component whose places do not all exclude each other: projects at several times.
 *
 * In general this is no assignment problem (interval scheduling with people who can do different things is NP-hard), so it is
 * solved by branch and bound, and the answer carries its proof: the team's cost and a bound no team is below.
 *
 * The bound leaves out that a person cannot be in two blocks at once and asks a price for it instead (Lagrangian relaxation, Held,
 * Karp 1971): each block by itself is an assignment problem, solved exactly. Prices are whole numbers, so the bound is one too, and
 * equality with a team's cost proves that team. Pairs whose reduced price lifts the bound over the best team known are dropped.
 */
import { assign } from './assignment.ts'
import {
  allow,
  dearPairs,
  excesses,
  forbid,
  payMore,
  payRelaxed,
  relaxedCost,
  relaxedTeam,
  setToll,
  type Tolled,
  withoutTolls,
} from './bound.ts'
import { type Frame, frameOf } from './frame.ts'
import type { Component } from './problem.ts'
import { makeTeam, type Team, teamCost } from './team.ts'

export interface Effort {
  /** Steps the search may take: a step is one bound. The same number gives the same answer on every machine. */
  readonly maxSteps: number
  /** Asked at every step: whether to end with the best team so far. */
  readonly shouldStop?: () => boolean
  /** Only teams that cost less are of interest. */
  readonly below?: number
  /** A search of the same places and people at other costs: where it ended is a better beginning than nothing. */
  readonly after?: Found
}

export interface Found {
  readonly team: Team
  /** `below` when no team cheaper than that was found. */
  readonly cost: number
  /** No team costs less; equal to `cost` when the team is proved best. */
  readonly bound: number
  readonly steps: number
  readonly frame: Frame
  /** The tolls that made the first bound, by person × group. */
  readonly tolls: ReadonlyMap<number, number>
}

/** After so many rounds without a proof the linear relaxation is worth its time. */
const relaxAt = 10

interface Search extends Tolled {
  readonly effort: Effort
  /** All costs of teams are multiples of it. */
  readonly unit: number
  firstTolls: ReadonlyMap<number, number>
  /** Pairs that the branch being searched has given their place. */
  readonly isTaken: Set<number>
  steps: number
  team: Team
  cost: number
  /** The lowest bound of what was left unsearched. */
  open: number
}

/** The best team, or the best found within the effort. */
export function bestTeam(component: Component, effort: Effort): Found {
  const frame = effort.after?.frame ?? frameOf(component)
  if (frame.blocks.length === 1) {
    const { pairOf, total } = assign(component.graph, frame.blocks[0]!)
    const team = new Int32Array(pairOf.length)
    for (const [row, place] of frame.blocks[0]!.entries()) team[place] = pairOf[row]!
    return { team, cost: total, bound: total, steps: 0, frame, tolls: new Map() }
  }
  const unit = unitOf(component)
  const search = begin(inUnits(component, unit), frame, effort, unit)
  explore(search, Number.NEGATIVE_INFINITY, 0)
  const { team, cost, open, steps, firstTolls } = search
  const bound = Math.min(cost / unit, Math.ceil(open / unit))
  return { team, cost: cost / unit, bound, steps, frame, tolls: firstTolls }
}

/** Costs are multiplied by this, so that tolls of a half or a third are whole numbers; 1 where that would leave the exact ones. */
function unitOf({ graph }: Component): number {
  const most = graph.empty.reduce((sum, price) => sum + price, 0)
  return most * 64 < Number.MAX_SAFE_INTEGER ? 12 : 1
}

function inUnits(component: Component, unit: number): Component {
  const { cost, empty } = component.graph
  const graph = { ...component.graph, cost: cost.map((each) => each * unit), empty: empty.map((each) => each * unit) }
  return { ...component, graph }
}

function begin(component: Component, frame: Frame, effort: Effort, unit: number): Search {
  // Where only something better than a known team counts, the first bound often says that there is none.
  const team =
    effort.below === undefined
      ? makeTeam(component, frame, component.graph.cost)
      : new Int32Array(component.place.length).fill(-1)
  const search: Search = {
    ...withoutTolls(component, frame),
    effort,
    unit,
    steps: 0,
    team,
    cost: Math.min(teamCost(component, team), (effort.below ?? Number.POSITIVE_INFINITY) * unit),
    open: Number.POSITIVE_INFINITY,
    firstTolls: new Map(),
    isTaken: new Set(),
  }
  for (const [key, toll] of effort.after?.tolls ?? []) setToll(search, key, toll)
  return search
}

/** Whether a team of at least this cost can be better than the best one known. */
function canBeat({ cost, unit }: Search, bound: number): boolean {
  return bound <= cost - unit
}

/** Searches what is not forbidden; what it forbids on the way it allows again. */
function explore(search: Search, above: number, depth: number): void {
  const forbidden: number[] = []
  const { bound, branch } = tighten(search, above, depth, forbidden)
  if (depth === 0) search.firstTolls = new Map([...search.isTolled].map((key) => [key, search.toll[key]!]))
  if (canBeat(search, bound) && branch !== null) {
    for (const { closed, taken } of branch) {
      const closedNow = closed.filter((pair) => forbid(search, pair))
      if (taken !== null) search.isTaken.add(taken)
      explore(search, bound, depth + 1)
      if (taken !== null) search.isTaken.delete(taken)
      for (const pair of closedNow) allow(search, pair)
    }
  } else if (canBeat(search, bound)) search.open = Math.min(search.open, bound)
  for (const pair of forbidden) allow(search, pair)
}

/** Raises the bound here as far as it goes, and says where to branch; no branch when the effort is spent. */
function tighten(search: Search, above: number, depth: number, forbidden: number[]) {
  let best = above
  let pace = 1
  let idle = 0
  const rounds = depth === 0 ? 300 : 25
  for (let round = 0; round < rounds; round++) {
    // The first bound is always made: an answer says how far it can be from the best.
    const isFirst = depth === 0 && round === 0
    if (!isFirst && (search.steps >= search.effort.maxSteps || search.effort.shouldStop?.()))
      return { bound: best, branch: null }
    search.steps += 1
    const bound = relaxedCost(search)
    if (bound > best) idle = 0
    else if (++idle > 4) {
      pace /= 2
      idle = 0
    }
    best = Math.max(best, bound)
    const relaxed = relaxedTeam(search)
    const over = excesses(search, relaxed)
    if (!canBeat(search, best)) return { bound: best, branch: null }
    if (over.every(({ excess }) => excess <= 0)) keepIfBetter(search, relaxed)
    else if (round % 10 === 0) keepIfBetter(search, makeTeam(search.component, search.frame, search.price))
    if (!canBeat(search, best)) return { bound: best, branch: null }
    if (round % 10 === 0 || round === rounds - 1) forbidden.push(...dropDearPairs(search, bound))
    if (depth === 0 && (round === relaxAt || round === 4 * relaxAt) && payRelaxed(search)) continue
    if (over.every(({ excess }) => excess === 0) || pace < 0.01) break
    payMore(search, over, (pace * (search.cost - bound)) / over.reduce((sum, { excess }) => sum + excess * excess, 0))
  }
  return { bound: best, branch: branchOf(search, relaxedTeam(search)) }
}

function keepIfBetter(search: Search, team: Team): void {
  const cost = teamCost(search.component, team)
  if (cost >= search.cost) return
  search.team = team
  search.cost = cost
}

/** Forbids the pairs that no team better than the best one known can hold. */
function dropDearPairs(search: Search, bound: number): number[] {
  return dearPairs(search, bound, search.cost - search.unit + 1).filter((pair) => forbid(search, pair))
}

interface Branch {
  readonly closed: readonly number[]
  /** The pair whose person takes its place here. */
  readonly taken: number | null
}

/**
 * Two ways that leave nothing out: a person takes a place (nobody else does, and the person none that excludes it), or does not.
 * The person is one who holds more places at once than they may, or else pays for that. Tolls nobody could owe are let go first.
 */
function branchOf(search: Search, team: Team): Branch[] {
  const { graph, conflicts } = search.component
  const { limit } = search.frame
  for (const [place, pair] of team.entries()) {
    if (pair < 0) continue
    const person = graph.person[pair]!
    if (conflicts[place]!.some((other) => team[other]! >= 0 && graph.person[team[other]!] === person))
      return branchOn(search, pair)
  }
  for (const { key } of excesses(search, team).filter(({ excess }) => excess > 0))
    for (const pair of openPairs(search, key)) if (isHeld(search, team, pair)) return branchOn(search, pair)
  let cheapest = -1
  for (const key of [...search.isTolled].sort((a, b) => a - b)) {
    const open = openPairs(search, key)
    const undecided = open.filter((pair) => !search.isTaken.has(pair))
    if (open.length <= limit[key]! || undecided.length === 0) setToll(search, key, 0)
    else
      for (const pair of undecided) if (cheapest < 0 || search.price[pair]! < search.price[cheapest]!) cheapest = pair
  }
  return cheapest < 0 ? [{ closed: [], taken: null }] : branchOn(search, cheapest)
}

function isHeld({ frame, isTaken }: Search, team: Team, pair: number): boolean {
  return team[frame.placeOf[pair]!] === pair && !isTaken.has(pair)
}

/** The pairs of a person in a group that are not forbidden. */
function openPairs({ frame, isForbidden }: Search, key: number): number[] {
  const { groupCount, groupsOf, pairsOf, placeOf } = frame
  const group = key % groupCount
  return pairsOf[(key - group) / groupCount]!.filter(
    (pair) => isForbidden[pair] === 0 && groupsOf[placeOf[pair]!]!.includes(group),
  )
}

function branchOn(search: Search, pair: number): Branch[] {
  const { component, frame, isTaken } = search
  const { placeOf, pairsOf, groupsOf, groupCount, limit } = frame
  const place = placeOf[pair]!
  const person = component.graph.person[pair]!
  const excluded = new Set(component.conflicts[place]!)
  const closed: number[] = []
  for (let other = component.graph.start[place]!; other < component.graph.start[place + 1]!; other++)
    if (other !== pair) closed.push(other)
  for (const other of pairsOf[person]!) if (excluded.has(placeOf[other]!)) closed.push(other)
  // Whoever then holds as many places of a group as they may takes no other of it.
  for (const group of groupsOf[place]!) {
    const most = limit[person * groupCount + group]!
    if (most === 1) continue
    const own = openPairs(search, person * groupCount + group).filter((other) => other !== pair)
    if (own.filter((other) => isTaken.has(other)).length + 1 < most) continue
    closed.push(...own.filter((other) => !isTaken.has(other)))
  }
  return [
    { closed, taken: pair },
    { closed: [pair], taken: null },
  ]
}
