import { lazy } from 'react'

/** The way from a project to its proposals. */
export const ProposalLink = lazy(() => import('./ProposalLink.tsx'))
