import type { Db } from '../db/index.ts'
import type { SubjectType } from './append.ts'
import type { Json } from './canonical.ts'

/** One entry of a timeline. */
export interface Change {
  readonly id: string
  /** ISO instant, UTC. */
  readonly at: string
  readonly action: string
  readonly actorId: string
  readonly actorLabel: string
  readonly subject: { readonly type: SubjectType; readonly id: string }
  readonly before: Json | null
  readonly after: Json
  readonly reason: string | null
  /** Number of the entry in its record's own chain, from 1. */
  readonly rev: number
  /** Leaf hash, hex. */
  readonly leaf: string
}

export function changesOf(
  _db: Db,
  _about: { personId?: string; credentialId?: string; subject?: { type: SubjectType; id: string } },
  _page: { limit: number; before?: string },
): Promise<Change[]> {
  throw new Error('the ledger comes next')
}
