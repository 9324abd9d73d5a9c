import type { AddressKind } from '@chizheng/contract'
import { type Db, sql, type Tx } from '../../../platform/db/index.ts'
import { anyOf } from './tables.ts'

/** An address that a vendor refused for good. */
export interface WrongAddress {
  readonly personId: string
  readonly kind: AddressKind
  /** Blind index of the address, hex. */
  readonly index: string
  readonly channelId: string
  readonly code: string
  readonly reason: string
  readonly foundAt: string
}

/** Every address of these people that was found wrong, also those that were replaced since. */
export async function wrongAddresses(db: Db, personIds: readonly string[]): Promise<WrongAddress[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<WrongAddress>`
    select person_id as "personId", kind, encode(address_index, 'hex') as index, channel_id as "channelId", code, reason,
      found_at as "foundAt"
    from message_wrong_address where person_id = ${anyOf(personIds)} order by person_id, kind`.execute(db)
  return rows
}

/** Remembers one, instead of whatever was wrong there before. */
export async function saveWrongAddress(
  tx: Tx,
  { personId, kind, index, channelId, code, reason, foundAt }: WrongAddress,
  messageId: string,
): Promise<void> {
  await sql`
    insert into message_wrong_address as known (person_id, kind, address_index, channel_id, message_id, code, reason, found_at)
    values (${personId}::uuid, ${kind}, decode(${index}, 'hex'), ${channelId}::uuid, ${messageId}::uuid, ${code}, ${reason},
      ${foundAt}::timestamptz)
    on conflict (person_id, kind) do update set address_index = excluded.address_index, channel_id = excluded.channel_id,
      message_id = excluded.message_id, code = excluded.code, reason = excluded.reason, found_at = excluded.found_at`.execute(
    tx,
  )
}

/** @returns false when there was none */
export async function deleteWrongAddress(tx: Tx, personId: string, kind: AddressKind): Promise<boolean> {
  const { numAffectedRows } =
    await sql`delete from message_wrong_address where person_id = ${personId}::uuid and kind = ${kind}`.execute(tx)
  return numAffectedRows === 1n
}
