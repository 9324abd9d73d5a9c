import type { RenewalOutcome } from '@chizheng/contract'
import { Refusal } from '../../../kernel/refusal.ts'
import { inOrder, type RoleGrant } from './grants.ts'

/** Somebody who can sign in. The password is not part of it. */
export interface Account {
  readonly id: string
  readonly version: number
  readonly username: string
  readonly displayName: string
  readonly grants: readonly RoleGrant[]
  /** The person who signs in with it; null when it is nobody's of the registry. */
  readonly personId: string | null
  readonly enabled: boolean
  /** Null as long as the invited has not chosen a password: nobody can sign in. */
  readonly passwordSetAt: string | null
  /** Since when the password must be renewed before anybody signs in again; null when it need not. */
  readonly renewalAskedAt: string | null
  readonly lastSignInAt: string | null
  readonly createdAt: string
}

/** An account that is being made; nobody has signed in to it yet. */
export function newAccount(
  id: string,
  given: Pick<Account, 'username' | 'displayName' | 'grants' | 'personId'>,
  at: string,
): Account {
  const { username, displayName, personId } = given
  const rest = { version: 1, enabled: true, passwordSetAt: at, renewalAskedAt: null, lastSignInAt: null, createdAt: at }
  return { id, username, displayName, grants: inOrder(given.grants), personId, ...rest }
}

/** An account whose password the invited will choose. */
export function invitedAccount(...made: Parameters<typeof newAccount>): Account {
  return { ...newAccount(...made), passwordSetAt: null }
}

/** Whether an account opens what its person is, and nothing that was granted. */
export const isPlainHolder = ({ grants, personId }: Pick<Account, 'grants' | 'personId'>): boolean =>
  personId !== null && grants.length === 0

export interface AccountChange {
  readonly displayName?: string | undefined
  readonly grants?: readonly RoleGrant[] | undefined
  readonly personId?: string | null | undefined
  readonly enabled?: boolean | undefined
  /** Set when the change gives the account a new password: the instant it does. */
  readonly passwordSetAt?: string | undefined
}

/** Whether the account runs the system: an administrator of a part of the company does not, nor one who was only invited. */
export const isActiveAdmin = ({
  enabled,
  grants,
  passwordSetAt,
}: Pick<Account, 'enabled' | 'grants' | 'passwordSetAt'>): boolean =>
  enabled && passwordSetAt !== null && grants.some(({ role, unitId }) => role === 'admin' && unitId === null)

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
    grants: change.grants === undefined ? before.grants : inOrder(change.grants),
    personId: change.personId === undefined ? before.personId : change.personId,
    enabled: change.enabled ?? before.enabled,
    ...(change.passwordSetAt === undefined ? {} : { passwordSetAt: change.passwordSetAt, renewalAskedAt: null }),
  }
  const losesAdmin = isActiveAdmin(before) && !isActiveAdmin(after)
  if (by.isOwn && (losesAdmin || !after.enabled || change.passwordSetAt !== undefined)) throw new Refusal('own_account')
  if (losesAdmin && by.otherAdmins === 0) throw new Refusal('last_admin')
  return after
}

/** The account with another password: what was asked of the old one is done. */
export function withNewPassword(before: Account, at: Date): Account {
  return { ...before, passwordSetAt: at.toISOString(), renewalAskedAt: null }
}

/**
 * What becomes of an account whose password may be known to others: it is asked for another one, unless it has none, was asked
 * already, or is of whoever asks, who changes it themselves.
 */
export function askRenewal(before: Account, by: { readonly isOwn: boolean }): RenewalOutcome {
  if (by.isOwn) return 'own_account'
  if (before.passwordSetAt === null) return 'no_password'
  return before.renewalAskedAt === null ? 'asked' : 'asked_already'
}

/**
 * The account of somebody who has left: disabled, so that nobody signs in with it. The last administrator's stays, or nobody could
 * ever enable another; its sessions end all the same.
 *
 * @param otherAdmins how many other accounts are enabled administrators
 */
export function afterLeaving(before: Account, otherAdmins: number): Account {
  return isActiveAdmin(before) && otherAdmins === 0 ? before : { ...before, enabled: false }
}

/**
 * What the ledger keeps of an account. Of units and the person the ids are for programs and the words beside them for people.
 */
export function accountSnapshot(account: Account, named: AccountNames) {
  return {
    username: account.username,
    displayName: account.displayName,
    roles: account.grants.map(({ role, unitId }) => ({
      role,
      unit: unitId === null ? null : (named.unitPaths.get(unitId) ?? null),
      unitId,
    })),
    person: named.personName,
    personId: account.personId,
    enabled: account.enabled,
    passwordSetAt: account.passwordSetAt,
  }
}

/** The words for the ids in an account, as they read now. */
export interface AccountNames {
  readonly unitPaths: ReadonlyMap<string, string>
  readonly personName: string | null
}
