import type { LoanRow } from '@chizheng/contract'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { toneOf, useLoanWords } from './words.ts'

/** How far a loan is, and how long it may still be away. */
export function LoanMark({ row }: { row: Pick<LoanRow, 'state' | 'daysLeft' | 'calledBack'> }) {
  const words = useLoanWords()
  const more =
    row.calledBack !== null && row.state === 'out'
      ? words.calledBack
      : row.state === 'out' && row.daysLeft !== null
        ? words.left(row.daysLeft)
        : null
  return (
    <StatusTag tone={toneOf(row)}>
      {words.states[row.state]}
      {more ? ` · ${more}` : ''}
    </StatusTag>
  )
}
