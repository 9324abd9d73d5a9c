import type { ImportState } from '@chizheng/contract'
import type { Actor } from '../../../kernel/actor.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import type { Db, Tx } from '../../../platform/db/index.ts'
import { type ImportEvent, obstacle, stateAfter } from '../policy.ts'
import * as imports from '../store/imports.ts'
import type { By } from '../store/tables.ts'

/** The actor as it is kept beside what it did. */
export function by(actor: Actor): By {
  return { kind: actor.kind, id: actor.id, label: actor.label }
}

/** The actor of what was kept, for the ledger. It can do nothing else: rights were checked when it asked. */
export function actorOf(kept: By): Actor {
  return kept.kind === 'system'
    ? { kind: 'system', id: kept.id, label: kept.label }
    : { kind: 'account', id: kept.id, label: kept.label, grants: [] }
}

/** The import, or the refusal `not_found`. */
export async function read(db: Db, id: string): Promise<imports.StoredImport> {
  const found = await imports.find(db, id)
  if (found === null) throw new Refusal('not_found')
  return found
}

/** The import, held until the transaction ends. */
export async function hold(tx: Tx, id: string): Promise<imports.StoredImport> {
  const found = await imports.lock(tx, id)
  if (found === null) throw new Refusal('not_found')
  return found
}

/** The state an event leads to, or the refusal that says what stands in its way. */
export function after(state: ImportState, event: ImportEvent): ImportState {
  const next = stateAfter(state, event)
  if (next === null) throw new Refusal(obstacle(state))
  return next
}
