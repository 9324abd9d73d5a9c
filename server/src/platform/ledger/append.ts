import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../db/index.ts'
import type { Json } from './canonical.ts'

export type SubjectType =
  | 'person'
  | 'credential'
  | 'org_unit'
  | 'document'
  | 'import'
  | 'account'
  | 'credential_type'
  | 'company'
  | 'session'
  | 'export'

export interface LedgerEntry {
  /** `credential.renewed`: noun and past participle. */
  readonly action: string
  readonly subject: { readonly type: SubjectType; readonly id: string }
  /** Other timelines this entry belongs to. */
  readonly about?: { readonly personId?: string | null; readonly credentialId?: string | null }
  /** The changed fields before, no secrets, no plain ID or phone numbers. */
  readonly before?: Json | null
  /** Canonical snapshot of the record after the change; an ID number only as its blind index. */
  readonly after: Json
  readonly reason?: string | null
  /** SHA-256 of the files the entry is about, as hex. */
  readonly files?: readonly string[]
}

export function append(_tx: Tx, _actor: Actor, _at: Date, _entries: readonly LedgerEntry[]): Promise<void> {
  throw new Error('the ledger comes next')
}
