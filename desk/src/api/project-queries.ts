/** Readings of projects and their people: part of `queries`. */
import type { ProjectSize } from '@chizheng/contract'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Query } from '../paths.ts'
import { answered, client } from './client.ts'
import { asQuery } from './list-query.ts'

export const projectQueries = {
  projects: (query: Query) =>
    queryOptions({
      queryKey: ['projects', 'list', query],
      queryFn: ({ signal }) => answered(client.GET('/api/projects', { params: { query: asQuery(query) }, signal })),
      placeholderData: keepPreviousData,
    }),
  project: (id: string) =>
    queryOptions({
      queryKey: ['projects', id],
      queryFn: () => answered(client.GET('/api/projects/{id}', { params: { path: { id } } })),
    }),
  slotTemplate: (id: string, query: { size?: ProjectSize; lifting: 'yes' | 'no' }) =>
    queryOptions({
      queryKey: ['projects', id, 'template', query],
      queryFn: ({ signal }) =>
        answered(client.GET('/api/projects/{id}/template', { params: { path: { id }, query }, signal })),
      placeholderData: keepPreviousData,
    }),
  projectTimeline: (query: Query & { from: string; to: string }) =>
    queryOptions({
      queryKey: ['projects', 'timeline', query],
      queryFn: ({ signal }) =>
        answered(client.GET('/api/projects/timeline', { params: { query: asQuery(query) as typeof query }, signal })),
      placeholderData: keepPreviousData,
    }),
  personEngagements: (id: string) =>
    queryOptions({
      queryKey: ['projects', 'person', id],
      queryFn: () => answered(client.GET('/api/people/{id}/engagements', { params: { path: { id } } })),
    }),
} as const
