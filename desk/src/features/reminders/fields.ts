/** How a policy stands in its form, what is still wrong with it, and what becomes of it in a request. Pure. */
import type { RecipientRole, ReminderPolicyInput, WarningRulesRecord } from '@chizheng/contract'

type Kind = WarningRulesRecord['kinds'][number]
type Way = WarningRulesRecord['stages'][number]['ways'][number]
type Category = NonNullable<ReminderPolicyInput['category']>

// Written out: the contract's own lists bring every schema of it with them.
export const kinds: readonly Kind[] = [
  'expiry',
  'review',
  'renewal_window_closes',
  'e_certificate_use',
  'hours_due',
  'age_limit',
  'retirement',
]
export const roles: readonly RecipientRole[] = ['holder', 'steward', 'head', 'hr']
export const warningWays: readonly Way[] = ['inbox', 'mail', 'chat', 'sms']
export const mostStages = 12

/** Who is told and how, as it is ticked. */
export interface Telling {
  readonly to: readonly RecipientRole[]
  readonly ways: readonly Way[]
}
export interface StageDraft extends Telling {
  readonly days: number | null
}
export interface AfterDraft extends Telling {
  readonly everyDays: number | null
}

export interface RuleValues {
  readonly kinds: readonly Kind[]
  readonly stages: readonly StageDraft[]
  readonly after: AfterDraft | null
}
export interface ScopeValues {
  readonly what: 'all' | 'category' | 'type'
  readonly category?: Category | null
  readonly typeId?: string | null
  readonly unitId?: string | null
}
export type PolicyValues = RuleValues & ScopeValues

const inOrder = <T>(order: readonly T[], chosen: readonly T[]): T[] => order.filter((one) => chosen.includes(one))
const telling = ({ to, ways }: Telling) => ({ to: inOrder(roles, to), ways: inOrder(warningWays, ways) })

/**
 * The rules of a form without faults; and those of a policy as the form holds them. The farthest stage first and all ticks in one
 * order, so that two are comparable.
 */
export function rulesOf({ kinds: warned, stages, after }: RuleValues): WarningRulesRecord {
  const written = stages.map(({ days, ...told }) => ({ days: days ?? 0, ...telling(told) }))
  return {
    kinds: inOrder(kinds, warned),
    stages: written.sort((one, other) => other.days - one.days),
    after: after === null ? null : { everyDays: after.everyDays ?? 1, ...telling(after) },
  }
}

export type RowFault = 'days' | 'twice' | 'nobody' | 'noWay'
export interface Faults {
  /** No category or type is chosen. */
  readonly what: boolean
  /** By the stage's place. */
  readonly stages: readonly (RowFault | null)[]
  readonly after: RowFault | null
}

/** What must be mended before it can be sent; null: nothing. */
export function faultsOf({ what, category, typeId, stages, after }: PolicyValues): Faults | null {
  const faults: Faults = {
    what: (what === 'category' && !category) || (what === 'type' && !typeId),
    stages: stages.map(({ days, ...told }, place) => {
      if (days === null) return 'days'
      return stages.some((other, at) => at < place && other.days === days) ? 'twice' : tellingFault(told)
    }),
    after: after === null ? null : after.everyDays === null ? 'days' : tellingFault(after),
  }
  const isWhole = !faults.what && faults.after === null && faults.stages.every((fault) => fault === null)
  return isWhole ? null : faults
}

function tellingFault({ to, ways }: Telling): RowFault | null {
  if (to.length === 0) return 'nobody'
  return ways.length === 0 ? 'noWay' : null
}

/** What a new policy is for: what was chosen before and is hidden now does not count. */
export function scopeOf({ what, category, typeId, unitId }: ScopeValues): Omit<ReminderPolicyInput, 'rules'> {
  return {
    typeId: what === 'type' ? (typeId ?? null) : null,
    category: what === 'category' ? (category ?? null) : null,
    unitId: unitId ?? null,
  }
}

/** What a form begins with: the rules of a policy, or of a new one those that are shipped. */
export function beginningOf(policy: ReminderPolicyInput | null, shipped: WarningRulesRecord): PolicyValues {
  if (policy === null) return { what: 'all', category: null, typeId: null, unitId: null, ...rulesOf(shipped) }
  const { typeId, category, unitId, rules } = policy
  return { what: typeId ? 'type' : category ? 'category' : 'all', category, typeId, unitId, ...rulesOf(rules) }
}

/** A stage to add: told as the nearest one is. */
export function nextStage(stages: readonly StageDraft[]): StageDraft {
  const { to, ways } = stages.at(-1) ?? { to: ['holder', 'steward'] as const, ways: ['inbox', 'mail'] as const }
  return { days: null, to, ways }
}

export const usualAfter: AfterDraft = { everyDays: 7, to: ['holder', 'steward'], ways: ['inbox', 'mail'] }

/** With `one` ticked or not. */
export function ticked<T>(chosen: readonly T[], one: T, isTicked: boolean): readonly T[] {
  const others = chosen.filter((other) => other !== one)
  return isTicked ? [...others, one] : others
}

/** The general before the particular, the company before a unit; otherwise as they came. */
export function ordered<P extends Omit<ReminderPolicyInput, 'rules'>>(policies: readonly P[]): P[] {
  const rank = ({ typeId, category, unitId }: P) => (typeId ? 4 : category ? 2 : 0) + (unitId ? 1 : 0)
  return [...policies].sort((one, other) => rank(one) - rank(other))
}
