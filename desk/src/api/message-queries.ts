/** Readings of what is due, of whom is told and how, and of what became of it: part of `queries`. */
import type { DeadlineRef, ReminderPolicyInput } from '@chizheng/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Query } from '../paths.ts'
import { answered, client } from './client.ts'
import { asQuery } from './list-query.ts'

const settingsStaleMs = 5 * 60_000

export const messageQueries = {
  messages: (query: Query) =>
    infiniteQueryOptions({
      queryKey: ['messages', 'log', query],
      queryFn: ({ pageParam, signal }) =>
        answered(client.GET('/api/messages', { params: { query: asQuery({ ...query, ...pageParam }) }, signal })),
      initialPageParam: {} as { before?: string },
      getNextPageParam: ({ next }) => (next === null ? undefined : { before: next }),
    }),
  message: (id: string) =>
    queryOptions({
      queryKey: ['messages', id],
      queryFn: () => answered(client.GET('/api/messages/{id}', { params: { path: { id } } })),
    }),
  inbox: () =>
    infiniteQueryOptions({
      queryKey: ['inbox', 'rows'],
      queryFn: ({ pageParam }) => answered(client.GET('/api/inbox', { params: { query: pageParam } })),
      initialPageParam: {} as { before?: string },
      getNextPageParam: ({ next }) => (next === null ? undefined : { before: next }),
    }),
  unread: () =>
    queryOptions({
      queryKey: ['inbox', 'unread'],
      queryFn: () => answered(client.GET('/api/inbox/unread')),
      refetchInterval: 120_000,
    }),
  channels: () => queryOptions({ queryKey: ['channels'], queryFn: () => answered(client.GET('/api/channels')) }),

  messageSettings: () =>
    queryOptions({ queryKey: ['message-settings'], queryFn: () => answered(client.GET('/api/message-settings')) }),
  messageTemplates: () =>
    queryOptions({
      queryKey: ['message-settings', 'templates'],
      queryFn: () => answered(client.GET('/api/message-templates')),
    }),
  /** Under the person: what changes who they are may change how they are reached. */
  reach: (personId: string) =>
    queryOptions({
      queryKey: ['people', personId, 'reach'],
      queryFn: () => answered(client.GET('/api/people/{id}/reach', { params: { path: { id: personId } } })),
    }),
  ownReach: () =>
    queryOptions({ queryKey: ['people', 'own-reach'], queryFn: () => answered(client.GET('/api/reach')) }),

  due: (query: Query) =>
    queryOptions({
      queryKey: ['due', 'list', query],
      queryFn: ({ signal }) => answered(client.GET('/api/due', { params: { query: asQuery(query) }, signal })),
      placeholderData: keepPreviousData,
    }),
  dueCounts: (query: Query) =>
    queryOptions({
      queryKey: ['due', 'counts', query],
      queryFn: ({ signal }) => answered(client.GET('/api/due/counts', { params: { query: asQuery(query) }, signal })),
      placeholderData: keepPreviousData,
    }),
  credentialDue: (id: string) =>
    queryOptions({
      queryKey: ['due', 'credential', id],
      queryFn: () => answered(client.GET('/api/credentials/{id}/due', { params: { path: { id } } })),
    }),
  colleagues: (id: string) =>
    queryOptions({
      queryKey: ['due', 'colleagues', id],
      queryFn: () => answered(client.GET('/api/credentials/{id}/colleagues', { params: { path: { id } } })),
    }),
  deadlineHistory: ({ credentialId: id, kind, profession, dueOn }: DeadlineRef) =>
    queryOptions({
      queryKey: ['due', 'history', id, kind, profession, dueOn],
      queryFn: () =>
        answered(
          client.GET('/api/credentials/{id}/deadline-history', {
            params: { path: { id }, query: { kind, dueOn, ...(profession === null ? {} : { profession }) } },
          }),
        ),
    }),
  responsePolicy: () =>
    queryOptions({ queryKey: ['due', 'policy'], queryFn: () => answered(client.GET('/api/response-policy')) }),

  reminderSettings: () =>
    queryOptions({ queryKey: ['reminders'], queryFn: () => answered(client.GET('/api/reminder-settings')) }),
  /** `stamp`: of the settings it is computed with. No change waits until a night is computed anew, so it is under no noun. */
  reminderPreview: (stamp: string, draft: ReminderPolicyInput | null) =>
    queryOptions({
      queryKey: ['reminder-preview', stamp, draft],
      queryFn: ({ signal }) => answered(client.POST('/api/reminder-preview', { body: { draft }, signal })),
      staleTime: settingsStaleMs,
    }),
} as const
