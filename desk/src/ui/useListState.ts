/**
 * The state of a list, kept in the address bar: filters, sort, page, columns. What stands there is exactly the query its API
 * route takes (plus `columns`), so going back, reloading and pasting the link into a chat all show the same list.
 */
import { useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { listValues, queryText } from '../query-text.ts'

export type Search = Readonly<Record<string, string>>

export interface ListState {
  /** Everything in the address, as texts. */
  readonly search: Search
  /** What the API gets: the address without `columns`. */
  readonly query: Search
  readonly page: number
  readonly size: number
  readonly sort: string | undefined
  readonly order: 'asc' | 'desc'
  /** The values of a list-valued filter. */
  list(name: string): string[]
  /** Changes some of it; undefined or '' takes a filter away. Any change but of the page goes back to page one. */
  change(patch: Readonly<Record<string, string | readonly string[] | undefined>>, options?: { replace?: boolean }): void
  /** Takes every filter away, keeps sort and columns. */
  clear(): void
}

const notFilters = new Set(['page', 'size', 'sort', 'order', 'columns'])

/** Names in the address that filter, so neither page, sort nor columns. */
export function filterNames(search: Search): string[] {
  return Object.keys(search).filter((name) => !notFilters.has(name))
}

/** What the API gets of an address. */
export function askedOf({ columns: _, ...query }: Search): Search {
  return query
}

export function useListState(defaults: { size?: number; sort?: string; order?: 'asc' | 'desc' } = {}): ListState {
  const router = useRouter()
  const search = useRouterState({ select: (state) => state.location.search as Search })
  const go = useCallback(
    (next: Readonly<Record<string, string | readonly string[] | undefined>>, replace: boolean) => {
      const href = router.state.location.pathname + queryText(next)
      if (replace) router.history.replace(href)
      else router.history.push(href)
    },
    [router],
  )
  const { size: defaultSize = 50, sort: defaultSort, order: defaultOrder = 'asc' } = defaults
  return useMemo(() => {
    return {
      search,
      query: askedOf(search),
      page: Math.max(1, Number(search.page) || 1),
      size: Number(search.size) || defaultSize,
      sort: search.sort ?? defaultSort,
      order: search.order === 'desc' ? 'desc' : search.order === 'asc' ? 'asc' : defaultOrder,
      list: (name) => listValues(search[name] ?? ''),
      change(patch, options) {
        const keepsPage = 'page' in patch || ('columns' in patch && Object.keys(patch).length === 1)
        const { page, ...others } = search
        go({ ...others, ...(keepsPage && page ? { page } : {}), ...patch }, options?.replace ?? false)
      },
      clear() {
        go(
          Object.fromEntries(Object.entries(search).filter(([name]) => notFilters.has(name) && name !== 'page')),
          false,
        )
      },
    }
  }, [search, go, defaultSize, defaultSort, defaultOrder])
}
