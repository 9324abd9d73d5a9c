import type { ErrorCode, ImportState } from '@chizheng/contract'
import { type Actor, mayEverywhere } from '../../kernel/actor.ts'

/**
 * What can happen to an import, and where it leads.
 *
 * `received` waits for its file to be read; `reading` reads or plans; `ready` shows a plan; `applying` writes it, which ends
 * in `applied` or, with nothing written, back in `ready`. `failed` is a file that could not be read: naming its header row
 * may still help. `applied` and `cancelled` are the end.
 */
export type ImportEvent =
  | 'read' // a worker begins, or begins again, to read and plan
  | 'read_again' // the mapping was corrected, or the registry changed: plan anew
  | 'show' // the plan is made
  | 'fail' // the file cannot be read
  | 'edit' // cells were typed over, rows decided
  | 'apply' // somebody confirmed
  | 'finish' // everything is written
  | 'return' // nothing was written: the plan does not fit any more
  | 'cancel'

const transitions: Readonly<Record<ImportState, Partial<Record<ImportEvent, ImportState>>>> = {
  received: { read: 'reading', fail: 'failed', cancel: 'cancelled' },
  reading: { read: 'reading', show: 'ready', fail: 'failed', cancel: 'cancelled' },
  ready: { read_again: 'received', edit: 'ready', apply: 'applying', cancel: 'cancelled' },
  applying: { finish: 'applied', return: 'ready' },
  applied: {},
  failed: { read_again: 'received', cancel: 'cancelled' },
  cancelled: {},
}

/** The state after the event, or null when the event cannot happen in that state. */
export function stateAfter(state: ImportState, event: ImportEvent): ImportState | null {
  return transitions[state][event] ?? null
}

/** Why an event that people ask for cannot happen in this state. */
export function obstacle(state: ImportState): ErrorCode {
  if (state === 'applied') return 'import_applied'
  if (state === 'cancelled') return 'import_cancelled'
  return 'import_not_ready'
}

/** Whether the rows of a plan can be looked at. */
export function hasRows(state: ImportState): boolean {
  return state === 'ready' || state === 'applying' || state === 'applied'
}

/** What this person may do with an import in this state. */
export function allowed(actor: Actor, state: ImportState): { edit: boolean; apply: boolean; cancel: boolean } {
  const runs = mayEverywhere(actor, 'imports.run')
  return {
    edit: runs && stateAfter(state, 'edit') !== null,
    apply: runs && stateAfter(state, 'apply') !== null,
    cancel: runs && stateAfter(state, 'cancel') !== null,
  }
}
