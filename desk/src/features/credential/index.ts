/** What other lists show of a certificate: the quick change of a row. */
import { lazy } from 'react'

export const QuickCredentialDialog = lazy(() => import('./QuickCredentialDialog.tsx'))
