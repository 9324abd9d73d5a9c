import type { AccountRecord } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { changedFields } from '../../../kernel/changes.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/context/index.ts'
import { inTransaction, newId, type Tx } from '../../../platform/db/index.ts'
import { append } from '../../../platform/ledger/index.ts'
import {
  type Account,
  accountSnapshot,
  changeAccount,
  isActiveAdmin,
  newAccount,
  withNewPassword,
} from '../rules/account.ts'
import type { RoleGrant } from '../rules/grants.ts'
import { accountById, accountsOfPeople, insertAccount, lockAccounts, saveAccount } from '../store/accounts.ts'
import { forgiveName } from '../store/attempts.ts'
import { deleteInvitation } from '../store/invitations.ts'
import { violates } from '../store/tables.ts'
import { nameKeyOf } from './attempts.ts'
import { accountRecord } from './list.ts'
import { holdPerson, namesFor, refuseBoundTwice } from './names.ts'
import { hashPassword, refuseWeakPassword } from './passwords.ts'
import { type AccountActor, endSessions } from './sessions.ts'
import { checkPassword, type Origin } from './sign-in.ts'

/** @throws Refusal `username_taken`, `password_weak`, `not_found`, `person_has_left`, `person_bound_already` */
export async function createAccount(
  context: Context,
  actor: Actor,
  input: Pick<Account, 'username' | 'displayName' | 'grants' | 'personId'> & { password: string },
): Promise<AccountRecord> {
  await refuseWeakPassword(context.db, input.password, input)
  const passwordHash = await hashPassword(input.password)
  const at = context.clock.now()
  const account = newAccount(newId(), input, at.toISOString())
  await inTransaction(context.db, (tx) => addAccount(tx, actor, account, passwordHash))
  return await accountRecord(context, actor, account.id)
}

/** Writes a new account. @throws Refusal `username_taken`, `not_found`, `person_has_left`, `person_bound_already` */
export async function addAccount(tx: Tx, actor: Actor, account: Account, passwordHash: string | null): Promise<void> {
  if (account.personId !== null) {
    await holdPerson(tx, account.personId)
    refuseBoundTwice(await accountsOfPeople(tx, [account.personId]), account.personId)
  }
  if (!(await refusingMissing(() => insertAccount(tx, account, passwordHash)))) throw new Refusal('username_taken')
  const after = accountSnapshot(account, await namesFor(tx, account))
  const at = new Date(account.createdAt)
  await append(tx, actor, at, [{ action: 'account.created', subject: { type: 'account', id: account.id }, after }])
}

export interface AccountInput {
  readonly version: number
  readonly displayName?: string | undefined
  readonly grants?: readonly RoleGrant[] | undefined
  readonly personId?: string | null | undefined
  readonly enabled?: boolean | undefined
  readonly password?: string | undefined
}

/**
 * Changes name, roles, person, state or password of somebody else's account. Disabling it, or a new password, ends its sessions and its
 * invitation; whoever got the
 * old password wrong may try the new one at once.
 *
 * @throws Refusal `not_found`, `changed_meanwhile` with `current`, `own_account`, `last_admin`, `password_weak`, `person_has_left`,
 * `person_bound_already`
 */
export async function changeAccountOf(
  context: Context,
  actor: Actor,
  id: string,
  input: AccountInput,
): Promise<AccountRecord> {
  const { version, password, ...change } = input
  const at = context.clock.now()
  const passwordHash = await newPasswordHash(context, id, input)
  const passwordSetAt = passwordHash === null ? undefined : at.toISOString()
  await inTransaction(context.db, async (tx) => {
    if (change.personId) await holdPerson(tx, change.personId)
    const personIds = change.personId ? [change.personId] : []
    const accounts = await lockAccounts(tx, { ids: [id], personIds })
    const before = accounts.find((account) => account.id === id)!
    if (before.version !== version) {
      throw new Refusal('changed_meanwhile', { current: await accountRecord({ ...context, db: tx }, actor, id) })
    }
    const others = accounts.filter((account) => account.id !== id)
    const otherAdmins = others.filter(isActiveAdmin).length
    const after = changeAccount(before, { ...change, passwordSetAt }, { isOwn: actor.id === id, otherAdmins })
    if (after.personId !== null) refuseBoundTwice(others, after.personId)
    const snapshot = accountSnapshot(after, await namesFor(tx, after))
    const fields = changedFields(accountSnapshot(before, await namesFor(tx, before)), snapshot)
    if (fields === null) return
    await refusingMissing(() => saveAccount(tx, after, passwordHash, at))
    const isDisabled = before.enabled && !after.enabled
    const action = isDisabled ? 'account.disabled' : 'account.changed'
    await append(tx, actor, at, [{ action, subject: { type: 'account', id }, before: fields, after: snapshot }])
    if (!isDisabled && passwordHash === null) return
    await deleteInvitation(tx, id)
    if (passwordHash !== null) await forgiveName(tx, nameKeyOf(after.username))
    const reason = isDisabled ? 'account_disabled' : 'password_changed'
    await endSessions(context, tx, actor, id, { reason, exceptToken: null })
  })
  return await accountRecord(context, actor, id)
}

/** The hash of the password that the input gives, before any lock is held: hashing takes its time. */
async function newPasswordHash(context: Context, id: string, input: AccountInput): Promise<string | null> {
  const known = await accountById(context.db, id)
  if (known === null) throw new Refusal('not_found')
  if (input.password === undefined) return null
  const { username, displayName } = known
  await refuseWeakPassword(context.db, input.password, { username, displayName: input.displayName ?? displayName })
  return await hashPassword(input.password)
}

/**
 * Changes one's own password; one's other sessions end.
 *
 * @throws Refusal `wrong_credentials` when the current one is wrong, `sign_in_locked`, `password_weak`
 */
export async function changePassword(
  context: Context,
  own: { readonly actor: AccountActor; readonly username: string; readonly token: string },
  input: { current: string; next: string },
  from: Origin,
): Promise<void> {
  const { actor, username } = own
  await checkPassword(context, { username, password: input.current }, from)
  await refuseWeakPassword(context.db, input.next, { username, displayName: actor.label })
  const passwordHash = await hashPassword(input.next)
  const at = context.clock.now()
  await inTransaction(context.db, async (tx) => {
    const before = (await lockAccounts(tx, { ids: [actor.id] })).find((account) => account.id === actor.id)!
    const after = withNewPassword(before, at)
    await saveAccount(tx, after, passwordHash, at)
    await append(tx, actor, at, [
      {
        action: 'account.changed',
        subject: { type: 'account', id: actor.id },
        before: { passwordSetAt: before.passwordSetAt },
        after: accountSnapshot(after, await namesFor(tx, after)),
      },
    ])
    await endSessions(context, tx, actor, actor.id, { reason: 'password_changed', exceptToken: own.token })
  })
}

/** A role can be granted for a unit that is there. */
async function refusingMissing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (violates(error, 'role_grant_unit_id_fkey')) throw new Refusal('not_found', { field: 'grants' })
    throw error
  }
}
