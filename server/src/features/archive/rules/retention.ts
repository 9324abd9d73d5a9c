import type { RetentionRule } from '@chizheng/catalogue'
import { addDays, addMonths, type Day, day, lastDayOfTerm } from '../../../kernel/day.ts'
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

/** The last days a list of what is due is about: all before a day, or those of a month (`YYYY-MM`). `from` is in, `before` is not. */
export function dueWithin(month: string | null, on: Day): { readonly from: Day | null; readonly before: Day } {
  if (month === null) return { from: null, before: on }
  const from = day(`${month}-01`)
  return { from, before: addMonths(from, 1) }
}
