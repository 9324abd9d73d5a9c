import type { AddressKind, Way } from '@chizheng/contract'
import type { Context } from '../../../platform/context/index.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import type { Contact } from '../../people/index.ts'
import { type OpenChannel, type Recipient, wrongAddressOf } from '../rules/reach.ts'
import type { RecipientSettings } from '../rules/settings.ts'
import { saveWrongAddress, type WrongAddress, wrongAddresses } from '../store/wrong-addresses.ts'

/** One address of somebody, as it is compared with what was refused. */
export interface Addressed {
  readonly kind: AddressKind
  /** Blind index, hex. */
  readonly index: string
}

/** Blind indexes of the addresses somebody has; no number is opened for it. */
export function addressIndexes(
  { secrets }: Pick<Context, 'secrets'>,
  contact: Contact,
  wish: RecipientSettings | null,
): Readonly<Partial<Record<AddressKind, string>>> {
  const indexOf = (kind: AddressKind, address: string | null | undefined) =>
    address ? { [kind]: secrets.blindIndex('message_address', `${kind} ${address}`).toString('hex') } : {}
  return {
    ...indexOf('email', contact.email),
    ...(contact.phoneIndex === null ? {} : { phone: contact.phoneIndex }),
    ...indexOf('wecom_user', wish?.wecomUser),
    ...indexOf('dingtalk_user', wish?.dingtalkUser),
    ...indexOf('feishu_user', wish?.feishuUser),
  }
}

/** What of their present addresses was found wrong, by person. */
export async function wrongNow(
  db: Db,
  indexes: ReadonlyMap<string, Readonly<Partial<Record<AddressKind, string>>>>,
): Promise<ReadonlyMap<string, readonly WrongAddress[]>> {
  const found = new Map<string, WrongAddress[]>()
  for (const wrong of await wrongAddresses(db, [...indexes.keys()])) {
    if (indexes.get(wrong.personId)?.[wrong.kind] !== wrong.index) continue
    found.set(wrong.personId, [...(found.get(wrong.personId) ?? []), wrong])
  }
  return found
}

/** Remembers that a vendor refused this address for good: the next message does not try it. */
export async function rememberWrong(
  tx: Tx,
  context: Context,
  row: { readonly id: string; readonly personId: string | null },
  refused: Addressed & { readonly channelId: string; readonly code: string; readonly reason: string },
): Promise<void> {
  if (row.personId === null) return
  const foundAt = context.clock.now().toISOString()
  await saveWrongAddress(tx, { ...refused, personId: row.personId, foundAt }, row.id)
}

/** Why a way does not reach somebody, where a wrong address is why. */
export function whyWrong(
  { reach, wrong }: { readonly reach: Recipient; readonly wrong: readonly WrongAddress[] },
  way: Way,
  channels: readonly OpenChannel[],
): { readonly refusal: 'wrong_address'; readonly code: string; readonly reason: string } | null {
  const kind = wrongAddressOf(reach, way, channels)
  const found = wrong.find((one) => one.kind === kind)
  return found === undefined ? null : { refusal: 'wrong_address', code: found.code, reason: found.reason }
}
