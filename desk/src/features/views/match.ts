/** Which view an address shows, and what of an address a view can keep. */
import type { ViewQuery } from '@chizheng/contract'
import { filterNames, type Search } from '../../ui/useListState.ts'

interface Known {
  readonly key: string
  readonly query: ViewQuery
}

const looks = ['sort', 'order', 'columns']

/** Filters that find something once. */
const passing = ['q', 'skippedBy']

/** What a view keeps of the address: filters, order and columns; neither the page, the words of a search, nor one bulk change. */
export function keptOf(search: Search): ViewQuery {
  const names = [...filterNames(search).filter((name) => !passing.includes(name)), ...looks]
  return Object.fromEntries(names.flatMap((name) => (search[name] ? [[name, search[name]]] : [])))
}

/** The view whose filters these are, the one that says most where there are several: order and columns count when it names them. */
export function shownView<V extends Known>(views: readonly V[], search: Search): V | undefined {
  const filters = filterNames(search)
  const fits = ({ query }: V) =>
    filterNames(query).length === filters.length &&
    Object.entries(query).every(([name, value]) => search[name] === value)
  const size = ({ query }: V) => Object.keys(query).length
  return views
    .filter(fits)
    .reduce<V | undefined>((most, one) => (most && size(most) >= size(one) ? most : one), undefined)
}

/** Whether there is something to keep that no view has. */
export function isNew(views: readonly Known[], search: Search): boolean {
  const kept = keptOf(search)
  const names = Object.keys(kept)
  if (names.length === 0) return false
  const same = ({ query }: Known) =>
    Object.keys(query).length === names.length && names.every((name) => query[name] === kept[name])
  return !views.some(same)
}

/** The ids with one of them a place further up or down; null where it stands at that end. */
export function shifted(ids: readonly string[], id: string, step: 1 | -1): string[] | null {
  const from = ids.indexOf(id)
  const to = from + step
  if (from < 0 || to < 0 || to >= ids.length) return null
  const next = [...ids]
  next[from] = ids[to]!
  next[to] = id
  return next
}
