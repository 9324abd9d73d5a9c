/** Renewals as other pages show them: the hours of a person, the renewals and hours of one certificate. */
import { lazy } from 'react'

export { HoursOfPerson } from './HoursOfPerson.tsx'
export const CredentialHours = lazy(() => import('./CredentialHours.tsx'))
export const CredentialRenewals = lazy(() => import('./CredentialRenewals.tsx'))
