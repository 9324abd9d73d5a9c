import type { RetentionRule } from '@chizheng/catalogue'
import { addDays, addMonths, type Day, lastDayOfTerm } from '../../../kernel/day.ts'
import type { DocumentKind } from './document.ts'

/** What the end of a document's retention depends on. */
export interface RetentionFacts {
  readonly kind: DocumentKind
  readonly addedOn: Day
  /** The holder's last day with us, also a coming one; null while no end is known. */
  readonly leftOn: Day | null
}

/** The rule for a kind of document. The catalogue has one for each; a test compares. */
export function retentionRuleOf(rules: readonly RetentionRule[], kind: DocumentKind): RetentionRule {
  const rule = rules.find((one) => one.kind === kind)
  if (rule === undefined) throw new TypeError(`no rule of retention for ${kind}`)
  return rule
}

/**
 * The last day on which a document is kept; null while its holder is with us. From the next day on it is due to be looked at:
 * personal data is kept no longer than its purpose needs (个人信息保护法 第十九条). Terms and their sources stand in
 * `catalogue/retention.yaml`.
 */
export function retainUntil(facts: RetentionFacts, rules: readonly RetentionRule[]): Day | null {
  const { kind, addedOn, leftOn } = facts
  if (leftOn === null) return null
  const { monthsAfterLeaving, monthsAfterAdding } = retentionRuleOf(rules, kind)
  const afterLeaving = lastDayOfTerm(addDays(leftOn, 1), monthsAfterLeaving)
  const ends = [afterLeaving, monthsAfterAdding === null ? afterLeaving : addMonths(addedOn, monthsAfterAdding)]
  return ends.sort().at(-1)!
}
