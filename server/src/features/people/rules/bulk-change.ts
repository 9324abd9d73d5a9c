import type { Effect } from '../../../kernel/bulk.ts'
import type { Named, Person } from './person.ts'

/** The field a bulk change sets, and an undoing puts back. */
export type BulkFields = Pick<Person, 'steward'>

/** What naming this steward, or leaving it to the head, does to one person. */
export function stewardEffect(
  person: Pick<Person, 'id' | 'employmentState'> & { readonly stewardId: string | null },
  steward: Named | null,
): Effect<BulkFields> {
  if (person.employmentState === 'left') return { outcome: 'skipped', reason: 'has_left' }
  if (person.id === steward?.id) return { outcome: 'skipped', reason: 'own_steward' }
  if (person.stewardId === (steward?.id ?? null)) return { outcome: 'same' }
  return { outcome: 'change', set: { steward } }
}
