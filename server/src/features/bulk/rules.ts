import type { BulkOutcome, BulkState } from '@chizheng/contract'

/** What can be asked of a bulk change. */
export type Command = 'apply' | 'cancel' | 'undo'

const from: Readonly<Record<Command, readonly BulkState[]>> = {
  apply: ['ready'],
  cancel: ['applying'],
  undo: ['applied', 'cancelled'],
}

/** Asked again of a change that is there already: nothing to do, and nothing to refuse. */
const already: Readonly<Record<Command, readonly BulkState[]>> = {
  apply: ['applying', 'applied'],
  cancel: ['applied', 'cancelled'],
  undo: ['undoing', 'undone'],
}

/** Whether the command is to be done, was done, or cannot be. */
export function answerTo(command: Command, state: BulkState): 'go' | 'done' | 'refused' {
  if (from[command].includes(state)) return 'go'
  return already[command].includes(state) ? 'done' : 'refused'
}

export type Counts = Readonly<Record<BulkOutcome, number>>

/** What its maker may ask of it now. */
export function canWithBulk(
  state: BulkState,
  counts: Counts,
): { readonly apply: boolean; readonly cancel: boolean; readonly undo: boolean } {
  return {
    apply: state === 'ready' && counts.pending > 0,
    cancel: state === 'applying',
    undo: from.undo.includes(state) && counts.changed > 0,
  }
}

/** The state once nothing of it is left to do. */
export function ended(state: BulkState): BulkState {
  if (state === 'applying') return 'applied'
  return state === 'undoing' ? 'undone' : state
}

/** Which records are to be gone through in a state; null: none. */
export function outcomeToDo(state: BulkState): 'pending' | 'changed' | null {
  if (state === 'applying') return 'pending'
  return state === 'undoing' ? 'changed' : null
}
