/**
 * The cache of what was read, and the one place that notices that the session has ended: it tells the shell, which asks to sign
 * in again over the page, so that nothing typed is lost.
 */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from '../problem.ts'

const listeners = new Set<() => void>()

/** Calls `listener` whenever an answer says that nobody is signed in; gives back how to stop. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** For calls that go past the cache, such as uploads. */
export function noticeSignedOut(thrown: unknown): void {
  if (thrown instanceof Problem && thrown.code === 'not_signed_in') for (const listener of listeners) listener()
}

const mostRetries = 2

export const cache = new QueryClient({
  queryCache: new QueryCache({
    onError: (thrown, query) => query.queryKey[0] !== 'session' && noticeSignedOut(thrown),
  }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      retry: (failures, thrown) =>
        thrown instanceof Problem && ['unreachable', 'busy'].includes(thrown.code) && failures < mostRetries,
    },
    mutations: { retry: false },
  },
})
