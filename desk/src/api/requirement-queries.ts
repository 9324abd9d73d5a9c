/** Readings of requirements, posts and qualifications, by name; see `queries.ts`. A change of people or certificates changes them too. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Query } from '../paths.ts'
import { answered, client } from './client.ts'
import { asQuery } from './list-query.ts'

export const requirementQueries = {
  requirements: () =>
    queryOptions({ queryKey: ['requirements', 'list'], queryFn: () => answered(client.GET('/api/requirements')) }),
  posts: () => queryOptions({ queryKey: ['requirements', 'posts'], queryFn: () => answered(client.GET('/api/posts')) }),
  compliance: (on: string | undefined) =>
    queryOptions({
      queryKey: ['requirements', 'compliance', on],
      queryFn: ({ signal }) =>
        answered(client.GET('/api/posts/compliance', { params: { query: asQuery({ on }) }, signal })),
      placeholderData: keepPreviousData,
    }),
  gaps: (query: Query) =>
    infiniteQueryOptions({
      queryKey: ['requirements', 'gaps', query],
      queryFn: ({ pageParam: after, signal }) =>
        answered(client.GET('/api/posts/gaps', { params: { query: asQuery({ ...query, after }) }, signal })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  qualifications: () =>
    queryOptions({
      queryKey: ['requirements', 'qualifications'],
      queryFn: () => answered(client.GET('/api/qualifications')),
    }),
  standing: (query: Query) =>
    queryOptions({
      queryKey: ['requirements', 'standing', query],
      queryFn: ({ signal }) =>
        answered(client.GET('/api/qualifications/standing', { params: { query: asQuery(query) }, signal })),
      placeholderData: keepPreviousData,
    }),
}
