import type { CredentialInput, CredentialRecord } from '@chizheng/contract'
import { type Actor, demand } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId } from '../../../platform/db/index.ts'
import { placeOf } from '../policy.ts'
import { register } from '../rules/lifecycle.ts'
import { lockCredentials } from '../store/credentials.ts'
import { groundFor } from './ground.ts'
import { changesOfInput } from './input.ts'
import { demandWholeNumber, keyOfTyped, recordableNumber } from './numbers.ts'
import { credentialRecord } from './records.ts'
import { holdAlike, relate, saveConsequences } from './same-number.ts'
import { addCredentials, refreshSummaries } from './write.ts'

/**
 * Registers a credential of a person. It supersedes one under the same number that was cancelled or revoked.
 *
 * @throws Refusal `not_found` when there is no such person or employing unit, `type_missing`, `credential_number_taken`,
 * `date_order`, `invalid_input`.
 */
export async function registerCredential(
  context: Context,
  actor: Actor,
  input: CredentialInput & { personId: string; draft: boolean },
): Promise<CredentialRecord> {
  const id = newId()
  await inTransaction(context.db, async (tx) => {
    const alike = await holdAlike(tx, [keyOfTyped(context, input.number)])
    const ground = await groundFor(context, tx, [input.personId, ...alike.personIds])
    const holder = ground.holders.get(input.personId)
    if (holder === undefined) throw new Refusal('not_found', { field: 'personId' })
    demand(actor, 'credentials.change', placeOf({ holder }), { field: 'personId' })
    const facts = { id, personId: input.personId, at: ground.at.toISOString(), isDraft: input.draft, importId: null }
    const given = changesOfInput(ground, input, (number) => {
      demandWholeNumber(number, null)
      return recordableNumber(context, number, { credentialId: id, holder, today: ground.today })
    })
    const registered = register(given, { ...facts, ordinal: 1 })
    const { credential, consequences } = relate(ground, registered, await lockCredentials(tx, alike.ids))
    const write = await addCredentials(tx, actor, ground, [credential], () => ({ credential, earlierPeriods: [] }))
    await write()
    await refreshSummaries(tx, [credential.personId])
    await saveConsequences(tx, actor, ground, consequences)
  })
  return await credentialRecord(context, context.db, actor, id)
}
