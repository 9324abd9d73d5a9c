import type { MessageFate } from '@chizheng/contract'
import type { Db } from '../../../platform/db/index.ts'
import { statesOf } from '../store/log.ts'

/** What became of the messages of these keys, by every way each was told; a key that is not known is left out. Thousands are fine. */
export async function fatesOf(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, readonly MessageFate[]>> {
  const fates = new Map<string, MessageFate[]>()
  for (const { key, ...fate } of await statesOf(db, [...new Set(keys)])) {
    const known = fates.get(key)
    if (known) known.push(fate)
    else fates.set(key, [fate])
  }
  return fates
}
