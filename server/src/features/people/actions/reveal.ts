import { type Actor, demand } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { placeOf } from '../policy.ts'
import { hourOf, revealsPerHour, saysReason } from '../rules/reveal.ts'
import { personSnapshot } from '../rules/snapshot.ts'
import { unitById } from '../store/org-units.ts'
import { useRevealAllowance } from '../store/people.ts'
import { idPlace, phonePlace } from './columns.ts'
import { seenPerson } from './records.ts'

/**
 * Counts one more number that an account looks up in full, whatever it is the number of; the entry that says so is the caller's
 * to append, in the same transaction.
 *
 * @throws Refusal `reveal_reason_missing`; `too_many_requests` with `seconds` when the account has used up its hour.
 */
export async function useReveal(tx: Tx, actor: Actor, reason: string, at: Date): Promise<void> {
  if (!saysReason(reason)) throw new Refusal('reveal_reason_missing')
  const hour = hourOf(at)
  const used = await useRevealAllowance(tx, actor.id, hour.begins)
  if (used > revealsPerHour) throw new Refusal('too_many_requests', { seconds: hour.secondsLeft })
}

/**
 * The ID or phone number in full. Nothing is shown that the ledger does not know of: the entry commits before the value leaves.
 *
 * @throws Refusal `not_found` for no such person or no such number, and those of `useReveal`.
 */
export async function revealPerson(
  context: Context,
  actor: Actor,
  id: string,
  asked: { field: 'id_number' | 'phone'; reason: string },
): Promise<{ value: string }> {
  const at = context.clock.now()
  return await inTransaction(context.db, async (tx) => {
    await useReveal(tx, actor, asked.reason, at)
    const person = await seenPerson(tx, actor, id)
    demand(actor, 'people.reveal', placeOf(person))
    const sealed = asked.field === 'phone' ? person.phoneSealed : person.idSealed
    if (!sealed) throw new Refusal('not_found')
    const unit = person.unitId === null ? null : await unitById(tx, person.unitId)
    await append(tx, actor, at, [
      {
        action: 'person.revealed',
        subject: { type: 'person', id },
        before: {},
        // The record stands as it stood; what of it was shown is told beside it.
        after: { ...personSnapshot(person, unit?.path ?? null), revealed: asked.field },
        reason: asked.reason,
      },
    ])
    return { value: context.secrets.open(asked.field === 'phone' ? phonePlace(id) : idPlace(id), sealed) }
  })
}
