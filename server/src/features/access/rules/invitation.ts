import { Refusal } from '../../../kernel/refusal.ts'
import { type Account, withNewPassword } from './account.ts'

/** The link by which whoever an account is for chooses its password. */
export interface Invitation {
  readonly accountId: string
  readonly madeAt: string
  readonly expiresAt: string
}

export const invitationDays = 7

/**
 * The invitation to an account.
 *
 * @throws Refusal `invitation_used` when it has a password, so that a link never opens an account somebody works with;
 * `account_disabled`
 */
export function inviteTo(account: Pick<Account, 'id' | 'enabled' | 'passwordSetAt'>, at: Date): Invitation {
  if (account.passwordSetAt !== null) throw new Refusal('invitation_used')
  if (!account.enabled) throw new Refusal('account_disabled')
  const expiresAt = new Date(at.getTime() + invitationDays * 86_400_000)
  return { accountId: account.id, madeAt: at.toISOString(), expiresAt: expiresAt.toISOString() }
}

/** Whether its time is over: it opens until the instant it expires. */
export function isOver({ expiresAt }: Pick<Invitation, 'expiresAt'>, now: Date): boolean {
  return Date.parse(expiresAt) <= now.getTime()
}

/**
 * The account once the invited has chosen a password.
 *
 * @throws Refusal `invitation_invalid` when the time of the invitation is over, or the account was disabled or got a password meanwhile
 */
export function activate(account: Account, invitation: Invitation, now: Date): Account {
  if (isOver(invitation, now) || !account.enabled || account.passwordSetAt !== null) {
    throw new Refusal('invitation_invalid')
  }
  return withNewPassword(account, now)
}
