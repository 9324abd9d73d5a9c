import { lazy } from 'react'

export const RequestLoan = lazy(() => import('./RequestLoan.tsx'))
