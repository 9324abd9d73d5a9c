import { type AccountRecord, type Permission, permissions } from '@chizheng/contract'
import { type Actor, demand, demandEverywhere, may, mayEverywhere } from '../../kernel/actor.ts'
import { type Account, isActiveAdmin, isPlainHolder } from './rules/account.ts'

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
  { activeAdmins, personUnitId }: { readonly activeAdmins: number; readonly personUnitId: string | null },
): AccountRecord['can'] {
  const change = mayEverywhere(actor, 'accounts.manage')
  const isLastAdmin = isActiveAdmin(account) && activeAdmins === 1
  return {
    change,
    disable: change && account.enabled && account.id !== actor.id && !isLastAdmin,
    invite: isInvitableBy(actor, account, personUnitId),
  }
}

/**
 * Whether the actor may invite to an account: whoever manages accounts to every one; others to those of people within their reach that
 * have no granted role, so that a link never opens more than what its maker sees. Whom the person sees by being a head or a
 * steward is asked besides (`peopleSeeingBeyond`).
 */
export function isInvitableBy(actor: Actor, account: Account, personUnitId: string | null): boolean {
  if (mayEverywhere(actor, 'accounts.manage')) return true
  return isPlainHolder(account) && may(actor, 'accounts.invite', { unitId: personUnitId, personId: account.personId })
}

/** @throws Refusal `forbidden`, or `not_found` where the actor does not see the person. */
export function demandInvite(actor: Actor, account: Account, personUnitId: string | null): void {
  if (mayEverywhere(actor, 'accounts.manage')) return
  if (!isPlainHolder(account)) demandEverywhere(actor, 'accounts.manage')
  demand(actor, 'accounts.invite', { unitId: personUnitId, personId: account.personId })
}
