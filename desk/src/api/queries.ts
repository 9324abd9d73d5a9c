/**
 * Every reading of the desk by name, with its key.
 *
 * A key starts with the noun it reads (`people`, `credentials`, …) and goes on with what was asked. A change names the nouns it
 * touches (`useChange` in `changes.ts`); everything read under those nouns is read again.
 */
import type { ViewList } from '@chizheng/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Query } from '../paths.ts'
import { approvalQueries } from './approval-queries.ts'
import { answered, client } from './client.ts'
import { asQuery } from './list-query.ts'
import { loanQueries } from './loan-queries.ts'
import { messageQueries } from './message-queries.ts'
import { projectQueries } from './project-queries.ts'
import { stocktakeQueries } from './stocktake-queries.ts'

/** First parts of the keys. */
export type Noun =
  | 'session'
  | 'sessions'
  | 'setup'
  | 'accounts'
  | 'calendars'
  | 'company'
  | 'org-units'
  | 'people'
  | 'types'
  | 'credentials'
  | 'documents'
  | 'imports'
  | 'statistics'
  | 'views'
  | 'due'
  | 'channels'
  | 'messages'
  | 'inbox'
  | 'renewals'
  | 'approvals'
  | 'projects'
  | 'loans'
  | 'stocktakes'
  | 'reminders'
  | 'message-settings'
  | 'requirements'
  | 'proposals'

/** Where a timeline goes on after its last page: before the oldest entry of it. */
function earlierEntries({ rows, more }: { rows: readonly { id: string }[]; more: boolean }): TimelinePage | undefined {
  return more ? { before: rows.at(-1)!.id } : undefined
}

type TimelinePage = { before?: string }

/** While a picture of a document is being made. */
const followMs = 2000
const catalogueStaleMs = 5 * 60_000

