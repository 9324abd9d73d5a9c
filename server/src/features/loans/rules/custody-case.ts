import type { CustodyCaseKind, CustodyItem, CustodyOutcome } from '@chizheng/contract'
import type { Day } from '../../../kernel/day.ts'

/** Something is lost or damaged, until it is seen to. */
export interface Case {
  readonly id: string
  readonly version: number
  readonly credentialId: string
  readonly item: CustodyItem
  readonly kind: CustodyCaseKind
  readonly loanId: string | null
  readonly reportedOn: Day
  readonly note: string
  readonly ownerId: string
  readonly dueOn: Day
  readonly outcome: CustodyOutcome | null
  readonly outcomeNote: string | null
  readonly closedOn: Day | null
  readonly reportedBy: string
}

const outcomes: Readonly<Record<CustodyCaseKind, readonly CustodyOutcome[]>> = {
  lost: ['found', 'replaced', 'written_off'],
  damaged: ['repaired', 'replaced', 'written_off'],
}

export const canEndAs = (kind: CustodyCaseKind, outcome: CustodyOutcome): boolean => outcomes[kind].includes(outcome)
