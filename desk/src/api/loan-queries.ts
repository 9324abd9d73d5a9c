/** Readings of loans and of where originals are: part of `queries`. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Query } from '../paths.ts'
import { answered, client } from './client.ts'
import { asQuery } from './list-query.ts'

export const loanQueries = {
  loans: (query: Query) =>
    queryOptions({
      queryKey: ['loans', 'list', query],
      queryFn: ({ signal }) => answered(client.GET('/api/loans', { params: { query: asQuery(query) }, signal })),
      placeholderData: keepPreviousData,
    }),
  loanCounts: (mine: 'yes' | 'no') =>
    queryOptions({
      queryKey: ['loans', 'counts', mine],
      queryFn: () => answered(client.GET('/api/loans/counts', { params: { query: { mine } } })),
      placeholderData: keepPreviousData,
    }),
  /** How many cases of originals and seals are open. */
  openCustodyCases: () =>
    queryOptions({
      queryKey: ['loans', 'cases', 'open'],
      queryFn: async () => (await answered(client.GET('/api/custody-cases', { params: { query: { size: 1 } } }))).total,
    }),
  loan: (id: string) =>
    queryOptions({
      queryKey: ['loans', 'one', id],
      queryFn: () => answered(client.GET('/api/loans/{id}', { params: { path: { id } } })),
    }),
  loanLinks: (id: string) =>
    queryOptions({
      queryKey: ['loans', 'links', id],
      queryFn: () => answered(client.GET('/api/loans/{id}/links', { params: { path: { id } } })),
    }),
} as const
