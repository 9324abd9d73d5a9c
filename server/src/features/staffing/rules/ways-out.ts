/** The cheapest steps that fill what is empty: the problem solved again with the near misses priced. */
import type { StaffingResult } from '@chizheng/contract'
import { optimum } from './optimum.ts'
import { type Candidates, sortedCandidates } from './problem.ts'
import { besidePins, type Near, type Question } from './question.ts'
import type { Effort } from './search.ts'

/** Steps in the order of the slots; null when the near misses fill nothing more. `filled` counts places beyond `before`. */
export function waysOut(question: Question, before: Int32Array, effort: Effort): StaffingResult['waysOut'] {
  const { places, near, eligible, problem, reach, busy, pinned, people, slots } = question
  const priced = near.map((misses, slot) => withNear(eligible[slot]!.keys(), misses))
  const open = reach.candidates.map((own, place) =>
    pinned[place]! < 0 ? priced[places[place]!.slot]! : { persons: own.persons, costs: new Float64Array(1) },
  )
  const { holders, isProved } = optimum({ ...problem, candidates: besidePins(places, open, pinned, busy) }, effort)
  const filled = count(holders) - count(before)
  if (filled <= 0) return null
  const steps = [...holders].flatMap((person, place) => {
    const miss = near[places[place]!.slot]!.find((each) => each.person === person)
    if (pinned[place]! >= 0 || miss === undefined) return []
    return [
      { slot: slots[places[place]!.slot]!.id, person: people[person]!.id, lacks: [...miss.lacks], price: miss.price },
    ]
  })
  return {
    filled,
    price: steps.reduce((sum, { price }) => sum + price, 0),
    proof: isProved ? 'optimal' : 'limit',
    steps,
  }
}

function withNear(eligible: Iterable<number>, misses: readonly Near[]): Candidates {
  const free = [...eligible]
  return sortedCandidates({
    persons: [...free, ...misses.map(({ person }) => person)],
    costs: [...free.map(() => 0), ...misses.map(({ price }) => price)],
  })
}

function count(holders: Int32Array): number {
  return holders.reduce((sum, person) => sum + (person < 0 ? 0 : 1), 0)
}
