import { lazy } from 'react'

/** The way from a project to its proposals. */
export const ProposalLink = lazy(() => import('./ProposalLink.tsx'))

/** Adding slots from a tender's text. */
export const PasteTender = lazy(() => import('./PasteTender.tsx'))
