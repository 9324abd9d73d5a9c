import type { RoleName } from '@chizheng/contract'
import { Refusal } from '../../../kernel/refusal.ts'

/** Somebody who can sign in. The password is not part of it. */
export interface Account {
  readonly id: string
  readonly version: number
  readonly username: string
  readonly displayName: string
  readonly roles: readonly RoleName[]
  readonly enabled: boolean
  readonly passwordSetAt: string
  readonly lastSignInAt: string | null
  readonly createdAt: string
}

/** An account that is being made; nobody has signed in to it yet. */
export function newAccount(
  id: string,
  given: { readonly username: string; readonly displayName: string; readonly roles: readonly RoleName[] },
  at: string,
): Account {
  const { username, displayName } = given
  const rest = { version: 1, enabled: true, passwordSetAt: at, lastSignInAt: null, createdAt: at }
  return { id, username, displayName, roles: inOrder(given.roles), ...rest }
}

export interface AccountChange {
  readonly displayName?: string | undefined
  readonly roles?: readonly RoleName[] | undefined
  readonly enabled?: boolean | undefined
  /** Set when the change gives the account a new password: the instant it does. */
  readonly passwordSetAt?: string | undefined
}

export const isActiveAdmin = (account: Pick<Account, 'enabled' | 'roles'>): boolean =>
  account.enabled && account.roles.includes('admin')

/**
 * The account after the change.
 *
 * Nobody disables themselves, takes the administrator's role from themselves, or sets their own password here: that is what
 * the current password is asked for. And the last administrator stays one.
 *
 * @param by.isOwn whether somebody changes the own account
 * @param by.otherAdmins how many other accounts are enabled administrators
 * @throws Refusal `own_account`, `last_admin`
 */
export function changeAccount(
  before: Account,
  change: AccountChange,
  by: { readonly isOwn: boolean; readonly otherAdmins: number },
): Account {
  const after: Account = {
    ...before,
    displayName: change.displayName ?? before.displayName,
    roles: change.roles === undefined ? before.roles : inOrder(change.roles),
    enabled: change.enabled ?? before.enabled,
    passwordSetAt: change.passwordSetAt ?? before.passwordSetAt,
  }
  const losesAdmin = isActiveAdmin(before) && !isActiveAdmin(after)
  if (by.isOwn && (losesAdmin || !after.enabled || change.passwordSetAt !== undefined)) throw new Refusal('own_account')
  if (losesAdmin && by.otherAdmins === 0) throw new Refusal('last_admin')
  return after
}

/** Roles once each, in one order. */
export function inOrder(roles: readonly RoleName[]): RoleName[] {
  return [...new Set(roles)].sort()
}

/** What the ledger keeps of an account. Today every role is held in the scope of the whole company. */
export function accountSnapshot(account: Account) {
  return {
    username: account.username,
    displayName: account.displayName,
    roles: account.roles.map((role) => ({ role, scope: 'company' })),
    enabled: account.enabled,
    passwordSetAt: account.passwordSetAt,
  }
}
