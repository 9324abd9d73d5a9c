import type { StocktakeCaseKind } from '@chizheng/contract'
import type { Count } from './count.ts'

/** Days that a case has until somebody must have looked into it. */
export const caseDays = 14

/** What is open about a certificate. */
export interface OpenCase {
  readonly kind: StocktakeCaseKind
  /** Opened by this stock-take, not by an earlier one. */
  readonly isOfThis: boolean
}

export type CaseStep =
  | { readonly step: 'none' }
  | { readonly step: 'open'; readonly kind: 'missing' | 'different' }
  | { readonly step: 'become'; readonly kind: 'different' }
  | { readonly step: 'resolve'; readonly how: 'seen' | 'equal' | 'undone' }

/**
 * What counting does to the case of a certificate. A difference is a case at once; seen again ends a missing one; equal after
 * all ends each. `carried`: it came into this stock-take with a case, which is there again when its counting is undone.
 */
export function caseAfter(open: OpenCase | null, after: Count, { carried }: { readonly carried: boolean }): CaseStep {
  if (after.state === 'different') {
    return open === null ? { step: 'open', kind: 'different' } : { step: 'become', kind: 'different' }
  }
  if (after.state === 'missing') {
    if (open !== null) return open.isOfThis && !carried ? { step: 'resolve', how: 'undone' } : { step: 'none' }
    return carried ? { step: 'open', kind: 'missing' } : { step: 'none' }
  }
  if (open === null) return { step: 'none' }
  if (after.checked !== null) return { step: 'resolve', how: 'equal' }
  return open.kind === 'missing' ? { step: 'resolve', how: 'seen' } : { step: 'none' }
}
