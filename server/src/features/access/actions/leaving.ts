import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context/index.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { accountSnapshot, afterLeaving, isActiveAdmin } from '../rules/account.ts'
import { accountsOfPeople, lockAccounts, saveAccount } from '../store/accounts.ts'
import { deleteInvitation } from '../store/invitations.ts'
import { namesFor } from './names.ts'
import { endSessions } from './sessions.ts'

/**
 * These people have left: their accounts are disabled and their sessions end, in the transaction that says so. The caller holds
 * their rows, as whoever binds an account to a person does, so no account slips in behind.
 */
export async function onPeopleLeft(
  context: Context,
  tx: Tx,
  actor: Actor,
  personIds: readonly string[],
): Promise<void> {
  if ((await accountsOfPeople(tx, personIds)).length === 0) return
  const at = context.clock.now()
  const accounts = await lockAccounts(tx, { personIds })
  for (const before of accounts.filter(({ personId }) => personId !== null && personIds.includes(personId))) {
    const otherAdmins = accounts.filter(({ id, ...other }) => id !== before.id && isActiveAdmin(other)).length
    const after = afterLeaving(before, otherAdmins)
    if (after.enabled !== before.enabled) {
      await saveAccount(tx, after, null, at)
      await deleteInvitation(tx, before.id)
      await append(tx, actor, at, [
        {
          action: 'account.disabled',
          subject: { type: 'account', id: before.id },
          before: { enabled: true },
          after: accountSnapshot(after, await namesFor(tx, after)),
        },
      ])
    }
    await endSessions(context, tx, actor, before.id, { reason: 'person_left', exceptToken: null })
  }
}
