/** What the reader has to fetch or to bring back; what is overdue comes first. */
import { useQuery } from '@tanstack/react-query'
import { LoanRows } from './Row.tsx'
import { loanReadings, useWords } from './readings.ts'

export function ToDo() {
  const words = useWords()
  const { data } = useQuery(loanReadings.list({ mine: 'yes' }))
  const open =
    data?.rows.filter(({ state, what }) => what !== 'scan' && (state === 'approved' || state === 'out')) ?? []
  if (open.length === 0) return null
  return (
    <section className="panel" aria-label={words.toReturn}>
      <h2>{words.toReturn}</h2>
      <LoanRows of={open} />
    </section>
  )
}
