/** Each of these is one human, by the keys they are known by. */
type Human = readonly string[]

/**
 * Whether every step can have somebody of its own: steps are decided by different people. Steps are few, so every way is tried.
 */
export function canAllBeDecided(steps: readonly (readonly Human[])[], taken: readonly string[] = []): boolean {
  const [first, ...rest] = steps
  if (first === undefined) return true
  return first.some((human) => {
    const isTaken = human.some((key) => taken.includes(key))
    return !isTaken && canAllBeDecided(rest, [...taken, ...human])
  })
}

/** Which steps can be decided by different people: all that must be, or (`missing`) the one that cannot; and those besides that fit. */
export function stepsThatCanBe<S extends { readonly isOptional: boolean }>(
  steps: readonly S[],
  humansOf: (step: S) => readonly Human[],
): { readonly steps: ReadonlySet<S> } | { readonly missing: S } {
  const kept = new Set<S>()
  const fits = (step: S): boolean => canAllBeDecided([...kept, step].map(humansOf))
  for (const step of steps) {
    if (step.isOptional) continue
    if (!fits(step)) return { missing: step }
    kept.add(step)
  }
  for (const step of steps) if (step.isOptional && fits(step)) kept.add(step)
  return { steps: kept }
}
