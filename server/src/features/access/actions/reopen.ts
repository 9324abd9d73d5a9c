import { randomBytes } from 'node:crypto'
import { systemActor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { accountSnapshot, withNewPassword } from '../rules/account.ts'
import { accountByUsername, lockAccounts, saveAccount } from '../store/accounts.ts'
import { forgiveName } from '../store/attempts.ts'
import { deleteInvitation } from '../store/invitations.ts'
import { deleteSecondFactor } from '../store/second-factor.ts'
import { nameKeyOf } from './attempts.ts'
import { namesFor } from './names.ts'
import { hashPassword } from './passwords.ts'
import { endSessions } from './sessions.ts'

/**
 * Lets somebody in again who lost the password, the telephone and the recovery codes, and whom no administrator can help, because
 * they are the only one: by whoever runs the installation, who could read and write its database anyway.
 *
 * The account gets a password that its owner must replace at the next sign-in; the second factor, open sessions and invitations end.
 * That it happened is in the ledger, like every change.
 *
 * @throws Refusal `not_found` without such an account, `account_disabled` when an administrator disabled it: that decision stays.
 */
export async function reopenAccount(context: Context, username: string): Promise<{ password: string }> {
  const known = await accountByUsername(context.db, username)
  if (known === null) throw new Refusal('not_found', { field: 'username' })
  // 96 bits, in letters that fit any keyboard; it lives until the first sign-in.
  const password = randomBytes(12).toString('base64url')
  const passwordHash = await hashPassword(password)
  const at = context.clock.now()
  const actor = systemActor('command line')
  await inTransaction(context.db, async (tx) => {
    const { id } = known.account
    const before = (await lockAccounts(tx, { ids: [id] })).find((account) => account.id === id)!
    if (!before.enabled) throw new Refusal('account_disabled')
    const after = { ...withNewPassword(before, at), renewalAskedAt: at.toISOString() }
    await saveAccount(tx, after, passwordHash, at)
    const hadSecondFactor = await deleteSecondFactor(tx, id)
    await deleteInvitation(tx, id)
    await forgiveName(tx, nameKeyOf(after.username))
    await append(tx, actor, at, [
      {
        action: 'account.reopened',
        subject: { type: 'account', id },
        before: { passwordSetAt: before.passwordSetAt, secondFactor: hadSecondFactor },
        after: { ...accountSnapshot(after, await namesFor(tx, after)), secondFactor: false },
      },
    ])
    await endSessions(context, tx, actor, id, { reason: 'password_changed', exceptToken: null })
  })
  return { password }
}
