import { Refusal } from '../../../kernel/refusal.ts'
import type { Tx } from '../../../platform/db/index.ts'
import type { RenewalCase } from '../rules/case.ts'
import { holdEntry } from '../store/calendar.ts'
import { credentialsById } from '../store/credentials.ts'

/**
 * Lets pass when the entry takes one more, of this case's type.
 *
 * @throws Refusal `not_found`, `entry_full`, `entry_not_for_type`, `wrong_state` when it is called off.
 */
export async function demandPlaceIn(tx: Tx, entryId: string, { credentialId }: RenewalCase): Promise<void> {
  const entry = await holdEntry(tx, entryId)
  if (entry === null) throw new Refusal('not_found', { field: 'entryId' })
  if (entry.isCancelled) throw new Refusal('wrong_state', { field: 'entryId' })
  if (entry.capacity !== null && entry.taken >= entry.capacity) throw new Refusal('entry_full')
  const typeId = (await credentialsById(tx, [credentialId]))[0]?.typeId ?? ''
  if (entry.typeIds.length > 0 && !entry.typeIds.includes(typeId)) throw new Refusal('entry_not_for_type')
}
