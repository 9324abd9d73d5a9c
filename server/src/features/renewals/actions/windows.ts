import type { RenewalKind } from '@chizheng/contract'
import { type Window, windowOf } from '../rules/steps.ts'
import type { RenewableCredential } from '../store/credentials.ts'

/** The window of the renewal or the review of a credential as its deadlines are now. */
export function windowFor(
  { deadlines, dueFrom, reviewDueFrom }: RenewableCredential,
  kind: RenewalKind,
): Window | null {
  return windowOf(kind, deadlines, kind === 'renewal' ? dueFrom : reviewDueFrom)
}

/** What is due first. */
export function nextKind(credential: RenewableCredential): RenewalKind | null {
  const [renewal, review] = [windowFor(credential, 'renewal'), windowFor(credential, 'review')]
  if (review !== null && (renewal === null || review.endsOn < renewal.endsOn)) return 'review'
  return renewal === null ? null : 'renewal'
}
