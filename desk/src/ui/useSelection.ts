/**
 * Rows selected in a list: one by one over several pages, or all that the filters show. Another filter is another list, so it begins
 * with nothing selected.
 */
import { useMemo, useState } from 'react'
import { filterNames, type ListState, type Search } from './useListState.ts'

export interface Selection {
  /** Those selected one by one. */
  readonly keys: readonly string[]
  /** All that match are. */
  readonly all: boolean
  /** These and no others. */
  change(keys: readonly string[]): void
  /** All that match, on every page. */
  selectAll(): void
}

/** The selected rows that stand on this page, and those of other pages. */
export function selectedOnPage({ keys, all }: Pick<Selection, 'keys' | 'all'>, pageKeys: readonly string[]) {
  return all ? pageKeys : keys
}

/** The filters of a list alone: neither page nor order nor columns. */
export function filtersOf(search: Search): Search {
  return Object.fromEntries(filterNames(search).map((name) => [name, search[name]!]))
}

export function useSelection(list: ListState): Selection {
  const of = JSON.stringify(filtersOf(list.search))
  const [state, setState] = useState<{ of: string; keys: readonly string[]; all: boolean }>({
    of,
    keys: [],
    all: false,
  })
  const { keys, all } = state.of === of ? state : { keys: noKeys, all: false }
  return useMemo(
    () => ({
      keys,
      all,
      change: (next) => setState({ of, keys: next, all: false }),
      selectAll: () => setState({ of, keys: [], all: true }),
    }),
    [keys, all, of],
  )
}

const noKeys: readonly string[] = []
