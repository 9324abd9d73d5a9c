/** What is decided: fetched together when one of them is opened first. */
export { Approval } from './Approval.tsx'
export { Together } from './Together.tsx'
