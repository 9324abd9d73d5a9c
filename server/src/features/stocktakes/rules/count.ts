import type { ComparedField, CountCommand, CountOutcome, StocktakeItemState, Tally } from '@chizheng/contract'

/** Who counts, as the ledger and people know them. */
export interface Counter {
  readonly id: string
  readonly label: string
}

/** What counting changes of an expected item. */
export interface Count {
  readonly state: StocktakeItemState
  readonly counted: {
    readonly by: string
    readonly label: string
    readonly at: string
    readonly how: 'scan' | 'search'
    readonly place: string | null
  } | null
  readonly checked: { readonly label: string; readonly at: string } | null
  readonly differs: readonly ComparedField[]
  readonly note: string | null
}

export const uncounted: Count = { state: 'missing', counted: null, checked: null, differs: [], note: null }

export interface Counted {
  readonly outcome: CountOutcome
  readonly after: Count
}

/**
 * What a command makes of an expected item. The first who sees it has counted it: a second one is told who and when. What was
 * compared may be compared again; the last look holds. Phones without a network send late: an earlier look does not end a difference that
 * somebody else found after it, and what somebody else compared is not undone by who scanned it. `mayUndoAll`: also what somebody else
 * counted or compared.
 */
export function count(
  before: Count,
  command: CountCommand,
  counter: Counter,
  { mayUndoAll }: { readonly mayUndoAll: boolean },
): Counted {
  const unchanged = (outcome: CountOutcome): Counted => ({ outcome, after: before })
  const isOthers = (look: Count['checked']): boolean => look !== null && look.label !== counter.label
  switch (command.kind) {
    case 'seen': {
      if (before.counted !== null) return unchanged('already')
      const { at, how, place, note } = command
      const counted = { by: counter.id, label: counter.label, at, how, place }
      return { outcome: 'counted', after: { ...uncounted, state: 'found', counted, note } }
    }
    case 'checked': {
      if (before.counted === null) return unchanged('not_counted')
      const differs = [...new Set(command.differs)].sort()
      const isStale = before.checked !== null && command.at < before.checked.at && isOthers(before.checked)
      if (isStale && before.state === 'different' && differs.length === 0) return unchanged('already')
      const state = differs.length === 0 ? 'found' : 'different'
      const checked = { label: counter.label, at: command.at }
      return {
        outcome: 'checked',
        after: { ...before, state, differs, checked, note: command.note ?? before.note },
      }
    }
    case 'undone':
      if (before.counted === null) return unchanged('not_counted')
      if ((before.counted.by !== counter.id || isOthers(before.checked)) && !mayUndoAll) return unchanged('not_yours')
      return { outcome: 'undone', after: uncounted }
  }
}

const isUnchecked = ({ state, checked }: Count): boolean => state === 'found' && checked === null

/** The numbers once an item went from one state to another. They add up after it when they did before. */
export function tallied(tally: Tally, before: Count, after: Count): Tally {
  const moved = { ...tally }
  moved[before.state] -= 1
  moved[after.state] += 1
  if (isUnchecked(before)) moved.unchecked -= 1
  if (isUnchecked(after)) moved.unchecked += 1
  return moved
}

export const nothingCounted: Tally = { expected: 0, found: 0, missing: 0, different: 0, unexpected: 0, unchecked: 0 }

/** Every expected item is found, missing or different, and only one of them. */
export function addsUp({ expected, found, missing, different, unexpected, unchecked }: Tally): boolean {
  const all = [expected, found, missing, different, unexpected, unchecked]
  return all.every((one) => one >= 0) && expected === found + missing + different && unchecked <= found
}

/** A phone's clock may be wrong: nothing was counted before there was a list, or later than it arrives. */
export function withinCounting(at: string, frozenAt: string, now: Date): string {
  const clamped = Math.min(Math.max(Date.parse(at), Date.parse(frozenAt)), now.getTime())
  return new Date(clamped).toISOString()
}

/** How much of a list is made. What is added meanwhile makes it longer than it was counted: it is never said to be whole before it is. */
export function percentFrozen(done: number, all: number | null): number {
  return all === null || all === 0 ? 0 : Math.min(99, Math.floor((100 * done) / all))
}
