import type { CredentialInput, CredentialRecord } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId } from '../../../platform/db/index.ts'
import { register } from '../rules/lifecycle.ts'
import { lockCredentials } from '../store/credentials.ts'
import { groundFor } from './ground.ts'
import { changesOfInput } from './input.ts'
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
    const alike = await holdAlike(tx, [input.number])
    const ground = await groundFor(context, tx, [input.personId, ...alike.personIds])
    if (!ground.holders.has(input.personId)) throw new Refusal('not_found', { field: 'personId' })
    const facts = { id, personId: input.personId, at: ground.at.toISOString(), isDraft: input.draft, importId: null }
    const registered = register(changesOfInput(ground, input), { ...facts, ordinal: 1 })
    const { credential, consequences } = relate(ground, registered, await lockCredentials(tx, alike.ids))
    await addCredentials(context, tx, actor, ground, [{ credential, earlierPeriods: [] }])()
    await refreshSummaries(tx, [credential.personId])
    await saveConsequences(context, tx, actor, ground, consequences)
  })
  return await credentialRecord(context, context.db, actor, id)
}
