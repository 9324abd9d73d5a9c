/**
 * Who is signed in and what they may do.
 *
 * The shell reads the session before any screen shows, so a screen can take it for granted: `useSession()`, `useMay(…)`. What may be
 * done with one record stands in the record itself (`can`).
 */
import type { Permission } from '@chizheng/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answered, client, rememberCsrfToken } from './client.ts'
import type { operations } from './openapi.gen.d.ts'

export type Session = operations['readSession']['responses'][200]['content']['application/json']

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session: Session = await answered(client.GET('/api/session'))
    rememberCsrfToken(session.csrfToken)
    return session
  },
  staleTime: 60_000,
})

/** The session of the signed-in reader. Only below the shell. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery)
  if (!data) throw new Error('A screen was shown without a session')
  return data
}

/** Whether the reader may do this; a screen hides or explains what they may not. */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}

/** Whether the reader may do this in the whole company: what belongs to no part of it takes that. */
export function useMayEverywhere(permission: Permission): boolean {
  return useSession().everywhere.includes(permission)
}

/** Today in the company's time zone, `YYYY-MM-DD`, as the server says. */
export function useToday(): string {
  return useSession().company.today
}
