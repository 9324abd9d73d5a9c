import type { AccountRecord } from '@chizheng/contract'
import type { Actor } from '../../kernel/actor.ts'
import { canWithAccount } from './policy.ts'
import type { Account } from './rules/account.ts'

export function presentAccount(actor: Actor, account: Account, activeAdmins: number): AccountRecord {
  return {
    id: account.id,
    version: account.version,
    username: account.username,
    displayName: account.displayName,
    roles: [...account.roles],
    enabled: account.enabled,
    lastSignInAt: account.lastSignInAt,
    createdAt: account.createdAt,
    can: canWithAccount(actor, account, activeAdmins),
  }
}
