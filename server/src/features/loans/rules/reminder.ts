import type { LoanStage } from '@chizheng/contract'
import { type Day, daysBetween } from '../../../kernel/day.ts'

const soonDays = 3
const longDays = 7

/** How far a loan that is out has come: the furthest stage it has reached; null while there is time. */
export function stageOf(to: Day, today: Day): Exclude<LoanStage, 'called_back'> | null {
  const left = daysBetween(today, to)
  if (left > soonDays) return null
  if (left > 0) return 'before'
  if (left === 0) return 'due'
  return left > -longDays ? 'late' : 'escalated'
}

/** Whether others than the borrower are told: the head of the unit that lends, and HR. */
export const isForAll = (stage: LoanStage): boolean => stage !== 'before' && stage !== 'due'
