/** Readings of proposals and tender packages by name; see `queries.ts`. */
import type { Proposal } from '@chizheng/contract'
import { queryOptions } from '@tanstack/react-query'
import { answered, client } from './client.ts'
import { asQuery } from './list-query.ts'

/** While a package is made. */
const followMs = 1_500

export const proposalQueries = {
  packages: (id: string) =>
    queryOptions({
      queryKey: ['proposals', 'packages', id],
      queryFn: () => answered(client.GET('/api/projects/{id}/packages', { params: { path: { id } } })),
      refetchInterval: ({ state }) =>
        state.data?.rows.some((one) => one.state === 'waiting' || one.state === 'making') ? followMs : false,
    }),
  proposals: (project: string) =>
    queryOptions({
      queryKey: ['proposals', 'list', project],
      queryFn: () => answered(client.GET('/api/proposals', { params: { query: { project } } })),
    }),
  proposal: (id: string) =>
    queryOptions({
      queryKey: ['proposals', 'one', id],
      queryFn: async () =>
        (await answered(client.GET('/api/proposals/{id}', { params: { path: { id } } }))) as unknown as Proposal,
    }),
  staffedProject: (id: string) =>
    queryOptions({
      queryKey: ['proposals', 'project', id],
      queryFn: () => answered(client.GET('/api/projects/{id}', { params: { path: { id } } })),
    }),
  /** Those that can still be staffed. */
  openProjects: (q: string) =>
    queryOptions({
      queryKey: ['proposals', 'projects', q],
      queryFn: ({ signal }) =>
        answered(
          client.GET('/api/projects', {
            params: { query: asQuery({ q: q || undefined, state: 'tender,won,running', size: '20' }) },
            signal,
          }),
        ),
    }),
}
