/**
 * How grave each kind of issue is, and in which order kinds are shown. The codes and their effect on a row are the contract's;
 * a code this version does not know counts as a hint, so a newer server never breaks the preview.
 */
import type { IssueCode, RowStatus } from '@chizheng/contract'

export type Severity = 'error' | 'review' | 'duplicate' | 'hint'

const severityByCode: Readonly<Record<IssueCode, Severity>> = {
  name_missing: 'error',
  date_invalid: 'error',
  date_order: 'error',
  number_conflict: 'review',
  person_ambiguous: 'review',
  type_unknown: 'review',
  type_ambiguous: 'review',
  id_invalid: 'review',
  id_lost_precision: 'review',
  id_missing: 'review',
  number_missing: 'review',
  duplicate_in_file: 'duplicate',
  duplicate_in_registry: 'duplicate',
  number_pattern: 'hint',
  insurer_outside: 'hint',
}

/** Gravest first. */
export const severities: readonly Severity[] = ['error', 'review', 'duplicate', 'hint']

export function severityOf(code: string): Severity {
  return severityByCode[code as IssueCode] ?? 'hint'
}

/** The gravest of several; null when there are none. */
export function gravest(codes: readonly string[]): Severity | null {
  let found: Severity | null = null
  for (const code of codes) {
    const severity = severityOf(code)
    if (found === null || severities.indexOf(severity) < severities.indexOf(found)) found = severity
  }
  return found
}

/** Sorts issues or groups of them: gravest first, then as they came. */
export function bySeverity<T extends { readonly code: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => severities.indexOf(severityOf(a.code)) - severities.indexOf(severityOf(b.code)))
}

/** The tone a row status is shown in: the same four tones every status of the product has. */
export const statusTones: Readonly<Record<RowStatus, 'bad' | 'soon' | 'calm' | 'good'>> = {
  error: 'bad',
  review: 'soon',
  duplicate: 'calm',
  ok: 'good',
  skipped: 'calm',
}
export const severityTones: Readonly<Record<Severity, 'bad' | 'soon' | 'calm'>> = {
  error: 'bad',
  review: 'soon',
  duplicate: 'calm',
  hint: 'calm',
}
