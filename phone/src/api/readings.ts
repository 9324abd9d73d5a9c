/** What the phone reads, and how long it counts as fresh. Nothing of it is kept beyond the page. */
import type {
  ApprovalRecord,
  ApprovalRow,
  CredentialRecord,
  CredentialRow,
  DocumentRecord,
  DueRow,
  HoursOfCredential,
  InboxRow,
  PersonRecord,
  RenewalRecord,
  RenewalRow,
  SessionRecord,
} from '@chizheng/contract'
import { infiniteQueryOptions, keepPreviousData, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import { ownAddress } from '../early.ts'
import { asProblem, isUnreachable } from '../problem.ts'
import type { Narrowing } from '../route.ts'
import { get, rememberCsrfToken } from './client.ts'

const mostRetries = 2
const pageSize = 30
/** Of what is due: the first ones; the rest is on the desk. */
const mostDue = 10
/** How often a document is asked for whose picture is being made. */
const followMs = 2_000
/** How often it is asked how many messages are unread. */
const unreadMs = 120_000

export const cache: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(thrown, query) {
      // A session that ended: the frame asks who is signed in, and then for the password.
      if (asProblem(thrown).code === 'not_signed_in' && query.queryKey[0] !== 'session')
        void cache.invalidateQueries({ queryKey: ['session'] })
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Asked for also when the phone thinks that it has no network: it is often wrong, and a question must not wait unseen.
      networkMode: 'always',
      refetchOnReconnect: false,
      retry: (failures, thrown) => isUnreachable(thrown) && failures < mostRetries,
    },
  },
})

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  readonly totalCapped: boolean
}
export type Credentials = Page<CredentialRow>

interface Inbox {
  readonly rows: readonly InboxRow[]
  readonly next: string | null
}

/** What a narrowing means to the registry. */
const filters: Readonly<Record<Narrowing, Record<string, string>>> = {
  asked: { upload: 'asked' },
  overdue: { status: 'expired,review_missed' },
  due: { status: 'due,review_due' },
  'no-scan': { scan: 'none' },
}

const credentials = (query: Record<string, string | number | null>, signal: AbortSignal) =>
  get<Credentials>('/api/credentials', { sort: 'due', ...query }, signal)

export const readings = {
  session: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: async ({ signal }) => {
        const session = await get<SessionRecord>('/api/session', {}, signal)
        rememberCsrfToken(session.csrfToken)
        return session
      },
      staleTime: 60_000,
    }),
  own: (person: string) =>
    queryOptions({
      queryKey: ['credentials', 'own', person],
      queryFn: ({ signal }) => get<Credentials>(ownAddress(person), {}, signal),
    }),
  /** All within reach, what is due first. */
  reach: (q: string, only: Narrowing | null) =>
    infiniteQueryOptions({
      queryKey: ['credentials', 'reach', q, only],
      queryFn: ({ pageParam, signal }) =>
        credentials({ q, ...(only ? filters[only] : {}), size: pageSize, page: pageParam }, signal),
      initialPageParam: 1,
      getNextPageParam: (last, pages) => (pages.length * pageSize < last.total ? pages.length + 1 : undefined),
      placeholderData: keepPreviousData,
    }),
  /** How many within reach a narrowing finds. */
  count: (only: Narrowing) =>
    queryOptions({
      queryKey: ['credentials', 'count', only],
      queryFn: async ({ signal }) => (await credentials({ ...filters[only], size: 1 }, signal)).total,
    }),
  /** What is due within reach, the longest overdue first. */
  due: () =>
    queryOptions({
      queryKey: ['due'],
      queryFn: ({ signal }) => get<Page<DueRow>>('/api/due', { size: mostDue }, signal),
    }),
  /** What waits for my decision, the oldest first. */
  approvals: () =>
    queryOptions({
      queryKey: ['approvals', 'waiting'],
      queryFn: ({ signal }) =>
        get<{ rows: readonly ApprovalRow[] }>('/api/approvals', { scope: 'decide', size: mostDue }, signal),
    }),
  approval: (id: string) =>
    queryOptions({
      queryKey: ['approvals', 'one', id],
      queryFn: ({ signal }) => get<ApprovalRecord>(`/api/approvals/${id}`, {}, signal),
    }),
  /** What I was told, newest first. */
  inbox: () =>
    infiniteQueryOptions({
      queryKey: ['inbox', 'rows'],
      queryFn: ({ pageParam, signal }) => get<Inbox>('/api/inbox', { size: pageSize, before: pageParam }, signal),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  unread: () =>
    queryOptions({
      queryKey: ['inbox', 'unread'],
      queryFn: async ({ signal }) => (await get<{ unread: number }>('/api/inbox/unread', {}, signal)).unread,
      refetchInterval: unreadMs,
    }),
  /** Renewals that are not over, the next step that is due first: of a person, or of one certificate. */
  renewals: (of: { readonly person: string } | { readonly credential: string }) =>
    queryOptions({
      queryKey: ['renewals', 'open', of],
      queryFn: ({ signal }) =>
        get<Page<RenewalRow>>('/api/renewals', { ...of, state: 'open,waiting,submitted,lapsed', size: 50 }, signal),
    }),
  renewal: (id: string) =>
    queryOptions({
      queryKey: ['renewals', 'one', id],
      queryFn: ({ signal }) => get<RenewalRecord>(`/api/renewals/${id}`, {}, signal),
    }),
  hours: (credentialId: string) =>
    queryOptions({
      queryKey: ['hours', credentialId],
      queryFn: ({ signal }) => get<HoursOfCredential>(`/api/credentials/${credentialId}/hours`, {}, signal),
    }),
  credential: (id: string) =>
    queryOptions({
      queryKey: ['credentials', 'one', id],
      queryFn: ({ signal }) => get<CredentialRecord>(`/api/credentials/${id}`, {}, signal),
    }),
  person: (id: string) =>
    queryOptions({
      queryKey: ['people', id],
      queryFn: ({ signal }) => get<PersonRecord>(`/api/people/${id}`, {}, signal),
    }),
  documents: (credentialId: string) =>
    queryOptions({
      queryKey: ['documents', 'credential', credentialId],
      queryFn: ({ signal }) =>
        get<{ rows: readonly DocumentRecord[] }>(`/api/credentials/${credentialId}/documents`, {}, signal),
      refetchInterval: (query) =>
        query.state.data?.rows.some(({ preview }) => preview === 'pending') ? followMs : false,
    }),
  personDocuments: (personId: string) =>
    queryOptions({
      queryKey: ['documents', 'person', personId],
      queryFn: ({ signal }) =>
        get<{ rows: readonly (DocumentRecord & { typeName: string })[] }>(
          `/api/people/${personId}/documents`,
          {},
          signal,
        ),
    }),
} as const

/** Reads again what is on the screen, once the network is back; gives back how not to. */
export function readAgainOnline(): () => void {
  const again = () => void cache.refetchQueries({ type: 'active' })
  addEventListener('online', again)
  return () => removeEventListener('online', again)
}

/** Reads again what an upload changes. */
export async function forgetDocuments(): Promise<void> {
  await Promise.all(
    ['documents', 'credentials', 'renewals', 'hours', 'due'].map((noun) =>
      cache.invalidateQueries({ queryKey: [noun] }),
    ),
  )
}
