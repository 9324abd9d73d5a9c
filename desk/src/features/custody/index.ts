/** Where the original and the seal of a certificate are, and what is to be seen to, as other pages show it. */
import { lazy } from 'react'

export const CredentialCustody = lazy(() => import('./CredentialCustody.tsx'))
export const ReportCase = lazy(() => import('./ReportCase.tsx'))
export const PersonCustody = lazy(() => import('./PersonCustody.tsx'))
