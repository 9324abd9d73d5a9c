import type { CredentialInput, CredentialRecord } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId } from '../../../platform/db/index.ts'
import { register } from '../rules/lifecycle.ts'
import { groundFor } from './ground.ts'
import { changesOfInput, withNumberChecked } from './input.ts'
import { credentialRecord } from './records.ts'
import { addCredentials, refreshSummaries } from './write.ts'

/**
 * Registers a credential of a person.
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
    const ground = await groundFor(context, tx, [input.personId])
    if (!ground.holders.has(input.personId)) throw new Refusal('not_found', { field: 'personId' })
    const facts = { id, personId: input.personId, at: ground.at.toISOString(), isDraft: input.draft, importId: null }
    const registered = register(changesOfInput(ground, input), { ...facts, ordinal: 1 })
    const credential = await withNumberChecked(tx, registered)
    await addCredentials(context, tx, actor, ground, [{ credential, earlierPeriods: [] }])()
    await refreshSummaries(tx, [credential.personId])
  })
  return await credentialRecord(context, context.db, actor, id)
}
