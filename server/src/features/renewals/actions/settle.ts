import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, type Tx } from '../../../platform/db/index.ts'
import type { CredentialsListener } from '../../credentials/index.ts'
import type { RenewalCase } from '../rules/case.ts'
import { settle } from '../rules/settle.ts'
import { lockCasesOf } from '../store/cases.ts'
import { credentialsById, credentialsWithCaseOf, holdCredentials } from '../store/credentials.ts'
import { planner, saveChangedCases } from './save.ts'
import { settleHoursOfAll } from './settle-hours.ts'
import { windowFor } from './windows.ts'

/** Credentials in one transaction. */
const batch = 500

/**
 * The cases of these credentials as their credentials, their holders and the day are now, in the caller's transaction. Safe to call
 * at any time, and twice.
 *
 * @returns those that are different.
 */
export async function settleCases(
  context: Context,
  tx: Tx,
  actor: Actor,
  credentialIds: readonly string[],
): Promise<RenewalCase[]> {
  if (credentialIds.length === 0) return []
  await holdCredentials(tx, credentialIds)
  const credentials = new Map((await credentialsById(tx, credentialIds)).map((one) => [one.id, one]))
  const today = context.clock.today()
  const changes = (await lockCasesOf(tx, credentialIds)).map((before) => {
    const credential = credentials.get(before.credentialId)!
    const after = settle(before, { ...credential, window: windowFor(credential, before.kind) }, today)
    return { before, after }
  })
  return await saveChangedCases(context, tx, actor, changes)
}

/** What renewals do when credentials change; `wiring.ts` hands it to them. */
export const credentialsListener: CredentialsListener = {
  async onCredentialsChanged(context, ids) {
    for (let start = 0; start < ids.length; start += batch) {
      const part = ids.slice(start, start + batch)
      await inTransaction(context.db, (tx) => settleCases(context, tx, planner, part))
      const people = (await credentialsById(context.db, part)).map(({ personId }) => personId)
      await settleHoursOfAll(context, people)
    }
  },
}

/** People have left: what was to be renewed for them is not any more. In the transaction of the change. */
export async function onPeopleLeft(
  context: Context,
  tx: Tx,
  actor: Actor,
  personIds: readonly string[],
): Promise<void> {
  await settleCases(context, tx, actor, await credentialsWithCaseOf(tx, personIds))
}
