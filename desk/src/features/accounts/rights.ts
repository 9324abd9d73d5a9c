/** What the roles may do, in the few lines an administrator needs to choose one. Read off the contract, so it cannot drift. */
import { type Permission, type RoleName, roleNames, rolePermissions } from '@chizheng/contract/permissions'

export const rights = {
  registry: ['credentials.read', 'people.read'],
  statistics: ['statistics.read'],
  archive: ['archive.read'],
  attach: ['archive.attach'],
  reveal: ['people.reveal'],
  change: ['credentials.change', 'people.change'],
  imports: ['imports.read'],
  import: ['imports.run'],
  export: ['credentials.export'],
  views: ['views.share'],
  catalogue: ['catalogue.change'],
  company: ['company.change'],
  invite: ['accounts.invite'],
  accounts: ['accounts.manage'],
  ledger: ['ledger.read'],
} as const satisfies Record<string, readonly Permission[]>
export type Right = keyof typeof rights

/** The roles that have all permissions of a right. */
export function rolesWith(right: Right): RoleName[] {
  return roleNames.filter((role) => rights[right].every((permission) => rolePermissions[role].includes(permission)))
}
