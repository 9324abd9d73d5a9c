import { type Access, type Permission, permissions, type RoleName, rolePermissions } from '@chizheng/contract'
import { type Actor, may } from '../../kernel/actor.ts'
import { type Account, isActiveAdmin } from './rules/account.ts'

/** Everything the roles allow together, in the contract's order. */
export function permissionsOf(roles: readonly RoleName[]): Permission[] {
  return permissions.filter((permission) => roles.some((role) => rolePermissions[role].includes(permission)))
}

/**
 * Whether somebody may call a route of that access; null is nobody, without a session.
 *
 * Every role is held for the whole company today. Department heads, stewards and holders will hold theirs in a scope (an org
 * unit, a person), and this question will then be asked about a record: `permits(actor, access, of)`.
 */
export function permits(actor: Actor | null, access: Access): boolean {
  if (access === 'public') return true
  if (actor === null) return false
  return access === 'signed_in' || may(actor, access)
}

/** What this actor may do with an account; the rules refuse the rest anyway, this says so beforehand. */
export function canWithAccount(
  actor: Actor,
  account: Account,
  activeAdmins: number,
): { change: boolean; disable: boolean } {
  const change = may(actor, 'accounts.manage')
  const isLastAdmin = isActiveAdmin(account) && activeAdmins === 1
  return { change, disable: change && account.enabled && account.id !== actor.id && !isLastAdmin }
}
