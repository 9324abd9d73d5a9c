import { type Permission, permissions } from '@chizheng/contract'
import { type Actor, may, mayEverywhere } from '../../kernel/actor.ts'
import { type Account, isActiveAdmin } from './rules/account.ts'

/** Everything the actor may do anywhere, and what of it in the whole company, in the contract's order. */
export function permissionsOf(actor: Actor): { permissions: Permission[]; everywhere: Permission[] } {
  return {
    permissions: permissions.filter((permission) => may(actor, permission)),
    everywhere: permissions.filter((permission) => mayEverywhere(actor, permission)),
  }
}

/** What this actor may do with an account; the rules refuse the rest anyway, this says so beforehand. */
export function canWithAccount(
  actor: Actor,
  account: Account,
  activeAdmins: number,
): { change: boolean; disable: boolean } {
  const change = mayEverywhere(actor, 'accounts.manage')
  const isLastAdmin = isActiveAdmin(account) && activeAdmins === 1
  return { change, disable: change && account.enabled && account.id !== actor.id && !isLastAdmin }
}
