import { type Actor, demand } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { useReveal } from '../../people/index.ts'
import { placeOf } from '../policy.ts'
import { typeNameOf } from '../present.ts'
import { credentialSnapshot } from '../rules/snapshot.ts'
import { periodsOf } from '../store/history.ts'
import { numberPlace } from './numbers.ts'
import { seenCredential } from './records.ts'
import { loadTypes } from './types.ts'

/**
 * The certificate number in full, of the present period or of an earlier one. As with a person's ID number, nothing is shown
 * that the ledger does not know of, and an account looks up only so many numbers an hour.
 *
 * @throws Refusal `not_found` for no such credential or period, or a number that is not masked; `reveal_reason_missing`;
 * `too_many_requests` with `seconds`.
 */
export async function revealCredential(
  context: Context,
  actor: Actor,
  id: string,
  asked: { ordinal?: number | undefined; reason: string },
): Promise<{ value: string }> {
  const at = context.clock.now()
  return await inTransaction(context.db, async (tx) => {
    await useReveal(tx, actor, asked.reason, at)
    const credential = await seenCredential(tx, actor, id)
    demand(actor, 'people.reveal', placeOf(credential))
    const ordinal = asked.ordinal ?? credential.ordinal
    const period = (await periodsOf(tx, [id])).get(id)?.find((one) => one.ordinal === ordinal)
    const sealed = period?.number?.sealed
    if (!sealed) throw new Refusal('not_found')
    const snapshot = credentialSnapshot(credential, typeNameOf(credential, (await loadTypes(tx)).names))
    await append(tx, actor, at, [
      {
        action: 'credential.revealed',
        subject: { type: 'credential', id },
        about: { personId: credential.personId, credentialId: id },
        before: {},
        // The record stands as it stood; what of it was shown is told beside it.
        after: { ...snapshot, number: period.number!.shown, revealed: 'number' },
        reason: asked.reason,
      },
    ])
    return { value: context.secrets.open(numberPlace(id), sealed) }
  })
}
