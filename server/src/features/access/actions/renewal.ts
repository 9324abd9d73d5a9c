import type { AccountFilter, RenewalOutcome } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import { knownPeople, orgTree } from '../../people/index.ts'
import { type Account, accountSnapshot, askRenewal, withNewPassword } from '../rules/account.ts'
import { lockAccounts, markRenewal, noteSignIn, saveAccount } from '../store/accounts.ts'
import { accountIdsOf } from './list.ts'
import { namesFor } from './names.ts'
import { hashPassword, isRightPassword, passwordFaultOf } from './passwords.ts'
import { actorOf, endAllSessions, endSessions, type SignInPlace, startSession } from './sessions.ts'

/**
 * Asks these accounts for another password, because somebody else may know theirs: their sessions end in the same transaction, and the
 * next sign-in takes a new password or is none. What became of each is said account by account.
 *
 * @throws Refusal `selection_too_large`
 */
export async function askRenewals(
  context: Context,
  actor: Actor,
  asked: {
    readonly accounts?: readonly string[] | undefined
    readonly filter?: AccountFilter | undefined
    readonly reason: string
  },
): Promise<{ rows: { id: string; outcome: RenewalOutcome }[] }> {
  const ids = asked.filter ? await accountIdsOf(context, actor, asked.filter) : [...new Set(asked.accounts)]
  const at = context.clock.now()
  return await inTransaction(context.db, async (tx) => {
    const accounts = new Map((await lockAccounts(tx, { ids })).map((account) => [account.id, account]))
    const rows = ids.map((id) => {
      const account = accounts.get(id)
      const outcome = account === undefined ? 'not_found' : askRenewal(account, { isOwn: actor.id === id })
      return { id, outcome }
    })
    const marked = rows.filter(({ outcome }) => outcome === 'asked').map(({ id }) => accounts.get(id)!)
    const markedIds = marked.map(({ id }) => id)
    if (marked.length === 0) return { rows }
    await markRenewal(tx, markedIds, at)
    const unitPaths = new Map((await orgTree(tx)).map(({ id, path }) => [id, path]))
    const people = await knownPeople(tx, { ids: marked.flatMap(({ personId }) => personId ?? []) })
    const names = new Map(people.map(({ id, name }) => [id, name]))
    const entries = marked.map((account) => {
      const snapshot = accountSnapshot(account, { unitPaths, personName: names.get(account.personId ?? '') ?? null })
      return {
        action: 'account.renewal_asked',
        subject: { type: 'account', id: account.id } as const,
        before: { renewalAskedAt: null },
        after: { ...snapshot, renewalAskedAt: at.toISOString() },
        reason: asked.reason,
      }
    })
    await append(tx, actor, at, entries)
    await endAllSessions(context, tx, actor, markedIds, 'password_renewal')
    return { rows }
  })
}

/** Why this new password does not do in the place of the one that must be renewed; null when it does. */
export async function renewalFault(
  context: Context,
  account: Account,
  passwordHash: string,
  newPassword: string | undefined,
): Promise<Refusal | null> {
  if (newPassword === undefined) return new Refusal('password_renewal_required')
  // Whoever may know the old one knows it still.
  if (await isRightPassword(passwordHash, newPassword)) return new Refusal('password_same')
  return await passwordFaultOf(context.db, newPassword, account)
}

/** Gives the account its new password and signs it in. @throws Refusal `wrong_credentials` when it was changed meanwhile */
export async function renewAndStart(
  context: Context,
  known: Account,
  newPassword: string,
  place: SignInPlace,
): Promise<string> {
  const passwordHash = await hashPassword(newPassword)
  const at = context.clock.now()
  return await inTransaction(context.db, async (tx) => {
    const before = (await lockAccounts(tx, { ids: [known.id] })).find(({ id }) => id === known.id)
    if (!before?.enabled || before.passwordSetAt !== known.passwordSetAt || before.renewalAskedAt === null) {
      throw new Refusal('wrong_credentials')
    }
    const after = withNewPassword(before, at)
    await saveAccount(tx, after, passwordHash, at)
    await append(tx, actorOf(after), at, [
      {
        action: 'account.password_renewed',
        subject: { type: 'account', id: after.id },
        before: { passwordSetAt: before.passwordSetAt, renewalAskedAt: before.renewalAskedAt },
        after: accountSnapshot(after, await namesFor(tx, after)),
      },
    ])
    await endSessions(context, tx, actorOf(after), after.id, { reason: 'password_changed', exceptToken: null })
    if (!(await noteSignIn(tx, after, at))) throw new Refusal('wrong_credentials')
    return await startSession(context, tx, after, place)
  })
}
