import type { CustodyCaseKind, CustodyItem, CustodyOrigin, CustodyOutcome } from '@chizheng/contract'
import { addDays, type Day, daysBetween, later } from '../../../kernel/day.ts'
import type { Move } from './custody.ts'

/** Something is lost, damaged, offered for keeping, or its holder's to get back, until it is seen to. */
export interface Case {
  readonly id: string
  readonly version: number
  readonly credentialId: string
  readonly item: CustodyItem
  readonly kind: CustodyCaseKind
  readonly origin: CustodyOrigin
  readonly loanId: string | null
  /** Of an offer: when its holder agreed, and to what. */
  readonly agreedOn: Day | null
  readonly agreement: string | null
  readonly reportedOn: Day
  readonly note: string
  /** null: HR. */
  readonly ownerId: string | null
  readonly dueOn: Day
  readonly outcome: CustodyOutcome | null
  readonly outcomeNote: string | null
  readonly closedOn: Day | null
  readonly reportedBy: string
}

const outcomes: Readonly<Record<CustodyCaseKind, readonly CustodyOutcome[]>> = {
  lost: ['found', 'replaced', 'written_off'],
  damaged: ['repaired', 'replaced', 'written_off'],
  return: ['kept'],
  deposit: ['refused'],
}

/** How HR may close it by hand; what goes into the vault or back to its holder is closed by the move. */
export const canEndAs = (kind: CustodyCaseKind, outcome: CustodyOutcome): boolean => outcomes[kind].includes(outcome)

/** Nobody has set a day yet: HR has a week. */
export const ownReportDueOn = (today: Day): Day => addDays(today, 7)

const daysAfterLeaving = 15

/**
 * By when a leaver has back what lies in the vault: at the latest with their file and insurance, 15 days after their last day (劳动合同法
 * 第五十条; nothing may be withheld, 第八十四条). What is learned of too late is due at once.
 */
export const returnDueOn = (leftOn: Day | null, today: Day): Day =>
  later(addDays(leftOn ?? today, daysAfterLeaving), today)

/** How long it goes on, and how long it still may. */
export function timesOf({ reportedOn, dueOn, closedOn }: Case, today: Day) {
  return {
    ageDays: Math.max(0, daysBetween(reportedOn, closedOn ?? today)),
    daysLeft: closedOn === null ? daysBetween(today, dueOn) : null,
  }
}

/** It is late from the day after the one it was due on. */
export const isLate = ({ dueOn, closedOn }: Case, today: Day): boolean =>
  closedOn === null && later(dueOn, today) !== dueOn

/**
 * As who somebody can say that a thing is lost or damaged without being HR: they have it. What was never spoken of is with its holder, and
 * what nobody knows the place of may be missed by them. What lies in the vault or outside is HR's to report.
 */
export function reporterOf(
  personId: string | null,
  holderId: string,
  last: Pick<Move, 'place' | 'personId'> | undefined,
): 'holder' | 'borrower' | null {
  if (personId === null) return null
  if (last?.place === 'borrower') return last.personId === personId ? 'borrower' : null
  const isTheirs = last === undefined || last.place === 'holder' || last.place === 'unknown'
  return isTheirs && personId === holderId ? 'holder' : null
}
