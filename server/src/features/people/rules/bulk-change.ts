import type { Effect } from '../../../kernel/bulk.ts'
import type { Insurer, Named, Person } from './person.ts'

/** The field a bulk change sets, and an undoing puts back. */
export type BulkFields = Partial<Pick<Person, 'steward' | 'insuredWith'>>

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

/** What naming this payer of the social insurance, or nobody, does to one person. */
export function insurerEffect(
  person: Pick<Person, 'employmentState' | 'insuredWith'>,
  insuredWith: Insurer | null,
): Effect<BulkFields> {
  if (person.employmentState === 'left') return { outcome: 'skipped', reason: 'has_left' }
  const isSame = person.insuredWith?.id === insuredWith?.id && (insuredWith !== null || person.insuredWith === null)
  return isSame ? { outcome: 'same' } : { outcome: 'change', set: { insuredWith } }
}
