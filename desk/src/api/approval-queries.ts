/** Readings of requests that wait for a decision: part of `queries`. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Query } from '../paths.ts'
import { answered, client } from './client.ts'
import { asQuery } from './list-query.ts'

export const approvalQueries = {
  approvals: (query: Query) =>
    infiniteQueryOptions({
      queryKey: ['approvals', 'list', query],
      queryFn: ({ pageParam, signal }) =>
        answered(client.GET('/api/approvals', { params: { query: asQuery({ ...query, ...pageParam }) }, signal })),
      initialPageParam: {} as { after?: string },
      getNextPageParam: ({ next }) => (next === null ? undefined : { after: next }),
    }),
  approvalCounts: () =>
    queryOptions({ queryKey: ['approvals', 'counts'], queryFn: () => answered(client.GET('/api/approvals/counts')) }),
  approval: (id: string) =>
    queryOptions({
      queryKey: ['approvals', id],
      queryFn: () => answered(client.GET('/api/approvals/{id}', { params: { path: { id } } })),
    }),
  /** To whom the reader may hand the open step over. */
  approvalReceivers: (id: string) =>
    queryOptions({
      queryKey: ['approvals', id, 'receivers'],
      queryFn: () => answered(client.GET('/api/approvals/{id}/receivers', { params: { path: { id } } })),
      staleTime: 0,
    }),
  /** The first that waits for the reader besides this one; null: nothing does. */
  nextApproval: (besides: string) =>
    queryOptions({
      queryKey: ['approvals', 'next', besides],
      queryFn: async () => {
        const { rows } = await answered(
          client.GET('/api/approvals', { params: { query: { scope: 'decide', size: 2 } } }),
        )
        return rows.find(({ id }) => id !== besides) ?? null
      },
    }),
  approvalDeputies: () =>
    queryOptions({
      queryKey: ['approvals', 'deputies'],
      queryFn: () => answered(client.GET('/api/approval-deputies')),
    }),
} as const
