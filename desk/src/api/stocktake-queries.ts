/** Readings of stock-takes: part of `queries`. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Query } from '../paths.ts'
import { answered, client } from './client.ts'
import { asQuery } from './list-query.ts'

/** How often it is asked whether the list is made. */
const followMs = 1_500

export const stocktakeQueries = {
  stocktakes: (query: Query) =>
    queryOptions({
      queryKey: ['stocktakes', 'list', query],
      queryFn: () => answered(client.GET('/api/stocktakes', { params: { query: asQuery(query) } })),
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => (state.data?.rows.some((row) => row.state === 'freezing') ? followMs : false),
    }),
  stocktake: (id: string) =>
    queryOptions({
      queryKey: ['stocktakes', 'one', id],
      queryFn: () => answered(client.GET('/api/stocktakes/{id}', { params: { path: { id } } })),
      refetchInterval: ({ state }) => (state.data?.state === 'freezing' ? followMs : false),
    }),
  stocktakeItems: (id: string, query: Query) =>
    queryOptions({
      queryKey: ['stocktakes', 'items', id, query],
      queryFn: () =>
        answered(client.GET('/api/stocktakes/{id}/items', { params: { path: { id }, query: asQuery(query) } })),
      placeholderData: keepPreviousData,
    }),
  unexpected: (id: string, query: Query) =>
    queryOptions({
      queryKey: ['stocktakes', 'unexpected', id, query],
      queryFn: () =>
        answered(client.GET('/api/stocktakes/{id}/unexpected', { params: { path: { id }, query: asQuery(query) } })),
    }),
  stocktakeCases: (query: Query) =>
    queryOptions({
      queryKey: ['stocktakes', 'cases', query],
      queryFn: () => answered(client.GET('/api/stocktake-cases', { params: { query: asQuery(query) } })),
      placeholderData: keepPreviousData,
    }),
  stocktakePlan: () =>
    queryOptions({ queryKey: ['stocktakes', 'plan'], queryFn: () => answered(client.GET('/api/stocktake-plan')) }),
} as const
