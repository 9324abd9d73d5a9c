import type { ApprovalSeams } from '../approvals/index.ts'

/** What loans ask of the features they do not know; `wiring.ts` connects it. */
export interface LoanSeams {
  readonly approvals: ApprovalSeams
}