export const queries = {
  ...messageQueries,
  ...approvalQueries,
  ...projectQueries,
  ...loanQueries,
  ...stocktakeQueries,
  renewals: (query: Query) =>
    queryOptions({
      queryKey: ['renewals', 'list', query],
      queryFn: ({ signal }) => answered(client.GET('/api/renewals', { params: { query: asQuery(query) }, signal })),
      placeholderData: keepPreviousData,
    }),
  renewalCounts: () =>
    queryOptions({ queryKey: ['renewals', 'counts'], queryFn: () => answered(client.GET('/api/renewals/counts')) }),
  renewal: (id: string) =>
    queryOptions({
      queryKey: ['renewals', 'one', id],
      queryFn: () => answered(client.GET('/api/renewals/{id}', { params: { path: { id } } })),
    }),
  renewalPlan: (year: number, unit: string | null = null) =>
    queryOptions({
      queryKey: ['renewals', 'plan', year, unit],
      queryFn: () =>
        answered(
          client.GET('/api/renewal-plan', {
            params: { query: asQuery({ year: String(year), ...(unit ? { unit } : {}) }) },
          }),
        ),
    }),
  renewalProposals: (year: number) =>
    queryOptions({
      queryKey: ['renewals', 'proposals', year],
      queryFn: () =>
        answered(client.GET('/api/renewal-plan/proposals', { params: { query: asQuery({ year: String(year) }) } })),
    }),
  renewalTemplates: () =>
    queryOptions({
      queryKey: ['renewals', 'templates'],
      queryFn: () => answered(client.GET('/api/renewal-templates')),
    }),
  renewalTemplate: (typeId: string) =>
    queryOptions({
      queryKey: ['renewals', 'template', typeId],
      queryFn: () => answered(client.GET('/api/renewal-templates/{typeId}', { params: { path: { typeId } } })),
      gcTime: 0,
    }),
  renewalEntries: (from: string, to: string) =>
    queryOptions({
      queryKey: ['renewals', 'calendar', from, to],
      queryFn: () => answered(client.GET('/api/renewal-calendar', { params: { query: { from, to } } })),
    }),
  personHours: (id: string) =>
    queryOptions({
      queryKey: ['renewals', 'hours', id],
      queryFn: () => answered(client.GET('/api/people/{id}/hours', { params: { path: { id } } })),
    }),
  credentialHours: (id: string) =>
    queryOptions({
      queryKey: ['renewals', 'hours', 'credential', id],
      queryFn: () => answered(client.GET('/api/credentials/{id}/hours', { params: { path: { id } } })),
    }),
  setup: () => queryOptions({ queryKey: ['setup'], queryFn: () => answered(client.GET('/api/setup')) }),
  /** The token goes in the body: an address would be written into logs. */
  invitation: (token: string) =>
    queryOptions({
      queryKey: ['invitation', token],
      queryFn: () => answered(client.POST('/api/invitation/read', { body: { token } })),
      refetchOnWindowFocus: false,
    }),
  calendars: () =>
    queryOptions({ queryKey: ['calendars'], queryFn: () => answered(client.GET('/api/calendar-feeds')) }),
  sessions: () => queryOptions({ queryKey: ['sessions'], queryFn: () => answered(client.GET('/api/sessions')) }),
  // Under the session: signing in as somebody else reads it again.
  secondFactor: () =>
    queryOptions({
      queryKey: ['session', 'second-factor'],
      queryFn: () => answered(client.GET('/api/session/second-factor')),
    }),
  accounts: (query: Query) =>
    queryOptions({
      queryKey: ['accounts', 'list', query],
      queryFn: ({ signal }) => answered(client.GET('/api/accounts', { params: { query: asQuery(query) }, signal })),
      placeholderData: keepPreviousData,
    }),
  search: (q: string) =>
    queryOptions({
      queryKey: ['search', q],
      queryFn: ({ signal }) => answered(client.GET('/api/search', { params: { query: { q } }, signal })),
      placeholderData: keepPreviousData,
      staleTime: 30_000,
      gcTime: 60_000,
    }),
  company: () => queryOptions({ queryKey: ['company'], queryFn: () => answered(client.GET('/api/company')) }),
  orgUnits: () =>
    queryOptions({
      queryKey: ['org-units'],
      queryFn: () => answered(client.GET('/api/org-units')),
      staleTime: catalogueStaleMs,
    }),

  people: (query: Query) =>
    queryOptions({
      queryKey: ['people', 'list', query],
      queryFn: ({ signal }) => answered(client.GET('/api/people', { params: { query: asQuery(query) }, signal })),
      placeholderData: keepPreviousData,
    }),
  person: (id: string) =>
    queryOptions({
      queryKey: ['people', id],
      queryFn: () => answered(client.GET('/api/people/{id}', { params: { path: { id } } })),
    }),
  personTimeline: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['people', id, 'timeline'],
      queryFn: ({ pageParam }) =>
        answered(client.GET('/api/people/{id}/timeline', { params: { path: { id }, query: pageParam } })),
      initialPageParam: {} as TimelinePage,
      getNextPageParam: earlierEntries,
    }),
  personDocuments: (id: string) =>
    queryOptions({
      queryKey: ['documents', 'person', id],
      queryFn: () => answered(client.GET('/api/people/{id}/documents', { params: { path: { id } } })),
    }),

  types: () =>
    queryOptions({
      queryKey: ['types'],
      queryFn: () => answered(client.GET('/api/credential-types')),
      staleTime: catalogueStaleMs,
    }),
  type: (id: string) =>
    queryOptions({
      queryKey: ['types', id],
      queryFn: () => answered(client.GET('/api/credential-types/{id}', { params: { path: { id } } })),
    }),
  platforms: () =>
    queryOptions({
      queryKey: ['types', 'platforms'],
      queryFn: () => answered(client.GET('/api/platforms')),
      staleTime: catalogueStaleMs,
    }),

  credentials: (query: Query) =>
    queryOptions({
      queryKey: ['credentials', 'list', query],
      queryFn: ({ signal }) => answered(client.GET('/api/credentials', { params: { query: asQuery(query) }, signal })),
      placeholderData: keepPreviousData,
    }),
  filterValues: () =>
    queryOptions({
      queryKey: ['credentials', 'filter-values'],
      queryFn: () => answered(client.GET('/api/credentials/filter-values')),
      staleTime: catalogueStaleMs,
    }),
  credential: (id: string) =>
    queryOptions({
      queryKey: ['credentials', id],
      queryFn: () => answered(client.GET('/api/credentials/{id}', { params: { path: { id } } })),
    }),
  credentialTimeline: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['credentials', id, 'timeline'],
      queryFn: ({ pageParam }) =>
        answered(client.GET('/api/credentials/{id}/timeline', { params: { path: { id }, query: pageParam } })),
      initialPageParam: {} as TimelinePage,
      getNextPageParam: earlierEntries,
    }),
  documents: (credentialId: string) =>
    queryOptions({
      queryKey: ['documents', 'credential', credentialId],
      queryFn: () =>
        answered(client.GET('/api/credentials/{id}/documents', { params: { path: { id: credentialId } } })),
      refetchInterval: (query) =>
        query.state.data?.rows.some(({ preview }) => preview === 'pending') ? followMs : false,
    }),
  dueDocuments: (query: Query) =>
    queryOptions({
      queryKey: ['documents', 'due', query],
      queryFn: ({ signal }) =>
        answered(client.GET('/api/documents/due', { params: { query: asQuery(query) }, signal })),
      placeholderData: keepPreviousData,
    }),

  imports: (query: Query) =>
    queryOptions({
      queryKey: ['imports', 'list', query],
      queryFn: () => answered(client.GET('/api/imports', { params: { query: asQuery(query) } })),
      placeholderData: keepPreviousData,
    }),
  import: (id: string) =>
    queryOptions({
      queryKey: ['imports', id],
      queryFn: () => answered(client.GET('/api/imports/{id}', { params: { path: { id } } })),
    }),

  views: () => queryOptions({ queryKey: ['views'], queryFn: () => answered(client.GET('/api/views')) }),
  // Under the list's noun: what changes the list changes its counts.
  viewCounts: (list: ViewList) =>
    queryOptions({
      queryKey: [list, 'view-counts'],
      queryFn: () => answered(client.GET('/api/views/counts', { params: { query: { list } } })),
    }),

  dashboard: () =>
    queryOptions({
      queryKey: ['statistics', 'dashboard'],
      queryFn: () => answered(client.GET('/api/statistics/dashboard')),
    }),
  deadlineDays: (month: string) =>
    queryOptions({
      queryKey: ['statistics', 'deadlines', month],
      queryFn: () => answered(client.GET('/api/statistics/deadlines', { params: { query: { month } } })),
    }),
  forecast: () =>
    queryOptions({ queryKey: ['credentials', 'forecast'], queryFn: () => answered(client.GET('/api/forecasts')) }),
  crossTable: (query: Query) =>
    queryOptions({
      queryKey: ['statistics', 'cross-table', query],
      queryFn: () => answered(client.GET('/api/statistics/cross-table', { params: { query: asQuery(query) } })),
      placeholderData: keepPreviousData,
    }),
} as const
