/** Who is told of cases that have opened. */
import type { RenewalCase } from './case.ts'

export interface Letter {
  readonly personId: string
  /** What is to be applied for first comes first. */
  readonly cases: readonly RenewalCase[]
}

/**
 * One letter to each holder and to each who sees to a case (who is named, else the holder's steward); somebody who is both, or has
 * several, gets one with all of them.
 */
export function lettersFor(
  cases: readonly RenewalCase[],
  stewards: ReadonlyMap<string, string | null>,
): readonly Letter[] {
  const letters = new Map<string, RenewalCase[]>()
  const inOrder = cases.toSorted((one, other) => compare(one.applyBy, other.applyBy) || compare(one.id, other.id))
  for (const one of inOrder) {
    const owner = one.ownerId ?? stewards.get(one.personId) ?? null
    for (const personId of new Set([one.personId, owner])) {
      if (personId === null) continue
      const known = letters.get(personId)
      if (known === undefined) letters.set(personId, [one])
      else known.push(one)
    }
  }
  return [...letters].map(([personId, theirs]) => ({ personId, cases: theirs }))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
