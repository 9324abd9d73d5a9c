/** Where the original and the seal of a certificate are, as other pages show it. */
import { lazy } from 'react'

export const CredentialCustody = lazy(() => import('./CredentialCustody.tsx'))
