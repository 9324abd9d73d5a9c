import type { SkipReason } from '@chizheng/contract'

/** The records a bulk change means: chosen one by one, or all that a filtered list shows. */
export type Selection<Filter> = { readonly ids: readonly string[] } | { readonly filter: Filter }

/** What a change would do to one record: set these fields, nothing as it is so already, or nothing for a reason. */
export type Effect<Fields> =
  | { readonly outcome: 'change'; readonly set: Fields }
  | { readonly outcome: 'same' }
  | { readonly outcome: 'skipped'; readonly reason: SkipReason }

/** A record as a preview saw it. */
export interface Judged {
  readonly id: string
  readonly version: number
  readonly outcome: 'pending' | 'same' | 'skipped'
  readonly reason: SkipReason | null
}

/** A record whose turn it is, in the version it was judged in. */
export interface Meant {
  readonly id: string
  readonly version: number
}

/** What became of it: `before` holds the fields as they stood, `afterVersion` is the version with the change in it. */
export interface Done {
  readonly id: string
  readonly outcome: 'changed' | 'same' | 'skipped'
  readonly reason: SkipReason | null
  readonly before: object | null
  readonly afterVersion: number | null
}

/** A changed record that is to be as it was. */
export interface Undoable {
  readonly id: string
  readonly before: object
  readonly afterVersion: number
}

/** Undone, or kept as it is for a reason. */
export interface Undone {
  readonly id: string
  readonly outcome: 'undone' | 'kept'
  readonly reason: SkipReason | null
}

export const skipped = (id: string, reason: SkipReason): Done => ({
  id,
  outcome: 'skipped',
  reason,
  before: null,
  afterVersion: null,
})

/** The preview of a record of that version. */
export function judged({ id, version }: Meant, effect: Effect<unknown>): Judged {
  return {
    id,
    version,
    outcome: effect.outcome === 'change' ? 'pending' : effect.outcome,
    reason: effect.outcome === 'skipped' ? effect.reason : null,
  }
}
