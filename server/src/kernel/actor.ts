import type { Permission, RoleName } from '@chizheng/contract'

/**
 * Who is acting. Every change names its actor; there is no ambient current user.
 *
 * `id` is opaque and goes into the ledger; `label` is what people read in a timeline.
 */
export type Actor =
  | {
      readonly kind: 'account'
      readonly id: string
      readonly label: string
      readonly roles: readonly RoleName[]
      readonly permissions: readonly Permission[]
    }
  | { readonly kind: 'system'; readonly id: string; readonly label: string }

/** The product acting by itself: a job, a migration, the command line. */
export function systemActor(name: string): Actor {
  return { kind: 'system', id: `system:${name}`, label: name }
}

/** Whether this actor may do what the permission names. The product itself may do everything. */
export function may(actor: Actor, permission: Permission): boolean {
  return actor.kind === 'system' || actor.permissions.includes(permission)
}
