/** Who is signed in. Below the frame a screen can take it for granted. */
import type { Permission, SessionRecord } from '@chizheng/contract'
import { createContext, useContext } from 'react'

const SessionContext = createContext<SessionRecord | null>(null)
export const SessionProvider = SessionContext.Provider

export function useSession(): SessionRecord {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('A screen was shown without a session')
  return session
}

export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}

/** Whether the reader sees certificates of others, and then whether those of the whole company. */
export function reachOf({ roles, permissions }: SessionRecord): 'own' | 'people' | 'everybody' {
  if (!permissions.includes('credentials.read')) return 'own'
  const wider = roles.filter(({ role }) => role !== 'holder')
  if (wider.some(({ everywhere }) => everywhere)) return 'everybody'
  return wider.length > 0 ? 'people' : 'own'
}
