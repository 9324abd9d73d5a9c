/**
 * Which deadlines are warned of, when, to whom and by which ways.
 *
 * The company may say it for a type, for a category, or for all; everywhere, or in a unit with what is below it. One policy
 * applies, whole: what the certificate is goes before where its holder works (type, then category, then all), and among those
 * the nearest unit upwards goes first, the company last. Where the company says nothing, `shippedPolicy` applies.
 */
import type { categories, DeadlineKind, Way } from '@chizheng/contract'

type Category = (typeof categories)[number]

export type RecipientRole = 'holder' | 'steward' | 'head' | 'hr'

/** Who is told, and how. */
export interface Telling {
  readonly to: readonly RecipientRole[]
  readonly ways: readonly Way[]
}

export interface WarningRules {
  /** Deadlines of other kinds are silent. */
  readonly kinds: readonly DeadlineKind[]
  /** Days before the due day, 0 the day itself; each once, in any order. */
  readonly stages: readonly (Telling & { readonly days: number })[]
  /** Once it has passed: every so many days until it is handled; null: never again. */
  readonly after: (Telling & { readonly everyDays: number }) | null
}

/** What a policy is for: null means any. Never both a type and a category. */
export interface PolicyScope {
  readonly typeId: string | null
  readonly category: Category | null
  readonly unitId: string | null
}

export interface ScopedPolicy<Rules = WarningRules> extends PolicyScope {
  readonly rules: Rules
}

/** What the product ships: 90, 30 and 7 days before, the day itself, then weekly; the nearer, the louder. */
export const shippedPolicy: WarningRules = {
  kinds: ['expiry', 'review', 'renewal_window_closes', 'e_certificate_use', 'hours_due', 'age_limit', 'retirement'],
  stages: [
    { days: 90, to: ['holder', 'steward'], ways: ['inbox', 'mail'] },
    { days: 30, to: ['holder', 'steward'], ways: ['inbox', 'mail', 'chat'] },
    { days: 7, to: ['holder', 'steward', 'hr'], ways: ['inbox', 'mail', 'chat', 'sms'] },
    { days: 0, to: ['holder', 'steward', 'head', 'hr'], ways: ['inbox', 'mail', 'chat', 'sms'] },
  ],
  after: { everyDays: 7, to: ['holder', 'steward', 'head', 'hr'], ways: ['inbox', 'mail', 'chat', 'sms'] },
}

/** A credential as policies tell them apart: its type, and the holder's unit with those above it, the nearest first. */
export interface PolicySubject {
  readonly typeId: string | null
  readonly category: Category | null
  readonly unitIds: readonly string[]
}

/** The policy that applies, or null where only the shipped one does. */
export function policyFor<Rules>(
  policies: readonly ScopedPolicy<Rules>[],
  subject: PolicySubject,
): ScopedPolicy<Rules> | null {
  let best: ScopedPolicy<Rules> | null = null
  let bestRank = Number.POSITIVE_INFINITY
  for (const policy of policies) {
    const rank = rankOf(policy, subject)
    if (rank === null || rank >= bestRank) continue
    best = policy
    bestRank = rank
  }
  return best
}

/** The nearer, the smaller; null: it is not for this one. No tree of units is a million deep. */
function rankOf({ typeId, category, unitId }: PolicyScope, subject: PolicySubject): number | null {
  if (typeId !== null && typeId !== subject.typeId) return null
  if (category !== null && category !== subject.category) return null
  const distance = unitId === null ? subject.unitIds.length : subject.unitIds.indexOf(unitId)
  if (distance < 0) return null
  const what = typeId !== null ? 0 : category !== null ? 1 : 2
  return what * 1_000_000 + distance
}

/** How many days ahead the farthest stage of any of them lies. */
export function farthestDays(rules: readonly WarningRules[]): number {
  return Math.max(0, ...rules.flatMap(({ stages }) => stages.map(({ days }) => days)))
}

/** The kinds of deadlines that any of them warns of. */
export function warnedKinds(rules: readonly WarningRules[]): DeadlineKind[] {
  return [...new Set(rules.flatMap(({ kinds }) => kinds))]
}
