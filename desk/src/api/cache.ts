/** The cache of what was read. */
import { QueryClient } from '@tanstack/react-query'
import { Problem } from '../problem.ts'

const mostRetries = 2

export const cache = new QueryClient({
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
