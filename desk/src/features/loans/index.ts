import { lazy } from 'react'

export const RequestLoan = lazy(() => import('./RequestLoan.tsx'))
/** For a list's selection, and for the people of a project: the button with its dialog. */
export const AskForSelected = lazy(() => import('./AskForSelected.tsx'))
export const AskForProject = lazy(() => import('./AskForProject.tsx'))
