/** The panel of continuing education, fetched after the page it stands on. */
import { lazy, Suspense } from 'react'
import { useMay } from '../../api/session.ts'

const HoursPanel = lazy(() => import('./HoursPanel.tsx'))

export function HoursOfPerson({ personId }: { personId: string }) {
  return useMay('renewals.read') ? (
    <Suspense>
      <HoursPanel personId={personId} />
    </Suspense>
  ) : null
}
