/** Messages: the log, the inbox, the settings of how people are told, and how one person is reached. */
import { lazy } from 'react'

export const PersonReach = lazy(() => import('./PersonReach.tsx'))
export const OwnReach = lazy(() => import('./OwnReach.tsx'))
