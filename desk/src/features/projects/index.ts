/** Projects as other screens show them: what a person is engaged in, and their lock. */
import { lazy } from 'react'

export const PersonEngagements = lazy(() =>
  import('./PersonEngagements.tsx').then((loaded) => ({ default: loaded.PersonEngagements })),
)
export const PersonLock = lazy(() =>
  import('./PersonEngagements.tsx').then((loaded) => ({ default: loaded.PersonLock })),
)
