import type { CustodyCase } from '@chizheng/contract'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useCaseWords } from './words.ts'

/** Whether a case is open, late, or how it ended. */
export function CaseMark({ one }: { one: CustodyCase }) {
  const words = useCaseWords()
  if (one.outcome !== null) return <StatusTag tone="calm">{words.outcomes[one.outcome]}</StatusTag>
  const isLate = (one.daysLeft ?? 0) < 0
  return <StatusTag tone={isLate ? 'bad' : 'soon'}>{isLate ? words.late : words.open}</StatusTag>
}
