import type { Db } from '../../../platform/db/index.ts'
import { workingAccounts } from '../store/accounts.ts'

/** Who runs the whole company's system and can sign in. */
export async function administrators(db: Db): Promise<{ accountId: string; personId: string | null }[]> {
  const accounts = await workingAccounts(db, ['admin'])
  const whole = accounts.filter(({ grants }) => grants.some(({ role, unitId }) => role === 'admin' && unitId === null))
  return whole.map(({ id, personId }) => ({ accountId: id, personId }))
}
