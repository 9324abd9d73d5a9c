/** The best team of a whole problem: part by part, with the proof of each. */
import { type Component, cheapestPairs, components, type Problem } from './problem.ts'
import { bestTeam, type Effort, type Found } from './search.ts'

export interface Part {
  readonly component: Component
  readonly found: Found
}

export interface Optimum {
  readonly parts: readonly Part[]
  /** For every place the person's number, -1 when it stays empty. */
  readonly holders: Int32Array
  readonly isProved: boolean
  readonly steps: number
}

/** Kept beyond what the optimum needs, for exchanges and for the team without somebody. */
const spare = 12

export function optimum(problem: Problem, effort: Effort): Optimum {
  const holders = new Int32Array(problem.places.length).fill(-1)
  let steps = 0
  const parts = components(cheapestPairs(problem, spare)).map((component) => {
    const found = bestTeam(component, { ...effort, maxSteps: effort.maxSteps - steps })
    steps += found.steps
    fillIn(holders, component, found)
    return { component, found }
  })
  return { parts, holders, isProved: parts.every(({ found }) => found.bound === found.cost), steps }
}

export function fillIn(holders: Int32Array, { places, people, graph }: Component, { team }: Found): void {
  for (const [at, pair] of team.entries()) holders[places[at]!] = pair < 0 ? -1 : people[graph.person[pair]!]!
}

/** Whether every place of a problem without costs can be filled; null when the effort ended before that was known. */
export function canFillAll(problem: Problem, effort: Effort): boolean | null {
  // Without costs a full team costs nothing; anything above is of no interest.
  const { holders, parts } = optimum(problem, { ...effort, below: 1 })
  if (!holders.includes(-1)) return true
  return parts.some(({ found }) => found.bound > 0) ? false : null
}
