import type { DeviceProgram, DeviceSystem, GrantableRole } from '@chizheng/contract'
import { type Db, sql } from '../../../platform/db/index.ts'

type AccessTables = {
  account: {
    id: string
    version: number
    username: string
    display_name: string
    password_hash: string | null
    password_set_at: string | null
    enabled: boolean
    person_id: string | null
    last_sign_in_at: string | null
    created_at: string
    updated_at: string
    renewal_asked_at: string | null
  }
  second_factor: {
    account_id: string
    secret_sealed: string
    confirmed_at: string | null
    last_step: number
    made_at: string
  }
  recovery_code: { account_id: string; code_hash: Buffer }
  role_grant: { account_id: string; role: GrantableRole; unit_id: string | null }
  session: {
    token_hash: Buffer
    id: string
    account_id: string
    created_at: string
    idle_until: string
    ends_at: string
    program: DeviceProgram
    system: DeviceSystem
    address: string | null
    used_at: string
  }
  invitation: { account_id: string; token_hash: Buffer; made_at: string; expires_at: string }
  setup_link: { only_one: boolean; token_hash: Buffer; made_at: string }
  sign_in_attempt: {
    key: Buffer
    failures: number
    last_at: string
    succeeded_at: string | null
    name_key: Buffer | null
  }
}

/** Whether a statement ran into this constraint. */
export function violates(error: unknown, name: string): boolean {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown }
  return (code === '23505' || code === '23503') && constraint === name
}

/** One of these ids; for thousands of them too. */
export const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

/** The connection with this feature's tables typed. */
export function on(db: Db) {
  return db.withTables<AccessTables>()
}
