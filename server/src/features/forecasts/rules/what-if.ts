/** A situation and its rules as they would be, of the ones that are. */
import { type KnownGroup, noTerm, type Terms } from './history.ts'
import type { Rates } from './rates.ts'

/** The groups without those of the people who leave. */
export function without(groups: readonly KnownGroup[], leaving: readonly KnownGroup[]): KnownGroup[] {
  const keyOf = ({ typeId, dueIn, expiresIn }: KnownGroup): string => `${typeId} ${dueIn} ${expiresIn}`
  const gone = new Map(leaving.map((group) => [keyOf(group), group.count]))
  return groups
    .map((group) => ({ ...group, count: Math.max(0, group.count - (gone.get(keyOf(group)) ?? 0)) }))
    .filter(({ count }) => count > 0)
}

/** What is left out stays as it is. */
export interface TypeChange {
  readonly typeId: string
  readonly months?: number | null | undefined
  readonly reviewEvery?: number | null | undefined
}

/** Terms with some types' changed. What was learned of how renewals differ from the term stays. */
export function changed(terms: Terms, rates: Rates, changes: readonly TypeChange[]): { terms: Terms; rates: Rates } {
  const newTerms = new Map(terms)
  const newMonths = new Map<string | null, number | null>()
  for (const { typeId, months, reviewEvery } of changes) {
    const before = newTerms.get(typeId) ?? noTerm
    newTerms.set(typeId, {
      months: months === undefined ? before.months : months,
      reviewEvery: reviewEvery === undefined ? before.reviewEvery : reviewEvery,
    })
    if (months !== undefined) newMonths.set(typeId, months)
  }
  // The term that renewals show is learned where the type states none, so it is changed beside the terms.
  const termOf = (typeId: string | null): number | null => {
    const months = newMonths.get(typeId)
    return months === undefined ? rates.termOf(typeId) : months
  }
  return { terms: newTerms, rates: { ...rates, termOf } }
}
