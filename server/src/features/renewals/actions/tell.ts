/** Telling people what has opened. */
import { type MessageItem, mostMessageItems, type Way } from '@chizheng/contract'
import { daysBetween } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { type MessageOrder, queueMessages } from '../../messages/index.ts'
import { knownPeople, responsibleFor } from '../../people/index.ts'
import { typeNameOf } from '../present.ts'
import type { RenewalCase } from '../rules/case.ts'
import { type Letter, lettersFor } from '../rules/letters.ts'
import type { RenewableCredential } from '../store/credentials.ts'

const ways: readonly Way[] = ['inbox', 'mail', 'chat']

/**
 * Tells the holders of cases that have just opened, and whoever sees to them, in the transaction that opens them: one message each,
 * whatever has opened for them. A case without a steward is HR's, who have it in their list.
 */
export async function tellOpened(
  context: Context,
  tx: Tx,
  cases: readonly RenewalCase[],
  {
    credentials,
    typeNames,
  }: { readonly credentials: readonly RenewableCredential[]; readonly typeNames: ReadonlyMap<string, string> },
): Promise<void> {
  if (cases.length === 0) return
  const holderIds = [...new Set(cases.map(({ personId }) => personId))]
  const names = new Map((await knownPeople(tx, { ids: holderIds })).map(({ id, name }) => [id, name]))
  const stewards = new Map([...(await responsibleFor(tx, holderIds))].map(([id, { stewardId }]) => [id, stewardId]))
  const certificates = new Map(credentials.map((one) => [one.id, one]))
  const today = context.clock.today()
  const itemOf = ({ credentialId, personId, kind, applyBy, endsOn }: RenewalCase): MessageItem => {
    const credential = certificates.get(credentialId)!
    return {
      credentialId,
      holderName: names.get(personId) ?? '',
      typeName: typeNameOf(credential, typeNames),
      profession: credential.profession,
      kind: kind === 'review' ? 'review' : applyBy < endsOn ? 'renewal_window_closes' : 'expiry',
      dueOn: applyBy,
      daysLeft: daysBetween(today, applyBy),
      stage: 'opened',
    }
  }
  await queueMessages(
    tx,
    context,
    lettersFor(cases, stewards).map((letter) => orderOf(letter, itemOf)),
  )
}

/** A case opens once, so what the first of them is called by is there once. */
function orderOf({ personId, cases }: Letter, itemOf: (one: RenewalCase) => MessageItem): MessageOrder {
  return {
    key: `renewal_opened:${cases[0]!.id}:${personId}`,
    template: 'renewal_opened',
    to: { personId },
    ways,
    data: {
      items: cases.slice(0, mostMessageItems).map(itemOf),
      hidden: Math.max(0, cases.length - mostMessageItems),
    },
    credentialIds: cases.slice(0, 200).map(({ credentialId }) => credentialId),
  }
}
