/** What is due and who is on it: the list under `/due`, its part of a certificate's page and of the overview, and the policy's form. */
import { lazy } from 'react'

export const CredentialDue = lazy(() => import('./CredentialDue.tsx'))
export const DueFigures = lazy(() => import('./DueFigures.tsx'))
export const ResponsePolicyForm = lazy(() => import('./ResponsePolicyForm.tsx'))
