import { mostLabels } from '@chizheng/contract'
import type { Effect } from '../../../kernel/bulk.ts'
import type { Credential } from './credential.ts'
import { isPossible } from './lifecycle.ts'

/** What many credentials are changed to, its words found. */
export type BulkTarget =
  | { readonly kind: 'labels'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'employer'; readonly unitId: string | null; readonly name: string | null }

/** The fields a bulk change sets, and an undoing puts back. */
export type BulkFields = Partial<Pick<Credential, 'labels' | 'employerUnitId' | 'employerName'>>

/** What the target does to one credential. Labels keep their order; new ones come last. */
export function bulkEffect(
  credential: Pick<Credential, 'state' | 'givenUpOn' | 'labels' | 'employerUnitId' | 'employerName'>,
  target: BulkTarget,
): Effect<BulkFields> {
  if (!isPossible('correct', credential)) return { outcome: 'skipped', reason: 'wrong_state' }
  if (target.kind === 'employer') {
    const isSo =
      credential.employerUnitId === target.unitId && (target.unitId !== null || credential.employerName === null)
    if (isSo) return { outcome: 'same' }
    return { outcome: 'change', set: { employerUnitId: target.unitId, employerName: target.name } }
  }
  const kept = credential.labels.filter((label) => !target.remove.includes(label))
  const labels = [...new Set([...kept, ...target.add])]
  if (labels.length > mostLabels) return { outcome: 'skipped', reason: 'too_many_labels' }
  const isSo =
    labels.length === credential.labels.length && labels.every((label, at) => label === credential.labels[at])
  return isSo ? { outcome: 'same' } : { outcome: 'change', set: { labels } }
}

/** The values the fields of a change have now. */
export function fieldsBefore(credential: Credential, set: BulkFields): BulkFields {
  return Object.fromEntries(Object.keys(set).map((name) => [name, credential[name as keyof BulkFields]]))
}
