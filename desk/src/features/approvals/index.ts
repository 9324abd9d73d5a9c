import { lazy } from 'react'

export const AskToGiveUp = lazy(() => import('./AskToGiveUp.tsx'))
