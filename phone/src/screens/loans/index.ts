/** Everything of loans, fetched when the first of it is shown. */
export { AtScan } from './AtScan.tsx'
export { Lend } from './Lend.tsx'
export { Loan } from './Loan.tsx'
export { Loans } from './Loans.tsx'
export { OfCertificate } from './OfCertificate.tsx'
export { ToDo } from './ToDo.tsx'
